import type { HostWindow } from './host';
import { start } from './start';

void start(document, window as HostWindow, {
  pathname: location.pathname,
  get search() {
    return location.search;
  },
  replace: (search) => history.replaceState(history.state, '', location.pathname + search + location.hash),
  href: () => location.href,
});

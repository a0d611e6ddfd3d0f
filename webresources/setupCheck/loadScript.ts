import type { HostWindow, OnDemand } from './host';

/** Adds one of the page's own scripts, by its name beside the page; false where it does not arrive. */
export function loadScript(page: Document, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = page.createElement('script');
    script.addEventListener('load', () => resolve(true));
    script.addEventListener('error', () => resolve(false));
    script.src = name;
    page.head.appendChild(script);
  });
}

/** What a script of the page leaves on the window, once it is asked for; rejected where it does not arrive. */
export type Load<Name extends keyof OnDemand> = () => Promise<OnDemand[Name]>;

export function loaderOf<Name extends keyof OnDemand>(
  page: Document,
  host: HostWindow,
  file: string,
  name: Name,
): Load<Name> {
  return async () => {
    if (!host.OpenCX?.[name]) await loadScript(page, file);
    const loaded = host.OpenCX?.[name];
    if (!loaded) throw { failure: 'unreachable', message: file };
    return loaded;
  };
}

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

/** The same for a style sheet: without it the page is plainer, and works all the same. */
export function loadStyles(page: Document, name: string): Promise<void> {
  return new Promise((resolve) => {
    const link = page.createElement('link');
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    link.rel = 'stylesheet';
    link.href = name;
    page.head.appendChild(link);
  });
}

/** What a script leaves on the window, once it is asked for; rejected where it does not arrive. */
export async function arrived<T>(page: Document, file: string, left: () => T | undefined): Promise<T> {
  if (!left()) await loadScript(page, file);
  const loaded = left();
  if (!loaded) throw { failure: 'unreachable', message: file };
  return loaded;
}

export type Load<Name extends keyof OnDemand> = () => Promise<OnDemand[Name]>;

export function loaderOf<Name extends keyof OnDemand>(
  page: Document,
  host: HostWindow,
  file: string,
  name: Name,
): Load<Name> {
  const left = (on: Partial<OnDemand> = {}) => on[name];
  return () => arrived<OnDemand[Name]>(page, file, () => left(host.OpenCX));
}

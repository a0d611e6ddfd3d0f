import type { HostWindow } from './host';
import type * as tools from './tools';

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

export type Tools = typeof tools;

/** The rarely used parts of the page; rejected where they do not arrive. */
export type LoadTools = () => Promise<Tools>;

export function toolsOf(page: Document, host: HostWindow): LoadTools {
  return async () => {
    if (!host.OpenCX?.SetupTools) await loadScript(page, 'tools.js');
    const loaded = host.OpenCX?.SetupTools;
    if (!loaded) throw { failure: 'unreachable', message: 'tools.js' };
    return loaded;
  };
}

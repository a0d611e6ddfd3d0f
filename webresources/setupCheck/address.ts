import { SETTINGS, type SettingName, type WrittenSettings } from '../../core/access';

/** Where the page is, and how its address is changed without leaving it. */
export interface Place {
  pathname: string;
  search: string;
  replace(search: string): void;
  /** The whole address as it is now. */
  href(): string;
}

/** The one parameter that Dataverse leaves to a web resource: learn.microsoft.com/power-apps/developer/model-driven-apps/webpage-html-web-resources. */
const PACKED = 'data';
/** Dataverse serves web resources below this folder, and refuses parameters of other names there. */
const PLATFORM_FOLDER = /\/WebResources\//i;

/** What an address says under a name: `?app=…&chat=1`, or the same packed into `data=`. */
export function parameter(search: string, name: string): string | null {
  const plain = new URLSearchParams(search);
  return plain.get(name) ?? new URLSearchParams(plain.get(PACKED) ?? '').get(name);
}

/** The settings in an address, as they were written. */
export function readAddress(search: string): WrittenSettings {
  const written: Partial<Record<SettingName, string>> = {};
  for (const name of SETTINGS) {
    const value = parameter(search, name);
    if (value !== null) written[name] = value;
  }
  return written;
}

/** The address's parameters with these settings in place of its own; what else it holds stays. */
export function writeAddress(
  { pathname, search }: Pick<Place, 'pathname' | 'search'>,
  written: WrittenSettings,
): string {
  const plain = new URLSearchParams(search);
  const packed = new URLSearchParams(plain.get(PACKED) ?? '');
  const isPacked = plain.has(PACKED) || PLATFORM_FOLDER.test(pathname);
  const into = isPacked ? packed : plain;
  for (const name of SETTINGS) {
    plain.delete(name);
    packed.delete(name);
  }
  for (const name of SETTINGS) {
    const value = written[name];
    if (value !== undefined) into.set(name, value);
  }
  plain.delete(PACKED);
  const inner = text(packed);
  if (inner !== '') plain.set(PACKED, inner);
  const all = text(plain);
  return all === '' ? '' : `?${all}`;
}

/** As `URLSearchParams` writes itself, but with `%20` for a blank, which every reader takes for one. */
function text(parameters: URLSearchParams): string {
  return parameters.toString().replace(/\+/g, '%20');
}

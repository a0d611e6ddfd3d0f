import { destination } from '../segments';

/** What looks like a host, but in the path of an address. */
const HOST = /(?:^|\/\/|[^\p{L}\p{N}./-])((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/gu;
/** Endings of files that are no top-level domains. */
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|html?|json|png|jpe?g|gif)$/;

/**
 * Where `[name](address)` leads. Undefined for an address that may not be opened, and for a name that is an address itself, of
 * another host: such a link stays as it was written, so that both are seen.
 */
export function named(name: string, address: string): { href: string; host: string } | undefined {
  const found = destination(address);
  if (!found) return undefined;
  // As it is seen: without marks and invisible characters; wide letters and dots are what they look like.
  const seen = name
    .normalize('NFKC')
    .replace(/[\\*_`~\p{Cf}]/gu, '')
    .toLowerCase();
  const host = `.${found.host.replace(/^.*@|:\d+$/g, '')}`;
  HOST.lastIndex = 0;
  for (let match = HOST.exec(seen); match; match = HOST.exec(seen)) {
    const shown = match[1] ?? '';
    if (!FILE.test(shown) && !host.endsWith(`.${shown.replace(/^www\./, '')}`)) return undefined;
  }
  return found;
}

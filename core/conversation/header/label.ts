import { KEY_OF_LABEL, type HeaderKey } from './keys';

/** The `Label:` at the start of a line. */
export interface Label {
  text: string;
  key?: HeaderKey;
  /** Where the value starts. */
  valueAt: number;
}

const MAX_LABEL = 48;
/** Bullets, Markdown headings and bold before a label. Quoted lines (`>`) are somebody's words, not a header. */
const DECORATION = /^[\s\u200b-\u200f\ufeff\-*•#_]{0,16}/;
const BARE_LABEL = /^\p{L}[\p{L}\p{N} _/.'&()#-]{0,47}$/u;

/** The label that a line (`start` to `end`) opens with: a known one, or one followed by a blank. */
export function readLabel(text: string, start: number, end: number): Label | undefined {
  const head = text.slice(start, Math.min(end, start + MAX_LABEL + 16));
  const skipped = DECORATION.exec(head)?.[0].length ?? 0;
  let colon = head.search(/[::]/);
  if (colon < 0) return headingLabel(head.slice(skipped), end);
  for (let tries = 0; colon >= 0 && tries < 4; tries++) {
    const text = clean(head.slice(skipped, colon));
    const key = KEY_OF_LABEL.get(normal(text));
    const after = head.slice(colon + 1);
    const bold = /^(\*\*|__)/.exec(after)?.[0].length ?? 0;
    if (key !== undefined) return { text, key, valueAt: start + colon + 1 + bold };
    if (/^(\s|$)/.test(after.slice(bold))) {
      return BARE_LABEL.test(text) ? { text, valueAt: start + colon + 1 + bold } : undefined;
    }
    colon = head.indexOf(':', colon + 1);
  }
  return undefined;
}

/** `### Customer Details` needs no colon to head a block. */
function headingLabel(line: string, end: number): Label | undefined {
  const text = clean(line);
  return /^customer (details|info|information)$/.test(normal(text))
    ? { text, key: 'details', valueAt: end }
    : undefined;
}

function clean(label: string): string {
  return label.replace(/[*_]{2}|\*/g, '').trim();
}

function normal(label: string): string {
  return label.toLowerCase().replace(/[\s_]+/g, ' ');
}

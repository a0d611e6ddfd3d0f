import type { HeaderKey } from './keys';

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
/** Closes the emphasis of `**Channel:** phone`. */
const EMPHASIS = /^(\*\*|__|\*)/;
const BARE_LABEL = /^\p{L}[\p{L}\p{N} _/.'&()#-]{0,47}$/u;

/** The label that a line (`start` to `end`) opens with: one of `labels`, or one followed by a blank. */
export function readLabel(
  text: string,
  start: number,
  end: number,
  labels: ReadonlyMap<string, HeaderKey>,
): Label | undefined {
  const head = text.slice(start, Math.min(end, start + MAX_LABEL + 16));
  const skipped = DECORATION.exec(head)?.[0].length ?? 0;
  const colon = head.search(/[:\uff1a]/);
  if (colon < 0) return headingLabel(head, skipped, end, labels);
  const written = head.slice(0, colon);
  const label = clean(head.slice(skipped, colon));
  const key = labels.get(normal(label));
  const closing = EMPHASIS.exec(head.slice(colon + 1))?.[0] ?? '';
  const valueAt = start + colon + 1 + (written.indexOf(closing) < 0 ? 0 : closing.length);
  if (key !== undefined) return { text: label, key, valueAt };
  const isApart = valueAt >= end || /\s/.test(text.charAt(valueAt));
  return isApart && BARE_LABEL.test(label) ? { text: label, valueAt } : undefined;
}

/** `Customer Details` needs no colon to head a block, and no key does as a Markdown heading. */
function headingLabel(
  head: string,
  skipped: number,
  end: number,
  labels: ReadonlyMap<string, HeaderKey>,
): Label | undefined {
  const text = clean(head.slice(skipped));
  const isHeading =
    head.lastIndexOf('#', skipped) >= 0 || /^customer (details|info|information)$/.test(normal(text));
  const key = isHeading ? labels.get(normal(text)) : undefined;
  return key === undefined ? undefined : { text, key, valueAt: end };
}

function clean(label: string): string {
  return label.replace(/[*_]{2}|\*/g, '').trim();
}

function normal(label: string): string {
  return label.toLowerCase().replace(/[\s_]+/g, ' ');
}

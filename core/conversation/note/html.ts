import { withPlainBreaks } from '../lines';
import { BLOCKS, htmlLines } from './htmlLines';

/** Elements whose content no reader sees. */
const HIDDEN = 'head|link|meta|script|style|title|xml';
const INLINE =
  'a|b|big|br|button|code|col|colgroup|del|em|font|iframe|i|img|input|ins|label|mark|q|s|small|span|strike|strong|su[bp]|svg|t[dht]|u';
const KNOWN = `${BLOCKS}|${HIDDEN}|${INLINE}`;

/**
 * What a `<` opens: a comment, a declaration, an element that HTML or Office has. Anything else, such as `<order number>` or
 * `<email@x.com>`, somebody typed.
 */
const TAG = RegExp(`^<(!--|[!?]|/?(?:${KNOWN}|[a-z]\\w?:[a-z]+)(?=[\\s/>]))`, 'i');
/** A text that starts with a tag; where all was escaped once more than it should be, its `<` is `&lt;` or `&amp;lt;`. */
const RICH_TEXT_START = RegExp(`^\\s*(?:<|&(?:amp;){0,2}lt;)(?:!|\\?xml|(?:${KNOWN}|o:p)(?=[\\s/>&]))`, 'i');
/** The first lines each end in `<br>`. */
const LINES_BY_BR = /^(?:[^\n]*<br\s?\/?>[ \t\r]*\n){2}/i;

/** Whether a text is rich text as Dataverse's editor leaves it, and not plain text with a tag somewhere. */
export function isHtml(text: string): boolean {
  return startsRich(text) || (text.indexOf('\n') < 0 ? /<br\s?\/?>/i : LINES_BY_BR).test(text);
}

/** A text of a case as plain text with plain line breaks, whether it is rich text or not. */
export function plainSource(source: string): string {
  return withPlainBreaks(isHtml(source) ? plainTextOf(source) : source);
}

function startsRich(text: string): boolean {
  return RICH_TEXT_START.test(text.slice(0, 200));
}

/**
 * Rich text as plain text: blocks become lines, cells are parted by tabs, a link keeps an address that its words do not say,
 * and all other tags go. Entities are decoded once, and up to twice again where that makes rich text of it. Works on
 * characters alone; the result is text and must never be treated as HTML again.
 */
export function plainTextOf(html: string): string {
  let text = withoutTags(html);
  for (let more = 2; more > 0 && startsRich(text) && /(?:<|lt;)(?:\/|br)/i.test(text); more--)
    text = withoutTags(text);
  return text;
}

function withoutTags(html: string): string {
  const lines = htmlLines(html);
  /** Marks that come no more: they are not searched again, or time would grow as the square. */
  const exhausted = new Set<string>();
  const behind = (mark: string, from: number) => {
    const at = exhausted.has(mark) ? -1 : html.indexOf(mark, from);
    if (at < 0) exhausted.add(mark);
    return at < 0 ? 0 : at + mark.length;
  };
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    lines.add(html.slice(at, open));
    const [, name] = TAG.exec(html.slice(open, open + 64)) || [];
    const close = name ? behind(name === '!--' ? '-->' : '>', open) : 0;
    if (!name || !close) {
      lines.add('<');
      at = open + 1;
      continue;
    }
    const isHidden = HIDDEN.split('|').indexOf(name.toLowerCase()) >= 0;
    at = Math.max(close, isHidden ? behind(`</${name}>`, close) : 0);
    lines.tag(name.toLowerCase(), html.slice(open, close));
  }
  lines.add(html.slice(at));
  return lines.text();
}

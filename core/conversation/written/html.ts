import type { Conversation } from '../conversation';
import { asPage, type Element } from './page';
import type { Words } from './words';

/** The language (BCP 47) and the direction of the words around the conversation. */
export interface HtmlOptions {
  language: string;
  direction: 'ltr' | 'rtl';
}

/** Sides are logical; what is printed keeps a message on one page where that is possible. */
const STYLE =
  'body{max-width:60em;margin:2em auto;padding:0 1em;font:14px/1.45 "Segoe UI",sans-serif;overflow-wrap:anywhere}' +
  '.text,dd{white-space:pre-wrap}dl{display:grid;grid-template-columns:max-content 1fr;gap:.3em 1em}dt{font-weight:600}' +
  'dd{margin:0}.notice{border:1px solid;padding:.5em}article{margin:1em 0;padding-inline-start:.7em;' +
  'border-inline-start:3px solid #767676;break-inside:avoid}article[data-author=ai]{border-color:#0f6cbd}' +
  'article[data-author=agent]{border-color:#107c10}';

/** A page of its own: nothing in it runs, nothing is loaded, and whatever anybody wrote is text. */
export function asHtml(
  conversation: Conversation,
  words: Words,
  { language, direction }: HtmlOptions,
): string {
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<title>${escaped(words.title)}</title><style>${STYLE}</style>`;
  const parts: string[] = [];
  write(asPage(conversation, words), parts);
  const attributes = `lang="${escaped(language)}" dir="${direction}"`;
  return `<!DOCTYPE html>\n<html ${attributes}><head>${head}</head>\n<body>${parts.join('')}</body></html>\n`;
}

function write({ tag, attributes = {}, children }: Element, parts: string[]): void {
  const written = Object.keys(attributes).map((name) => ` ${name}="${escaped(attributes[name] ?? '')}"`);
  parts.push(`<${tag}${written.join('')}>`);
  for (const child of children) {
    if (typeof child === 'string') parts.push(escaped(child));
    else write(child, parts);
  }
  parts.push(`</${tag}>${tag === 'article' || tag === 'dd' ? '\n' : ''}`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\ufffd',
  '\r': '&#13;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"'\0\r]/g, (character) => ENTITIES[character] ?? character);
}

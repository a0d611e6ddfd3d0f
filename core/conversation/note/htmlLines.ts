import { plain } from '../sameConversation/plain';
import { decodeEntities } from './entities';

/** Elements that begin and end a line, as browsers show them. */
export const BLOCKS =
  'address|article|aside|blockquote|body|caption|center|d[dlt]|div|fig\\w+|footer|form|h[1-6r]|header|html|li|main|nav|[ou]l|p|' +
  'pre|section|table|tbody|tfoot|thead|tr';

const IS_BLOCK = RegExp(`^/?(${BLOCKS})$`);
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const SHOWN_ADDRESS = /^(?:https?|mailto|tel):/i;

/** What stands on a line; a mark is a list's, or a tab between cells. */
const NOTHING = 0;
const MARK = 1;
const TEXT = 2;

/** Lays the pieces of a rich text out as lines. */
export function htmlLines(html: string) {
  let out = '';
  /** White space that is due once more comes. */
  let due = '';
  let line = NOTHING;
  let endsBlank = false;
  /** White space is one blank, except in `pre`, and where nothing but line breaks makes lines. */
  let verbatim = Number((html.match(/<(?:br|\/(?:p|div|li|tr|h\d))\b/gi) || []).length < 2);
  let isFirstCell = true;
  /** For each open list the number of its next item, 0 where items have none. */
  const lists: number[] = [];
  let address = '';
  let words = '';

  function write(text: string, nowHolds: number): void {
    out += due + text;
    due = '';
    line = nowHolds;
    words += text;
  }

  function endLink(): void {
    if (address) {
      const whole = plain(address.replace(SHOWN_ADDRESS, ''));
      const said = plain(words.replace(SHOWN_ADDRESS, ''));
      // A mail's address may go on with a subject.
      if (said !== whole && !(/^mailto/i.test(address) && whole.startsWith(said)))
        write(` (${address})`, TEXT);
    }
    address = words = '';
  }

  /** What a tag does beside beginning or ending a line. */
  const actions: Record<string, () => unknown> = {
    a: endLink,
    br: () => write('\n', NOTHING),
    ul: () => lists.push(0),
    ol: () => lists.push(1),
    '/ul': () => lists.pop(),
    '/ol': () => lists.pop(),
    li() {
      const number = lists.pop() || 0;
      if (line) due = '\n';
      write(`${'  '.repeat(Math.min(lists.length, 8))}${number ? `${number}.` : '-'} `, MARK);
      lists.push(number && number + 1);
    },
    pre: () => verbatim++,
    '/pre': () => verbatim && verbatim--,
    tr() {
      write(line ? '\n' : '', NOTHING);
      isFirstCell = true;
    },
    td() {
      if (!isFirstCell) {
        due = '';
        write('\t', MARK);
      }
      isFirstCell = false;
    },
    '/tr'() {
      due = '\n';
      line = NOTHING;
      isFirstCell = true;
    },
    '/a': endLink,
  };

  return {
    add(source: string): void {
      let text = source;
      if (!verbatim) {
        text = text.replace(/[ \t\r\n\f]+/g, ' ');
        if (line < TEXT || endsBlank) text = text.replace(/^ /, '');
      }
      if (text === '') return;
      write(decodeEntities(text), verbatim && text.endsWith('\n') ? NOTHING : TEXT);
      endsBlank = text.endsWith(' ');
    },
    /** `name` in lower case, with its `/`; `source` from `<` to `>`. */
    tag(name: string, source: string): void {
      if (line === TEXT && IS_BLOCK.test(name)) {
        due = '\n';
        line = NOTHING;
      }
      const action = actions[name === 'th' ? 'td' : name];
      if (action) action();
      const href = name === 'a' && HREF.exec(source);
      if (href) address = decodeEntities(href.slice(1).join('')).trim();
      if (!SHOWN_ADDRESS.test(address)) address = '';
    },
    text(): string {
      endLink();
      const lines = out.split('\n').map((each) => `.${each}`.trim().slice(1));
      return lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
    },
  };
}

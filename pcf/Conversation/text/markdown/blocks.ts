import { innermost, listOfItem, type List } from './lists';
import type { Branch } from './tree';

/** A stretch of lines. Between two of them are the break of a line and blank lines. */
export interface Block {
  /** Where it starts, and its content after the marks; where the content ends, and the marks after it. */
  at: number;
  from: number;
  to: number;
  end: number;
  /** The list that it is in. */
  list?: List;
  /** Undefined for what is text and no more. */
  branch?: Branch;
}

const LINE = new RegExp(
  '^([ \\t]*)(?:(`{3,})[^`]*$|' +
    // A heading. `#1234` and `# 1234` are numbers of orders, `# of guests` is how many there are.
    '(#{2,6}|#(?![ \\t]*[\\p{N}\\p{Ll}]))[ \\t]+(?=\\S)|' +
    // An item, unless the line has nothing but marks: `* * *`. No list counts `01`, `02`; longer
    // numbers are those of orders and years, and would be cut off in front of a list.
    '(?![-*\\s]+$)(?:([-*+])|(?!0\\d)(\\d{1,3})([.)]))[ \\t]+(?=\\S))?',
  'u',
);
/** A number, or an amount of money, whose sign stands before it: `- 50`, `+ €20`, `- EUR 20`. */
const AMOUNT = /^(?:\p{Sc}|[A-Z]{3}\b)?\s?\p{N}/u;

/** The blocks of a text, in order, and an empty one at its end. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let list: List | undefined;
  /** What a further line of text belongs to. */
  let paragraph: Block | undefined;
  let code: Block | undefined;
  let fence = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const to = at + line.length;
    const [start = '', blanks = '', ticks, hashes, bullet, digits, stop] = LINE.exec(line) ?? [];
    if (code) {
      // Without an end, as in a text that was cut off, all that follows is code.
      code.to = code.end = to;
      if (ticks && ticks.length >= fence && line.trim() === ticks) {
        code.to = Math.max(code.from, at - 1);
        code.end = to + 1;
        code = undefined;
      }
    } else if (line.trim() === '') {
      paragraph = undefined;
    } else {
      const indent = blanks.replace(/\t/g, '    ').length;
      const sort = bullet ?? stop;
      const item = sort && listOfItem(list, indent, sort);
      list = item || innermost(list, indent - 2);
      const block: Block = { at, from: at + start.length, to, end: to, list };
      if (item) {
        item.width = start.length;
        item.row.items++;
        if (!AMOUNT.test(line.slice(item.width))) item.row.hasWords = true;
        block.branch = { kind: 'item', number: digits === undefined ? undefined : Number(digits), parts: [] };
      } else if (ticks) {
        block.branch = { kind: 'codeBlock', parts: [] };
        block.from = block.to = block.end = to + 1;
        fence = ticks.length;
        code = block;
      } else if (hashes) {
        block.branch = { kind: 'heading', level: hashes.length, parts: [] };
        block.end = to + 1;
      } else {
        block.from = at + Math.min(blanks.length, list ? list.width : 0);
      }
      if (!block.branch && paragraph && paragraph.list === list) {
        paragraph.to = paragraph.end = to;
      } else {
        blocks.push(block);
        paragraph = ticks || hashes ? undefined : block;
      }
    }
    at = to + 1;
  }
  at = text.length;
  blocks.push({ at, from: at, to: at, end: at });
  return blocks;
}

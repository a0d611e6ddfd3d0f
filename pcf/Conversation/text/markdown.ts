import { blocksOf, type Block } from './markdown/blocks';
import { inline } from './markdown/inline';
import { isWithin, shown, type List } from './markdown/lists';
import { growing, type Branch, type Part } from './markdown/tree';
import { segments } from './segments';

export type { Branch, Leaf, Part } from './markdown/tree';

/** What a text without any mark does not have. */
const MARKS = /[\\*_`~[]|(?:^|\n)[ \t]*(?:[-+#]|\d+[.)])/;

/**
 * The Markdown in a message: bold, italics, struck, code, headings, lists, links with a name. The texts of the tree's leaves,
 * joined, are the text again, since marks are leaves, too: to be kept, and hidden. In doubt a character is text: a mark that
 * was none would be a character lost. Tables, quotes, HTML, rules and all else are text. Takes time in proportion to the text.
 */
export function markdown(text: string): Part[] {
  if (!MARKS.test(text)) return segments(text);
  const tree = growing(text);
  let end = 0;
  let before: Block | undefined;
  /** The innermost list of the tree that has an item open. */
  let list: List | undefined;
  for (const block of blocksOf(text)) {
    const own = shown(block.list);
    const isItem = block.branch?.kind === 'item';
    const branch = isItem && !own ? undefined : block.branch;
    if (before) {
      end = endOf(before, block, list, own, branch);
      tree.mark(before.end, end);
    }
    for (; list && !isWithin(own, list); list = shown(list.parent)) {
      tree.close(end, end);
      tree.close(end, end);
    }
    if (branch?.kind === 'item') {
      if (list === own) tree.close(end, end);
      else tree.open({ kind: 'list', ordered: branch.number !== undefined, parts: [] }, block.at, block.at);
      list = own;
    }
    const { at, from, to } = block;
    if (branch) tree.open(branch, at, from);
    else if (own) tree.mark(at, from);
    if (branch?.kind !== 'codeBlock') inline(tree, text, branch || own ? from : at, to, own ? own.width : 0);
    if (branch && !isItem) tree.close(to, block.end);
    before = block;
  }
  tree.text(text.length);
  return tree.parts;
}

/**
 * Where a block ends, with the breaks behind it that are marks because the next one starts a line anyway: all of them between
 * items, the first one behind a list; before a list, a heading, code the only one. (Of several the last shows no line.)
 */
function endOf(
  block: Block,
  next: Block,
  list: List | undefined,
  own: List | undefined,
  branch: Branch | undefined,
): number {
  if (list && branch?.kind === 'item') return next.at;
  const isMark = list ? branch || own !== list : branch && next.at === block.end + 1;
  return isMark && block.end === block.to ? Math.min(block.end + 1, next.at) : block.end;
}

import { tokensOf } from './tokens';
import type { Tree } from './tree';

/** Reads a paragraph into the tree: emphasis, code, links, escapes. */
export function inline(tree: Tree, source: string, from: number, to: number, indent: number): void {
  for (const token of tokensOf(source.slice(from, to), indent)) {
    let at = from + token.at;
    const end = from + token.to;
    if ('char' in token) {
      for (const length of token.ends) tree.close(at, (at += length));
      at += token.left;
      for (const length of token.begins.reverse()) {
        const kind = length === 1 ? 'emphasis' : token.char === '~' ? 'strike' : 'strong';
        tree.open({ kind, parts: [] }, at, (at += length));
      }
    } else if (token.branch) {
      tree.open(token.branch, at, end);
    } else if (token.branch === null) {
      tree.close(at, end);
    } else if (end > at) {
      tree.mark(at, end);
    }
  }
}

import { marksOf } from './marks';
import type { Tree } from './tree';

/** Reads a paragraph into the tree: emphasis, code, links, escapes. */
export function inline(tree: Tree, source: string, from: number, to: number, indent: number): void {
  for (const mark of marksOf(source.slice(from, to), indent)) {
    const at = from + mark.at;
    const end = from + mark.to;
    if (mark.branch) tree.open(mark.branch, at, end);
    else if (mark.branch === null) tree.close(at, end);
    else tree.mark(at, end);
  }
}

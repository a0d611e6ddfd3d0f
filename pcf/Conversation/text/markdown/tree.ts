import { segments, type Segment } from '../segments';

/** `mark`: characters of the source that say how the others are shown, hidden on the screen. */
export type Leaf = Segment | { kind: 'mark'; text: string };
export type Branch =
  | { kind: 'strong' | 'emphasis' | 'strike' | 'code' | 'codeBlock'; parts: Part[] }
  /** `level`: 1 to 6. */
  | { kind: 'heading'; level: number; parts: Part[] }
  /** Its parts are items, and nothing else. */
  | { kind: 'list'; ordered: boolean; parts: Part[] }
  /** `number`: what the source counts it as, whatever its place is; undefined in a list that does not count. */
  | { kind: 'item'; number?: number; parts: Part[] }
  /** A link whose text is not its address: `host` is to be seen. No link, and no bare address, is inside of it. */
  | { kind: 'namedLink'; href: string; host: string; parts: Part[] };
export type Part = Leaf | Branch;

/** Branches inside of one another; what is deeper is shown as it was written. Lists take two a level. */
const DEPTH = 20;

export type Tree = ReturnType<typeof growing>;

/**
 * A tree over a source. Places come in order; what no mark covers is text, so that the leaves, joined, are the source whatever
 * is opened and closed.
 */
export function growing(source: string) {
  const open: Branch[] = [];
  const parts: Part[] = [];
  let here = parts;
  let at = 0;
  let tooDeep = 0;

  /** All up to a place is text, where it is nothing else. */
  function text(to: number): void {
    if (to <= at) return;
    const isNamed = open.some(({ kind }) => kind === 'namedLink');
    for (const each of segments(source.slice(at, to)))
      here.push(isNamed && each.kind === 'link' ? { kind: 'text', text: each.text } : each);
    at = to;
  }

  function mark(from: number, to: number): void {
    const hidden = source.slice(from, to);
    if (!hidden) return;
    text(from);
    here.push({ kind: 'mark', text: hidden });
    at = to;
  }

  return {
    parts,
    text,
    mark,
    /** Begins a branch with its mark. */
    open(branch: Branch, from: number, to: number): void {
      if (open.length === DEPTH) {
        tooDeep++;
        return;
      }
      text(from);
      here.push(branch);
      here = branch.parts;
      open.push(branch);
      mark(from, to);
    },
    /** Ends the innermost branch with its mark. */
    close(from: number, to: number): void {
      if (tooDeep > 0) {
        tooDeep--;
        return;
      }
      text(from);
      mark(from, to);
      open.pop();
      here = open.length > 0 ? (open[open.length - 1] as Branch).parts : parts;
    },
  };
}

/** By the names that the style sheet uses. */
type Name = 'ocx-hit' | 'ocx-hit-current';

/** The document has one registry: controls beside one another share what is registered, and each adds its own ranges. */
function shared(name: Name): Highlight | undefined {
  // Firefox before 140 has none; the message of the current hit is marked there, too.
  if (typeof Highlight === 'undefined' || typeof CSS === 'undefined') return undefined;
  let highlight = CSS.highlights.get(name);
  if (highlight === undefined) {
    highlight = new Highlight();
    highlight.priority = name === 'ocx-hit' ? 0 : 1;
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

/** What one control highlights under a name. Static ranges: live ones slow every later change of the document. */
export class Highlighted {
  private ranges: StaticRange[] = [];

  constructor(private readonly name: Name) {}

  set(bounds: readonly (StaticRangeInit | undefined)[]): void {
    const highlight = shared(this.name);
    if (highlight === undefined) return;
    for (const range of this.ranges) highlight.delete(range);
    this.ranges = [];
    for (const each of bounds) {
      if (each === undefined) continue;
      const range = new StaticRange(each);
      this.ranges.push(range);
      highlight.add(range);
    }
  }
}

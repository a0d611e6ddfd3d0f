import type { Element } from './xml';

/** One change of a text: what goes and what comes at an offset (in UTF-16 units) of the text as it was. */
export interface Change {
  offset: number;
  removed: string;
  inserted: string;
}

/** A text and the changes that led to it. */
export interface Changed {
  formXml: string;
  changes: Change[];
}

/** Gathers changes in any order; what lies within something that goes, goes with it. */
export class Edits {
  private readonly list: { start: number; end: number; inserted: string }[] = [];

  constructor(protected readonly text: string) {}

  replace(start: number, end: number, inserted: string): void {
    this.list.push({ start, end, inserted });
  }

  insert(at: number, inserted: string): void {
    this.replace(at, at, inserted);
  }

  /** Takes an element out, and the line that it has to itself: after a line break only its indentation stands before it. */
  remove({ start, end }: Element): void {
    let from = start;
    while (/[ \t]/.test(this.text[from - 1] ?? '')) from--;
    if (this.text[from - 1] !== '\n') from = start;
    else from -= this.text[from - 2] === '\r' ? 2 : 1;
    this.replace(from, end, '');
  }

  /** Writes an attribute, over its value where it has one. */
  setAttribute(element: Element, name: string, value: string): void {
    const present = element.attributes.find((one) => one.name === name);
    if (present) this.replace(present.start, present.end, value);
    else this.insert(element.start + 1 + element.name.length, ` ${name}="${value}"`);
  }

  apply(): Changed {
    // At one offset what comes stands before what goes.
    const sorted = [...this.list].sort((one, other) => one.start - other.start || one.end - other.end);
    const changes: Change[] = [];
    let formXml = '';
    let at = 0;
    for (const { start, end, inserted } of sorted) {
      if (start < at) continue;
      formXml += this.text.slice(at, start) + inserted;
      changes.push({ offset: start, removed: this.text.slice(start, end), inserted });
      at = end;
    }
    return { formXml: formXml + this.text.slice(at), changes };
  }
}

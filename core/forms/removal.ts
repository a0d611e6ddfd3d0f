import { attributeOf, plainId, type Form } from './form';
import type { Edits } from './edits';
import { PARENTS, type Part } from './names';
import { forControl, type Control, type Description } from './parts';
import { traceOf } from './trace';
import type { Element } from './xml';

/** FormXml.xsd wants something in `events` and `formLibraries`; in the other two nothing is worth nothing. */
const GONE_WHEN_EMPTY = new Set(['Handlers', 'event', 'events', 'formLibraries']);

/** Takes parts off a form, and the containers that were made for them. */
export class Removal {
  private readonly gone = new Set<Element>();
  /** How many elements are left in an element that loses some. */
  private readonly left = new Map<Element, number>();

  constructor(
    private readonly form: Form,
    private readonly edits: Edits,
  ) {}

  has(element: Element): boolean {
    return this.gone.has(element);
  }

  /** Whether something is left in a container. */
  leaves(container: Element): boolean {
    return (this.left.get(container) ?? container.children.length) > 0;
  }

  drop(element: Element): void {
    if (this.gone.has(element)) return;
    this.gone.add(element);
    this.edits.remove(element);
    const { parent } = element;
    this.left.set(parent, (this.left.get(parent) ?? parent.children.length) - 1);
  }

  /**
   * Takes a part off, and what around it is empty then: as far as it was made for the part where the part's id tells,
   * else as far as the platform takes no empty element or means nothing by it.
   * @param id what `place` would have written its trace into
   */
  dropPart(element: Element, part: Part, id: string): void {
    this.drop(element);
    const trace = traceOf(plainId(id), part);
    const parents: readonly string[] = PARENTS[part];
    let created = trace?.created ?? 0;
    for (let at = element.parent; !this.leaves(at) && this.isBlank(at); at = at.parent) {
      if (created > 0 && parents.includes(at.name)) {
        created--;
        this.drop(at);
      } else if (trace?.wasEmpty) {
        if (trace.wasSelfClosed) this.closeAgain(at);
        return;
      } else if (GONE_WHEN_EMPTY.has(at.name)) this.drop(at);
      else return;
    }
  }

  /** Takes our custom controls out of a description; all of it where they were its only ones. */
  dropDescription({ element, ours, shared }: Description): void {
    if (shared) for (const one of ours) this.drop(one);
    else this.dropPart(element, 'description', forControl(element));
  }

  /**
   * Takes a control off a tab that stays. A row that it had to itself goes with the empty rows that its height asked for;
   * in a row with others its cell stays and is empty, as the form designer leaves one (seen in real forms), so that
   * nothing beside it moves.
   */
  dropControl({ element }: Control): void {
    const cell = element.parent;
    const row = cell.parent;
    if (cell.name !== 'cell' || row.name !== 'row') this.drop(element);
    else if (row.children.length > 1) for (const child of cell.children) this.drop(child);
    else {
      const height = Number(attributeOf(cell, 'rowspan'));
      this.drop(row);
      const rows = row.parent.children;
      for (let at = row.index + 1; at < row.index + height; at++) {
        const below = rows[at];
        if (!below || below.name !== 'row' || this.leaves(below) || !this.isBlank(below)) break;
        this.drop(below);
      }
    }
  }

  /** Whether nothing but blanks stands between a container's elements. */
  private isBlank(container: Element): boolean {
    let at = container.inner;
    for (const { start, end } of [...container.children, { start: container.innerEnd, end: 0 }]) {
      if (this.form.text.slice(at, start).trim() !== '') return false;
      at = end;
    }
    return true;
  }

  /** Makes a container self-closing, where it has nothing of its own in it. */
  private closeAgain(container: Element): void {
    const within = container.children.reduce((length, { start, end }) => length + end - start, 0);
    if (within !== container.innerEnd - container.inner) return;
    this.edits.insert(container.inner - 1, '/');
    this.edits.replace(container.innerEnd, container.end, '');
  }
}

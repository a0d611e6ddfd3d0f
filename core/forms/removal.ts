import { Edits } from './edits';
import { attributeOf, plainId } from './form';
import { PARENTS, type Part } from './names';
import { forControl, type Control, type Description } from './parts';
import { traceOf } from './trace';
import type { Element } from './xml';

/** FormXml.xsd wants something in `events` and `formLibraries`; in the other two nothing is worth nothing. */
const GONE_WHEN_EMPTY = ['Handlers', 'event', 'events', 'formLibraries'];

/** Edits that take parts off a form, and the containers that were made for them. */
export class Removal extends Edits {
  drop(element: Element): void {
    if (element.gone) return;
    element.gone = true;
    element.parent.left--;
    this.remove(element);
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
    let created = trace ? trace.created : 0;
    for (let at = element.parent; this.isEmpty(at); at = at.parent) {
      if (created > 0 && parents.includes(at.name)) {
        created--;
        this.drop(at);
      } else if (trace && trace.wasEmpty) {
        if (trace.wasSelfClosed) this.closeAgain(at);
        return;
      } else if (GONE_WHEN_EMPTY.includes(at.name)) this.drop(at);
      else return;
    }
  }

  /** Takes our custom controls out of a description; all of it where they were its only ones. */
  dropDescription({ element, ours, shared }: Description): void {
    if (shared) for (const one of ours) this.drop(one);
    else this.dropPart(element, 'description', forControl(element));
  }

  /**
   * Takes a control off. A row that it had to itself goes with the empty rows that its height asked for;
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
      for (let at = row.index + 1; at < row.index + height; at++) {
        const below = row.parent.children[at];
        if (!below || below.name !== 'row' || !this.isEmpty(below)) return;
        this.drop(below);
      }
    }
  }

  /** Whether no element is left in a container, and nothing but blanks stood between its elements. */
  private isEmpty(container: Element): boolean {
    if (container.left > 0) return false;
    let at = container.inner;
    for (const { start, end } of [...container.children, { start: container.innerEnd, end: 0 }]) {
      if (this.text.slice(at, start).trim() !== '') return false;
      at = end;
    }
    return true;
  }

  /** Makes a container self-closing, where it has nothing of its own in it. */
  private closeAgain(container: Element): void {
    const within = container.children.reduce((length, { start, end }) => length + end - start, 0);
    if (within !== container.innerEnd - container.inner) return;
    this.insert(container.inner - 1, '/');
    this.replace(container.innerEnd, container.end, '');
  }
}

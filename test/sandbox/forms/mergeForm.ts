import { childElements, FormXmlError, readForm, writeForm, type Element } from './formXml';
import { counterpart, nameOf, rowOf } from './identity';
import { numberElements, sortByOrdinal, unmark } from './order';

/**
 * Elements that only hold others. A diff may name one that this form lacks (it was exported from a form that had it):
 * it is made then, so that nothing of the diff is lost. What the platform does there is nowhere documented;
 * `formConflicts` tells of it.
 */
const containers = new Set([
  'formLibraries',
  'events',
  'event',
  'Handlers',
  'controlDescriptions',
  'labels',
  'parameters',
]);

type Action = 'Added' | undefined;

/**
 * The form as its readers get it: the owner's form with the diffs of other solutions laid over it, oldest first
 * (learn.microsoft.com: power-platform/alm/how-managed-solutions-merged, form-alm). What two layers both add is there
 * once, as the upper one has it: forms merge, and of two definitions the last wins (power-platform/alm/
 * solution-layers-alm). So a staged upgrade may lie over the version that it will replace.
 * @param baseFormXml the full form: `<form>`, or a `<systemform>` or `<forms>` around it
 * @param diffs the same with `solutionaction` marks
 * @returns the full `<form>`, without marks
 * @throws FormXmlError when a diff changes what is not there. (The platform may put what such a diff brings on a
 * "Conflicts Tab"; how that looks is not documented, so the sandbox refuses.)
 */
export function mergeForm(baseFormXml: string, diffs: readonly string[]): string {
  const form = readForm(baseFormXml);
  numberElements(form);
  for (const diff of diffs) merge(form, readForm(diff), undefined);
  unmark(form);
  return writeForm(form);
}

/** @param within Added for what is below an added element: there, nothing has a mark of its own. */
function merge(target: Element, diff: Element, within: Action): void {
  const action = diff.getAttribute('solutionaction') ?? within;
  // An event's attributes say that Microsoft's own handlers are on it: another layer's handlers do not change that.
  if (action === 'Modified' || (action === 'Added' && diff.nodeName !== 'event')) overwrite(target, diff);
  const below = action === 'Added' ? action : undefined;
  if (diff.nodeName === 'rows') mergeRows(target, diff, below);
  else for (const child of childElements(diff)) apply(target, child, below);
  sortByOrdinal(target);
}

/** The attributes, and the text of an element without children (a parameter's value). */
function overwrite(target: Element, diff: Element): void {
  for (const { name, value } of Array.from(diff.attributes)) {
    if (name !== 'solutionaction') target.setAttribute(name, value);
  }
  const isValue = childElements(diff).length === 0 && (diff.textContent ?? '').trim() !== '';
  if (isValue && target.textContent !== diff.textContent) target.textContent = diff.textContent;
}

function apply(parent: Element, change: Element, within: Action): void {
  const present = counterpart(parent, change);
  const action = change.getAttribute('solutionaction') ?? within;
  if (action === 'Removed') {
    if (present) parent.removeChild(present);
  } else if (present) merge(present, change, within);
  else if (action === 'Added') add(parent, change);
  else if (containers.has(change.nodeName)) {
    const made = add(parent, change, 'empty');
    for (const child of childElements(change)) apply(made, child, undefined);
  } else throw new FormXmlError(`${nameOf(change)} is changed but is not there.`);
}

/** A diff's rows only say where its cells belong: beside a cell that is there already, or in a row of their own. */
function mergeRows(rows: Element, diffRows: Element, within: Action): void {
  let isNew = false;
  for (const diffRow of childElements(diffRows, 'row')) {
    const cells = childElements(diffRow, 'cell');
    // The room of a tall cell: empty rows below the row that it brings.
    if (cells.length === 0 && isNew) add(rows, diffRow);
    if (cells.length > 0) isNew = mergeRow(rows, diffRow, cells, within);
  }
}

/** @returns whether it made a row */
function mergeRow(rows: Element, diffRow: Element, cells: Element[], within: Action): boolean {
  const beside = cells.map((cell) => rowOf(rows, cell)).find((found) => found);
  let row = beside;
  for (const cell of cells) {
    const at = rowOf(rows, cell);
    if (!at && (cell.getAttribute('solutionaction') ?? within) === 'Added') {
      row = row ?? add(rows, diffRow, 'empty');
      add(row, cell);
    } else {
      apply(at ?? rows, cell, within);
      if (at && childElements(at).length === 0) rows.removeChild(at);
    }
  }
  return !beside && row !== undefined;
}

function add(parent: Element, element: Element, content: 'empty' | 'full' = 'full'): Element {
  const copy = parent.ownerDocument?.importNode(element, content === 'full');
  if (!copy) throw new FormXmlError('A form without a document.');
  parent.appendChild(copy);
  return copy;
}

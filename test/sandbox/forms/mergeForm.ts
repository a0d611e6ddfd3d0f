import { childElements, FormXmlError, readForm, writeForm, type Element } from './formXml';
import { counterpart, nameOf } from './identity';
import { numberElements, sortByOrdinal, unmark } from './order';

/** Containers that two solutions may both add: the platform joins them. */
const joined = new Set([
  'formLibraries',
  'events',
  'event',
  'Handlers',
  'controlDescriptions',
  'labels',
  'parameters',
]);

/**
 * The form as its readers get it: the owner's form with the diffs of other solutions laid over it, oldest first
 * (learn.microsoft.com: power-platform/alm/how-managed-solutions-merged, form-alm).
 * @param baseFormXml the full form: `<form>`, or a `<systemform>` or `<forms>` around it
 * @param diffs the same with `solutionaction` marks
 * @returns the full `<form>`, without marks
 * @throws FormXmlError when a diff changes what is not there, or adds what already is
 */
export function mergeForm(baseFormXml: string, diffs: readonly string[]): string {
  const form = readForm(baseFormXml);
  numberElements(form);
  for (const diff of diffs) merge(form, readForm(diff));
  unmark(form);
  return writeForm(form);
}

function merge(target: Element, diff: Element): void {
  if (diff.getAttribute('solutionaction') === 'Modified') {
    for (const { name, value } of Array.from(diff.attributes)) {
      if (name !== 'solutionaction') target.setAttribute(name, value);
    }
  }
  if (diff.nodeName === 'rows') mergeRows(target, diff);
  else for (const child of childElements(diff)) apply(target, child);
  sortByOrdinal(target);
}

function apply(parent: Element, change: Element): void {
  const present = counterpart(parent, change);
  switch (change.getAttribute('solutionaction')) {
    case 'Added':
      if (!present) add(parent, change);
      else if (change.nodeName === 'label') parent.replaceChild(copyFor(parent, change), present);
      else if (joined.has(change.nodeName)) join(present, change);
      else throw new FormXmlError(`${nameOf(change)} is added but is already there.`);
      break;
    case 'Removed':
      if (present) parent.removeChild(present);
      break;
    default:
      if (!present) throw new FormXmlError(`${nameOf(change)} is changed but is not there.`);
      merge(present, change);
  }
}

/** Both sides' children: what is in a joined container only once stays as it was there first. */
function join(present: Element, added: Element): void {
  for (const child of childElements(added)) {
    const same = counterpart(present, child);
    if (!same) add(present, child);
    else if (joined.has(child.nodeName)) join(same, child);
  }
}

/** A diff's rows only say where its cells belong: beside a cell that is there already, or in a row of their own. */
function mergeRows(rows: Element, diffRows: Element): void {
  for (const diffRow of childElements(diffRows, 'row')) {
    let row: Element | undefined;
    const cells = childElements(diffRow, 'cell');
    for (const cell of cells) row = row ?? rowOf(rows, cell);
    for (const cell of cells) {
      const at = rowOf(rows, cell);
      if (!at && cell.getAttribute('solutionaction') === 'Added') {
        row = row ?? add(rows, emptyRow(rows));
        add(row, cell);
      } else {
        apply(at ?? rows, cell);
        if (at && childElements(at).length === 0) rows.removeChild(at);
      }
    }
  }
}

function rowOf(rows: Element, cell: Element): Element | undefined {
  return childElements(rows, 'row').find((row) => counterpart(row, cell));
}

function emptyRow(rows: Element): Element {
  const row = rows.ownerDocument?.createElement('row');
  if (!row) throw new FormXmlError('A form without a document.');
  return row;
}

function add(parent: Element, element: Element): Element {
  const copy = copyFor(parent, element);
  parent.appendChild(copy);
  return copy;
}

function copyFor(parent: Element, element: Element): Element {
  return parent.ownerDocument?.importNode(element, true) ?? element;
}

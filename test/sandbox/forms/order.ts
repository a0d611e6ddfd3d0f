import { childElements, eachElement, type Element } from './formXml';

/*
 * Where things stand on a form. A diff says it with `ordinalvalue`: the index of a tab, of a column and of a section;
 * for a cell 10000 × (its place in the row, from 1) + its running index in the section. A full form says it by the
 * order of its elements alone.
 */
const ORDINAL = 'ordinalvalue';

/** Writes the ordinals that a full form leaves to the order of its elements. */
export function numberElements(form: Element): void {
  eachElement(form, (element) => {
    if (element.nodeName === 'tabs' || element.nodeName === 'sections') {
      childElements(element).forEach((child, index) => child.setAttribute(ORDINAL, String(index)));
    }
    if (element.nodeName === 'rows') {
      let running = 0;
      for (const row of childElements(element, 'row')) {
        childElements(row, 'cell').forEach((cell, place) => {
          cell.setAttribute(ORDINAL, String(10000 * (place + 1) + running));
          running += 1;
        });
      }
    }
  });
}

/** Puts the children of an ordered container in the order of their ordinals; what was there first wins a tie. */
export function sortByOrdinal(container: Element): void {
  if (container.nodeName === 'rows') sortRows(container);
  else if (container.nodeName === 'tabs' || container.nodeName === 'sections') {
    place(
      container,
      childElements(container).map((child) => ({ at: ordinal(child), elements: [child] })),
    );
  }
}

/** Removes what only diffs carry. */
export function unmark(form: Element): void {
  eachElement(form, (element) => {
    element.removeAttribute(ORDINAL);
    element.removeAttribute('solutionaction');
    if (element.nodeName === 'column') element.removeAttribute('id');
  });
}

/** A row is as far down as its first cell; empty rows belong to the tall cell above them. */
function sortRows(rows: Element): void {
  const groups: { at: number; elements: Element[] }[] = [];
  for (const row of childElements(rows, 'row')) {
    const cells = childElements(row, 'cell').sort((one, other) => ordinal(one) - ordinal(other));
    arrange(row, cells);
    const above = groups[groups.length - 1];
    if (cells.length === 0 && above) above.elements.push(row);
    else groups.push({ at: Math.min(...cells.map((cell) => ordinal(cell) % 10000)), elements: [row] });
  }
  place(rows, groups);
}

function place(container: Element, groups: { at: number; elements: Element[] }[]): void {
  const sorted = [...groups].sort((one, other) => one.at - other.at);
  arrange(
    container,
    sorted.flatMap(({ elements }) => elements),
  );
}

/** Moves only what is out of place, so that comments and white space stay where they were. */
function arrange(container: Element, wanted: readonly Element[]): void {
  wanted.forEach((element, index) => {
    const there = childElements(container)[index];
    if (there && there !== element) container.insertBefore(element, there);
  });
}

function ordinal(element: Element): number {
  const value = element.getAttribute(ORDINAL);
  return value === null || value === '' ? Number.MAX_SAFE_INTEGER : Number(value);
}

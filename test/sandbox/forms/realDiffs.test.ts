import { childElements, eachElement, readForm, writeForm, type Element } from './formXml';
import { mergeForm } from './mergeForm';
import { describeReal, real, REAL_DIFFS } from './testing/caseForms';
import { contentOf } from './testing/laws';

const all = (form: Element, name: string): Element[] => Array.from(form.getElementsByTagName(name));
const withMark = (form: Element, mark: string): Element[] => {
  const found: Element[] = [];
  eachElement(form, (element) => {
    if (element.getAttribute('solutionaction') === mark) found.push(element);
  });
  return found;
};
const cellIds = (form: Element): string[] => all(form, 'cell').map((cell) => cell.getAttribute('id') ?? '');

/** As it is once laid: without marks. */
function plain(element: Element): string {
  const copy = readForm(`<form>${String(element)}</form>`);
  eachElement(copy, (one) => {
    for (const mark of ['solutionaction', 'ordinalvalue']) one.removeAttribute(mark);
    if (one.nodeName === 'column') one.removeAttribute('id');
  });
  return childElements(copy).map(contentOf).join();
}

/** What a diff takes for there: itself without what it adds, and without what it knows of places. */
function takenForThere(diff: Element): string {
  const base = readForm(writeForm(diff));
  for (const added of withMark(base, 'Added')) added.parentNode?.removeChild(added);
  for (const row of all(base, 'row')) if (childElements(row).length === 0) row.parentNode?.removeChild(row);
  for (const column of all(base, 'column')) {
    const columns = column.parentNode as Element;
    while (childElements(columns).indexOf(column) < Number(column.getAttribute('id'))) {
      columns.insertBefore(base.ownerDocument?.createElement('column') as Element, column);
    }
    column.removeAttribute('id');
  }
  eachElement(base, (one) => {
    for (const mark of ['solutionaction', 'ordinalvalue']) one.removeAttribute(mark);
  });
  return writeForm(base);
}

describeReal('real forms and the diffs that platforms wrote of them', () => {
  it('give what the platform made: the Information form and its diff are its full export, in order', () => {
    const full = readForm(real('information-f658c846-full-2019.xml'));
    const diffText = real('information-f658c846-managed-diff-2019.xml');
    const diff = readForm(diffText);
    const before = readForm(writeForm(full));
    for (const added of withMark(diff, 'Added')) {
      const [key, value] = added.hasAttribute('id') ? ['id', added.getAttribute('id')] : ['', ''];
      const same = all(before, added.nodeName).find((one) =>
        added.nodeName === 'label' ? cellOf(one) === cellOf(added) : one.getAttribute(key) === value || !key,
      );
      expect(same?.nodeName).toBe(added.nodeName);
      if (same) same.parentNode?.removeChild(same);
    }
    expect(all(before, 'tab')).toHaveLength(2);
    const merged = readForm(mergeForm(writeForm(before), [diffText]));
    expect(shapeOf(merged)).toEqual(shapeOf(full));
  });

  it('keep all that the nonprofit diff does not speak of, and take all that it adds', () => {
    const base = readForm(real('other-qualification-base.xml'));
    const diff = readForm(real('other-qualification-managed-diff.xml'));
    const merged = readForm(mergeForm(writeForm(base), [writeForm(diff)]));
    expect(all(merged, 'tab').map((tab) => tab.getAttribute('name'))).toEqual(['tab_details', 'tab_2']);
    expect(merged.getAttribute('headerdensity')).toBe('HighWithControls');
    expect(cellIds(merged)).toEqual([...cellIds(base), ...cellIds(diff)]);
    for (const name of ['columns', 'Navigation']) {
      expect(contentOf(all(merged, name)[0] as Element)).toBe(contentOf(all(base, name)[0] as Element));
    }
  });
});

describeReal.each(REAL_DIFFS)('%s', (file) => {
  const diff = (): Element => readForm(real(file));

  it('brings all that it adds, once, and as it says it', () => {
    const merged = readForm(mergeForm(takenForThere(diff()), [real(file)]));
    for (const added of withMark(diff(), 'Added')) {
      const parent = added.parentNode as Element;
      const same = all(merged, added.nodeName).filter((one) => plain(one) === plain(added));
      const where = parent.nodeName === 'labels' ? same.filter((one) => cellOf(one) === cellOf(added)) : same;
      expect([added.nodeName, where.length]).toEqual([added.nodeName, 1]);
    }
  });

  it('puts tabs, sections and cells in the order of its ordinals', () => {
    const merged = readForm(mergeForm(takenForThere(diff()), [real(file)]));
    for (const container of ['tabs', 'sections', 'rows']) {
      const wanted = all(diff(), container).map((one) => byOrdinal(one));
      expect(all(merged, container).map(idsIn).sort()).toEqual(wanted.sort());
    }
  });

  it('takes its additions away again with it, and lies over itself as if it were alone', () => {
    const base = takenForThere(diff());
    expect(mergeForm(base, [])).toBe(base);
    const once = mergeForm(base, [real(file)]);
    expect(mergeForm(base, [real(file), real(file)])).toBe(once);
    expect(once).not.toBe(base);
  });
});

const cellOf = (label: Element): string | null =>
  (label.parentNode?.parentNode as Element).getAttribute('id');

const placedIn = (container: Element): Element[] =>
  childElements(container).flatMap((child) => (child.nodeName === 'row' ? childElements(child) : [child]));
const idsIn = (container: Element): string =>
  placedIn(container)
    .map((one) => one.getAttribute('id'))
    .join();
const byOrdinal = (container: Element): string =>
  placedIn(container)
    .map((one) => ({ id: one.getAttribute('id'), at: Number(one.getAttribute('ordinalvalue')) % 10000 }))
    .sort((one, other) => one.at - other.at)
    .map(({ id }) => id)
    .join();

/** Elements with their attributes, in order; only the children of the form itself may stand in any. */
function shapeOf(element: Element): unknown {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).sort();
  const children = childElements(element).sort((one, other) =>
    element.nodeName === 'form' ? one.nodeName.localeCompare(other.nodeName) : 0,
  );
  return [
    element.nodeName,
    attributes,
    children.length > 0 ? children.map(shapeOf) : element.textContent?.trim(),
  ];
}

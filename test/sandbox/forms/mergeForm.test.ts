import { childElements, eachElement, readForm, type Element } from './formXml';
import { mergeForm } from './mergeForm';
import { seedForms } from './seedForms';
import { ourDiff as ours } from './testing/caseForms';

const all = (form: Element, name: string): Element[] => Array.from(form.getElementsByTagName(name));
const names = (elements: Element[]): (string | null)[] =>
  elements.map((element) => element.getAttribute('name'));
const tabNames = (form: Element): (string | null)[] => names(all(form, 'tab'));
const onload = (form: Element): Element | undefined =>
  all(form, 'event').find(
    (event) => event.getAttribute('name') === 'onload' && event.parentNode?.parentNode === form,
  );

const base = `<form>
  <tabs>
    <tab name="one" id="{11111111-0000-4000-8000-000000000001}"><columns><column width="100%"><sections>
      <section name="s" id="{11111111-0000-4000-8000-00000000000A}"><rows>
        <row><cell id="{a}" /><cell id="{b}" /></row>
        <row><cell id="{c}" rowspan="2" /></row>
        <row />
        <row><cell id="{d}" /></row>
      </rows></section></sections></column></columns></tab>
    <tab name="two" id="{11111111-0000-4000-8000-000000000002}" expanded="true" />
  </tabs>
  <events><event name="onload" application="true" active="true"><InternalHandlers /></event></events>
  <controlDescriptions />
</form>`;

const cells = (rows: string): string => `<form><tabs>
  <tab name="one" id="{11111111-0000-4000-8000-000000000001}" ordinalvalue="0"><columns><column width="100%" id="0"><sections>
    <section name="s" id="{11111111-0000-4000-8000-00000000000a}" ordinalvalue="0"><rows>${rows}</rows></section>
  </sections></column></columns></tab></tabs></form>`;

const rowsOf = (merged: string): string[] =>
  all(readForm(merged), 'row').map((row) =>
    childElements(row)
      .map((cell) => cell.getAttribute('id'))
      .join(' '),
  );

const handlers = (library: string): string => `<form>
  <events><event name="onload" application="true" active="true"><Handlers solutionaction="Added">
    <Handler functionName="f" libraryName="${library}" handlerUniqueId="{${library}}" ordinalvalue="0" /></Handlers></event></events>
  <formLibraries solutionaction="Added"><Library name="${library}" libraryUniqueId="{x}" /></formLibraries></form>`;

describe('laying diffs over a form', () => {
  it('puts an added tab where its ordinal says, and moves the others as the diff says', () => {
    const first = `<form><tabs>
      <tab name="one" id="{11111111-0000-4000-8000-000000000001}" ordinalvalue="1" solutionaction="Modified" />
      <tab name="two" id="{11111111-0000-4000-8000-000000000002}" ordinalvalue="2" expanded="false" solutionaction="Modified" />
      <tab name="new" id="{n}" ordinalvalue="0" solutionaction="Added"><labels><label description="New" languagecode="1033" /></labels></tab>
    </tabs></form>`;
    const merged = readForm(mergeForm(base, [first]));
    expect(tabNames(merged)).toEqual(['new', 'one', 'two']);
    expect(all(merged, 'tab')[2]?.getAttribute('expanded')).toBe('false');
    expect(all(merged, 'tab')[1]?.getElementsByTagName('cell')).toHaveLength(4);
  });

  it('keeps tabs of two solutions that chose the same place', () => {
    const adds = (name: string): string =>
      `<form><tabs><tab name="${name}" id="{${name}}" ordinalvalue="2" solutionaction="Added" /></tabs></form>`;
    expect(tabNames(readForm(mergeForm(base, [adds('a'), adds('b')])))).toEqual(['one', 'two', 'a', 'b']);
  });

  it('puts an added cell in its own row, beside another, and below the room of a tall cell', () => {
    const added = (id: string, ordinal: number): string =>
      `<cell id="{${id}}" ordinalvalue="${ordinal}" solutionaction="Added" />`;
    const moved = (id: string, ordinal: number): string =>
      `<cell id="{${id}}" ordinalvalue="${ordinal}" solutionaction="Modified" />`;
    const own = cells(
      `<row>${moved('c', 10003)}</row><row>${moved('d', 10004)}</row><row>${added('x', 10002)}</row>`,
    );
    expect(rowsOf(mergeForm(base, [own]))).toEqual(['{a} {b}', '{x}', '{c}', '', '{d}']);
    const beside = cells(`<row><cell id="{d}" ordinalvalue="10003" />${added('x', 20004)}</row>`);
    expect(rowsOf(mergeForm(base, [beside]))).toEqual(['{a} {b}', '{c}', '', '{d} {x}']);
  });

  it('takes a removed cell away, and its row when nothing else is in it', () => {
    const gone = cells(
      '<row><cell id="{d}" solutionaction="Removed" /></row><row><cell id="{a}" solutionaction="Removed" /></row>',
    );
    expect(rowsOf(mergeForm(base, [gone]))).toEqual(['{b}', '{c}', '']);
  });

  it('joins the handlers and libraries of two solutions that both added them against the plain form', () => {
    const merged = readForm(mergeForm(base, [handlers('a.js'), handlers('b.js')]));
    expect(names(all(merged, 'Library'))).toEqual(['a.js', 'b.js']);
    const event = onload(merged);
    expect(event && childElements(event).map((child) => child.nodeName)).toEqual([
      'InternalHandlers',
      'Handlers',
    ]);
    expect(all(merged, 'Handler').map((handler) => handler.getAttribute('libraryName'))).toEqual([
      'a.js',
      'b.js',
    ]);
  });

  it('leaves no mark of a diff in the form', () => {
    const [multisession] = seedForms();
    const merged = readForm(mergeForm(multisession?.baseFormXml ?? '', [ours(multisession?.formId ?? '')]));
    eachElement(merged, (element) => {
      expect(element.hasAttribute('solutionaction') || element.hasAttribute('ordinalvalue')).toBe(false);
    });
  });

  it('gives the form back unchanged when there is no diff', () => {
    for (const { baseFormXml } of seedForms()) expect(mergeForm(baseFormXml, [])).toBe(baseFormXml);
  });

  it('has a tab once that two layers add, as the upper one has it, with the cells of both', () => {
    const adds = (name: string, cell: string): string =>
      `<form><tabs><tab name="${name}" id="{n}" ordinalvalue="2" solutionaction="Added"><columns><column id="0"><sections>
        <section id="{s}" ordinalvalue="0"><rows><row>${cell}</row><row /></rows></section></sections></column></columns></tab></tabs></form>`;
    const staged = [
      adds('old', '<cell id="{x}" rowspan="2" ordinalvalue="10000" />'),
      adds('new', '<cell id="{x}" rowspan="3" ordinalvalue="10000" /><cell id="{y}" ordinalvalue="20001" />'),
    ];
    const merged = mergeForm(base, staged);
    expect(tabNames(readForm(merged))).toEqual(['one', 'two', 'new']);
    expect(rowsOf(merged).slice(4)).toEqual(['{x} {y}', '']);
    expect(all(readForm(merged), 'cell').map((cell) => cell.getAttribute('rowspan'))).toContain('3');
  });

  it('changes the places of cells in a row as the diff says', () => {
    const swapped = cells(
      `<row><cell id="{b}" ordinalvalue="10000" solutionaction="Modified" /><cell id="{a}" ordinalvalue="20001" solutionaction="Modified" /></row>`,
    );
    expect(rowsOf(mergeForm(base, [swapped]))).toEqual(['{b} {a}', '{c}', '', '{d}']);
  });

  it("gives a setting that two layers add the upper one's value, and leaves Microsoft's event as it was", () => {
    const adds = (value: string): string =>
      cells(`<row><cell id="{a}" ordinalvalue="10000"><control id="x" solutionaction="Added"><parameters>
        <Sort>${value}</Sort></parameters></control></cell></row>`).replace(
        '</form>',
        '<events><event name="onload" application="false" active="false" solutionaction="Added" /></events></form>',
      );
    const merged = readForm(mergeForm(base, [adds('up'), adds('down')]));
    expect(all(merged, 'Sort').map((one) => one.textContent)).toEqual(['down']);
    expect(onload(merged)?.getAttribute('application')).toBe('true');
  });

  it('gives a tall cell that it adds to a section its room', () => {
    const tall = cells(
      '<row><cell id="{x}" rowspan="2" ordinalvalue="10002" solutionaction="Added" /></row><row />',
    );
    expect(rowsOf(mergeForm(base, [tall]))).toEqual(['{a} {b}', '{c}', '', '{x}', '', '{d}']);
  });

  it('makes the containers that a form lacks and a diff only names', () => {
    const bare = '<form><tabs /></form>';
    const merged = readForm(mergeForm(bare, [handlers('a.js')]));
    expect(onload(merged)?.getAttribute('application')).toBe('true');
    expect(names(all(merged, 'Library'))).toEqual(['a.js']);
  });

  it('moves neither comments nor white space that stand between tabs', () => {
    const text = '<form><tabs> <tab id="{a}"/>\n<!-- b --><tab id="{b}"/> </tabs></form>';
    const diff = `<form><tabs><tab id="{b}" ordinalvalue="2" solutionaction="Modified"/>
      <tab id="{n}" ordinalvalue="1" solutionaction="Added"/></tabs></form>`;
    expect(mergeForm(text, [diff])).toBe(
      '<form><tabs> <tab id="{a}"/>\n<!-- b --><tab id="{n}"/><tab id="{b}"/> </tabs></form>',
    );
  });

  it('keeps a carriage return and a replacement character in a text', () => {
    const text = '<form a="1&#13;&#10;2"><p>1&#13;2 \uFFFD</p></form>';
    expect(mergeForm(text, [])).toBe(text);
  });

  it.each([
    [
      'changes a tab that is not there',
      '<form><tabs><tab name="x" id="{x}" ordinalvalue="0" /></tabs></form>',
    ],
    ['is not well-formed', '<form><tabs></form>'],
    ['has no form', '<systemform />'],
  ])('refuses a diff that %s', (_why, diff) => {
    expect(() => mergeForm(base, [diff])).toThrow();
  });
});

describe.each(seedForms().map((form) => [form.name, form] as const))('our diff on %s', (_name, form) => {
  it('adds the tab at the end, with the control bound to the description, the library and the handler', () => {
    const merged = readForm(mergeForm(form.baseFormXml, [ours(form.formId)]));
    const tabs = all(merged, 'tab');
    expect(tabNames(merged)[tabs.length - 1]).toBe('ocx_conversation');
    expect(tabs).toHaveLength(all(readForm(form.baseFormXml), 'tab').length + 1);
    const control = all(merged, 'control').find(
      (one) => one.getAttribute('id') === 'ocx_conversation_control',
    );
    expect(control?.getAttribute('datafieldname')).toBe('description');
    const described = all(merged, 'controlDescription').filter(
      (one) => one.getAttribute('forControl') === control?.getAttribute('uniqueid'),
    );
    expect(described).toHaveLength(1);
    expect(names(described.flatMap((one) => childElements(one, 'customControl')))).toEqual([
      null,
      ...Array(3).fill('ocx_OpenCX.Conversation'),
    ]);
    expect(names(all(merged, 'Library'))).toContain('ocx_/case/form.js');
    const handler = all(onload(merged) ?? merged, 'Handler').find(
      (one) => one.getAttribute('libraryName') === 'ocx_/case/form.js',
    );
    expect(handler?.getAttribute('functionName')).toBe('OpenCX.CaseForm.onLoad');
    expect(handler?.getAttribute('passExecutionContext')).toBe('true');
  });
});

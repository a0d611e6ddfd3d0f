import { inspected, placed, removed } from './outcome';
import { byHand, HAND_ID, onFactor, PLAIN } from './samples';

const handOnly = '<controlDescriptions></controlDescriptions>';
/** A self-closing container that `place` opened keeps the blank that stood before its slash. */
const opened = '<controlDescriptions ></controlDescriptions>';

test('a control placed by hand goes with its row and the empty rows of its height, and the tab stays', () => {
  const form = byHand({ cell: ' rowspan="3"', below: '<row /><row></row><row />' });
  expect(removed(form)).toBe(
    PLAIN.replace('</rows>', '<row /></rows>').replace('<controlDescriptions />', handOnly),
  );
});

test('rows below that hold something stay', () => {
  const below = '<row /><row><!-- kept --></row>';
  expect(removed(byHand({ cell: ' rowspan="9"', below }))).toContain('</row><row><!-- kept --></row></rows>');
});

test('beside other cells its cell stays and is empty, so that they stay where they are', () => {
  const beside = '<cell id="{12345678-0000-4000-8000-000000000002}"><control id="x" /></cell>';
  expect(removed(byHand({ beside }))).toContain(
    `<row><cell id="{12345678-0000-4000-8000-000000000001}"></cell>${beside}</row>`,
  );
});

test('a column’s standard control that ours was laid over is shown again', () => {
  const form = removed(byHand({ classId: '{4273EDBD-AC1D-40d3-9FB2-095C621B552D}' }));
  expect(form).toContain(`datafieldname="title" uniqueid="${HAND_ID}" />`);
  expect(form).toContain(handOnly);
  expect(inspected(form).placed).toBe('no');
});

test('another vendor’s control for the phone stays, and so does what it is on', () => {
  const others = onFactor(0, 'other_X.Y');
  const form = removed(byHand({ customControls: others + onFactor(2) }));
  expect(form).toContain(`${others}</controlDescription>`);
  expect(form).toContain(`uniqueid="${HAND_ID}"`);
  expect(inspected(form).placed).toBe('no');
});

test('our tab stays where somebody put other controls on it, without ours', () => {
  const theirs = '<row><cell id="{1}"><control id="theirs" /></cell></row>';
  const form = removed(placed(PLAIN).replace(/(?<=colspan="1" rowspan="20".*?)<\/rows>/, `${theirs}</rows>`));
  expect(form).toContain('<tab name="ocx_conversation"');
  expect(form).toContain(`<rows>${theirs}</rows>`);
  expect(inspected(form).placed).toBe('no');
});

test('our tab is known by its id where somebody gave it another name', () => {
  expect(removed(placed(PLAIN).replace(/ocx_conversation"/, 'Talk"'))).toBe(PLAIN);
});

test.each([
  [/<tab name="ocx_conversation".*?<\/tab>/],
  [/<Library .*?\/>/],
  [/<Handler .*?\/>/],
  [/<controlDescription .*?<\/controlDescription>/],
  [/<control id="ocx_conversation_control".*?\/>/],
])('what is left over when somebody took %s off goes, too', (part) => {
  const form = placed(PLAIN).replace(part, '');
  expect(inspected(form).placed).toBe('partly');
  expect(inspected(removed(form)).placed).toBe('no');
  expect(removed(form)).not.toMatch(/ocx_|OpenCX/);
});

test('handlers of ours go from every event, since their library goes', () => {
  const onSave =
    '<event name="onsave"><Handlers><Handler functionName="OpenCX.CaseForm.other" libraryName="ocx_/case/form.js" /></Handlers></event>';
  expect(removed(placed(PLAIN).replace('</events>', `${onSave}</events>`))).toBe(PLAIN);
});

test('what another solution put into a container of ours stays, and the container with it', () => {
  const library = '<Library name="other_/a.js" libraryUniqueId="{1}" />';
  const form = placed(PLAIN).replace('</formLibraries>', `${library}</formLibraries>`);
  expect(removed(form)).toBe(PLAIN.replace('</form>', `<formLibraries>${library}</formLibraries></form>`));
});

test('a library that was alone with ours and went before it leaves no empty container, which the schema forbids', () => {
  const library = '<Library name="other_/a.js" libraryUniqueId="{1}" />';
  const form = placed(PLAIN.replace('</form>', `<formLibraries>${library}</formLibraries></form>`));
  expect(removed(form.replace(library, ''))).toBe(PLAIN);
});

/** The ids of the managed solution tell nothing. */
const strange = (form: string): string =>
  form.replace(/(?<=(?:libraryUniqueId|handlerUniqueId|uniqueid|forControl)="\{)[0-9a-f-]{36}/g, (id) =>
    id.replace(/.$/, 'z'),
  );

test('without our ids, what must not be empty goes and what may be stays', () => {
  expect(removed(strange(placed('<form><tabs /></form>')))).toBe(
    '<form><tabs /><controlDescriptions></controlDescriptions></form>',
  );
  expect(removed(strange(placed(PLAIN)))).toBe(PLAIN.replace('<controlDescriptions />', opened));
});

test('written anew with a line for each element, the form loses whole lines', () => {
  const lines = (form: string): string => form.replace(/></g, '>\r\n  <');
  expect(removed(lines(placed(PLAIN)))).toBe(lines(PLAIN).replace('<controlDescriptions />', lines(opened)));
});

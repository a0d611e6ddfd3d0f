import { inspect, place, TAB_LABELS, tabsOf } from '../../../core/forms';
import { inspected, placed, removed } from './outcome';
import { byHand, onFactor, PLAIN } from './samples';

const tabNames = (form: string): string[] => {
  const tabs = tabsOf(form);
  return 'problem' in tabs ? [] : tabs.map(({ name }) => name);
};
const times = (form: string, pattern: RegExp): number => form.match(pattern)?.length ?? 0;
const tab = (name: string): string =>
  `<tab name="${name}" id="{00000000-0000-4000-8000-${name.padStart(12, '0')}}" />`;
const handler = '<Handler functionName="a" libraryName="b" handlerUniqueId="c" />';

test('the tab comes last, or behind the tab that is asked for by name or id', () => {
  const form = `<form><tabs>${tab('1')}${tab('2')}</tabs></form>`;
  expect(tabNames(placed(form))).toEqual(['1', '2', 'ocx_conversation']);
  expect(tabNames(placed(form, { after: '1' }))).toEqual(['1', 'ocx_conversation', '2']);
  expect(tabNames(placed(form, { after: '00000000-0000-4000-8000-000000000001' }))[1]).toBe(
    'ocx_conversation',
  );
  expect(place(form, { after: 'three' })).toEqual({ problem: { kind: 'unknown-tab', tab: 'three' } });
});

test('the labels are those of the languages asked for, whatever is in them', () => {
  const form = placed(PLAIN, { labels: { 1033: 'A & B <"\u0000">', 1031: 'Gespräch' } });
  expect(form).toContain('<label description="A &amp; B &lt;&quot;&quot;&gt;" languagecode="1033" />');
  const tabs = tabsOf(form);
  expect('problem' in tabs || tabs[1]?.labels).toEqual({ 1033: 'A & B <"">', 1031: 'Gespräch' });
});

test('the labels speak the languages of the form: our words where we have them, English elsewhere', () => {
  const form = (...languages: string[]): string => {
    const labels = languages.map((language) => `<label description="Tab" languagecode="${language}" />`);
    return `<form><tabs><tab name="t" id="{1}"><labels>${labels.join('')}</labels></tab></tabs></form>`;
  };
  const labels = (...languages: string[]): Record<string, string> | undefined => {
    const tabs = tabsOf(placed(form(...languages)));
    return 'problem' in tabs ? undefined : tabs[1]?.labels;
  };
  expect(labels('1031', '1043')).toEqual({ 1031: TAB_LABELS[1031], 1043: TAB_LABELS[1033] });
  expect(labels()).toEqual({ 1033: TAB_LABELS[1033] });
  expect(labels('x', '', '-1', '1.5')).toEqual({ 1033: TAB_LABELS[1033] });
});

test('ids are the same for the same form, and others for another', () => {
  const ids = (formId: string): string[] => placed(PLAIN, { formId }).match(/\{[0-9a-f-]{36}\}/g) ?? [];
  const one = '915f6055-2e07-4276-ae08-2b96c8d02c57';
  expect(ids(one)).toEqual(ids(`{${one.toUpperCase()}}`));
  expect(ids(one)).not.toEqual(ids('b05c1e9c-94d0-46c1-8968-df49b8f33ec7'));
  const wrapped = `<systemform><formid>{${one}}</formid>${PLAIN}</systemform>`;
  expect(placed(wrapped)).toContain(placed(PLAIN, { formId: one }));
});

test('an id that is on the form already is not given again', () => {
  const [first = ''] = /[0-9a-f-]{36}(?=}" IsUserDefined)/.exec(placed(PLAIN, { formId: 'x' })) ?? [];
  const taken = PLAIN.replace('84f29dbc-6013-4ba2-9666-64b471d7459f', first.toUpperCase());
  const form = placed(taken, { formId: 'x' });
  expect(first).not.toBe('');
  expect(times(form, new RegExp(first, 'gi'))).toBe(1);
  expect(removed(form)).toBe(taken);
});

test('what lacks is added, and what is there stays as it is', () => {
  const whole = placed(PLAIN);
  for (const part of [/<Handler .*?\/>/, /<Library .*?\/>/, /<tab name="ocx_conversation".*?<\/tab>/]) {
    const form = placed(whole.replace(part, ''));
    expect(inspected(form)).toMatchObject({ placed: 'yes', reasons: [] });
    expect(times(form, /<control id="ocx_conversation_control"/g)).toBe(1);
    expect(times(form, /<controlDescription /g)).toBe(1);
    expect([times(form, /<Handler /g), times(form, /<Library /g)]).toEqual([1, 1]);
  }
});

test.each([
  ['enabled="true"', 'enabled="false"'],
  ['enabled="true"', "enabled='0'"],
  [' passExecutionContext="true"', ''],
  ['<tab name="ocx_conversation"', '<tab visible="false" name="ocx_conversation"'],
  ['<section name="ocx_conversation_section"', '<section visible=\'false\' name="ocx_conversation_section"'],
  ['rowspan="20"', 'visible="0" rowspan="20"'],
  [/<customControl formFactor="2".*?<\/customControl>/, ''],
  [/<control id="ocx_conversation_control".*?\/>/, ''],
  [/<controlDescription .*?<\/controlDescription>/, ''],
])('what does not work any more works again: %s', (good, bad) => {
  const whole = placed(PLAIN);
  const broken = whole.replace(good, bad);
  expect(broken).not.toBe(whole);
  expect(inspected(broken).placed).toBe('partly');
  const mended = placed(broken);
  expect(inspected(mended)).toMatchObject({ placed: 'yes', reasons: [] });
  expect(placed(mended)).toBe(mended);
});

test('a tab by our name that somebody else filled stays theirs', () => {
  const theirs = PLAIN.replace('name="Summary"', 'name="ocx_conversation"');
  expect(tabNames(placed(theirs))).toEqual(['ocx_conversation', 'ocx_conversation_2']);
  expect(removed(placed(theirs))).toBe(theirs);
});

test('a control placed by hand is left alone: no second tab, nothing shown that was hidden', () => {
  expect(tabNames(placed(byHand()))).toEqual(['Summary']);
  const hidden = byHand({ cell: ' visible="false"' });
  expect(inspected(placed(hidden))).toMatchObject({ placed: 'partly', reasons: ['cell-hidden'] });
  const beside = byHand({ customControls: onFactor(0) + onFactor(2, 'other_X.Y') });
  expect(inspected(placed(beside))).toMatchObject({ placed: 'partly', reasons: ['not-on-web'] });
  expect(placed(placed(beside))).toBe(placed(beside));
});

test('a control that is on the phone only comes onto the web with the same parameters', () => {
  const form = placed(byHand({ customControls: onFactor(0) }));
  expect(form).toContain(onFactor(0) + onFactor(2));
  expect(inspected(form).placed).toBe('yes');
});

test('more than the platform takes is refused', () => {
  const many = (name: string, count: number): string =>
    Array.from({ length: count }, (_, n) => tab(`${name}${n}`)).join('');
  const tabs = (count: number): string => `<form><tabs>${many('', count)}</tabs></form>`;
  expect(place(tabs(100))).toEqual({ problem: { kind: 'tab-limit', limit: 100 } });
  expect(inspected(placed(tabs(99))).placed).toBe('yes');
  const handlers = (count: number): string =>
    `<form><tabs /><events><event name="onload"><Handlers>${handler.repeat(count)}</Handlers></event></events></form>`;
  expect(place(handlers(50))).toEqual({ problem: { kind: 'handler-limit', limit: 50 } });
  expect(inspected(placed(handlers(49))).placed).toBe('yes');
  const libraries = `<form><tabs /><formLibraries>${'<Library name="a" libraryUniqueId="b" />'.repeat(50)}</formLibraries></form>`;
  expect(place(libraries)).toEqual({ problem: { kind: 'library-limit', limit: 50 } });
});

test('a form that cannot be read is not touched', () => {
  expect(place('<form>')).toEqual({ problem: { kind: 'not-well-formed', offset: 6 } });
  expect(inspect('')).toEqual({ problem: { kind: 'not-well-formed', offset: 0 } });
});

test('the picture of the tabs tells names, labels, what is hidden, and which is ours', () => {
  const form = PLAIN.replace('<tab name="Summary"', '<tab visible=\'false\' name=" S &amp; T"');
  expect(tabsOf(placed(form, { labels: { 1033: 'Talk' } }))).toEqual([
    {
      id: 'fcfdc216-e3c6-4bbe-baba-1d5774ea78f5',
      name: ' S & T',
      labels: { 1033: 'Summary' },
      visible: false,
      own: false,
    },
    {
      id: expect.any(String) as string,
      name: 'ocx_conversation',
      labels: { 1033: 'Talk' },
      visible: true,
      own: true,
    },
  ]);
  expect(tabsOf('<a/>')).toEqual({ problem: { kind: 'not-a-form' } });
});

import { inspect } from '../../../core/forms';
import { inspected, placed } from './outcome';
import { byHand, onFactor, PLAIN } from './samples';

const reasons = (form: string): string[] => inspected(form).reasons;
const without = (pattern: RegExp): string => {
  const whole = placed(PLAIN);
  expect(whole).toMatch(pattern);
  return whole.replace(pattern, '');
};

test('a form as the platform ships it has nothing of OpenCX', () => {
  expect(inspected(PLAIN)).toEqual({
    placed: 'no',
    reasons: [],
    controls: [],
    library: false,
    handler: 'absent',
  });
});

test('a form with our tab says where the control is and what it shows', () => {
  expect(inspected(placed(PLAIN))).toEqual({
    placed: 'yes',
    reasons: [],
    controls: [
      {
        tab: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, name: 'ocx_conversation', own: true },
        column: 'description',
        formFactors: ['phone', 'tablet', 'web'],
        visible: true,
      },
    ],
    library: true,
    handler: 'enabled',
  });
});

test('a control that was placed by hand counts, on any tab and for any column', () => {
  const form = inspected(byHand());
  expect(form.controls).toEqual([
    {
      tab: { id: 'fcfdc216-e3c6-4bbe-baba-1d5774ea78f5', name: 'Summary', own: false },
      column: 'title',
      formFactors: ['phone', 'tablet', 'web'],
      visible: true,
    },
  ]);
  expect(form).toMatchObject({ placed: 'partly', reasons: ['no-library', 'no-handler'] });
  expect(inspected(placed(byHand())).placed).toBe('yes');
});

test.each([
  ['no-handler', /<Handler .*?\/>/],
  ['no-library', /<Library .*?\/>/],
  ['no-control', /<tab name="ocx_conversation".*?<\/tab>/],
  ['description-without-control', /<tab name="ocx_conversation".*?<\/tab>/],
  ['control-without-description', /<controlDescription .*?<\/controlDescription>/],
  ['tab-without-control', /<control id="ocx_conversation_control".*?\/>/],
  ['not-on-web', /<customControl formFactor="2".*?<\/customControl>/],
])('%s is said where that is so', (reason, pattern) => {
  expect(reasons(without(pattern))).toContain(reason);
  expect(inspected(without(pattern)).placed).toBe('partly');
});

test.each([
  ['tab-hidden', 'name="ocx_conversation" ', 'visible="false" '],
  ['section-hidden', 'name="ocx_conversation_section" ', "visible='0' "],
  ['cell-hidden', 'rowspan="20" ', 'visible="false" '],
])('%s is said where that is so, too', (reason, behind, attribute) => {
  const hidden = placed(PLAIN).replace(behind, behind + attribute);
  expect(inspected(hidden)).toMatchObject({
    placed: 'partly',
    reasons: [reason],
    controls: [{ visible: false }],
  });
});

test('a handler that is switched off, or is not told which form it is on, does not work', () => {
  const form = placed(PLAIN);
  expect(inspected(form.replace('enabled="true"', 'enabled="false"'))).toMatchObject({
    handler: 'disabled',
    reasons: ['handler-disabled'],
  });
  expect(reasons(form.replace(' passExecutionContext="true"', ''))).toEqual(['handler-without-context']);
});

test('a handler elsewhere than on the form’s opening is none, and is something of ours', () => {
  const form = placed(PLAIN).replace(/<Handler .*?\/>/, '');
  const handler =
    '<Handler functionName="OpenCX.CaseForm.onLoad" libraryName="ocx_/case/form.js" passExecutionContext="true" />';
  const onSave = form.replace(
    '<events>',
    `<events><event name="onsave"><Handlers>${handler}</Handlers></event>`,
  );
  const onTab = PLAIN.replace(
    '<columns>',
    `<events><event name="onload"><Handlers>${handler}</Handlers></event></events><columns>`,
  );
  expect(reasons(onSave)).toEqual(['no-handler']);
  expect(reasons(placed(PLAIN).replace('.onLoad"', '.other"'))).toEqual(['no-handler']);
  expect(inspected(onTab)).toMatchObject({ placed: 'partly', handler: 'absent' });
});

test('a control that others show on the phone still counts for the form factors it is on', () => {
  const shared = byHand({ customControls: onFactor(0, 'other_X.Y') + onFactor(2) });
  expect(inspected(shared).controls[0]?.formFactors).toEqual(['web']);
});

test.each([
  ['no-library', /<Library .*?\/>/],
  ['no-control', /<controlDescription .*?<\/controlDescription>/],
])('a part where the platform does not look for it is none: %s', (reason, pattern) => {
  const [part = ''] = pattern.exec(placed(PLAIN)) ?? [];
  const form = placed(PLAIN).replace(part, '').replace('<columns>', `${part}<columns>`);
  expect(reasons(form)).toContain(reason);
  expect(inspected(placed(form)).placed).toBe('yes');
});

test('a control beside a tab is not on it', () => {
  const [control = ''] = /<control id="ocx_conversation_control".*?\/>/.exec(placed(PLAIN)) ?? [];
  const form = placed(PLAIN).replace(control, '').replace('</tab></tabs>', `</tab>${control}</tabs>`);
  expect(inspected(form)).toMatchObject({ placed: 'partly', reasons: ['tab-without-control'] });
  expect(inspected(form).controls).toEqual([
    expect.not.objectContaining({ tab: expect.anything() as object }),
  ]);
});

test('a custom control that names no form factor is on all', () => {
  const form = placed(byHand({ customControls: onFactor(2).replace('formFactor="2"', '') }));
  expect(inspected(form).controls[0]?.formFactors).toEqual(['phone', 'tablet', 'web']);
  expect(placed(form)).toBe(form);
});

test('nothing in comments and CDATA counts', () => {
  const form = placed(PLAIN);
  const [, tab = ''] = /(<tab name="ocx_conversation".*?<\/tab>)/.exec(form) ?? [];
  expect(tab).not.toBe('');
  expect(inspected(PLAIN.replace('<tabs>', `<tabs><!--${tab}--><![CDATA[${tab}]]>`)).placed).toBe('no');
});

test('what is no form is said to be none', () => {
  for (const text of [
    '<tabs />',
    '<forms><systemform><form /><form /></systemform></forms>',
    '<a><form/></a>',
  ])
    expect(inspect(text)).toEqual({ problem: { kind: 'not-a-form' } });
  expect(inspect('<form><tabs></form>')).toEqual({ problem: { kind: 'not-well-formed', offset: 12 } });
});

import { ItemCollectionMock, SectionMock, UiMock, XrmMockGenerator, type TabMock } from 'xrm-mock';
import { onLoad } from '../../../webresources/caseForm';

const CASE = '{0F0E3A4C-1111-4222-8333-444455556666}';
const angry = 'Channel: phone\nSummary: s\nClassification: Billing\nSentiment: angry\n';
const happy = angry.replace('phone', 'email').replace('angry', 'happy');

interface Setting {
  description?: string | null;
  notes?: Record<string, unknown>[] | Error;
  formType?: number;
  tab?: { name: string; controls: string[] };
}

const OWN_TAB = { name: 'ocx_conversation', controls: ['ocx_conversation_control'] };

/** A case form with the conversation tab; `notes` is what the Web API answers. */
function openForm({ description = null, notes = [], formType = 2, tab: on = OWN_TAB }: Setting = {}) {
  const ui = new UiMock({ tabs: new ItemCollectionMock<TabMock>([]) });
  const xrm = XrmMockGenerator.initialise({ ui, entity: { id: CASE, entityName: 'incident' } });
  ui.getFormType = () => formType;
  const controls = on.controls.map((name) => ({ getName: () => name }) as Xrm.Controls.Control);
  const sections = new ItemCollectionMock([
    new SectionMock('section', undefined, undefined, new ItemCollectionMock<Xrm.Controls.Control>(controls)),
  ]);
  const tab = XrmMockGenerator.Tab.createTab(on.name, 'OpenCX', true, undefined, undefined, sections);
  XrmMockGenerator.Attribute.createString('description', description as string);
  const retrieveMultipleRecords = jest.fn((_table: string, _options: string) =>
    notes instanceof Error ? Promise.reject(notes) : Promise.resolve({ entities: notes }),
  );
  Object.assign(xrm.WebApi, { retrieveMultipleRecords });
  const context = XrmMockGenerator.getEventContext();
  return { ui, tab, context, retrieveMultipleRecords, form: XrmMockGenerator.getFormContext() };
}

async function load(setting?: Setting) {
  const opened = openForm(setting);
  onLoad(opened.context);
  await settled();
  return { ...opened, notifications: opened.ui.formNotifications ?? [] };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('when a case form opens', () => {
  test('it says at once what the description knows, before the notes are there', () => {
    const { ui, context } = openForm({ description: happy });
    onLoad(context);
    expect(ui.formNotifications).toEqual([
      {
        message: 'Handed off by OpenCX · Channel: email · Classification: Billing · Sentiment: happy',
        level: 'INFO',
        uniqueId: 'ocx_handoff',
      },
    ]);
  });

  test('it warns about a customer who is not content', async () => {
    const { notifications, tab } = await load({ description: angry });
    expect(notifications).toEqual([expect.objectContaining({ level: 'WARNING' })]);
    expect(tab.getVisible()).toBe(true);
  });

  test('a newer handoff in a note replaces the one in the description', async () => {
    const { notifications } = await load({
      description: angry,
      notes: [{ notetext: 'Call back' }, { notetext: happy }],
    });
    expect(notifications).toHaveLength(1);
    expect(notifications[0]?.message).toContain('Sentiment: happy');
  });

  test('it asks once for the notes of this case, newest first, and never for their files', async () => {
    const { retrieveMultipleRecords } = await load({ description: angry });
    expect(retrieveMultipleRecords).toHaveBeenCalledTimes(1);
    const [table, options] = retrieveMultipleRecords.mock.calls[0] ?? [];
    expect(table).toBe('annotation');
    expect(options).toContain('_objectid_value eq 0F0E3A4C-1111-4222-8333-444455556666');
    expect(options).toContain('$orderby=createdon desc');
    expect(options).not.toContain('documentbody');
  });

  test('it says the same once when it runs again after a save', async () => {
    const { ui, context } = await load({ description: angry });
    onLoad(context);
    await settled();
    expect(ui.formNotifications).toHaveLength(1);
  });

  test('it does not say the same again when the notes arrive', async () => {
    const { ui, context } = openForm({ description: angry });
    const said = jest.spyOn(ui, 'setFormNotification');
    onLoad(context);
    await settled();
    expect(said).toHaveBeenCalledTimes(1);
  });

  test('texts that the platform loaded only after the form replace the English ones', async () => {
    const { ui, context } = openForm({ description: happy });
    onLoad(context);
    const texts: Record<string, string> = { handedOff: 'Von OpenCX übergeben' };
    Xrm.Utility.getResourceString = (_name, key) => texts[key] ?? '';
    await settled();
    expect(ui.formNotifications).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^Von OpenCX übergeben · Channel/) }),
    ]);
  });

  test('a long classification is cut to one line', async () => {
    const { notifications } = await load({
      description: angry.replace('Billing', `Billing ${'x'.repeat(300)}`),
    });
    expect(notifications[0]?.message.length).toBeLessThan(200);
    expect(notifications[0]?.message).toContain('…');
  });
});

describe('the conversation tab', () => {
  test.each([
    ['an empty description and no notes', {}],
    [
      "a rep's own words only",
      { description: 'Printer broken', notes: [{ notetext: 'Will call at 10:30' }] },
    ],
    ['an attached picture', { notes: [{ filename: 'photo.png' }] }],
  ])('is hidden on a case with %s', async (_, setting) => {
    const { tab, notifications } = await load(setting);
    expect(tab.getVisible()).toBe(false);
    expect(notifications).toEqual([]);
  });

  test.each([
    ['the notes cannot be read', { notes: new Error('403') }],
    ['a note carries a file that the control reads', { notes: [{ filename: 'talk.json' }] }],
    ['there are more notes than were read', { notes: Array.from({ length: 50 }, () => ({ notetext: 'x' })) }],
  ])('stays as it is where %s', async (_, setting) => {
    expect((await load(setting)).tab.getVisible()).toBe(true);
  });

  test('stays as it is where the form does not carry the description', async () => {
    const { form, context, tab } = openForm();
    form.getAttribute = (() => null) as unknown as typeof form.getAttribute;
    onLoad(context);
    await settled();
    expect(tab.getVisible()).toBe(true);
  });

  test('comes back once a case that had none was handed off', async () => {
    const { tab } = await load({ notes: [{ notetext: angry }] });
    expect(tab.getVisible()).toBe(true);
  });

  test('is hidden under the name that it gets where a form has a tab of its own', async () => {
    const { tab } = await load({ tab: { ...OWN_TAB, name: 'ocx_conversation_2' } });
    expect(tab.getVisible()).toBe(false);
  });

  test.each([
    ['is an admin’s own, with the control on it', { name: 'tab_7', controls: ['ocx_conversation_control'] }],
    ['only begins with the same name', { name: 'ocx_conversation_history', controls: ['subgrid'] }],
    ['holds more than the conversation', { ...OWN_TAB, controls: [...OWN_TAB.controls, 'notescontrol'] }],
  ])('stays where it %s', async (_, tab) => {
    expect((await load({ tab })).tab.getVisible()).toBe(true);
    expect((await load({ tab, formType: 1 })).tab.getVisible()).toBe(true);
  });

  test('is hidden while a case is being created, and nothing is asked', async () => {
    const { tab, retrieveMultipleRecords } = await load({ formType: 1 });
    expect(tab.getVisible()).toBe(false);
    expect(retrieveMultipleRecords).not.toHaveBeenCalled();
  });
});

describe('whatever happens', () => {
  test('an answer for a case that is no longer open changes nothing', async () => {
    const { form, context, tab, ui } = openForm({ notes: [] });
    onLoad(context);
    form.data.entity.getId = () => '{99999999-1111-4222-8333-444455556666}';
    await settled();
    expect(tab.getVisible()).toBe(true);
    expect(ui.formNotifications ?? []).toEqual([]);
  });

  test('a form that is gone when the notes arrive is left in peace', async () => {
    const { form, context } = openForm({ description: angry });
    onLoad(context);
    form.data.entity.getId = () => {
      throw new Error('The form is closed');
    };
    await settled();
  });

  test('nothing is thrown into the form', () => {
    const broken = {
      getFormContext: () => {
        throw new Error('no form');
      },
    };
    expect(() => onLoad(broken as unknown as Xrm.Events.EventContext)).not.toThrow();
    const { context } = openForm({ description: angry });
    Object.assign(Xrm, { WebApi: undefined });
    expect(() => onLoad(context)).not.toThrow();
  });

  test('a form without the tab still gets its line', async () => {
    const { ui, context } = openForm({ description: angry, tab: { name: 'general', controls: ['title'] } });
    onLoad(context);
    await settled();
    expect(ui.formNotifications).toHaveLength(1);
  });
});

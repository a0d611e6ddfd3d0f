import { change, stateOf, type CaseForm, type Outcome } from '../../../core/forms';
import { failing, failure, noAnswer, Organisation } from './organisation';
import { placed } from './outcome';
import { PLAIN } from './samples';

const placedOn = (form: CaseForm): string => {
  const state = stateOf(form);
  return 'problem' in state ? state.problem.kind : state.placed;
};

function done(outcome: Outcome): Extract<Outcome, { kind: 'done' }> {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome;
}

let organisation: Organisation;
let id: string;
let seen: CaseForm;

beforeEach(async () => {
  organisation = new Organisation();
  id = organisation.add('Case (Contoso)');
  seen = await organisation.form(id);
  organisation.steps.length = 0;
});

test('adding saves the form, publishes it and reads back what stands there', async () => {
  const { before, form } = done(await change(organisation, seen, { add: {} }));
  expect(before).toBe(PLAIN);
  expect([placedOn(form), form.unpublished]).toEqual(['yes', false]);
  expect(organisation.at(id)).toMatchObject({ saved: form.formXml, published: form.formXml });
  expect(organisation.steps).toEqual(['form', 'save', 'publish', 'form']);
});

test('the tab comes where it was asked for, with ids made for this form', async () => {
  const { form } = done(await change(organisation, seen, { add: { after: 'Summary' } }));
  expect(form.formXml).toBe(placed(PLAIN, { after: 'Summary', formId: id }));
});

test('removing it leaves the form as it was, byte for byte', async () => {
  const added = done(await change(organisation, seen, { add: {} }));
  const { form } = done(await change(organisation, added.form, 'remove'));
  expect(form.formXml).toBe(PLAIN);
});

test('putting back restores exactly the text from before', async () => {
  const before = `<?xml version="1.0"?>\r\n${PLAIN}\n<!-- kept -->`;
  organisation.saveByOther(id, before);
  const added = done(await change(organisation, await organisation.form(id), { add: {} }));
  const { form } = done(await change(organisation, added.form, { putBack: added.before }));
  expect([form.formXml, organisation.at(id).published]).toEqual([before, before]);
});

test('putting back over what somebody changed since is refused', async () => {
  const added = done(await change(organisation, seen, { add: {} }));
  const theirs = added.form.formXml.replace('"Summary"', '"Overview"');
  organisation.saveByOther(id, theirs);
  const outcome = await change(organisation, added.form, { putBack: added.before });
  expect(outcome).toMatchObject({ kind: 'refused', reason: 'changed-meanwhile', form: { formXml: theirs } });
  expect(organisation.at(id).saved).toBe(theirs);
});

test.each(['<form>', '', 'text', `<systemform>${PLAIN}</systemform>`])(
  'what is no form is not put back: %j',
  async (text) => {
    expect(await change(organisation, seen, { putBack: text })).toMatchObject({ reason: 'form-problem' });
    expect(organisation.writes).toEqual([]);
  },
);

test('a broken form is mended by putting back its text', async () => {
  organisation.saveByOther(id, '<form>');
  const { form } = done(await change(organisation, await organisation.form(id), { putBack: PLAIN }));
  expect(form.formXml).toBe(PLAIN);
});

test('a form that somebody changed between list and change is not written', async () => {
  const theirs = PLAIN.replace('"Summary"', '"Overview"');
  organisation.saveByOther(id, theirs);
  const outcome = await change(organisation, seen, { add: {} });
  expect(outcome).toMatchObject({ kind: 'refused', reason: 'changed-meanwhile', form: { formXml: theirs } });
  expect(organisation.writes).toEqual([]);
});

test('of two admins at once the later one is refused, and the change of the first one stays', async () => {
  const outcomes = await Promise.all([
    change(organisation, seen, { add: {} }),
    change(organisation, seen, { add: { after: 'Summary', labels: { 1033: 'Talk' } } }),
  ]);
  const kinds = outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.reason : outcome.kind));
  expect(kinds).toEqual(['done', 'changed-meanwhile']);
  expect(organisation.at(id).published).toBe(placed(PLAIN, { formId: id }));
});

test('an etag that does not fit although the text does is no reason to refuse', async () => {
  organisation.saveByOther(id, PLAIN);
  organisation.before = failing('save', failure(412, '0x80060882'));
  expect(done(await change(organisation, seen, { add: {} })).form.unpublished).toBe(false);
});

test.each(['0x80060883', '0x8006088d'])(
  'where forms have no optimistic concurrency (%s) the form is written without it',
  async (code) => {
    organisation.before = failing('save', failure(400, code));
    expect(placedOn(done(await change(organisation, seen, { add: {} })).form)).toBe('yes');
    expect(organisation.writes).toEqual(['save', 'save', 'publish']);
  },
);

test('an etag that does not fit because the text changed writes nothing', async () => {
  const theirs = PLAIN.replace('"Summary"', '"Overview"');
  organisation.before = (step) => {
    if (step === 'save' && organisation.at(id).saved === PLAIN) organisation.saveByOther(id, theirs);
  };
  const outcome = await change(organisation, seen, { add: {} });
  expect(outcome).toMatchObject({ reason: 'changed-meanwhile', form: { formXml: theirs } });
  expect(organisation.at(id).saved).toBe(theirs);
});

test('a form that must not be customized is not written', async () => {
  organisation.at(id).customizable = false;
  expect(await change(organisation, seen, { add: {} })).toEqual({
    kind: 'refused',
    reason: 'not-customizable',
  });
  expect(organisation.writes).toEqual([]);
});

test('a tab that the form does not have is refused before anything is written', async () => {
  const outcome = await change(organisation, seen, { add: { after: 'Nowhere' } });
  expect(outcome).toMatchObject({ reason: 'form-problem', problem: { kind: 'unknown-tab', tab: 'Nowhere' } });
  expect(organisation.writes).toEqual([]);
});

test('a form that lacks nothing is not written again', async () => {
  const { form } = done(await change(organisation, seen, { add: {} }));
  organisation.steps.length = 0;
  expect(await change(organisation, form, { add: {} })).toEqual({ kind: 'unchanged', form });
  expect(organisation.writes).toEqual([]);
});

test('a form that is gone is said to be', async () => {
  organisation.stored.delete(id);
  expect(await change(organisation, seen, 'remove')).toMatchObject({
    reason: 'not-read',
    failure: { status: 404 },
  });
});

describe('where saving fails', () => {
  test.each([401, 403, 400, 429])('with %d, nothing was written and nothing is published', async (status) => {
    organisation.before = failing('save', failure(status));
    const outcome = await change(organisation, seen, { add: {} });
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'not-written', failure: { status } });
    expect(organisation.at(id)).toMatchObject({ saved: PLAIN, published: PLAIN });
    expect(organisation.writes).toEqual(['save']);
  });

  test('because Dataverse said no, nothing was written, whether or not the form can be read again', async () => {
    organisation.before = (step) => {
      if (step === 'save') organisation.before = failing('form', noAnswer());
      if (step === 'save') throw failure(403);
    };
    expect(await change(organisation, seen, { add: {} })).toMatchObject({ reason: 'not-written' });
  });

  test('without an answer and the form stands, nothing was written', async () => {
    organisation.before = failing('save', noAnswer());
    expect(await change(organisation, seen, { add: {} })).toMatchObject({ reason: 'not-written' });
    expect(organisation.writes).toEqual(['save']);
  });

  test.each([noAnswer(), failure(503)])(
    'after the form was saved all the same, it is published: %s',
    async (thrown) => {
      organisation.after = failing('save', thrown);
      const { form } = done(await change(organisation, seen, { add: {} }));
      expect([placedOn(form), form.unpublished]).toEqual(['yes', false]);
    },
  );

  test('and the form cannot be read either, nobody says more than is known', async () => {
    organisation.after = failing('save', noAnswer());
    organisation.before = failing('form', noAnswer(), 2);
    const outcome = await change(organisation, seen, { add: {} });
    expect(outcome).toMatchObject({
      kind: 'uncertain',
      before: PLAIN,
      wanted: placed(PLAIN, { formId: id }),
    });
    expect(organisation.writes).toEqual(['save']);
  });
});

describe('where publishing fails', () => {
  beforeEach(() => {
    organisation.before = failing('publish', failure(403, '0x80040220', 'prvPublishCustomization'));
  });

  test('it is said that the form is saved and not published', async () => {
    const outcome = await change(organisation, seen, { add: {} });
    expect(outcome).toMatchObject({
      kind: 'written-not-published',
      before: PLAIN,
      form: { formXml: placed(PLAIN, { formId: id }), publishedXml: PLAIN, unpublished: true },
      failure: { status: 403 },
    });
  });

  test('the same again publishes what was saved', async () => {
    await change(organisation, seen, { add: {} });
    organisation.steps.length = 0;
    const { form } = done(await change(organisation, await organisation.form(id), { add: {} }));
    expect([placedOn(form), form.unpublished, organisation.writes]).toEqual(['yes', false, ['publish']]);
  });

  test('putting back is possible all the same', async () => {
    const outcome = await change(organisation, seen, { add: {} });
    if (outcome.kind !== 'written-not-published') throw new Error(outcome.kind);
    const { form } = done(await change(organisation, outcome.form, { putBack: outcome.before }));
    expect([form.formXml, form.unpublished]).toEqual([PLAIN, false]);
  });
});

test('what was published although no answer said so is done', async () => {
  organisation.after = failing('publish', noAnswer());
  expect(done(await change(organisation, seen, { add: {} })).form.unpublished).toBe(false);
});

test('what cannot be read back after publishing is uncertain', async () => {
  organisation.before = failing('form', failure(503), 2);
  expect(await change(organisation, seen, { add: {} })).toMatchObject({
    kind: 'uncertain',
    failure: { status: 503 },
  });
});

test('a platform that writes the form anew has the last word on what stands there', async () => {
  organisation.rewrite = (formXml) => formXml.replace(/ \/>/g, '/>');
  const { form } = done(await change(organisation, seen, { add: {} }));
  expect([placedOn(form), form.formXml === placed(PLAIN, { formId: id })]).toEqual(['yes', false]);
});

test('what a connection throws that is no failure of Dataverse is a fault, and comes through', async () => {
  organisation.before = failing('form', new TypeError('a fault'));
  await expect(change(organisation, seen, { add: {} })).rejects.toThrow('a fault');
});

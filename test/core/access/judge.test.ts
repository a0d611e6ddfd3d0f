import { judge, type AccessFacts, type Judgement, type OperationId } from '../../../core/access';
import { known, unreadable } from '../../../core/access/facts/facts';
import {
  bareSettings,
  everything,
  factsWith,
  grant,
  holding,
  OWNER_ID,
  QUEUE_ROW,
  SALES,
  settings,
  table,
  tables,
  USER_ID,
  without,
} from './sampleFacts';

const judged = (facts: Partial<AccessFacts> = {}) => judge(factsWith(facts));
const operation = (judgement: Judgement, id: OperationId) =>
  judgement.operations.find((candidate) => candidate.id === id);
const requirement = (judgement: Judgement, id: OperationId, privilege: string) =>
  operation(judgement, id)?.requirements.find((candidate) => candidate.privilege === privilege);
const findings = (judgement: Judgement) =>
  Object.fromEntries(judgement.operations.map(({ id, finding }) => [id, finding]));
const those = (judgement: Judgement, finding: string) =>
  judgement.operations.filter((candidate) => candidate.finding === finding).map(({ id }) => id);

/** Operations in the order in which they are shown. */
const ALL: readonly OperationId[] = [
  'test-and-save',
  'find-contact',
  'create-contact',
  'link-contact',
  'case-from-email',
  'case-from-phone',
  'attach-note',
  'default-owner',
  'default-queue',
  'chat-omnichannel',
];
const HANDOFFS: readonly OperationId[] = ['case-from-email', 'case-from-phone'];

/** What fails without a privilege, every setting made. */
const RESTS_ON: Readonly<Record<string, readonly OperationId[]>> = {
  prvReadIncident: [
    'test-and-save',
    'link-contact',
    ...HANDOFFS,
    'attach-note',
    'default-owner',
    'default-queue',
  ],
  prvCreateIncident: ['link-contact', ...HANDOFFS, 'default-owner', 'default-queue'],
  prvAppendIncident: ['link-contact', ...HANDOFFS, 'default-owner', 'default-queue'],
  prvAppendToIncident: ['attach-note'],
  prvReadContact: [
    'find-contact',
    'create-contact',
    'link-contact',
    ...HANDOFFS,
    'default-owner',
    'default-queue',
  ],
  prvCreateContact: ['create-contact', ...HANDOFFS],
  prvAppendToContact: ['link-contact', ...HANDOFFS, 'default-owner', 'default-queue'],
  prvCreateNote: ['attach-note'],
  prvReadNote: ['attach-note'],
  prvAppendNote: ['attach-note'],
  prvReadUser: [...HANDOFFS, 'default-owner'],
  prvReadQueue: [...HANDOFFS, 'default-queue'],
  prvAppendToQueue: [...HANDOFFS, 'default-queue'],
  prvCreateActivity: ['chat-omnichannel'],
  prvReadActivity: ['chat-omnichannel'],
  prvAppendActivity: ['chat-omnichannel'],
  prvReadmsdyn_liveworkstream: ['chat-omnichannel'],
  prvAppendTomsdyn_liveworkstream: ['chat-omnichannel'],
  prvReadAccount: HANDOFFS,
  prvAppendToAccount: HANDOFFS,
};

/** What nothing fails without, with where it is shown and how. */
const NEVER_DECIDES: readonly [privilege: string, where: OperationId, finding: string][] = [
  ['prvWriteIncident', 'case-from-email', 'at-risk'],
  ['prvAssignIncident', 'default-owner', 'at-risk'],
  ['prvWriteNote', 'attach-note', 'at-risk'],
  ['prvAppendToNote', 'attach-note', 'at-risk'],
  ['prvWriteContact', 'link-contact', 'not-applicable'],
  ['prvCreateQueueItem', 'default-queue', 'not-applicable'],
];

describe('the judge', () => {
  test('passes a user who holds everything, every setting made', () => {
    const judgement = judged();
    expect(judgement.verdict).toBe('pass');
    expect(judgement.operations.map(({ id, finding }) => [id, finding])).toEqual(
      ALL.map((id) => [id, 'pass']),
    );
    const asked = judgement.operations.flatMap(({ requirements }) => requirements);
    expect(asked.filter(({ finding }) => finding !== 'pass')).toEqual([]);
    expect(asked.filter(({ held }) => held !== 'Global')).toEqual([]);
  });

  test('names all that something rests on, and nothing else', () => {
    const asked = judged().operations.flatMap(({ requirements }) => requirements);
    const named = (...weights: string[]) =>
      [
        ...new Set(asked.filter(({ weight }) => weights.includes(weight)).map(({ privilege }) => privilege)),
      ].sort();
    expect(named('required')).toEqual(Object.keys(RESTS_ON).sort());
    const other = named('advised', 'info').filter((privilege) => !((privilege ?? '') in RESTS_ON));
    expect(other).toEqual(NEVER_DECIDES.map(([privilege]) => privilege).sort());
  });

  test.each(Object.entries(RESTS_ON))(
    'without %s, %j are missing, and nothing else',
    (privilege, expected) => {
      const judgement = judged({ privileges: known(without(privilege)) });
      expect(judgement.verdict).toBe('missing');
      expect(those(judgement, 'missing').sort()).toEqual([...expected].sort());
      expect(those(judgement, 'pass').sort()).toEqual(ALL.filter((id) => !expected.includes(id)).sort());
      for (const id of expected) {
        const lacking = operation(judgement, id)?.requirements.filter(({ finding }) => finding === 'missing');
        expect(lacking).not.toEqual([]);
        for (const one of lacking ?? []) {
          expect(one).toMatchObject({
            privilege,
            weight: 'required',
            shortfall: 'not-held',
            fix: { privilege },
          });
          expect(one).not.toHaveProperty('held');
        }
      }
    },
  );

  test.each(NEVER_DECIDES)('nothing fails without %s; at %s it is %s', (privilege, where, finding) => {
    const judgement = judged({ privileges: known(without(privilege)) });
    expect(judgement.verdict).toBe('pass');
    expect(those(judgement, 'pass')).toEqual(ALL);
    const shown = requirement(judgement, where, privilege);
    expect(shown).toMatchObject({ finding, shortfall: 'not-held' });
    // What is only worth knowing asks for no change.
    expect(shown && 'fix' in shown).toBe(finding === 'at-risk');
  });

  test('the right to read users decides nothing where no owner is named', () => {
    const judgement = judged({
      settings: settings({ owner: undefined }),
      privileges: known(without('prvReadUser')),
    });
    expect(judgement.verdict).toBe('pass');
    expect(requirement(judgement, 'test-and-save', 'prvReadUser')?.finding).toBe('at-risk');
  });

  test('passes with the narrowest levels, where the default owner is in the same business unit', () => {
    const whole = ['prvReadContact', 'prvAppendToContact', 'prvReadQueue', 'prvAppendToQueue'];
    const narrow = everything.map(({ name }) =>
      grant(name, {
        depth: whole.includes(name) ? 'Global' : /Incident$|User$/.test(name) ? 'Local' : 'Basic',
        businessUnitId: SALES,
      }),
    );
    const judgement = judged({
      privileges: known(narrow),
      owner: known({ id: OWNER_ID, name: 'Ada', disabled: false, businessUnitId: SALES }),
    });
    expect(judgement.verdict).toBe('pass');
    expect(those(judgement, 'pass')).toEqual(ALL);
  });

  test('compares names of privileges in any case', () => {
    const lower = everything.map((held) => ({ ...held, name: held.name.toLowerCase() }));
    const upper = everything.map((held) => ({ ...held, name: held.name.toUpperCase() }));
    expect(judged({ privileges: known(lower) }).verdict).toBe('pass');
    expect(judged({ privileges: known(upper) }).verdict).toBe('pass');
  });

  test("takes names of privileges from the environment's metadata, whatever they are", () => {
    const renamed = tables.map((one) => ({
      ...one,
      privileges: one.privileges.map((privilege) => ({ ...privilege, name: `${privilege.name}_v2` })),
    }));
    const judgement = judged({ tables: known(renamed) });
    expect(requirement(judgement, 'find-contact', 'prvReadContact_v2')?.finding).toBe('missing');
    const granted = everything.map(({ name }) => grant(`${name}_v2`));
    expect(judged({ tables: known(renamed), privileges: known(granted) }).verdict).toBe('pass');
  });

  test("calls tables what the environment's people call them", () => {
    const named = tables.map((one) => (one.table === 'contact' ? { ...one, displayName: 'Kunde' } : one));
    const shown = operation(
      judged({ tables: known(named), privileges: known(without('prvReadContact')) }),
      'find-contact',
    );
    expect(shown?.requirements[0]).toMatchObject({ tableName: 'Kunde', fix: { tableName: 'Kunde' } });
  });
});

describe('what an environment does not have', () => {
  const replaced = (...changed: ReturnType<typeof table>[]) =>
    known(tables.map((one) => changed.find((other) => other.table === one.table) ?? one));
  const absent = (...names: string[]) => known(tables.filter((one) => !names.includes(one.table)));

  test('a right that a table does not have is not applicable', () => {
    const contact = table('contact');
    const privileges = contact.privileges.filter(({ type }) => type !== 'AppendTo');
    const judgement = judged({
      tables: replaced({ ...contact, privileges }),
      privileges: known(without('prvAppendToContact')),
    });
    expect(operation(judgement, 'link-contact')?.requirements).toContainEqual(
      expect.objectContaining({ table: 'contact', right: 'AppendTo', finding: 'not-applicable' }),
    );
    expect(judgement.verdict).toBe('pass');
  });

  test('a table that lists no privilege at all was not read well: that cannot be told', () => {
    const judgement = judged({ tables: replaced(table('contact', { privileges: [] })) });
    expect(operation(judgement, 'find-contact')?.requirements[0]).toMatchObject({
      finding: 'cannot-tell',
      shortfall: 'names-unreadable',
    });
    expect(judgement.verdict).toBe('cannot-tell');
  });

  test.each<[string, OperationId]>([
    ['queue', 'default-queue'],
    ['msdyn_liveworkstream', 'chat-omnichannel'],
    ['msdyn_ocliveworkitem', 'chat-omnichannel'],
  ])('without the table %s, %s is missing, with nothing to change in a role', (name, id) => {
    const judgement = judged({ tables: absent(name) });
    const lacking =
      operation(judgement, id)?.requirements.filter(({ finding }) => finding === 'missing') ?? [];
    expect(operation(judgement, id)?.finding).toBe('missing');
    expect(lacking.length).toBeGreaterThan(0);
    for (const one of lacking) {
      expect(one.shortfall).toBe('table-absent');
      expect(one).not.toHaveProperty('fix');
      expect(one.privilege).toBeUndefined();
    }
    expect(findings(judgement)['test-and-save']).toBe('pass');
  });

  test('a table that is only advised may be absent', () => {
    const judgement = judged({ tables: absent('queueitem') });
    expect(judgement.verdict).toBe('pass');
    expect(operation(judgement, 'default-queue')?.requirements).toContainEqual(
      expect.objectContaining({ table: 'queueitem', finding: 'not-applicable' }),
    );
  });

  test.each(['oc_liveworkitem', 'msdyn_ocliveworkitem'])('the table for chats may be %s', (name) => {
    const others = tables.filter((one) => one.table !== 'msdyn_ocliveworkitem');
    const privileges = table('msdyn_ocliveworkitem').privileges;
    const judgement = judged({
      tables: known([...others, { table: name, setName: `${name}s`, privileges }]),
    });
    expect(findings(judgement)['chat-omnichannel']).toBe('pass');
    expect(requirement(judgement, 'chat-omnichannel', 'prvCreateActivity')?.table).toBe(name);
  });

  test("where both are there, it is the one that OpenCX's documentation names", () => {
    const judgement = judged({ tables: known([...tables, table('oc_liveworkitem')]) });
    const shown = operation(judgement, 'chat-omnichannel')?.requirements[0];
    expect(shown).toMatchObject({
      table: 'oc_liveworkitem',
      privilege: 'prvCreateoc_liveworkitem',
      finding: 'missing',
    });
  });
});

describe('the settings', () => {
  test('what they do not ask for is not applicable, and rests on nothing', () => {
    const judgement = judged({ settings: bareSettings, rows: {}, owner: unreadable('not-asked') });
    expect(judgement.verdict).toBe('pass');
    expect(those(judgement, 'not-applicable')).toEqual([
      'default-owner',
      'default-queue',
      'chat-omnichannel',
    ]);
    expect(operation(judgement, 'default-owner')).toMatchObject({ requirements: [], checks: [] });
    const named = judgement.operations.flatMap(({ requirements }) =>
      requirements.map(({ table: name }) => name),
    );
    expect([...new Set(named)].sort()).toEqual(['annotation', 'contact', 'incident', 'systemuser']);
  });

  test.each<[string, Partial<ReturnType<typeof settings>>, string[], string[]]>([
    [
      'owner',
      { owner: OWNER_ID },
      ['owner-read', 'case-assign'],
      ['owner-exists', 'owner-enabled', 'owner-reads-cases'],
    ],
    [
      'queue',
      { queue: settings().queue },
      ['queue-read', 'queue-append-to', 'queue-item-create'],
      ['queue-lookup', 'queue-is-queue'],
    ],
    [
      'properties',
      { properties: settings().properties },
      ['lookup-read', 'lookup-append-to'],
      ['properties-known'],
    ],
    ['chat', { chat: true }, [], []],
  ])('%s adds to both handoffs just what it takes', (_, setting, requirements, checks) => {
    const plain = judged({ settings: bareSettings });
    const more = judged({ settings: { ...bareSettings, ...setting } });
    for (const id of HANDOFFS) {
      const before = operation(plain, id);
      const after = operation(more, id);
      const added = <T>(all: T[] = [], known: T[] = []) => all.filter((one) => !known.includes(one));
      expect(
        added(
          after?.requirements.map(({ why }) => why),
          before?.requirements.map(({ why }) => why),
        ),
      ).toEqual(requirements);
      expect(
        added(
          after?.checks.map(({ check }) => check),
          before?.checks.map(({ check }) => check),
        ),
      ).toEqual(checks);
    }
  });

  test('a workstream is asked about only where a chat is put into one', () => {
    const judgement = judged({
      settings: settings({ queue: undefined }),
      privileges: known(without('prvAppendActivity')),
    });
    expect(findings(judgement)['chat-omnichannel']).toBe('pass');
    expect(operation(judgement, 'chat-omnichannel')?.requirements.map(({ why }) => why)).toEqual([
      'chat-create',
      'chat-read',
    ]);
  });

  test('a default owner who is the application user itself need not be readable', () => {
    const judgement = judged({
      settings: settings({ owner: USER_ID }),
      privileges: known(without('prvReadUser')),
    });
    expect(requirement(judgement, 'default-owner', 'prvReadUser')?.finding).toBe('not-applicable');
    expect(findings(judgement)['default-owner']).toBe('pass');
  });

  test('each lookup in the ticket properties takes Read and Append To on the row that it names', () => {
    const bound = (ids: string[]) =>
      settings({
        properties: Object.fromEntries(ids.map((id, n) => [`ocx_${n}@odata.bind`, `/queues(${id})`])),
        queue: undefined,
      });
    const [one, other] = [settings().queue ?? '', SALES];
    const judgement = judged({
      settings: bound([one, other]),
      caseLookups: known([0, 1].map((n) => ({ navigation: `ocx_${n}`, target: 'queue' }))),
      rows: {
        [QUEUE_ROW]: known({ rights: ['Read', 'AppendTo'] }),
        [`queue/${other}`]: known({ rights: ['Read'] }),
      },
    });
    const lookups = operation(judgement, 'case-from-phone')?.requirements.filter(({ why }) =>
      /^lookup/.test(why),
    );
    expect(lookups?.map(({ why, finding, shortfall }) => [why, finding, shortfall])).toEqual([
      ['lookup-read', 'pass', undefined],
      ['lookup-append-to', 'pass', undefined],
      ['lookup-read', 'pass', undefined],
      ['lookup-append-to', 'missing', 'row-outside'],
    ]);
  });
});

describe('what the asking person may not read', () => {
  test.each([['privileges'], ['tables'], ['user']] as const)('%s: never a pass, never missing', (part) => {
    // Without the user or its tables, its privileges are not asked for either.
    const judgement = judged({ [part]: unreadable('forbidden'), privileges: unreadable('not-asked') });
    expect(judgement.verdict).toBe('cannot-tell');
    expect(those(judgement, 'cannot-tell')).toEqual(ALL);
  });

  test.each([
    ['privileges', 'privileges-unreadable'],
    ['tables', 'names-unreadable'],
  ])('%s: each requirement says %s', (part, shortfall) => {
    const judgement = judged({ [part]: unreadable('forbidden') });
    const applicable = judgement.operations
      .flatMap(({ requirements }) => requirements)
      .map(({ finding, shortfall: said }) => [finding, said]);
    expect(new Set(applicable.map((pair) => pair.join()))).toEqual(new Set([`cannot-tell,${shortfall}`]));
  });

  test('roles and teams decide no privilege that is held for the whole organisation', () => {
    const judgement = judged({ roles: unreadable('forbidden'), teams: unreadable('forbidden') });
    expect(judgement.verdict).toBe('pass');
  });

  const local = (name: string) => grant(name, { depth: 'Local', businessUnitId: SALES });
  const basic = (name: string) => grant(name, { depth: 'Basic' });

  test.each<[string, Partial<AccessFacts>, string]>([
    [
      'what is certainly missing outweighs what cannot be told and a known risk',
      {
        privileges: known(
          holding(grant('prvReadContact', { depth: 'Deep' }), basic('prvAppendToContact')).filter(
            ({ name }) => name !== 'prvAppendIncident',
          ),
        ),
        businessUnits: unreadable('forbidden'),
      },
      'missing',
    ],
    [
      'what cannot be told outweighs a known risk',
      {
        privileges: known(holding(grant('prvReadContact', { depth: 'Deep' }), basic('prvAppendToContact'))),
        businessUnits: unreadable('forbidden'),
      },
      'cannot-tell',
    ],
    ['a known risk outweighs a pass', { privileges: known(holding(local('prvAppendToContact'))) }, 'at-risk'],
  ])('%s', (_, facts, expected) => {
    const judgement = judged({ settings: bareSettings, ...facts });
    expect(findings(judgement)['link-contact']).toBe(expected);
    expect(judgement.verdict).toBe(expected);
  });
});

import fc from 'fast-check';
import { english, judge, reportJson, unreadOf, type AccessFacts } from '../../../core/access';
import { unreadable } from '../../../core/access/facts/facts';
import { CLIENT_ID, healthy, OWNER_ID, PLAIN, ROOT, troubled, USER_ID } from './reportFacts';

const reported = (facts: AccessFacts) => reportJson(judge(facts), facts, english);
const operation = (facts: AccessFacts, id: string) =>
  reported(facts).operations.find((candidate) => candidate.id === id);

describe('the report as JSON', () => {
  test('says with the ids of the judgement what it says in words', () => {
    const facts = troubled();
    const report = reported(facts);
    const judgement = judge(facts);
    expect(report).toMatchObject({
      verdict: 'missing',
      clientId: CLIENT_ID,
      settings: { owner: OWNER_ID, priority: 2, chat: false },
      user: { id: USER_ID, businessUnitId: ROOT },
    });
    expect(report.operations.map(({ id, finding }) => [id, finding])).toEqual(
      judgement.operations.map(({ id, finding }) => [id, finding]),
    );
    expect(report.gates.map(({ id, finding }) => [id, finding])).toEqual(
      judgement.gates.map(({ id, finding }) => [id, finding]),
    );
    expect(operation(facts, 'link-contact')?.requirements).toContainEqual({
      requirement: 'contact-append-to',
      title: 'Kunde: Append To',
      privilege: 'prvAppendToContact',
      table: 'contact',
      right: 'AppendTo',
      depth: 'all',
      finding: 'missing',
      weight: 'required',
      why: 'The case is linked to a contact, which belongs to anyone.',
      source: 'derived',
      shortfall: 'not-held',
      text: 'None of the user’s roles grants it.',
      fix: {
        privilege: 'prvAppendToContact',
        table: 'contact',
        right: 'AppendTo',
        level: 'Global',
        text: 'Kunde: Append To = Organization',
      },
    });
  });

  test('lists every change once, and what is held too much', () => {
    const { fixes, excess, broadRoles } = reported(troubled());
    expect(fixes.map(({ text }) => text)).toEqual([
      'Kunde: Read = Organization',
      'Kunde: Append To = Organization',
    ]);
    expect(excess).toContainEqual({
      privilege: 'prvDeleteContact',
      table: 'contact',
      right: 'Delete',
      held: 'Global',
      text: 'Kunde: Delete',
    });
    expect(broadRoles.map(({ kind, role }) => [kind, role.name])).toEqual([['administrator', PLAIN.role]]);
  });

  test('fills the texts of checks, the owner by the id', () => {
    const checks = operation(troubled(), 'default-owner')?.checks;
    expect(checks?.find(({ check }) => check === 'owner-enabled')).toEqual({
      check: 'owner-enabled',
      title: 'Default owner is active',
      finding: 'missing',
      weight: 'required',
      reason: 'owner-disabled',
      text: `“${OWNER_ID}” is deactivated, and Dataverse gives no rows to such a user. Name somebody else in default_owner_id.`,
    });
  });

  test('names no person, whatever their names are', () => {
    const distinct = fc.stringMatching(/^[A-Z][a-z]{9,12}$/);
    fc.assert(
      fc.property(distinct, distinct, (user, owner) => {
        const facts = troubled({ ...PLAIN, user, owner });
        const found = JSON.stringify(reported(facts));
        expect(found.includes(user) || found.includes(owner)).toBe(false);
      }),
    );
    const objectId = troubled();
    if (objectId.user.state === 'known' && objectId.user.value.match !== 'none') {
      objectId.user.value.match = 'object-id';
    }
    expect(reported(objectId).gates[0]?.text).toBe(
      `This is the object ID of “${USER_ID}”, not its client ID. OpenCX and Dataverse use the application (client) ID.`,
    );
  });

  test('is data: it survives JSON unchanged but for what is undefined', () => {
    const report = reported(troubled());
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test('has nothing to change for a user with whom all is well, and names the roles of teams', () => {
    const { verdict, fixes, unread, roles } = reported(healthy());
    expect({ verdict, fixes, unread }).toEqual({ verdict: 'pass', fixes: [], unread: [] });
    expect(roles).toEqual([{ id: ROOT, name: PLAIN.role, team: PLAIN.team }]);
  });
});

describe('what could not be read', () => {
  test('is listed with its reason; what was not asked is not', () => {
    const facts = { ...troubled(), rows: { 'queue/1': unreadable('rejected', 'No.') } };
    expect(unreadOf(facts)).toEqual([
      { subject: 'teams', reason: 'forbidden', detail: PLAIN.detail },
      { subject: 'rows', reason: 'rejected', detail: 'No.' },
    ]);
  });

  test.each([
    'user',
    'tables',
    'columns',
    'descriptionLength',
    'priorities',
    'businessUnits',
    'privileges',
    'roles',
    'teams',
    'ownerReadsCases',
    'columnAccess',
  ] as const)('%s is among it where it is unreadable', (subject) => {
    const facts = { ...healthy(), [subject]: unreadable('forbidden') };
    expect(unreadOf(facts).map((one) => one.subject)).toEqual([subject]);
    expect(reported(facts).unread[0]?.text).toMatch(/^You may not read .+\. Somebody with/);
  });
});

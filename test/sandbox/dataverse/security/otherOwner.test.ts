import { APPLICATION } from '../identity';
import { type Answer, CONTACTS, HANDOFF, newCase, withApplication } from '../testClient';
import type { Depth } from './roles';

/** A case that names its owner: the application user is of the root unit, the agent of Support below it. */
const AGENT = 'a0000000-0000-4000-8000-000000000002';
const OF_OWN_UNIT = 'a0000000-0000-4000-8000-000000000004';
const TEAM = '0e0e0000-0000-4000-8000-000000000001';

const caseFor = (owner: string) =>
  newCase(CONTACTS.ofApplication, { 'ownerid@odata.bind': `/systemusers(${owner})` });

const verdict = ({ status, error }: Answer): string =>
  error
    ? `${error.code} ${/missing (\w+)|have (\w+) right/.exec(error.message)?.slice(1).join('') ?? ''}`.trim()
    : String(status);

async function create(owner: string, depths: Record<string, Depth>, without = ''): Promise<string> {
  const { application } = await withApplication(
    HANDOFF.filter((name) => name !== without),
    depths,
  );
  return verdict(await application('POST', 'incidents', caseFor(owner)));
}

describe('naming another owner at create', () => {
  test.each(['prvCreateIncident', 'prvAppendIncident'])(
    'takes %s as deep as the owner’s business unit is far',
    async (privilege) => {
      const right = privilege === 'prvCreateIncident' ? 'CreateAccess' : 'AppendAccess';
      const refused = `0x80048306 ${right}`;
      const by = (owner: string) => async (depth: Depth) => create(owner, { [privilege]: depth });
      const depths = ['Basic', 'Local', 'Deep', 'Global'] as const;
      expect(await Promise.all(depths.map(by(APPLICATION.applicationUserId)))).toEqual(
        depths.map(() => '204'),
      );
      expect(await Promise.all(depths.map(by(OF_OWN_UNIT)))).toEqual([refused, '204', '204', '204']);
      expect(await Promise.all(depths.map(by(AGENT)))).toEqual([refused, refused, '204', '204']);
    },
  );

  test('takes Read on the owner’s row, counted from the owner’s business unit', async () => {
    expect(await create(AGENT, {}, 'prvReadUser')).toBe('0x80040220 prvReadUser');
    expect(await create(AGENT, { prvReadUser: 'Local' })).toBe('0x80048306 ReadAccess');
    expect(await create(AGENT, { prvReadUser: 'Deep' })).toBe('204');
    expect(await create(OF_OWN_UNIT, { prvReadUser: 'Basic' })).toBe('0x80048306 ReadAccess');
    expect(await create(OF_OWN_UNIT, { prvReadUser: 'Local' })).toBe('204');
    expect(await create(APPLICATION.applicationUserId, { prvReadUser: 'Basic' })).toBe('204');
  });

  test('refuses an id that is no user’s, a team’s among them', async () => {
    const { admin, application } = await withApplication();
    const team = await admin('PATCH', `teams(${TEAM})`, { name: 'Helpers' });
    expect(team.status).toBe(204);
    for (const id of [TEAM, '99999999-0000-4000-8000-000000000009']) {
      const { status, error } = await application('POST', 'incidents', caseFor(id));
      expect([status, error?.code, error?.message]).toEqual([
        404,
        '0x80040217',
        `systemuser With Id = ${id} Does Not Exist`,
      ]);
    }
  });

  test('counts what the owner may do through a team', async () => {
    const { admin, application } = await withApplication();
    const roles = await admin('GET', `systemusers(${AGENT})/systemuserroles_association?$select=roleid`);
    const role = String(roles.rows[0]?.['roleid']);
    await admin('DELETE', `systemusers(${AGENT})/systemuserroles_association(${role})/$ref`);
    expect(verdict(await application('POST', 'incidents', caseFor(AGENT)))).toBe('0x80040231');
    await admin('PATCH', `teams(${TEAM})`, {
      name: 'Helpers',
      'businessunitid@odata.bind': '/businessunits(b0000000-0000-4000-8000-000000000002)',
    });
    const join = (path: string, other: string) => admin('POST', `${path}/$ref`, { '@odata.id': other });
    expect((await join(`teams(${TEAM})/teamroles_association`, `roles(${role})`)).status).toBe(204);
    expect((await join(`teams(${TEAM})/teammembership_association`, `systemusers(${AGENT})`)).status).toBe(
      204,
    );
    expect(verdict(await application('POST', 'incidents', caseFor(AGENT)))).toBe('204');
  });
});

describe('a new row that is to come back', () => {
  const prefer = { prefer: 'return=representation' };

  test('takes Read that reaches it; where that is refused nothing is written', async () => {
    const { admin, application } = await withApplication(HANDOFF, { prvReadIncident: 'Basic' });
    expect(verdict(await application('POST', 'incidents', caseFor(AGENT)))).toBe('204');
    for (const path of ['incidents', 'incidents?$select=incidentid,ticketnumber']) {
      expect(verdict(await application('POST', path, caseFor(AGENT), prefer))).toBe('0x80048306 ReadAccess');
    }
    expect(verdict(await application('POST', 'incidents?$select=incidentid', caseFor(AGENT)))).toBe(
      '0x80048306 ReadAccess',
    );
    expect((await admin('GET', 'incidents?$select=title')).rows).toHaveLength(1);
    const own = await application('POST', 'incidents', newCase(CONTACTS.ofApplication), prefer);
    expect(own.status).toBe(201);
  });

  test('takes Read after a change, too', async () => {
    const depths = { prvReadContact: 'Basic', prvWriteContact: 'Global' } as const;
    const { application } = await withApplication([...HANDOFF, 'prvWriteContact'], depths);
    const change = (headers: Record<string, string>) =>
      application('PATCH', `contacts(${CONTACTS.ofAgent})`, { jobtitle: 'Cook' }, headers);
    expect(verdict(await change({}))).toBe('204');
    expect(verdict(await change(prefer))).toBe('0x80048306 ReadAccess');
  });
});

describe('a lookup that is set at create', () => {
  test.each([
    ['prvAppendIncident', 'prvAppendIncident'],
    ['prvAppendToContact', 'prvAppendToContact'],
    ['prvReadContact', 'prvReadContact'],
  ])('takes %s at all', async (privilege) => {
    expect(await create(APPLICATION.applicationUserId, {}, privilege)).toBe(`0x80040220 ${privilege}`);
  });

  test.each([
    ['prvAppendToContact', 'AppendToAccess'],
    ['prvReadContact', 'ReadAccess'],
  ])('takes %s as deep as the target is far', async (privilege, right) => {
    const link = async (contact: string, depth: Depth) => {
      const { application } = await withApplication(HANDOFF, { [privilege]: depth });
      return verdict(await application('POST', 'incidents', newCase(contact)));
    };
    expect(await link(CONTACTS.ofApplication, 'Basic')).toBe('204');
    expect(await link(CONTACTS.ofSecondUser, 'Basic')).toBe(`0x80048306 ${right}`);
    expect(await link(CONTACTS.ofSecondUser, 'Local')).toBe('204');
    expect(await link(CONTACTS.ofAgent, 'Local')).toBe(`0x80048306 ${right}`);
    expect(await link(CONTACTS.ofAgent, 'Deep')).toBe('204');
  });
});

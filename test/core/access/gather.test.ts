import { gather, judge, type DataverseReader, type Row } from '../../../core/access';
import { CLIENT_ID, everything, OBJECT_ID, ROOT, SALES, tables, USER_ID } from './sampleFacts';

type Answer = Row[] | object;

/** A Dataverse that answers as told: by table, or by the relationship over which related rows are asked for. */
function dataverse(overrides: Record<string, Answer | (() => Answer)> = {}) {
  const answers: Record<string, Answer | (() => Answer)> = {
    systemuser: [userRow()],
    entitydefinition: tables.map(({ table, privileges }) => ({
      LogicalName: table,
      Privileges: privileges.map(({ name, type, depths }) => ({
        Name: name,
        PrivilegeType: type,
        CanBeBasic: depths.includes('Basic'),
        CanBeLocal: true,
        CanBeDeep: true,
        CanBeGlobal: true,
      })),
    })),
    businessunit: [
      { businessunitid: ROOT, name: 'Contoso', _parentbusinessunitid_value: null },
      { businessunitid: SALES, name: 'Sales', _parentbusinessunitid_value: ROOT },
    ],
    systemuserroles_association: [{ roleid: ROOT, name: 'OpenCX Integration' }],
    teammembership_association: [{ teamid: SALES, name: 'Sales' }],
    teamroles_association: [{ roleid: SALES, name: 'Basic User' }],
    privileges: {
      RolePrivileges: everything.map(({ name }) => ({
        Depth: 'Global',
        PrivilegeName: name,
        BusinessUnitId: ROOT,
        RecordFilterId: '00000000-0000-0000-0000-000000000000',
      })),
    },
    ...overrides,
  };
  const asked: string[] = [];
  const answer = async (name: string): Promise<never> => {
    const given = answers[name];
    return (typeof given === 'function' ? given() : given) as never;
  };
  const reader: DataverseReader = {
    retrieveMultiple(table, query) {
      asked.push(`${table}${decodeURIComponent(query)}`);
      return answer(/\w+_association/.exec(query)?.[0] ?? table);
    },
    retrieveUserSetOfPrivilegesByNames(userId, names) {
      asked.push(`privileges ${userId} ${names.join()}`);
      return answer('privileges');
    },
  };
  return { reader, asked };
}

const userRow = (more: Row = {}): Row => ({
  systemuserid: USER_ID,
  fullname: 'OpenCX',
  applicationid: CLIENT_ID,
  azureactivedirectoryobjectid: OBJECT_ID,
  isdisabled: false,
  accessmode: 4,
  _businessunitid_value: ROOT,
  ...more,
});

const failing =
  (failure: string, more: object = {}) =>
  () => {
    throw Object.assign(new Error('Dataverse said so'), { failure, ...more });
  };

describe('gathering the facts', () => {
  test('reads everything in eight requests, and the judge passes it', async () => {
    const { reader, asked } = dataverse();
    const facts = await gather(reader, CLIENT_ID);
    expect(judge(facts).verdict).toBe('pass');
    expect(asked).toHaveLength(8);
    expect(facts.roles).toEqual({ state: 'known', value: [{ id: ROOT, name: 'OpenCX Integration' }] });
    expect(facts.teams).toEqual({
      state: 'known',
      value: [{ id: SALES, name: 'Sales', roles: [{ id: SALES, name: 'Basic User' }] }],
    });
  });

  test('asks once for all privileges, by their names in the metadata, and for none that nothing needs', async () => {
    const { reader, asked } = dataverse();
    await gather(reader, CLIENT_ID);
    const questions = asked.filter((question) => question.startsWith('privileges'));
    expect(questions).toHaveLength(1);
    const names = questions[0]?.split(' ')[2]?.split(',').sort();
    expect(names).toEqual(everything.map(({ name }) => name).sort());
  });

  test.each([
    ['object-id', OBJECT_ID],
    ['user-id', USER_ID],
  ])('says that a given id is the %s', async (match, given) => {
    const { reader, asked } = dataverse();
    const { user } = await gather(reader, given);
    expect(user).toMatchObject({ state: 'known', value: { match, user: { applicationId: CLIENT_ID } } });
    expect(asked.some((question) => question.startsWith('privileges'))).toBe(false);
  });

  test('finds nobody where nobody has the id', async () => {
    const { reader } = dataverse({ systemuser: [] });
    const facts = await gather(reader, CLIENT_ID);
    expect(facts.user).toEqual({ state: 'known', value: { match: 'none' } });
    expect(judge(facts).verdict).toBe('missing');
  });

  test('asks once for the roles of a hundred teams that pass on none', async () => {
    const ids = Array.from(
      { length: 100 },
      (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    );
    const { reader, asked } = dataverse({
      teammembership_association: ids.map((teamid) => ({ teamid, name: teamid })),
      teamroles_association: [],
    });
    const { teams } = await gather(reader, CLIENT_ID);
    expect(teams).toEqual({ state: 'known', value: ids.map((id) => ({ id, name: id, roles: [] })) });
    const questions = asked.filter((question) => question.includes('teamroles_association'));
    expect(questions).toHaveLength(1);
    for (const teamId of ids) expect(questions[0]).toContain(teamId);
  });

  test.each([
    'systemuser',
    'entitydefinition',
    'businessunit',
    'privileges',
    'systemuserroles_association',
    'teammembership_association',
    'teamroles_association',
  ])('a refusal about %s is "cannot tell" at worst, never missing', async (part) => {
    const { reader } = dataverse({ [part]: failing('forbidden') });
    const { verdict, operations } = judge(await gather(reader, CLIENT_ID));
    expect(verdict).not.toBe('missing');
    expect(operations.map(({ finding }) => finding)).not.toContain('missing');
    const needed = ['systemuser', 'entitydefinition', 'privileges'];
    expect(verdict).toBe(needed.includes(part) ? 'cannot-tell' : 'pass');
  });

  test("keeps Dataverse's own words for what could not be read", async () => {
    const { reader } = dataverse({ businessunit: failing('forbidden') });
    expect((await gather(reader, CLIENT_ID)).businessUnits).toEqual({
      state: 'unreadable',
      unreadable: { reason: 'forbidden', detail: 'Dataverse said so' },
    });
  });

  test.each(['not-signed-in', 'throttled', 'unavailable', 'unreachable'])(
    'ends where going on is pointless: %s',
    async (failure) => {
      const { reader } = dataverse({ businessunit: failing(failure) });
      await expect(gather(reader, CLIENT_ID)).rejects.toMatchObject({ failure });
    },
  );

  test('lets a fault of the program through', async () => {
    const { reader } = dataverse({
      teammembership_association: () => {
        throw new TypeError('a fault');
      },
    });
    await expect(gather(reader, CLIENT_ID)).rejects.toThrow(TypeError);
  });

  test('takes the error "no roles assigned" as the answer that it is', async () => {
    const { reader } = dataverse({
      privileges: failing('rejected', { code: '0x80042f09' }),
      systemuserroles_association: [],
      teammembership_association: [],
    });
    const { gates } = judge(await gather(reader, CLIENT_ID));
    expect(gates[2]).toMatchObject({ finding: 'missing', reason: 'no-role' });
  });

  test.each([
    ['a number for a depth', { Depth: 3 }, 'Global'],
    ['a name for a depth', { Depth: 'Local' }, 'Local'],
  ])('reads %s', async (_, row, depth) => {
    const { reader } = dataverse({
      privileges: { RolePrivileges: [{ PrivilegeName: 'prvReadContact', BusinessUnitId: ROOT, ...row }] },
    });
    expect((await gather(reader, CLIENT_ID)).privileges).toMatchObject({
      value: [{ depth, filtered: false }],
    });
  });

  test('sees a record filter', async () => {
    const { reader } = dataverse({
      privileges: {
        RolePrivileges: [{ PrivilegeName: 'prvReadContact', Depth: 'Global', RecordFilterId: SALES }],
      },
    });
    expect((await gather(reader, CLIENT_ID)).privileges).toMatchObject({ value: [{ filtered: true }] });
  });

  test.each<[string, Record<string, Answer>]>([
    [
      'a depth that nobody knows',
      { privileges: { RolePrivileges: [{ PrivilegeName: 'p', Depth: 'Wide' }] } },
    ],
    ['no list of privileges', { privileges: {} }],
    [
      'tables without their privileges',
      { entitydefinition: [{ LogicalName: 'incident', Privileges: null }] },
    ],
    ['a user without an id', { systemuser: [userRow({ systemuserid: null })] }],
  ])('%s is an answer that tells nothing', async (_, overrides) => {
    const { reader } = dataverse(overrides);
    expect(judge(await gather(reader, CLIENT_ID)).verdict).toBe('cannot-tell');
  });
});

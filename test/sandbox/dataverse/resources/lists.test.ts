import { APPLICATION } from '../identity';
import { namedGuid } from '../guid';
import { insertRow } from '../rows/write';
import { type Answer, type Call, CONTACTS, SUPPORT, withApplication } from '../testClient';

/** The lists that a setup check reads: who could be meant, which roles and business units there are, whose contacts. */
const ROOT = 'b0000000-0000-4000-8000-000000000001';
const ADMIN = 'a0000000-0000-4000-8000-000000000001';
const MANY = 2000;

async function withManyApplicationUsers(): Promise<Call> {
  const { organization, admin } = await withApplication();
  for (let number = 1; number < MANY; number++) {
    const name = `App ${String(number).padStart(4, '0')}`;
    insertRow(
      organization,
      'systemuser',
      {
        firstname: '#',
        lastname: name,
        applicationid: namedGuid(name),
        accessmode: 4,
        businessunitid: { table: 'businessunit', id: ROOT },
      },
      { user: ADMIN },
    );
  }
  return admin;
}

const names = ({ rows }: Answer): unknown[] => rows.map((row) => row['fullname']);

describe('application users', () => {
  let admin: Call;
  beforeAll(async () => {
    admin = await withManyApplicationUsers();
  });
  const list = (more: string, prefer?: string) =>
    admin(
      'GET',
      `systemusers?$select=systemuserid,fullname,applicationid,isdisabled&${more}`,
      undefined,
      prefer ? { prefer } : {},
    );

  test('are those with an application id', async () => {
    const { rows } = await list('$filter=applicationid ne null');
    expect(rows).toHaveLength(MANY);
    expect(rows.every((row) => typeof row['applicationid'] === 'string')).toBe(true);
    const people = await list('$filter=applicationid eq null&$orderby=fullname');
    expect(names(people)).toEqual(['Ada Admin', 'Alex Agent', 'Lee Limited', 'Robin Root']);
  });

  test('come in pages that hold each of them once, in order', async () => {
    const prefer = 'odata.maxpagesize=300';
    const query = '$filter=applicationid ne null and isdisabled eq false&$orderby=fullname desc';
    const found: unknown[] = [];
    let page = await list(query, prefer);
    const sizes = [page.rows.length];
    found.push(...names(page));
    while (typeof page.json['@odata.nextLink'] === 'string') {
      page = await admin('GET', page.json['@odata.nextLink'], undefined, { prefer });
      sizes.push(page.rows.length);
      found.push(...names(page));
    }
    expect(sizes).toEqual([300, 300, 300, 300, 300, 300, 200]);
    expect(new Set(found).size).toBe(MANY);
    expect(found).toEqual([...found].sort().reverse());
  });

  test('are found by a part of their name, and by its start, in any case', async () => {
    const search = async (test: string) =>
      names(await list(`$filter=applicationid ne null and ${test}&$orderby=fullname&$top=3`));
    expect(await search("contains(fullname,'opencx')")).toEqual(['# OpenCX']);
    expect(await search("startswith(fullname,'%23 app 19')")).toEqual([
      '# App 1900',
      '# App 1901',
      '# App 1902',
    ]);
    expect(await search("(contains(fullname,'1999') or contains(domainname,'nobody'))")).toEqual([
      '# App 1999',
    ]);
    expect(await search("startswith(fullname,'Ada')")).toEqual([]);
    expect(await search(`applicationid eq ${APPLICATION.clientId}`)).toEqual(['# OpenCX']);
  });
});

test('null is compared with eq and ne, whatever the type', async () => {
  const { admin } = await withApplication();
  const count = async (set: string, filter: string) =>
    Number((await admin('GET', `${set}/$count?$filter=${filter}`)).text);
  expect([
    await count('contacts', 'description ne null'),
    await count('contacts', 'description eq null'),
  ]).toEqual([1, 2]);
  expect([
    await count('contacts', '_parentcustomerid_value ne null'),
    await count('contacts', '_parentcustomerid_value eq null'),
  ]).toEqual([1, 2]);
  expect([
    await count('contacts', 'createdon ne null'),
    await count('contacts', 'null ne createdon'),
  ]).toEqual([3, 3]);
  expect(await count('businessunits', '_parentbusinessunitid_value eq null')).toBe(1);
});

test('roles are listed with where they come from: unit, root, template', async () => {
  const { admin } = await withApplication();
  const { rows } = await admin(
    'GET',
    "roles?$select=roleid,name,isinherited,ismanaged,_businessunitid_value,_parentrootroleid_value,_roletemplateid_value&$filter=name eq 'System Administrator'&$orderby=_businessunitid_value",
  );
  const root = '50000000-0000-4000-8000-000000000001';
  const shared = {
    name: 'System Administrator',
    isinherited: 1,
    ismanaged: true,
    _parentrootroleid_value: root,
    _roletemplateid_value: '627090ff-40a3-4053-8790-584edc5be201',
  };
  expect(rows).toMatchObject([
    { ...shared, roleid: root, _businessunitid_value: ROOT },
    { ...shared, _businessunitid_value: SUPPORT },
  ]);
});

test('business units are listed with their parents', async () => {
  const { admin } = await withApplication();
  const select = '$select=businessunitid,name,_parentbusinessunitid_value';
  expect((await admin('GET', `businessunits?${select}&$orderby=name`)).rows).toMatchObject([
    { businessunitid: ROOT, _parentbusinessunitid_value: null },
    { businessunitid: SUPPORT, name: 'Support', _parentbusinessunitid_value: ROOT },
  ]);
});

test('contacts of others are found by who does not own them', async () => {
  const { admin } = await withApplication();
  const { rows } = await admin(
    'GET',
    `contacts?$select=contactid,_owningbusinessunit_value&$filter=_ownerid_value ne ${APPLICATION.applicationUserId}&$top=3`,
  );
  expect(rows.map((row) => [row['contactid'], row['_owningbusinessunit_value']])).toEqual([
    [CONTACTS.ofAgent, SUPPORT],
    [CONTACTS.ofSecondUser, ROOT],
  ]);
});

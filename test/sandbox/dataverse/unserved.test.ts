import fc from 'fast-check';
import { createOrganization } from './organization';
import { HEADERS } from './headers';
import { batchSender } from './batch/testBatch';
import { type Answer, type Call, caller, CONTACTS, newCase, tokenOf } from './testClient';

let admin: Call;
beforeEach(() => {
  admin = caller(createOrganization(), tokenOf('admin'));
});

const CONTACT = `contacts(${CONTACTS.ofAgent})`;
const ROLES = 'systemusers(a0000000-0000-4000-8000-000000000001)/systemuserroles_association/$ref';
const REFUSALS: readonly number[] = [400, 404, 405, 501];

/** A refusal in Dataverse's form: never a 2xx, never a crash. */
function expectRefused({ status, error, text }: Answer): void {
  expect([REFUSALS.includes(status), text]).toEqual([true, text]);
  expect([typeof error?.code, typeof error?.message]).toEqual(['string', 'string']);
}

/** Addresses that are answered as they stand, each of another route. */
const ANSWERED = [
  '',
  'contacts',
  'contacts/$count',
  CONTACT,
  `${CONTACT}/lastname`,
  `${CONTACT}/lastname/$value`,
  ROLES,
  'WhoAmI()',
  'EntityDefinitions',
  "EntityDefinitions(LogicalName='contact')",
  "EntityDefinitions(LogicalName='contact')/Privileges",
  "EntityDefinitions(LogicalName='contact')/Attributes",
  "EntityDefinitions(LogicalName='contact')/ManyToOneRelationships",
  "EntityDefinitions(LogicalName='contact')/Attributes(LogicalName='lastname')",
];

/** Query options that no route serves: not the platform's, the platform's alone, or served in another spelling. */
const UNSERVED_OPTIONS = [
  '$skip=1',
  '$search=x',
  '$format=json',
  '$compute=1',
  '$apply=groupby((lastname))',
  '$levels=1',
  '$schemaversion=1',
  '$deltatoken=1',
  'fetchXml=<fetch/>',
  'savedQuery=x',
  'userQuery=x',
  'api-version=9.2',
  'select=lastname',
  '$Select=lastname',
  '$SELECT=lastname',
  'top=1',
];

describe('what the sandbox does not serve', () => {
  test('is refused as a query option on every route', async () => {
    for (const address of ANSWERED) {
      expect([address, (await admin('GET', address)).status]).toEqual([address, 200]);
      for (const option of UNSERVED_OPTIONS) expectRefused(await admin('GET', `${address}?${option}`));
    }
  });

  test('is refused as a query option of any name', async () => {
    const name = fc.stringMatching(/^\$?[A-Za-z][A-Za-z-]{0,11}$/);
    const served = ['$select', '$filter', '$orderby', '$top', '$count', '$expand', '$skiptoken', '$id'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ANSWERED), name, async (address, option) => {
        fc.pre(!served.includes(option));
        expectRefused(await admin('GET', `${address}?${option}=1`));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['POST', 'contacts?$filter=1', { lastname: 'X' }],
    ['PATCH', `${CONTACT}?$top=1`, { lastname: 'X' }],
    ['DELETE', `${CONTACT}?$select=lastname`, undefined],
    ['POST', `${ROLES}?$select=name`, {}],
    ['DELETE', `${ROLES}?$filter=x`, undefined],
    ['POST', 'PublishAllXml?$select=x', {}],
    ['POST', '$batch?$top=1', {}],
  ])('is refused as a query option of %s %s, and nothing is done', async (method, address, body) => {
    const before = (await admin('GET', 'contacts')).text;
    expectRefused(await admin(method, address, body));
    expect((await admin('GET', 'contacts')).text).toBe(before);
  });

  test.each([
    "contacts?$filter=lastname in ('a','b')",
    'contacts?$filter=length(lastname) eq 3',
    "contacts?$filter=tolower(lastname) eq 'x'",
    "contacts?$filter=indexof(lastname,'x') eq 0",
    "contacts?$filter=concat(lastname,'x') eq 'x'",
    'contacts?$filter=year(createdon) eq 2026',
    "contacts?$filter=lastname has 'x'",
    'contacts?$filter=1 add 1 eq 2',
    "contacts?$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)",
    "contacts?$filter=Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid')",
    "contacts?$filter=Microsoft.Dynamics.CRM.Nonsense(PropertyName='ownerid')",
    'contacts?$filter=',
    'contacts?$filter=true',
    'contacts?$orderby=',
    'contacts?$orderby=lastname up',
    "contacts?$orderby=contains(lastname,'x')",
    'contacts?$select=',
    'contacts?$select=*',
    'contacts?$top=-1',
    'contacts?$top=1.5',
    'contacts?$count=yes',
    'contacts?$skiptoken=1',
    'contacts?$filter=lastname eq @p&@p=nonsense',
    "contacts?$filter=lastname eq @p&@p='a' or 'b'",
    'contacts?$expand=',
    'contacts?$expand=*',
    'contacts?$expand=createdby/$ref',
    'contacts?$expand=createdby($levels=2)',
    'contacts?$expand=createdby($select=fullname;$select=domainname)',
    'contacts?$expand=createdby($count=true)',
    'contacts?$expand=createdby($skip=1)',
    'contacts?$expand=createdby($top=1)',
    'contacts?$expand=createdby(fullname)',
    'contacts?$expand=createdby()',
    'contacts?$expand=createdby($expand=businessunitid)',
    'contacts?$expand=nothing',
    `contacts?$expand=${Array.from({ length: 16 }, () => 'createdby').join(',')}`,
  ])('is refused in an option that is served: %s', async (address) => {
    expectRefused(await admin('GET', address));
  });

  test.each([
    ['GET', '$metadata'],
    ['GET', '$entity'],
    ['GET', '$crossjoin(contacts,accounts)'],
    ['GET', `${CONTACT}/$count`],
    ['GET', `${CONTACT}/Contact_Annotation/$count`],
    ['GET', `${CONTACT}/nothing`],
    ['GET', `${CONTACT}/createdby/fullname`],
    ['GET', 'contacts/lastname'],
    ['GET', 'contacts/$ref'],
    ['GET', 'GlobalOptionSetDefinitions'],
    ['GET', 'RelationshipDefinitions'],
    ['GET', "EntityDefinitions(LogicalName='contact')/Keys"],
    ['GET', "EntityDefinitions(LogicalName='contact')/OneToManyRelationships"],
    ['GET', 'RetrieveCurrentOrganization(AccessType=@p)?@p=x'],
    ['GET', `systemusers(${CONTACTS.ofAgent})/Microsoft.Dynamics.CRM.RetrieveTeamPrivileges()`],
    ['GET', "WhoAmI(Who='me')"],
    ['GET', 'ImportSolution'],
    ['POST', 'WhoAmI'],
    ['POST', 'ExportSolution'],
    ['POST', 'Merge'],
    ['POST', 'CreateMultiple'],
    ['POST', 'contacts/Microsoft.Dynamics.CRM.CreateMultiple'],
    ['POST', `${CONTACT}/Microsoft.Dynamics.CRM.AddPrivilegesRole`],
    ['PATCH', 'contacts'],
    ['DELETE', 'contacts'],
    ['PUT', CONTACT],
    ['PUT', `${CONTACT}/lastname`],
    ['PATCH', `${CONTACT}/lastname`],
    ['DELETE', `${CONTACT}/lastname`],
    ['PUT', `${CONTACT}/createdby/$ref`],
    ['PUT', 'EntityDefinitions'],
    ['POST', 'EntityDefinitions'],
    ['MERGE', CONTACT],
    ['OPTIONS', 'contacts'],
    ['HEAD', 'contacts'],
    ['GET', '$batch'],
  ])('is refused as an address or a method: %s %s', async (method, address) => {
    expectRefused(await admin(method, address, method === 'GET' ? undefined : {}));
  });

  test.each<Record<string, string>>([
    { 'mscrm.mergelabels': 'true' },
    { 'mscrm.solutionuniquename': 'x' },
    { 'mscrm.bypasscustompluginexecution': 'true' },
    { 'mscrm.bypassbusinesslogicexecution': 'CustomSync' },
    { 'mscrm.nothing': 'x' },
    { autodisassociate: 'true' },
    { 'odata-isolation': 'snapshot' },
    { 'x-http-method': 'DELETE' },
    { 'x-http-method-override': 'DELETE' },
    { accept: 'application/atom+xml' },
    { accept: 'application/json;odata.metadata=full' },
    { accept: 'application/json; odata.metadata=none' },
    { prefer: 'odata.track-changes' },
    { prefer: 'odata.maxpagesize=5, respond-async' },
    { prefer: 'odata.allow-entityreferences' },
    { prefer: 'odata.maxpagesize=0' },
    { prefer: 'odata.maxpagesize=many' },
  ])('is refused as a header: %j', async (headers) => {
    expectRefused(await admin('GET', 'contacts', undefined, headers));
    const [part] = (
      await batchSender(
        createOrganization(),
        tokenOf('admin'),
      )([{ method: 'GET', address: 'contacts', headers }])
    ).parts;
    expect(REFUSALS).toContain(part?.status);
  });

  test('is refused as a header of duplicate detection where a row is changed', async () => {
    const headers = { 'mscrm.suppressduplicatedetection': 'false' };
    expect(HEADERS).toContain('mscrm.suppressduplicatedetection');
    expectRefused(await admin('PATCH', CONTACT, { lastname: 'X' }, headers));
  });

  test.each([
    ['a row inside a row', { createdby: {} }],
    ['a binding of a collection', { 'Contact_Annotation@odata.bind': ['/annotations(x)'] }],
    ['a binding that is misspelt', { 'parentcustomerid_account@odata.bnd': '/accounts(x)' }],
    ['an annotation of nothing', { 'nothing@odata.type': 'Edm.String' }],
    ['a column of nothing', { nothing: 1 }],
  ])('is refused in a payload: %s', async (_what, more) => {
    const before = (await admin('GET', 'contacts/$count')).text;
    expectRefused(await admin('POST', 'contacts', { lastname: 'X', ...more }));
    expect((await admin('GET', 'contacts/$count')).text).toBe(before);
  });

  test('leaves what is served: a row that was read with its annotations can be sent back', async () => {
    const read = await admin('GET', CONTACT, undefined, { prefer: 'odata.include-annotations="*"' });
    const values = Object.entries(read.json).filter(([name]) => !/^_.*_value$/.test(name));
    expect((await admin('PATCH', CONTACT, Object.fromEntries(values))).status).toBe(204);
    expect((await admin('POST', 'incidents', newCase(CONTACTS.ofAgent))).status).toBe(204);
    const accepts = { accept: 'application/json;odata.metadata=minimal, */*' };
    expect((await admin('GET', CONTACT, undefined, accepts)).status).toBe(200);
    // RFC 7240: a preference that is not known has no effect, and is not said to have been applied.
    const odd = await admin('GET', CONTACT, undefined, { prefer: 'nothing-known' });
    expect([odd.status, odd.headers['Preference-Applied']]).toEqual([200, undefined]);
  });
});

import { APPLICATION } from '../identity';
import { type Answer, type Call, CONTACTS, HANDOFF, newCase, withApplication } from '../testClient';

const USER = APPLICATION.applicationUserId;
const PROFILE = 'f5000000-0000-4000-8000-000000000001';
const TEAM = '0e0e0000-0000-4000-8000-000000000001';
const ADMIN = 'a0000000-0000-4000-8000-000000000001';
const email = { table: 'contact', column: 'emailaddress1' };
const description = { table: 'incident', column: 'description' };

/** An organisation in which two columns are secured, and a profile that nobody is in yet. */
async function withSecuredColumns(permission: object = { canread: 4 }) {
  const made = await withApplication([...HANDOFF, 'prvWriteContact']);
  made.organization.customize({ securedColumns: [email, description] });
  const { admin } = made;
  await admin('PATCH', `fieldsecurityprofiles(${PROFILE})`, { name: 'Mail' });
  const given = await admin('POST', 'fieldpermissions', {
    entityname: 'contact',
    attributelogicalname: 'emailaddress1',
    'fieldsecurityprofileid@odata.bind': `/fieldsecurityprofiles(${PROFILE})`,
    ...permission,
  });
  expect(given.status).toBe(204);
  const join = async (path: string, other: string) =>
    expect((await admin('POST', `${path}/$ref`, { '@odata.id': other })).status).toBe(204);
  const give = () =>
    join(`systemusers(${USER})/systemuserprofiles_association`, `fieldsecurityprofiles(${PROFILE})`);
  return { ...made, give, join };
}

const codeOf = ({ status, error }: Answer): string | number => error?.code ?? status;
const mail = async (call: Call): Promise<unknown> =>
  (await call('GET', `contacts(${CONTACTS.ofAgent})`)).json['emailaddress1'];

describe('a secured column', () => {
  test('is null for whom no profile lets read it, alone and in a list, and shows no formatted value', async () => {
    const { application, admin, give } = await withSecuredColumns();
    const all = { prefer: 'odata.include-annotations="*"' };
    expect(await mail(application)).toBeNull();
    expect(await mail(admin)).toBe("sean.o'brien@example.com");
    const { rows } = await application('GET', 'contacts?$select=lastname,emailaddress1', undefined, all);
    expect(rows.map((row) => row['emailaddress1'])).toEqual([null, null, null]);
    const single = await application('GET', `contacts(${CONTACTS.ofAgent})/emailaddress1`);
    expect(single.json['value']).toBeNull();
    await give();
    expect(await mail(application)).toBe("sean.o'brien@example.com");
  });

  test.each([
    "contacts?$filter=emailaddress1 eq 'x'",
    "contacts?$filter=lastname eq 'x' or contains(emailaddress1,'x')",
    'contacts?$orderby=emailaddress1',
    'contacts/$count?$filter=emailaddress1 ne null',
    "incidents?$filter=customerid_contact/emailaddress1 eq 'x'",
    "contacts?$expand=contact_customer_contacts($filter=emailaddress1 eq 'x')",
  ])('is in no query of theirs: %s', async (query) => {
    const { application, admin, give } = await withSecuredColumns();
    const refused = await application('GET', query);
    expect([refused.status, refused.error?.code]).toEqual([403, '0x8004f506']);
    expect((await admin('GET', query)).status).toBe(200);
    await give();
    expect((await application('GET', query)).status).toBe(200);
  });

  test('takes no value from whom no profile lets create or update it', async () => {
    const { application, admin, give } = await withSecuredColumns({ canread: 4, cancreate: 4 });
    const make = () => application('POST', 'contacts', { lastname: 'X', emailaddress1: 'x@example.com' });
    const change = (call: Call) =>
      call('PATCH', `contacts(${CONTACTS.ofAgent})`, { emailaddress1: 'y@example.com' });
    expect([codeOf(await make()), codeOf(await change(application))]).toEqual(['0x8004f502', '0x8004f507']);
    expect(codeOf(await application('POST', 'contacts', { lastname: 'X' }))).toBe(204);
    await give();
    expect([codeOf(await make()), codeOf(await change(application))]).toEqual([204, '0x8004f507']);
    expect(codeOf(await change(admin))).toBe(204);
    const described = newCase(CONTACTS.ofAgent, { description: 'x' });
    expect(codeOf(await application('POST', 'incidents', described))).toBe('0x8004f502');
  });

  test('is open to the members of a team that has a profile', async () => {
    const { application, admin, join } = await withSecuredColumns();
    await admin('PATCH', `teams(${TEAM})`, { name: 'Readers' });
    await join(`teams(${TEAM})/teamprofiles_association`, `fieldsecurityprofiles(${PROFILE})`);
    expect(await mail(application)).toBeNull();
    await join(`teams(${TEAM})/teammembership_association`, `systemusers(${USER})`);
    expect(await mail(application)).toBe("sean.o'brien@example.com");
  });

  test('is marked in metadata', async () => {
    const { application } = await withSecuredColumns();
    const { rows } = await application(
      'GET',
      "EntityDefinitions(LogicalName='contact')/Attributes?$select=LogicalName,IsSecured&$filter=IsSecured eq true",
    );
    expect(rows).toMatchObject([{ LogicalName: 'emailaddress1', IsSecured: true }]);
  });
});

describe('RetrievePrincipalAttributePrivileges', () => {
  const privileges = async (call: Call, user: string): Promise<unknown> => {
    const address = `systemusers(${user})/Microsoft.Dynamics.CRM.RetrievePrincipalAttributePrivileges()`;
    return (await call('GET', address)).json['AttributePrivileges'];
  };

  test('says what profiles give, by the ids that metadata has', async () => {
    const { admin, give } = await withSecuredColumns({ canread: 4, cancreate: 4 });
    const { rows } = await admin(
      'GET',
      "EntityDefinitions(LogicalName='contact')/Attributes?$select=MetadataId&$filter=LogicalName eq 'emailaddress1'",
    );
    expect(await privileges(admin, USER)).toEqual([]);
    await give();
    expect(await privileges(admin, USER)).toEqual([
      { AttributeId: rows[0]?.['MetadataId'], CanRead: 4, CanCreate: 4, CanUpdate: 0 },
    ]);
  });

  test('says of a System Administrator that every secured column is open', async () => {
    const { admin } = await withSecuredColumns();
    const open = { CanRead: 4, CanCreate: 4, CanUpdate: 4 };
    expect(await privileges(admin, ADMIN)).toMatchObject([open, open]);
  });

  test('takes Read on the user', async () => {
    const { organization, application } = await withApplication(HANDOFF, { prvReadUser: 'Basic' });
    organization.customize({ securedColumns: [email] });
    expect(await privileges(application, USER)).toEqual([]);
    const address = `systemusers(${ADMIN})/Microsoft.Dynamics.CRM.RetrievePrincipalAttributePrivileges()`;
    expect((await application('GET', address)).error?.code).toBe('0x80048306');
  });
});

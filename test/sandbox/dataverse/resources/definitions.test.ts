import { createOrganization } from '../organization';
import { caller, tokenOf } from '../testClient';

const agent = caller(createOrganization(), tokenOf('agent'));
const incident = "EntityDefinitions(LogicalName='incident')";

interface PrivilegeDefinition {
  Name: string;
  PrivilegeId: string;
  PrivilegeType: string;
  CanBeBasic: boolean;
  CanBeGlobal: boolean;
}

const names = (privileges: unknown): string[] =>
  (privileges as PrivilegeDefinition[]).map(({ Name }) => Name);

describe('metadata', () => {
  test('lists only tables that exist, with the privileges that guard them under their real names', async () => {
    const filter = encodeURIComponent(
      "LogicalName eq 'incident' or LogicalName eq 'annotation' or LogicalName eq 'oc_liveworkitem'",
    );
    const { rows } = await agent('GET', `EntityDefinitions?$select=LogicalName,Privileges&$filter=${filter}`);
    expect(rows.map((row) => row['LogicalName'])).toEqual(['incident', 'annotation']);
    expect(Object.keys(rows[0] ?? {})).toEqual(['LogicalName', 'MetadataId', 'Privileges']);
    expect(names(rows[0]?.['Privileges'])).toContain('prvAppendToIncident');
    expect(names(rows[1]?.['Privileges'])).toEqual(
      ['Create', 'Read', 'Write', 'Delete', 'Assign', 'Share', 'Append', 'AppendTo'].map(
        (type) => `prv${type}Note`,
      ),
    );
  });

  test('gives one table’s privileges in both ways, with ids that the privileges table has, too', async () => {
    const { json } = await agent('GET', `${incident}?$select=Privileges`);
    const { rows } = await agent('GET', `${incident}/Privileges`);
    expect(json['Privileges']).toEqual(rows);
    const read = rows.find((row) => row['PrivilegeType'] === 'Read');
    const found = await agent(
      'GET',
      `privileges?$select=name,privilegeid&$filter=privilegeid eq ${String(read?.['PrivilegeId'])}`,
    );
    expect(found.rows.map((row) => row['name'])).toEqual(['prvReadIncident']);
    const note = await agent('GET', "privileges?$select=privilegeid&$filter=name eq 'prvreadnote'");
    expect(note.rows[0]?.['privilegeid']).toBe('3260ad79-203d-41fd-bf2c-f853a5d93483');
  });

  test('brings columns and lookups of several tables along where they are expanded', async () => {
    const path = (expand: string) =>
      `EntityDefinitions?$select=LogicalName&$filter=${encodeURIComponent(
        "LogicalName eq 'incident' or LogicalName eq 'contact'",
      )}&$expand=${expand}`;
    const { rows } = await agent(
      'GET',
      path(
        'Attributes($select=LogicalName,IsSecured),ManyToOneRelationships($select=ReferencedEntity;$filter=ReferencedEntity eq %27contact%27)',
      ),
    );
    const [incident, contact] = rows as Record<string, Record<string, unknown>[]>[];
    expect(rows.map((row) => row['LogicalName'])).toEqual(['incident', 'contact']);
    expect(incident?.['Attributes']).toContainEqual(
      expect.objectContaining({ LogicalName: 'prioritycode', IsSecured: false }),
    );
    expect(contact?.['Attributes']?.map((column) => column['LogicalName'])).toContain('emailaddress1');
    expect(new Set(incident?.['ManyToOneRelationships']?.map((one) => one['ReferencedEntity']))).toEqual(
      new Set(['contact']),
    );
    expect((await agent('GET', path('Keys'))).status).toBe(400);
    expect((await agent('GET', path('Attributes($select=Nothing)'))).status).toBe(400);
  });

  test('says how deep a privilege can be', async () => {
    const { rows } = await agent('GET', "EntityDefinitions(LogicalName='queueitem')/Privileges");
    expect(rows.every((row) => row['CanBeBasic'] === false && row['CanBeGlobal'] === true)).toBe(true);
  });

  test('gives a column’s length and choices', async () => {
    const cast = 'Microsoft.Dynamics.CRM.';
    const memo = await agent(
      'GET',
      `${incident}/Attributes(LogicalName='description')/${cast}MemoAttributeMetadata?$select=MaxLength`,
    );
    expect(memo.json['MaxLength']).toBe(2000);
    const picklist = await agent(
      'GET',
      `${incident}/Attributes(LogicalName='prioritycode')/${cast}PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet`,
    );
    const { Options } = picklist.json['OptionSet'] as { Options: { Value: number }[] };
    expect(Options.map(({ Value }) => Value)).toEqual([1, 2, 3]);
    const wrong = await agent(
      'GET',
      `${incident}/Attributes(LogicalName='description')/${cast}StringAttributeMetadata`,
    );
    expect(wrong.status).toBe(404);
    const uncast = await agent('GET', `${incident}/Attributes(LogicalName='description')?$select=MaxLength`);
    expect(uncast.error?.message).toBe(
      "Could not find a property named 'MaxLength' on type 'Microsoft.Dynamics.CRM.AttributeMetadata'.",
    );
  });

  test('answers all that a setup check asks of tables in one request', async () => {
    const filter =
      "LogicalName eq 'incident' or LogicalName eq 'oc_liveworkitem' or EntitySetName eq 'annotations'";
    const select = 'LogicalName,SchemaName,DisplayName,EntitySetName,OwnershipType,Privileges,IsActivity';
    const { rows } = await agent('GET', `EntityDefinitions?$select=${select}&$filter=${filter}`);
    expect(rows).toMatchObject([
      { LogicalName: 'incident', SchemaName: 'Incident', OwnershipType: 'UserOwned', IsActivity: false },
      { LogicalName: 'annotation', SchemaName: 'Annotation', EntitySetName: 'annotations' },
    ]);
    expect(rows[0]?.['DisplayName']).toMatchObject({
      UserLocalizedLabel: { Label: 'Case', LanguageCode: 1033 },
    });
    expect((rows[1]?.['Privileges'] as PrivilegeDefinition[])[0]).toMatchObject({
      Name: 'prvCreateNote',
      PrivilegeType: 'Create',
      CanBeBasic: true,
    });
  });

  test('answers what a setup check asks of columns', async () => {
    const select = 'LogicalName,IsSecured,RequiredLevel,AttributeType,MetadataId';
    const filter = "LogicalName eq 'customerid' or LogicalName eq 'description'";
    const { rows } = await agent('GET', `${incident}/Attributes?$select=${select}&$filter=${filter}`);
    const guid = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
    expect(rows).toEqual([
      {
        '@odata.type': '#Microsoft.Dynamics.CRM.MemoAttributeMetadata',
        LogicalName: 'description',
        AttributeType: 'Memo',
        IsSecured: false,
        RequiredLevel: expect.objectContaining({ Value: 'None' }) as object,
        MetadataId: guid,
      },
      {
        '@odata.type': '#Microsoft.Dynamics.CRM.LookupAttributeMetadata',
        LogicalName: 'customerid',
        AttributeType: 'Customer',
        IsSecured: false,
        RequiredLevel: expect.objectContaining({ Value: 'SystemRequired' }) as object,
        MetadataId: guid,
      },
    ]);
  });

  test('shows of a choice what is selected', async () => {
    const priority = `${incident}/Attributes(LogicalName='prioritycode')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata`;
    const shown = async (expand: string) =>
      Object.keys(
        (await agent('GET', `${priority}?$select=LogicalName&$expand=${expand}`)).json['OptionSet'] ?? {},
      );
    expect(await shown('OptionSet($select=Options)')).toEqual(['MetadataId', 'Options']);
    expect(await shown('OptionSet')).toEqual(['MetadataId', 'IsGlobal', 'Options']);
  });

  test('lists no relationship, without an error, where there is none', async () => {
    const relations = (table: string) =>
      agent(
        'GET',
        `EntityDefinitions(LogicalName='${table}')/ManyToOneRelationships?$select=ReferencedEntity,ReferencingAttribute,ReferencingEntityNavigationPropertyName&$filter=ReferencedEntity eq 'contact'`,
      );
    const none = await relations('privilege');
    expect([none.status, none.rows]).toEqual([200, []]);
    expect((await relations('incident')).rows.map((row) => row['ReferencingAttribute'])).toEqual([
      'customerid',
      'primarycontactid',
    ]);
  });

  test('lists columns by a filter, and what lookups point to', async () => {
    expect(
      (await agent('GET', `${incident}/Attributes?$select=LogicalName&$filter=IsSecured eq true`)).rows,
    ).toEqual([]);
    const lookups = await agent(
      'GET',
      `${incident}/ManyToOneRelationships?$select=ReferencedEntity,ReferencingEntityNavigationPropertyName`,
    );
    expect(lookups.rows).toContainEqual(
      expect.objectContaining({
        ReferencedEntity: 'contact',
        ReferencingEntityNavigationPropertyName: 'customerid_contact',
      }),
    );
    expect(lookups.rows.some((row) => row['ReferencedEntity'] === 'queue')).toBe(false);
  });

  test.each([
    ["EntityDefinitions(LogicalName='oc_liveworkitem')", 404],
    ['EntityDefinitions?$top=1', 400],
    ['EntityDefinitions?$select=Nonsense', 400],
    ["EntityDefinitions?$filter=Nonsense eq 'x'", 400],
    ["EntityDefinitions?$filter=startswith(LogicalName,'inc')", 501],
    ["EntityDefinitions?$filter=OwnershipType eq 'UserOwned'", 501],
    [`${incident}/Attributes?$filter=AttributeType eq 'Memo'`, 501],
    [`${incident}/Attributes?$filter=RequiredLevel eq 'None'`, 400],
    [`${incident}/Attributes?$filter=IsSecured eq 'true'`, 400],
    [`${incident}/Attributes?$select=MaxLength`, 400],
    [`${incident}/Attributes?$expand=OptionSet`, 400],
    [`${incident}/ManyToOneRelationships?$select=Nonsense`, 400],
    ["EntityDefinitions(LogicalName='privilege')/ManyToOneRelationships?$filter=Nonsense eq 'x'", 400],
    [
      `${incident}/Attributes(LogicalName='prioritycode')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$expand=OptionSet($select=Nonsense)`,
      400,
    ],
    [
      `${incident}/Attributes(LogicalName='prioritycode')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$expand=OptionSet($top=1)`,
      501,
    ],
    [`${incident}/Keys`, 501],
    [`${incident}/Attributes(LogicalName='nothing')`, 404],
  ])('refuses %s', async (path, status) => {
    expect((await agent('GET', path)).status).toBe(status);
  });
});

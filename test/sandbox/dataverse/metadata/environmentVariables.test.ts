import { createOrganization } from '../organization';
import { type Call, caller, tokenOf, withApplication } from '../testClient';

const definition = {
  schemaname: 'ocx_Sample',
  displayname: 'Sample',
  type: 100000000,
  defaultvalue: 'none',
};
const CURRENT =
  "environmentvariabledefinitions?$select=defaultvalue&$filter=schemaname eq 'ocx_Sample'&$expand=environmentvariabledefinition_environmentvariablevalue($select=value)";

let admin: Call;
let agent: Call;
let id: string;
beforeEach(async () => {
  const organization = createOrganization();
  admin = caller(organization, tokenOf('admin'));
  agent = caller(organization, tokenOf('agent'));
  const made = await admin('POST', 'environmentvariabledefinitions', definition, {
    prefer: 'return=representation',
  });
  id = String(made.json['environmentvariabledefinitionid']);
});

const setValue = (as: Call, value: string) =>
  as('POST', 'environmentvariablevalues', {
    value,
    'EnvironmentVariableDefinitionId@odata.bind': `/environmentvariabledefinitions(${id})`,
  });

describe('environment variables', () => {
  test('are read by an agent in one request, with the default and no value before an admin sets one', async () => {
    expect((await agent('GET', CURRENT)).rows).toMatchObject([
      { defaultvalue: 'none', environmentvariabledefinition_environmentvariablevalue: [] },
    ]);
    await setValue(admin, 'https://example.com/{sessionId}');
    expect((await agent('GET', CURRENT)).rows).toMatchObject([
      {
        environmentvariabledefinition_environmentvariablevalue: [
          { value: 'https://example.com/{sessionId}' },
        ],
      },
    ]);
  });

  test('are changed by nobody but who may write definitions: values have no privileges of their own', async () => {
    const refused = await setValue(agent, 'mine');
    expect([refused.status, refused.error?.code]).toEqual([403, '0x80040220']);
    expect(refused.error?.message).toContain('prvCreateEnvironmentVariableDefinition');
    const privileges = await admin(
      'GET',
      "privileges?$select=name&$filter=contains(name,'EnvironmentVariable') and contains(name,'Read')",
    );
    expect(privileges.rows.map(({ name }) => name)).toEqual(['prvReadEnvironmentVariableDefinition']);
  });

  test("are not read with the privileges that OpenCX's application user needs", async () => {
    const { application: app } = await withApplication();
    const refused = await app('GET', CURRENT);
    expect([refused.status, refused.error?.message]).toEqual([
      403,
      expect.stringContaining('prvReadEnvironmentVariableDefinition'),
    ]);
  });

  test('take their value with them when they are deleted', async () => {
    await setValue(admin, 'x');
    await admin('DELETE', `environmentvariabledefinitions(${id})`);
    expect((await admin('GET', 'environmentvariablevalues')).rows).toEqual([]);
  });
});

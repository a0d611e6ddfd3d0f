import { sampleZip } from '../solution/sampleSolution';
import { Sandbox } from './sandbox';
import { foreignZip, variant, withoutStyle } from './solutions/testSolutions';
import { type Answer, Refused, type WebApiClient } from './webApiClient';

let sandbox: Sandbox;
let admin: WebApiClient;
beforeAll(async () => {
  sandbox = await Sandbox.start(sampleZip('Managed', '1.2.3'));
  admin = sandbox.clientOf('admin');
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const parameters = (zip: Uint8Array, more: object = {}) => ({
  CustomizationFile: Buffer.from(zip).toString('base64'),
  OverwriteUnmanagedCustomizations: false,
  PublishWorkflows: true,
  ImportJobId: '0b000000-0000-4000-8000-000000000001',
  ...more,
});

const solutions = async (): Promise<unknown[]> => {
  const { value } = await admin.send(
    'GET',
    'solutions?$select=uniquename,version,ismanaged,friendlyname&$expand=publisherid($select=uniquename)&$orderby=uniquename',
  );
  return (value as Answer[]).map(({ uniquename, version }) => `${String(uniquename)} ${String(version)}`);
};

const codeOf = (call: Promise<Answer>): Promise<string> =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? `${error.status} ${error.code}` : String(error)),
  );

const served = async (name: string): Promise<number> =>
  (await fetch(`${sandbox.origin}/WebResources/${name}?as=agent`)).status;

test('the solution is listed with its version, its publisher and its app', async () => {
  const { value } = await admin.send(
    'GET',
    "solutions?$select=uniquename,version,ismanaged,friendlyname&$expand=publisherid($select=uniquename,customizationprefix)&$filter=uniquename eq 'OpenCX'",
  );
  expect(value).toMatchObject([
    {
      version: '1.2.3.0',
      ismanaged: true,
      friendlyname: 'OpenCX for Dynamics 365',
      publisherid: { uniquename: 'opencx', customizationprefix: 'ocx' },
    },
  ]);
  const apps = await sandbox
    .clientOf('agent')
    .send('GET', "appmodules?$select=name,uniquename,url&$filter=uniquename eq 'ocx_OpenCXSetup'");
  expect(apps['value']).toMatchObject([{ name: 'OpenCX Setup', uniquename: 'ocx_OpenCXSetup', url: null }]);
});

test('ImportSolution updates, StageAndUpgrade upgrades, deleting the row uninstalls', async () => {
  await admin.send('POST', 'ImportSolution', parameters(variant('1.3.0', withoutStyle)));
  expect([await solutions(), await served('ocx_/setup/check.css')]).toEqual([['OpenCX 1.3.0.0'], 200]);
  await admin.send('POST', 'StageAndUpgrade', parameters(variant('1.4.0', withoutStyle)));
  expect([await solutions(), await served('ocx_/setup/check.css')]).toEqual([['OpenCX 1.4.0.0'], 404]);
  await admin.send(
    'DELETE',
    `solutions(${await admin.first('solutions', 'solutionid', "uniquename eq 'OpenCX'")})`,
  );
  expect([await solutions(), await served('ocx_/setup/check.html')]).toEqual([[], 404]);
});

test('a holding solution waits until DeleteAndPromote answers with the id of what it promoted', async () => {
  await admin.send('POST', 'ImportSolution', parameters(variant('1.3.0'), { HoldingSolution: true }));
  expect(await solutions()).toEqual(['OpenCX 1.2.3.0', 'OpenCX_Upgrade 1.3.0.0']);
  const { SolutionId } = await admin.send('POST', 'DeleteAndPromote', { UniqueName: 'OpenCX' });
  expect(await solutions()).toEqual(['OpenCX 1.3.0.0']);
  expect(SolutionId).toBe(await admin.first('solutions', 'solutionid', "uniquename eq 'OpenCX'"));
});

test('another solution is imported beside ours', async () => {
  await admin.send('POST', 'ImportSolution', parameters(foreignZip({ script: 'them_/a.js' })));
  expect([await solutions(), await served('them_/a.js')]).toEqual([
    ['OpenCX 1.2.3.0', 'Theirs 1.0.0.0'],
    200,
  ]);
});

describe('is refused with the code of the platform', () => {
  test.each<[string, string, () => Promise<Answer>]>([
    [
      'a lower version',
      '400 0x80048541',
      () => admin.send('POST', 'ImportSolution', parameters(variant('1.0.0'))),
    ],
    [
      'what is no zip',
      '400 0x80048060',
      () => admin.send('POST', 'ImportSolution', parameters(new Uint8Array([1, 2, 3]))),
    ],
    [
      'a file that is not base64',
      '400 0x80060888',
      () => admin.send('POST', 'ImportSolution', { ...parameters(sampleZip()), CustomizationFile: 'ä' }),
    ],
    [
      'an import without an id of its job',
      '400 0x80060888',
      () => admin.send('POST', 'ImportSolution', { ...parameters(sampleZip()), ImportJobId: undefined }),
    ],
    [
      'a parameter that there is not',
      '400 0x80060888',
      () => admin.send('POST', 'StageAndUpgrade', parameters(sampleZip(), { HoldingSolution: true })),
    ],
    [
      'an upgrade that is not staged',
      '400 0x8004853b',
      () => admin.send('POST', 'DeleteAndPromote', { UniqueName: 'OpenCX' }),
    ],
  ])('%s', async (_what, code, call) => {
    expect(await codeOf(call())).toBe(code);
    expect(await solutions()).toEqual(['OpenCX 1.2.3.0']);
  });

  test.each(['agent', 'limited-admin'] as const)(
    'every one of them for a user without the privilege: %s',
    async (persona) => {
      const client = sandbox.clientOf(persona);
      const id = await admin.first('solutions', 'solutionid', "uniquename eq 'OpenCX'");
      const calls = [
        client.send('POST', 'ImportSolution', parameters(variant('1.3.0'))),
        client.send('POST', 'StageAndUpgrade', parameters(variant('1.3.0'))),
        client.send('POST', 'DeleteAndPromote', { UniqueName: 'OpenCX' }),
        client.send('DELETE', `solutions(${id})`),
      ];
      expect(await Promise.all(calls.map(codeOf))).toEqual(Array(4).fill('403 0x80040220'));
      expect(await solutions()).toEqual(['OpenCX 1.2.3.0']);
    },
  );
});

test('prvImportCustomization is what an import takes', async () => {
  const agent = sandbox.clientOf('agent');
  const denied = await codeOf(agent.send('POST', 'ImportSolution', parameters(variant('1.3.0'))));
  expect(denied).toBe('403 0x80040220');
  const user = await admin.first('systemusers', 'systemuserid', "fullname eq 'Alex Agent'");
  const unit = String(
    (await admin.send('GET', `systemusers(${user})?$select=_businessunitid_value`))['_businessunitid_value'],
  );
  const made = await admin.send('POST', 'roles', {
    name: 'Solution importers',
    'businessunitid@odata.bind': `/businessunits(${unit})`,
  });
  const role = String(made['roleid']);
  const PrivilegeId = await admin.first('privileges', 'privilegeid', "name eq 'prvImportCustomization'");
  await admin.send('POST', `roles(${role})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, {
    Privileges: [{ PrivilegeId, Depth: 'Global' }],
  });
  await admin.send('POST', `systemusers(${user})/systemuserroles_association/$ref`, {
    '@odata.id': `${admin.root}roles(${role})`,
  });
  expect(await codeOf(agent.send('POST', 'ImportSolution', parameters(variant('1.3.0'))))).toBe('done');
});

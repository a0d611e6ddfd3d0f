import { STANDARD } from '../dataverse/metadata/catalogue';
import { PERSONAS } from '../dataverse/identity';
import type { Organization } from '../dataverse/organization';
import { insertRow } from '../dataverse/rows/write';
import { textOf } from '../dataverse/rows/values';
import { createRole } from '../dataverse/security/roles';
import { formXmlOf } from '../components';
import {
  changedZip,
  removeEntry,
  replace,
  sampleZip,
  textsOf,
  type Change,
} from '../../solution/sampleSolution';
import { contentsOf } from './contents';
import { importSolution } from './importSolution';
import { both, codeOf, customizations, manifest, organizationWithForms } from './testSolutions';
import { uninstallSolution } from './uninstallSolution';

const roleId = 'd87d920d-deb7-4196-b278-39e82e211c3e';
const chatRoleId = '5d3f0c55-6f5a-4b8e-9a53-0d6b7c1e2f84';
const multisession = 'b05c1e9c-94d0-46c1-8968-df49b8f33ec7';
const controlManifest = 'Controls/ocx_OpenCX.Conversation/ControlManifest.xml';

let organization: Organization;
beforeEach(() => {
  organization = organizationWithForms();
});

const refusalOf = (zip: Uint8Array): string => codeOf(() => importSolution(organization, zip));

const roleNames = (): string[] =>
  organization.tables
    .of('role')
    .all()
    .map((role) => textOf(role, 'name'));

/** Names of the privileges that a role of the zip grants. */
function namedInZip(zip: Uint8Array, id: string): string[] {
  const text = textsOf(zip).get('customizations.xml') ?? '';
  const [grants = ''] = text
    .split('</Role>')
    .filter((role) => role.includes(`<Role `) && role.includes(`id="{${id}}"`));
  return [...grants.matchAll(/<RolePrivilege name="(\w+)"/g)].map(([, name = '']) => name).sort();
}

describe('importing a solution', () => {
  it('gives the organisation its web resources, its control, its role and a layer on both forms', () => {
    importSolution(organization, sampleZip());
    const { solutions, webResources, customControls, forms } = organization.components;
    expect(solutions.get('OpenCX')).toMatchObject({
      version: '1.2.3.0',
      managed: true,
      publisher: 'opencx',
      configurationPage: 'ocx_/setup/check.html',
    });
    expect(webResources.get('ocx_/setup/check.html')).toMatchObject({ type: 1 });
    expect(webResources.ownersOf('ocx_/setup/check.html')).toEqual(['OpenCX']);
    expect(Buffer.from(webResources.get('ocx_/case/form.js')?.content ?? []).toString()).toContain(
      'OpenCX.CaseForm',
    );
    const control = customControls.get('ocx_OpenCX.Conversation');
    expect(control?.manifest).toContain('version="1.2.3"');
    expect([...(control?.files.keys() ?? [])]).toEqual([
      'bundle.js',
      'css/Conversation.css',
      'strings/Conversation.1033.resx',
    ]);
    expect([...forms.values()].map((form) => form.layers.map((layer) => layer.solution))).toEqual([
      ['OpenCX'],
      ['OpenCX'],
    ]);
    expect(organization.rolePrivileges.get(roleId)?.size).toBe(namedInZip(sampleZip(), roleId).length);
    expect(roleNames()).toContain('OpenCX Integration');
  });

  it('gives its roles no privilege of a table that the organisation does not have, and every other one', () => {
    const zip = sampleZip();
    const given = (): string[] =>
      [...(organization.rolePrivileges.get(chatRoleId)?.keys() ?? [])]
        .map((id) => STANDARD.findPrivilegeById(id)?.name ?? id)
        .sort();
    const all = namedInZip(zip, chatRoleId);
    const present = all.filter((name) => !name.endsWith('msdyn_liveworkstream'));
    expect([all.length - present.length, present.includes('prvCreateActivity')]).toEqual([2, true]);
    organization.customize({ absentTables: ['msdyn_liveworkstream', 'msdyn_ocliveworkitem'] });
    importSolution(organization, zip);
    expect(given()).toEqual(present);
    organization.customize({});
    expect(given()).toEqual(present);
    importSolution(organization, zip);
    expect(given()).toEqual(all);
  });

  it('leaves a form that opens: the stored layer merges into the stored base', () => {
    importSolution(organization, sampleZip());
    const form = organization.components.forms.get(multisession);
    expect(form && formXmlOf(form)).toContain('ocx_conversation_control');
  });

  const refused: [why: string, code: string, change: Change][] = [
    ['a root file is missing', '0x80048060', removeEntry(/^\[Content_Types\]\.xml$/)],
    ['its XML is not well-formed', '0x8004802c', customizations('</Roles>', '')],
    [
      'it was packed for a newer server',
      '0x80048068',
      manifest('SolutionPackageVersion="9.1"', 'SolutionPackageVersion="9.3"'),
    ],
    [
      'a component is not declared',
      '0x8004803a',
      manifest('<RootComponent type="66" schemaName="ocx_OpenCX.Conversation" behavior="0" />', ''),
    ],
    [
      'a declared component is not there',
      '0x8004803a',
      manifest(
        '</RootComponents>',
        '<RootComponent type="61" schemaName="ocx_/x.js" behavior="0" /></RootComponents>',
      ),
    ],
    ['a web resource has no file', '0x8004f11b', removeEntry(/^WebResources\/ocx_setupcheckcss/)],
    [
      'a web resource has no content type',
      '0x8004f11b',
      replace('[Content_Types].xml', /<Override [^>]*checkcss[^>]*>/, ''),
    ],
    [
      'a web resource has no prefix',
      '0x8004f118',
      both(
        customizations('<Name>ocx_/setup/check.css', '<Name>setup/check.css'),
        manifest('schemaName="ocx_/setup/check.css"', 'schemaName="setup/check.css"'),
      ),
    ],
    [
      'a web resource has a blank in its name',
      '0x8004f117',
      both(
        customizations('<Name>ocx_/setup/check.css', '<Name>ocx_/my check.css'),
        manifest('schemaName="ocx_/setup/check.css"', 'schemaName="ocx_/my check.css"'),
      ),
    ],
    ['the control has no manifest', '0x80160000', removeEntry(/ControlManifest\.xml$/)],
    ['a file of the control is missing', '0x80160000', removeEntry(/bundle\.js$/)],
    [
      'the manifest is that of another control',
      '0x80160000',
      replace(controlManifest, 'constructor="Conversation"', 'constructor="Other"'),
    ],
    [
      'the configuration page is no page',
      '0x8004701b',
      manifest('Page>ocx_/setup/check.html<', 'Page>ocx_/setup/check.js<'),
    ],
    [
      'a library of the form is nowhere',
      '0x8004801d',
      customizations('<Library name="ocx_/case/form.js"', '<Library name="ocx_/case/x.js"'),
    ],
    [
      'a control of the form is nowhere',
      '0x8004801d',
      customizations(
        '<customControl formFactor="2" name="ocx_OpenCX.Conversation"',
        '<customControl formFactor="2" name="ocx_OpenCX.Other"',
      ),
    ],
    [
      'a web resource needs one that is nowhere',
      '0x8004801d',
      customizations('Library name="ocx_/setup/check.css"', 'Library name="ocx_/setup/x.css"'),
    ],
    [
      'it lists a table that the organisation does not have',
      '0x8004801d',
      manifest('schemaName="incident" displayName', 'schemaName="oc_liveworkitem" displayName'),
    ],
    [
      'its form brings no diff but a whole form',
      '0x8004802c',
      customizations(/ solutionaction="Added"/g, ''),
    ],
    [
      'its diff does not fit the form',
      '0x8004802c',
      customizations(/(<tab name="ocx_conversation"[^>]*) solutionaction="Added"/, '$1'),
    ],
    [
      'its site map names a page that is nowhere',
      '0x8004801d',
      customizations('Url="$webresource:ocx_/setup/check.html"', 'Url="$webresource:ocx_/setup/x.html"'),
    ],
    [
      'its app has an icon that is nowhere',
      '0x8004801d',
      customizations(
        /(<UniqueName>ocx_OpenCXSetup<[\s\S]*<WebResourceId>)[^<]*/,
        '$1{0d0d0d0d-0000-4000-8000-000000000001}',
      ),
    ],
    ['its app has no site map', '0x8005011c', customizations(/<AppModuleComponent type="62"[^>]*>/, '')],
    [
      'its app has two site maps',
      '0x80050111',
      customizations(/(<AppModuleComponent type="62" [^>]*>)/, '$1$1'),
    ],
    [
      'its app has a site map that is nowhere',
      '0x80050113',
      customizations('type="62" schemaName="ocx_OpenCXSetup"', 'type="62" schemaName="ocx_Other"'),
    ],
    [
      'its app has a hyphen in its name',
      '0x8005011e',
      both(
        customizations('<UniqueName>ocx_OpenCXSetup<', '<UniqueName>ocx_OpenCX-Setup<'),
        manifest('type="80" schemaName="ocx_OpenCXSetup"', 'type="80" schemaName="ocx_OpenCX-Setup"'),
      ),
    ],
    ['an app is in it twice', '0x80071153', customizations(/(<AppModule [\s\S]*<\/AppModule>)/, '$1$1')],
    [
      'an app is not declared',
      '0x8004803a',
      manifest('<RootComponent type="80" schemaName="ocx_OpenCXSetup" behavior="0" />', ''),
    ],
    ['its site map is empty', '0x8004f402', customizations(/<Area [\s\S]*<\/Area>/, '')],
    [
      'a part of its site map has no id',
      '0x8004f401',
      customizations('<SubArea Id="ocx_setupcheck" ', '<SubArea '),
    ],
    [
      'two parts of its site map have the same id',
      '0x8004f401',
      customizations('<SubArea Id="ocx_setupcheck" ', '<SubArea Id="ocx_setup" '),
    ],
    [
      'an environment variable is of no type that there is',
      '0x80044330',
      replace(
        'environmentvariabledefinitions/ocx_SessionUrl/environmentvariabledefinition.xml',
        '<type>100000000<',
        '<type>7<',
      ),
    ],
    [
      'an environment variable lies in the folder of another',
      '0x8004802c',
      replace(
        'environmentvariabledefinitions/ocx_SessionUrl/environmentvariabledefinition.xml',
        'schemaname="ocx_SessionUrl"',
        'schemaname="ocx_Other"',
      ),
    ],
    [
      'a web resource is of no type that there is',
      '0x8004f111',
      customizations('<WebResourceType>11<', '<WebResourceType>13<'),
    ],
    [
      'a web resource is in it twice',
      '0x8004f115',
      customizations(
        /(<WebResource [^>]*>(?:(?!<\/WebResource>)[\s\S])*check\.css<\/Name>[\s\S]*?<\/WebResource>)/,
        '$1$1',
      ),
    ],
    [
      'its role has a depth that does not exist',
      '0x8004140b',
      customizations('level="Global"', 'level="Organization"'),
    ],
  ];

  it.each(refused)('is refused when %s (%s), and changes nothing', (_why, code, change) => {
    const before = contentsOf(organization);
    expect(refusalOf(changedZip(change))).toBe(code);
    expect(contentsOf(organization)).toEqual(before);
  });

  it('gives the organisation its app with its site map, its icon, and its environment variables', () => {
    importSolution(organization, sampleZip());
    const { apps, siteMaps, webResources, environmentVariables } = organization.components;
    const app = apps.get('ocx_OpenCXSetup');
    expect(app?.labels.get(1031)).toBe('OpenCX-Einrichtung');
    const icon = webResources.get('ocx_/setup/icon.svg');
    expect([app?.webResourceId, app?.siteMap, icon?.type]).toEqual([icon?.id, 'ocx_OpenCXSetup', 11]);
    expect(siteMaps.get('ocx_OpenCXSetup')?.areas).toMatchObject([
      { children: [{ children: [{ url: '$webresource:ocx_/setup/check.html' }] }] },
    ]);
    expect(environmentVariables.names()).toEqual(['ocx_applicationid', 'ocx_sessionurl']);
    const rows = organization.tables.of('environmentvariabledefinition').all();
    expect(
      rows.map(({ values }) => [values['schemaname'], values['defaultvalue'], values['ismanaged']]),
    ).toEqual([
      ['ocx_ApplicationId', 'none', true],
      ['ocx_SessionUrl', 'none', true],
    ]);
  });

  it('takes over no environment variable that somebody made by hand', () => {
    insertRow(
      organization,
      'environmentvariabledefinition',
      { schemaname: 'ocx_sessionurl' },
      { user: PERSONAS[0]?.userId ?? '' },
    );
    const before = contentsOf(organization);
    expect(refusalOf(sampleZip())).toBe('0x8004f016');
    expect(contentsOf(organization)).toEqual(before);
  });

  it('is refused when a form below is not in the organisation', () => {
    organization.components.forms.delete(multisession);
    const before = contentsOf(organization);
    expect(refusalOf(sampleZip())).toBe('0x8004801d');
    expect(contentsOf(organization)).toEqual(before);
  });

  it('is refused when the organisation has another role of that name', () => {
    createRole(organization, {
      roleId: '11111111-1111-4111-8111-111111111111',
      name: 'opencx integration',
      privileges: [],
      managed: false,
    });
    expect(refusalOf(sampleZip())).toBe('0x80048017');
    expect(organization.components.webResources.size).toBe(0);
  });

  it('is taken with U+FFFD in a text', () => {
    const zip = changedZip(replace('solution.xml', /(<Description description=")/, '$1\uFFFD '));
    expect(refusalOf(zip)).toBe('done');
  });

  it('is refused when what is given is no zip', () => {
    expect(refusalOf(new Uint8Array([1, 2, 3]))).toBe('0x80048060');
  });
});

describe('importing over an installed solution', () => {
  beforeEach(() => importSolution(organization, sampleZip('Managed', '1.2.3')));

  it.each([
    ['a lower version', sampleZip('Managed', '1.2.2'), '0x80048541'],
    ['an unmanaged file', sampleZip('Unmanaged', '1.3.0'), '0x80048041'],
    [
      'another publisher',
      changedZip(replace('solution.xml', '<UniqueName>opencx<', '<UniqueName>other<')),
      '0x8004801c',
    ],
  ])('refuses %s', (_what, zip, code) => {
    const before = contentsOf(organization);
    expect(refusalOf(zip)).toBe(code);
    expect(contentsOf(organization)).toEqual(before);
  });

  it('refuses a managed file over an unmanaged solution', () => {
    uninstallSolution(organization, 'OpenCX');
    importSolution(organization, sampleZip('Unmanaged'));
    expect(refusalOf(sampleZip('Managed', '2.0.0'))).toBe('0x80048040');
  });
});

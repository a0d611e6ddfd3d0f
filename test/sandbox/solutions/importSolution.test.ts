import { STANDARD } from '../dataverse/metadata/catalogue';
import { createOrganization, type Organization } from '../dataverse/organization';
import { textOf } from '../dataverse/rows/values';
import { createRole, USER_ROLES } from '../dataverse/security/roles';
import { mergeForm } from '../forms/mergeForm';
import { seedForms } from '../forms/seedForms';
import {
  changedZip,
  removeEntry,
  replace,
  sampleZip,
  textsOf,
  type Change,
} from '../../solution/sampleSolution';
import { importSolution, ImportError } from './importSolution';
import { uninstallSolution } from './uninstallSolution';

const roleId = 'd87d920d-deb7-4196-b278-39e82e211c3e';
const chatRoleId = '5d3f0c55-6f5a-4b8e-9a53-0d6b7c1e2f84';
const multisession = 'b05c1e9c-94d0-46c1-8968-df49b8f33ec7';
const manifest = 'Controls/ocx_OpenCX.Conversation/ControlManifest.xml';
const customizations = (before: string | RegExp, after: string): Change =>
  replace('customizations.xml', before, after);
const solution = (before: string | RegExp, after: string): Change => replace('solution.xml', before, after);
const both =
  (...changes: Change[]): Change =>
  (texts) =>
    changes.forEach((change) => change(texts));

let organization: Organization;
beforeEach(() => {
  organization = createOrganization();
  for (const form of seedForms()) organization.components.forms.set(form.formId, form);
});

function refusalOf(zip: Uint8Array): string {
  try {
    importSolution(organization, zip);
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
  return 'imported';
}

/** Everything an import may touch, comparable. */
function contents(): unknown {
  const { solutions, webResources, customControls, forms } = organization.components;
  const roles = organization.tables
    .of('role')
    .all()
    .map((role) => [role.id, textOf(role, 'name')]);
  return JSON.stringify([
    [...solutions],
    [...webResources],
    [...customControls.keys()],
    [...forms],
    roles,
    [...organization.rolePrivileges].length,
  ]);
}

const roleNames = (): string[] =>
  organization.tables
    .of('role')
    .all()
    .map((role) => textOf(role, 'name'));

/** Privileges that the roles of a zip name, each once. */
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
    expect(webResources.get('ocx_/setup/check.html')).toMatchObject({ type: 1, solution: 'OpenCX' });
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
    const merged = mergeForm(form?.baseFormXml ?? '', form?.layers.map((layer) => layer.diff) ?? []);
    expect(merged).toContain('ocx_conversation_control');
  });

  const refused: [why: string, code: string, change: Change][] = [
    ['a root file is missing', '0x80048060', removeEntry(/^\[Content_Types\]\.xml$/)],
    ['its XML is not well-formed', '0x8004802c', customizations('</Roles>', '')],
    [
      'it was packed for a newer server',
      '0x80048068',
      solution('SolutionPackageVersion="9.1"', 'SolutionPackageVersion="9.3"'),
    ],
    [
      'a component is not declared',
      '0x8004803a',
      solution('<RootComponent type="66" schemaName="ocx_OpenCX.Conversation" behavior="0" />', ''),
    ],
    [
      'a declared component is not there',
      '0x8004803a',
      solution(
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
        solution('schemaName="ocx_/setup/check.css"', 'schemaName="setup/check.css"'),
      ),
    ],
    [
      'a web resource has a blank in its name',
      '0x8004f117',
      both(
        customizations('<Name>ocx_/setup/check.css', '<Name>ocx_/my check.css'),
        solution('schemaName="ocx_/setup/check.css"', 'schemaName="ocx_/my check.css"'),
      ),
    ],
    ['the control has no manifest', '0x80160000', removeEntry(/ControlManifest\.xml$/)],
    ['a file of the control is missing', '0x80160000', removeEntry(/bundle\.js$/)],
    [
      'the manifest is that of another control',
      '0x80160000',
      replace(manifest, 'constructor="Conversation"', 'constructor="Other"'),
    ],
    [
      'the configuration page is no page',
      '0x8004701b',
      solution('Page>ocx_/setup/check.html<', 'Page>ocx_/setup/check.js<'),
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
      solution('schemaName="incident" displayName', 'schemaName="oc_liveworkitem" displayName'),
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
      'its role has a depth that does not exist',
      '0x8004140b',
      customizations('level="Global"', 'level="Organization"'),
    ],
  ];

  it.each(refused)('is refused when %s (%s), and changes nothing', (_why, code, change) => {
    const before = contents();
    expect(refusalOf(changedZip(change))).toBe(code);
    expect(contents()).toBe(before);
  });

  it('is refused when a form below is not in the organisation', () => {
    organization.components.forms.delete(multisession);
    const before = contents();
    expect(refusalOf(sampleZip())).toBe('0x8004801d');
    expect(contents()).toBe(before);
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
    const before = contents();
    expect(refusalOf(zip)).toBe(code);
    expect(contents()).toBe(before);
  });

  it('refuses a managed file over an unmanaged solution', () => {
    uninstallSolution(organization, 'OpenCX');
    importSolution(organization, sampleZip('Unmanaged'));
    expect(refusalOf(sampleZip('Managed', '2.0.0'))).toBe('0x80048040');
  });

  it('puts a newer version in the place of the older: one layer a form, and what it no longer holds is gone', () => {
    const withoutStyle = changedZip(
      both(
        customizations(
          /<WebResource [^>]*>(?:(?!<\/WebResource>)[\s\S])*check\.css<\/Name>[\s\S]*?<\/WebResource>/,
          '',
        ),
        customizations(/&lt;Library name="ocx_\/setup\/check\.css"(?:(?!&lt;)[\s\S])*/, ''),
        solution('<RootComponent type="61" schemaName="ocx_/setup/check.css" behavior="0" />', ''),
      ),
      sampleZip('Managed', '1.3.0'),
    );
    importSolution(organization, withoutStyle);
    expect(organization.components.solutions.get('OpenCX')?.version).toBe('1.3.0.0');
    expect(organization.components.webResources.has('ocx_/setup/check.css')).toBe(false);
    expect(organization.components.forms.get(multisession)?.layers).toHaveLength(1);
    expect(roleNames().filter((name) => name === 'OpenCX Integration')).toHaveLength(
      new Set(organization.tables.of('businessunit').all()).size,
    );
  });

  it('keeps the role assigned when a newer version brings it again', () => {
    const user = { table: 'systemuser', id: organization.tables.of('systemuser').all()[0]?.id ?? '' };
    organization.links.add(USER_ROLES, user, roleId);
    importSolution(organization, sampleZip('Managed', '1.3.0'));
    expect(organization.links.from(USER_ROLES, user)).toContain(roleId);
  });

  it('is taken out without a trace', () => {
    uninstallSolution(organization, 'OpenCX');
    const { solutions, webResources, customControls, forms } = organization.components;
    expect([solutions.size, webResources.size, customControls.size]).toEqual([0, 0, 0]);
    expect([...forms.values()].flatMap((form) => form.layers)).toEqual([]);
    expect(roleNames()).not.toContain('OpenCX Integration');
    expect(organization.rolePrivileges.has(roleId)).toBe(false);
  });
});

import type { Guid } from '../dataverse/guid';
import { PERSONAS } from '../dataverse/identity';
import type { Organization } from '../dataverse/organization';
import { textOf } from '../dataverse/rows/values';
import { insertRow } from '../dataverse/rows/write';
import { rootOf, USER_ROLES } from '../dataverse/security/roles';
import { formXmlOf } from '../components';
import { contentsOf } from './contents';
import { importSolution, stageAndUpgrade } from './importSolution';
import {
  codeOf,
  customizations,
  foreignZip,
  formDiff,
  organizationWithForms,
  variant,
  withoutApp,
  withoutSessionUrl,
  withoutStyle,
  withScript,
} from './testSolutions';
import { uninstallSolution } from './uninstallSolution';
import { deleteAndPromote } from './upgradeSolution';

const ROLE = 'd87d920d-deb7-4196-b278-39e82e211c3e';
const MULTISESSION = 'b05c1e9c-94d0-46c1-8968-df49b8f33ec7';
const STYLE = 'ocx_/setup/check.css';

let organization: Organization;
beforeEach(() => {
  organization = organizationWithForms();
  importSolution(organization, variant('1.2.3'));
});

const installedVersion = (name = 'OpenCX') => organization.components.solutions.get(name)?.version;
const holds = (name: string) => organization.components.webResources.has(name);
const definitions = () =>
  organization.tables
    .of('environmentvariabledefinition')
    .all()
    .map((row) => textOf(row, 'schemaname'));
const definition = (name: string) =>
  organization.tables
    .of('environmentvariabledefinition')
    .all()
    .find((row) => textOf(row, 'schemaname') === name);
const solutionRows = () =>
  organization.tables
    .of('solution')
    .all()
    .map(({ values }) => `${String(values['uniquename'])} ${String(values['version'])}`);

/** The admin's value of `ocx_SessionUrl`. */
function setValue(value: string): Guid {
  const lookup = { table: 'environmentvariabledefinition', id: definition('ocx_SessionUrl')?.id ?? '' };
  const user = PERSONAS[0]?.userId ?? '';
  const values = { value, environmentvariabledefinitionid: lookup };
  return insertRow(organization, 'environmentvariablevalue', values, { user }).id;
}

describe('an upgrade', () => {
  it('takes away what the new version no longer holds, and brings what is new', () => {
    stageAndUpgrade(organization, variant('1.3.0', withoutStyle, withoutApp, withScript('ocx_/new.js')));
    expect(installedVersion()).toBe('1.3.0.0');
    expect([holds(STYLE), holds('ocx_/new.js')]).toEqual([false, true]);
    expect(organization.tables.of('appmodule').all()).toEqual([]);
    expect(organization.components.forms.get(MULTISESSION)?.layers).toHaveLength(1);
    expect(solutionRows()).toEqual(['OpenCX 1.3.0.0']);
  });

  it.each([
    ['the same version', '1.2.3'],
    ['a lower version', '1.2.2'],
  ])('is refused for %s, and changes nothing', (_what, version) => {
    const before = contentsOf(organization);
    expect(codeOf(() => stageAndUpgrade(organization, variant(version)))).toBe('0x80048541');
    expect(contentsOf(organization)).toEqual(before);
  });

  it('imports a solution that is not there yet', () => {
    uninstallSolution(organization, 'OpenCX');
    stageAndUpgrade(organization, variant('1.3.0'));
    expect(installedVersion()).toBe('1.3.0.0');
  });

  it('keeps assignments of roles and values of environment variables', () => {
    const user = { table: 'systemuser', id: PERSONAS[0]?.userId ?? '' };
    organization.links.add(USER_ROLES, user, ROLE);
    const value = setValue('https://example.com/{sessionId}');
    stageAndUpgrade(organization, variant('1.3.0'));
    expect(organization.links.from(USER_ROLES, user)).toContain(ROLE);
    expect(organization.tables.of('environmentvariablevalue').get(value)?.values['value']).toBe(
      'https://example.com/{sessionId}',
    );
  });

  it('takes an environment variable that goes away with its value', () => {
    const value = setValue('x');
    stageAndUpgrade(organization, variant('1.3.0', withoutSessionUrl));
    expect(definitions()).toEqual(['ocx_ApplicationId']);
    expect(organization.tables.of('environmentvariablevalue').get(value)).toBeUndefined();
  });

  it('stops beside the old version where something that would go is needed by another solution', () => {
    const xml =
      '<AppModuleSiteMaps><AppModuleSiteMap><SiteMapUniqueName>them_Map</SiteMapUniqueName><SiteMap>' +
      `<Area Id="a"><Group Id="g"><SubArea Id="s" Url="$webresource:${STYLE}" /></Group></Area></SiteMap></AppModuleSiteMap></AppModuleSiteMaps>`;
    importSolution(
      organization,
      foreignZip({ xml, roots: '<RootComponent type="62" schemaName="them_Map" behavior="0" />' }),
    );
    const next = variant('1.3.0', withoutStyle);
    expect(codeOf(() => stageAndUpgrade(organization, next))).toBe('0x8004f046');
    expect([installedVersion(), installedVersion('OpenCX_Upgrade'), holds(STYLE)]).toEqual([
      '1.2.3.0',
      '1.3.0.0',
      true,
    ]);
    expect(codeOf(() => deleteAndPromote(organization, 'OpenCX'))).toBe('0x8004f01f');
    uninstallSolution(organization, 'Theirs');
    deleteAndPromote(organization, 'OpenCX');
    expect([installedVersion(), holds(STYLE)]).toEqual(['1.3.0.0', false]);
  });
});

describe('an update', () => {
  it('replaces what the new file holds and keeps what it lacks', () => {
    importSolution(organization, variant('1.3.0', withoutStyle, withScript('ocx_/new.js')));
    expect([installedVersion(), holds(STYLE), holds('ocx_/new.js')]).toEqual(['1.3.0.0', true, true]);
    expect(solutionRows()).toEqual(['OpenCX 1.3.0.0']);
  });

  it('may have the version that is installed', () => {
    const before = contentsOf(organization);
    expect(codeOf(() => importSolution(organization, variant('1.2.3')))).toBe('done');
    const after = contentsOf(organization);
    // The solution's own row alone says when it was imported last.
    expect({ ...after, rows: undefined }).toEqual({ ...before, rows: undefined });
  });
});

test('another solution may change the tab that ours brings, and ours is updated below it, and stays while that is so', () => {
  const diff =
    '<tabs><tab id="{TAB}" name="ocx_conversation" expanded="false" solutionaction="Modified" /></tabs>';
  const sample = organization.components.forms.get(MULTISESSION)?.layers[0]?.value ?? '';
  const tabId = /<tab [^>]*name="ocx_conversation"[^>]*>/.exec(sample)?.[0].match(/ id="\{([^}]*)\}"/)?.[1];
  const theirs = foreignZip(formDiff(diff.replace('TAB', tabId ?? '')));
  importSolution(organization, theirs);
  expect(codeOf(() => importSolution(organization, variant('1.3.0')))).toBe('done');
  expect(codeOf(() => stageAndUpgrade(organization, variant('1.4.0')))).toBe('done');
  const form = organization.components.forms.get(MULTISESSION);
  expect(codeOf(() => uninstallSolution(organization, 'OpenCX'))).toBe('0x8004f01d');
  expect(form?.layers.map(({ solution }) => solution)).toEqual(['OpenCX', 'Theirs']);
  expect(form && formXmlOf(form)).toMatch(
    /<tab [^>]*name="ocx_conversation"[^>]*expanded="false"|<tab [^>]*expanded="false"[^>]*name="ocx_conversation"/,
  );
});

describe('a staged upgrade', () => {
  const next = variant('1.3.0', withoutStyle, withScript('ocx_/new.js'));
  const stage = (zip = next) => importSolution(organization, zip, { holding: true });

  it('waits beside the old version, with everything of both there', () => {
    stage();
    expect(solutionRows()).toEqual(['OpenCX 1.2.3.0', 'OpenCX_Upgrade 1.3.0.0']);
    expect([holds(STYLE), holds('ocx_/new.js')]).toEqual([true, true]);
    expect(codeOf(() => contentsOf(organization))).toBe('done');
  });

  it('takes the place and the name of the old version when it is applied', () => {
    stage();
    deleteAndPromote(organization, 'OpenCX');
    const applied = contentsOf(organization);
    expect([solutionRows(), holds(STYLE)]).toEqual([['OpenCX 1.3.0.0'], false]);
    expect(JSON.stringify(applied)).not.toContain('_Upgrade');
    expect(codeOf(() => deleteAndPromote(organization, 'OpenCX'))).toBe('0x8004853b');
  });

  it('is taken back by deleting it', () => {
    const before = contentsOf(organization);
    stage();
    uninstallSolution(organization, 'OpenCX_Upgrade');
    expect(contentsOf(organization)).toEqual(before);
  });

  const nothing = () => undefined;
  it.each<[string, string, () => void, Uint8Array]>([
    ['while another one waits', '0x80048539', () => stage(), variant('1.4.0')],
    ['for a solution that is not there', '0x80048539', () => uninstallSolution(organization, 'OpenCX'), next],
    ['of the same version', '0x80048541', nothing, variant('1.2.3')],
    ['of a lower version', '0x80048541', nothing, variant('1.2.2')],
  ])('is refused %s (%s), and changes nothing', (_when, code, prepare, zip) => {
    prepare();
    const before = contentsOf(organization);
    expect(codeOf(() => stage(zip))).toBe(code);
    expect(contentsOf(organization)).toEqual(before);
  });

  it('keeps the old version from being deleted below it', () => {
    stage();
    const before = contentsOf(organization);
    expect(codeOf(() => uninstallSolution(organization, 'OpenCX'))).toBe('0x8004f01d');
    expect(contentsOf(organization)).toEqual(before);
  });
});

describe('what an administrator made of managed components', () => {
  const privilege = (name: string): Guid => organization.catalogue.findPrivilege(name)?.id ?? '';
  const held = (name: string) => organization.rolePrivileges.get(ROLE)?.get(privilege(name));
  const roleName = (id = ROLE) =>
    textOf(organization.tables.of('role').get(id) ?? { id, version: 0, since: 0, values: {} }, 'name');

  beforeEach(() => {
    const privileges = organization.rolePrivileges.get(ROLE);
    privileges?.set(privilege('prvReadContact'), 'Deep');
    privileges?.set(privilege('prvDeleteNote'), 'Basic');
    privileges?.delete(privilege('prvCreateContact'));
    for (const role of organization.tables
      .of('role')
      .all()
      .filter((row) => rootOf(row) === ROLE))
      organization.tables.of('role').put(role.id, { ...role.values, name: 'Integration (ours)' });
    const row = definition('ocx_SessionUrl');
    organization.tables
      .of('environmentvariabledefinition')
      .put(row?.id ?? '', { ...row?.values, displayname: 'Session address' });
  });

  const changed = () =>
    variant(
      '1.3.0',
      customizations(/name="prvAppendNote" level="\w+"/, 'name="prvAppendNote" level="Local"'),
    );

  it('stays over an upgrade, beside what the new version changes', () => {
    stageAndUpgrade(organization, changed());
    expect(['prvReadContact', 'prvDeleteNote', 'prvCreateContact', 'prvAppendNote'].map(held)).toEqual([
      'Deep',
      'Basic',
      undefined,
      'Local',
    ]);
    expect(roleName()).toBe('Integration (ours)');
    expect(definition('ocx_SessionUrl')?.values['displayname']).toBe('Session address');
  });

  it('goes where the import overwrites it', () => {
    stageAndUpgrade(organization, changed(), { overwrite: true });
    expect(['prvReadContact', 'prvDeleteNote', 'prvCreateContact', 'prvAppendNote'].map(held)).toEqual([
      'Global',
      undefined,
      'Basic',
      'Local',
    ]);
    expect(roleName()).toBe('OpenCX Integration');
    expect(definition('ocx_SessionUrl')?.values['displayname']).not.toBe('Session address');
  });
});

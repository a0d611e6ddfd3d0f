import { PERSONAS } from '../dataverse/identity';
import type { Organization } from '../dataverse/organization';
import { rootOf, USER_ROLES } from '../dataverse/security/roles';
import { sampleZip } from '../../solution/sampleSolution';
import { contentsOf } from './contents';
import { importSolution } from './importSolution';
import { codeOf, type Foreign, foreignZip, formDiff, organizationWithForms } from './testSolutions';
import { uninstallSolution } from './uninstallSolution';

const ROLE = 'd87d920d-deb7-4196-b278-39e82e211c3e';
const SCRIPT = 'ocx_/case/form.js';
const FORM = '4a63c8d1-6c1e-48ec-9db4-3e6c7155334c';

let organization: Organization;
beforeEach(() => {
  organization = organizationWithForms();
  importSolution(organization, sampleZip());
});

const uninstall = (name = 'OpenCX') => codeOf(() => uninstallSolution(organization, name));
const bring = (foreign: Foreign) => importSolution(organization, foreignZip(foreign));

/** A form of an administrator's own, with something on it. */
function makeForm(content: string): void {
  const baseFormXml = `<form><tabs />${content}</form>`;
  organization.components.forms.set(FORM, {
    formId: FORM,
    name: 'Ours',
    table: 'incident',
    baseFormXml,
    layers: [],
  });
}

const siteMap = (url: string): Foreign => ({
  xml: `<AppModuleSiteMaps><AppModuleSiteMap><SiteMapUniqueName>them_Map</SiteMapUniqueName><SiteMap><Area Id="a"><Group Id="g"><SubArea Id="s" Url="${url}" /></Group></Area></SiteMap></AppModuleSiteMap></AppModuleSiteMaps>`,
  roots: '<RootComponent type="62" schemaName="them_Map" behavior="0" />',
});

describe('uninstalling a solution', () => {
  it('takes its components, its roles with their assignments and its app with whom it is shared with', () => {
    const user = { table: 'systemuser', id: PERSONAS[0]?.userId ?? '' };
    organization.links.add(USER_ROLES, user, ROLE);
    expect(JSON.stringify(contentsOf(organization))).toContain('appmoduleroles_association');
    expect(uninstall()).toBe('done');
    const { webResources, customControls, apps, siteMaps, roles } = organization.components;
    expect([webResources, customControls, apps, siteMaps, roles].map(({ size }) => size)).toEqual([
      0, 0, 0, 0, 0,
    ]);
    const left = organization.tables.of('role').all();
    expect(left.filter((role) => rootOf(role) === ROLE)).toEqual([]);
    expect(organization.links.from(USER_ROLES, user)).not.toContain(ROLE);
    expect(JSON.stringify(contentsOf(organization))).not.toContain('appmoduleroles_association');
    expect(organization.tables.of('environmentvariabledefinition').all()).toEqual([]);
  });

  it.each<[string, () => void]>([
    [
      'an administrator’s own form carries the control',
      () =>
        makeForm(
          '<controlDescriptions><controlDescription><customControl name="ocx_OpenCX.Conversation" /></controlDescription></controlDescriptions>',
        ),
    ],
    [
      'an administrator’s own form loads the script',
      () => makeForm(`<formLibraries><Library name="${SCRIPT}" /></formLibraries>`),
    ],
    [
      'a form of another solution loads the script',
      () =>
        bring(formDiff(`<formLibraries solutionaction="Added"><Library name="${SCRIPT}" /></formLibraries>`)),
    ],
    [
      'the site map of another solution shows the page',
      () => bring(siteMap('$webresource:ocx_/setup/check.html')),
    ],
    [
      'the site map of another solution shows a picture',
      () => bring(siteMap('/WebResources/ocx_/setup/icon.svg')),
    ],
  ])('is refused while %s (0x8004f01d), and changes nothing', (_why, use) => {
    use();
    const before = contentsOf(organization);
    expect(uninstall()).toBe('0x8004f01d');
    expect(contentsOf(organization)).toEqual(before);
  });

  it('is refused for no use of what stays', () => {
    bring(siteMap('https://example.com/'));
    expect(uninstall()).toBe('done');
  });
});

describe('a web resource that two solutions bring', () => {
  const content = () =>
    Buffer.from(organization.components.webResources.get(SCRIPT)?.content ?? []).toString();

  it('is as the one imported last has it, and stays as the other one has it', () => {
    const ours = content();
    bring({ script: SCRIPT });
    expect(content()).toBe('// theirs');
    expect(uninstall('Theirs')).toBe('done');
    expect(content()).toBe(ours);
  });

  it('stays when the lower one goes, and is then nobody else’s', () => {
    bring({ script: SCRIPT });
    expect(uninstall()).toBe('done');
    expect(content()).toBe('// theirs');
    expect(organization.components.webResources.ownersOf(SCRIPT)).toEqual(['Theirs']);
  });
});

describe('deleting an unmanaged solution', () => {
  it('leaves what it brought, which no managed solution takes over then', () => {
    bring({ script: 'them_/a.js', managed: false });
    expect(uninstall('Theirs')).toBe('done');
    expect(organization.components.solutions.has('Theirs')).toBe(false);
    expect(organization.components.webResources.has('them_/a.js')).toBe(true);
    expect(codeOf(() => bring({ script: 'them_/a.js' }))).toBe('0x8004f016');
  });

  it('leaves what its components need', () => {
    bring({ ...siteMap('$webresource:ocx_/setup/check.html'), managed: false });
    expect([uninstall('Theirs'), uninstall()]).toEqual(['done', '0x8004f01d']);
  });
});

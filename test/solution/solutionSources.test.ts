import { childrenOf, descendantsOf, parseXml, rootOf, textAt, type Element } from '../../solution/pack/xml';
import { textOf } from '../../solution/pack/fileTree';
import { webResourceSources } from '../../solution/pack/webResources';
import { solutionSources } from './sampleSolution';

const sources = solutionSources();
const paths = [...sources.keys()];
const root = (path: string): Element => rootOf(parseXml(textOf(sources, path), path));

/** Ids of what is installed in organisations: a changed one is another component there, so none of these ever changes. */
const idsForEver = {
  'ocx_/case/form.js': '{1956ad38-8925-438b-ba82-177cd3743edd}',
  'ocx_/setup/check.css': '{74512604-7f91-4520-8ae5-fb5c6b5e743b}',
  'ocx_/setup/check.html': '{200cec9a-8c98-4c6c-8be7-524135c94e05}',
  'ocx_/setup/check.js': '{971c8e44-f48b-4db3-9741-f94d6df3e857}',
  'ocx_/setup/dataverse.js': '{a169484c-92e7-4282-92dc-4f416b3c5455}',
  'ocx_/setup/forms.1025.js': '{9d955bef-426f-475a-8106-e885aa1cdb09}',
  'ocx_/setup/forms.1031.js': '{fc03a1c5-0864-4114-b586-f2025219bc91}',
  'ocx_/setup/forms.1033.js': '{e046bdad-bc5c-40eb-bf03-b05828660ce1}',
  'ocx_/setup/forms.1036.js': '{bf7a68c9-6a97-4fd7-86a1-c70b36e28cfa}',
  'ocx_/setup/forms.1041.js': '{d07110bc-53f7-4b13-8c2c-d75af3bd55c0}',
  'ocx_/setup/forms.1046.js': '{9146e47b-2b6e-42c3-816c-221e5af07d88}',
  'ocx_/setup/forms.3082.js': '{fb72a6ac-92af-4b6a-929d-a225d11ce734}',
  'ocx_/setup/forms.css': '{88b80e08-04cb-4802-85bb-5b083f960d12}',
  'ocx_/setup/forms.js': '{b80961ae-9de6-4ec9-bb08-00b97436329e}',
  'ocx_/setup/icon.svg': '{0871ca6b-9cfc-4beb-8162-c2f0be378b73}',
  'ocx_/setup/rehearsal.1025.js': '{2311cfa1-1c4c-4772-8d7a-7f018de3517a}',
  'ocx_/setup/rehearsal.1031.js': '{dc8e42f7-6332-4f70-8309-786a5bd9c1ea}',
  'ocx_/setup/rehearsal.1033.js': '{326181c0-3f9d-4d2c-b30b-a58fb93e2c4a}',
  'ocx_/setup/rehearsal.1036.js': '{5d8226b2-85a6-4b8c-89d7-27078c0302c5}',
  'ocx_/setup/rehearsal.1041.js': '{f79b0c95-96aa-4fa1-ab45-8ef5a06c0064}',
  'ocx_/setup/rehearsal.1046.js': '{17c1118a-7093-4d60-9287-9514aca0c399}',
  'ocx_/setup/rehearsal.3082.js': '{fab30ee0-00e2-4bbc-ab13-93af6e87e2f8}',
  'ocx_/setup/rehearsal.js': '{61986531-763c-4096-ae3c-fccfc930d4ec}',
  'ocx_/setup/texts.1025.js': '{b648f010-4a80-47ca-ae79-ea78d4d585b9}',
  'ocx_/setup/texts.1031.js': '{796b79b9-fb34-425d-9a22-747ff34bad15}',
  'ocx_/setup/texts.1033.js': '{45b876ab-bcaa-4777-8ff5-dedc50917ca3}',
  'ocx_/setup/texts.1036.js': '{2e4404d9-b537-4bf3-a76c-06f7b0bfd7e0}',
  'ocx_/setup/texts.1041.js': '{ccc50b60-4cba-4761-baa4-2e9e0bd2ff2f}',
  'ocx_/setup/texts.1046.js': '{b1932c80-a82c-4c51-ad5e-19bc86fb5f8e}',
  'ocx_/setup/texts.3082.js': '{95320e8c-6543-4515-a997-3a6326b208e0}',
  'ocx_/setup/tools.js': '{7844a3ac-67de-4152-831c-a66448d7daf2}',
  'ocx_/strings/CaseForm.1025.resx': '{33993874-014e-4cd8-b149-6dac24a426d5}',
  'ocx_/strings/CaseForm.1031.resx': '{ca6f4eec-7884-4e0d-ae7f-f6507041b15b}',
  'ocx_/strings/CaseForm.1033.resx': '{52616f81-e9ce-4833-8ffe-b27d329904f9}',
  'ocx_/strings/CaseForm.1036.resx': '{f9ab5def-1f26-495b-9113-b0f99940ef06}',
  'ocx_/strings/CaseForm.1041.resx': '{0e94fbf3-ad05-415e-a21a-5cdeb9a59ac9}',
  'ocx_/strings/CaseForm.1046.resx': '{1cf57eb6-32a8-40d8-a4d5-8d801fe11588}',
  'ocx_/strings/CaseForm.3082.resx': '{26c55817-f4c8-4d48-8518-611e07d21117}',
  'OpenCX Integration – Chat': '{5d3f0c55-6f5a-4b8e-9a53-0d6b7c1e2f84}',
  'OpenCX Integration': '{d87d920d-deb7-4196-b278-39e82e211c3e}',
  '{915f6055-2e07-4276-ae08-2b96c8d02c57}': {
    tab: '{3e345b74-01fb-4fe6-9d98-92d054ebc73d}',
    section: '{cbda10a5-9e01-4c47-b984-8a0febb77b8a}',
    cell: '{dba49609-396b-4721-9b86-ff2d238790a1}',
    control: '{c9ddffd1-7bf1-406c-a9ad-0617323ed86a}',
    Handler: '{7e6c165f-0f76-4881-954d-1d3443e7a1e8}',
    Library: '{b1b229bb-6614-4f1b-b51d-63b9010f382e}',
  },
  '{b05c1e9c-94d0-46c1-8968-df49b8f33ec7}': {
    tab: '{df8a0088-513b-41bb-8d1c-f617acb64b3c}',
    section: '{5b9eefeb-1aea-4de5-aa24-528f92352026}',
    cell: '{d12ec2cc-9db0-4fd4-a8c3-fdfbc9ad65fe}',
    control: '{f24323db-2c97-4912-a286-1a634fdbcbf5}',
    Handler: '{c5f917ec-6756-4235-80aa-21c6aa15c1f9}',
    Library: '{5252aaa3-b627-4c4b-b3e6-6b670d82bc2b}',
  },
  'app ocx_OpenCXSetup': {
    icon: '0871ca6b-9cfc-4beb-8162-c2f0be378b73',
    components: ['62 ocx_OpenCXSetup'],
    // System Customizer and System Administrator, the same in every organisation.
    roles: ['{119f245c-3cc8-4b62-b31c-d1a046ced15d}', '{627090ff-40a3-4053-8790-584edc5be201}'],
  },
  'site map ocx_OpenCXSetup': ['ocx_opencx', 'ocx_setup', 'ocx_setupcheck'],
  'variable ocx_ApplicationId': { type: '100000000', standard: 'none' },
  'variable ocx_SessionUrl': { type: '100000000', standard: 'none' },
};
const idAttributes = {
  tab: 'id',
  section: 'id',
  cell: 'id',
  control: 'uniqueid',
  Handler: 'handlerUniqueId',
  Library: 'libraryUniqueId',
};

function idsOf(): Record<string, unknown> {
  const ids: Record<string, unknown> = {};
  for (const path of paths) {
    if (/^WebResources\/.*\.data\.xml$/.test(path))
      ids[textAt(root(path), 'Name')] = textAt(root(path), 'WebResourceId');
    if (path.startsWith('Roles/'))
      ids[String(root(path).getAttribute('name'))] = root(path).getAttribute('id');
    if (/FormXml\/main\/\{[^}]+\}\.xml$/.test(path))
      ids[textAt(root(path), 'systemform', 'formid')] = idsOnForm(root(path));
    if (path.endsWith('/AppModule.xml'))
      ids[`app ${textAt(root(path), 'UniqueName')}`] = idsOfApp(root(path));
    if (path.endsWith('/AppModuleSiteMap.xml'))
      ids[`site map ${textAt(root(path), 'SiteMapUniqueName')}`] = ['Area', 'Group', 'SubArea'].flatMap(
        (name) => attributesOf(root(path), name, 'Id'),
      );
    if (path.startsWith('environmentvariabledefinitions/'))
      ids[`variable ${root(path).getAttribute('schemaname')}`] = {
        type: textAt(root(path), 'type'),
        standard: textAt(root(path), 'defaultvalue'),
      };
  }
  return ids;
}

const attributesOf = (parent: Element, name: string, attribute: string): (string | null)[] =>
  descendantsOf(parent, name).map((element) => element.getAttribute(attribute));

function idsOfApp(app: Element): Record<string, unknown> {
  return {
    icon: textAt(app, 'WebResourceId'),
    components: descendantsOf(app, 'AppModuleComponent').map(
      (component) => `${component.getAttribute('type')} ${component.getAttribute('schemaName')}`,
    ),
    roles: attributesOf(app, 'Role', 'id'),
  };
}

function idsOnForm(form: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries(idAttributes).map(([name, attribute]) => [
      name,
      descendantsOf(form, name)
        .map((element) => element.getAttribute(attribute))
        .join(),
    ]),
  );
}

describe('the unpacked solution', () => {
  it('keeps the ids of its components for ever', () => {
    expect(idsOf()).toEqual(idsForEver);
  });

  it('keeps the names that organisations know it by', () => {
    const manifest = root('Other/Solution.xml');
    const at = (...path: string[]): string => textAt(manifest, 'SolutionManifest', ...path);
    expect([at('UniqueName'), at('Publisher', 'UniqueName'), at('Publisher', 'CustomizationPrefix')]).toEqual(
      ['OpenCX', 'opencx', 'ocx'],
    );
    expect(at('Publisher', 'CustomizationOptionValuePrefix')).toBe('62117');
  });

  it('has the same forms, app and site map for managed and unmanaged packing', () => {
    const managed = paths.filter((path) => path.endsWith('_managed.xml'));
    expect(managed).toHaveLength(4);
    for (const path of managed)
      expect(textOf(sources, path)).toBe(textOf(sources, path.replace('_managed', '')));
  });

  it('opens the setup check from the app, under an icon of its own', () => {
    const [subArea] = descendantsOf(
      root('AppModuleSiteMaps/ocx_OpenCXSetup/AppModuleSiteMap.xml'),
      'SubArea',
    );
    expect(subArea?.getAttribute('Url')).toBe('$webresource:ocx_/setup/check.html');
    for (const attribute of ['Icon', 'VectorIcon'])
      expect(subArea?.getAttribute(attribute)).toBe('/WebResources/ocx_/setup/icon.svg');
    expect(textAt(root('WebResources/ocx_/setup/icon.svg.data.xml'), 'WebResourceType')).toBe('11');
  });

  it('keeps an environment variable under its own name', () => {
    const variables = paths.filter((path) => path.startsWith('environmentvariabledefinitions/'));
    expect(variables).toEqual(
      ['ocx_ApplicationId', 'ocx_SessionUrl'].map(
        (name) => `environmentvariabledefinitions/${name}/environmentvariabledefinition.xml`,
      ),
    );
    for (const path of variables) expect(path.split('/')[1]).toBe(root(path).getAttribute('schemaname'));
  });

  it('declares exactly the web resources that are built', () => {
    const declared = paths.filter((path) => path.endsWith('.data.xml') && path.startsWith('WebResources/'));
    expect(declared.map((path) => path.slice('WebResources/'.length, -'.data.xml'.length)).sort()).toEqual(
      webResourceSources.map(({ name }) => name).sort(),
    );
    for (const path of declared) expect(`WebResources/${textAt(root(path), 'Name')}.data.xml`).toBe(path);
  });

  it('marks a form only where something of ours begins', () => {
    for (const path of paths.filter((one) => one.includes('FormXml/main/'))) {
      const marked = Array.from(root(path).getElementsByTagName('*')).filter((element) =>
        element.hasAttribute('solutionaction'),
      );
      expect(marked.map((element) => element.nodeName)).toEqual([
        'tab',
        'Handlers',
        'formLibraries',
        'controlDescription',
      ]);
      expect(new Set(marked.map((element) => element.getAttribute('solutionaction')))).toEqual(
        new Set(['Added']),
      );
    }
  });

  it.each(['OpenCX Integration', 'OpenCX Integration – Chat'])(
    'lets the role %s neither delete nor share anything, and lists its privileges by name',
    (role) => {
      const names = childrenOf(root(`Roles/${role}.xml`), 'RolePrivileges').flatMap((list) =>
        childrenOf(list).map((privilege) => String(privilege.getAttribute('name'))),
      );
      expect(
        names.filter((name) => !/^prv(Create|Read|Write|Append|AppendTo|Assign)[A-Zm]/.test(name)),
      ).toEqual([]);
      expect(names).toEqual([...names].sort());
      expect(names.length).toBeGreaterThan(0);
    },
  );
});

import { strToU8 } from 'fflate';
import { checkZip, rules } from '../../solution/pack/check';
import { changedZip, removeEntry, replace, sampleZip, type Change } from './sampleSolution';

const manifest = 'Controls/ocx_OpenCX.Conversation/ControlManifest.xml';
const role = '{d87d920d-deb7-4196-b278-39e82e211c3e}';
const customizations = (before: string | RegExp, after: string): Change =>
  replace('customizations.xml', before, after);
const solution = (before: string | RegExp, after: string): Change => replace('solution.xml', before, after);
const script =
  (text: string): Change =>
  (texts) => {
    const file = [...texts.keys()].find((name) => name.startsWith('WebResources/ocx_caseformjs')) ?? '';
    texts.set(file, text);
  };

/** For every rule, what makes it speak: the rule's name and how the zip is spoilt. */
const spoilt: [rule: string, how: string, change: Change][] = [
  ['section order', 'sections swapped', customizations('<Roles', '<Languages /><Roles')],
  ['section order', 'an unknown section', customizations('<Workflows/>', '<Workflow/>')],
  [
    'content types',
    'a part without a type',
    replace('[Content_Types].xml', /<Override [^>]*checkcss[^>]*>/, ''),
  ],
  [
    'content types',
    'a type without a part',
    replace('[Content_Types].xml', '</Types>', '<Override PartName="/x" ContentType="a/b" /></Types>'),
  ],
  [
    'package version',
    'a newer package',
    solution('SolutionPackageVersion="9.1"', 'SolutionPackageVersion="9.3"'),
  ],
  ['managed flag', 'the flag of sources', solution('<Managed>1<', '<Managed>2<')],
  ['solution version', 'the version of sources', solution('<Version>1.2.3.0<', '<Version>0.0.0.0<')],
  ['publisher', 'a prefix that is reserved', solution('Prefix>ocx<', 'Prefix>mscrm<')],
  [
    'component without root component',
    'an undeclared role',
    solution(`<RootComponent type="20" id="${role}" behavior="0" />`, ''),
  ],
  [
    'root component without component',
    'a declared web resource that is not there',
    solution(
      '</RootComponents>',
      '<RootComponent type="61" schemaName="ocx_/x.js" behavior="0" /></RootComponents>',
    ),
  ],
  [
    'dependencies of forms',
    'a form below that is not listed',
    solution(/<Required type="60" displayName="Case for Multisession[^>]*>/, ''),
  ],
  [
    'configuration page',
    'a script as the page',
    solution('Page>ocx_/setup/check.html<', 'Page>ocx_/setup/check.js<'),
  ],
  ['web resource file', 'a file that is missing', removeEntry(/^WebResources\/ocx_setupcheckcss/)],
  ['web resource file', 'a file that nobody names', (texts) => texts.set('WebResources/ocx_more', '')],
  [
    'web resource prefix',
    'another prefix',
    customizations('<Name>ocx_/case/form.js<', '<Name>new_/case/form.js<'),
  ],
  [
    'web resource name',
    'a blank in a name',
    customizations('<Name>ocx_/case/form.js<', '<Name>ocx_/case/my form.js<'),
  ],
  [
    'web resource extension',
    'a page of the server',
    customizations('<Name>ocx_/case/form.js<', '<Name>ocx_/case/form.aspx<'),
  ],
  ['web resource size', 'six megabytes', script(`/*${' '.repeat(6_000_000)}*/`)],
  [
    'web resource dependency',
    'a dependency on nothing',
    customizations('Library name="ocx_/setup/check.css"', 'Library name="ocx_/setup/x.css"'),
  ],
  ['control files', 'a file of the manifest that is missing', removeEntry(/Conversation\.css$/)],
  ['control files', 'no manifest', removeEntry(/ControlManifest\.xml$/)],
  [
    'control files',
    'the manifest of another control',
    replace(manifest, 'constructor="Conversation"', 'constructor="Other"'),
  ],
  ['control files', 'a folder of no control', (texts) => texts.set('Controls/ocx_Other/bundle.js', '')],
  [
    'control version',
    'a control that stayed behind',
    replace(manifest, 'version="1.2.3"', 'version="1.2.2"'),
  ],
  [
    'duplicate id',
    'a section with the id of its tab',
    customizations('{df8a0088-513b-41bb-8d1c-f617acb64b3c}', '{5B9EEFEB-1AEA-4DE5-AA24-528F92352026}'),
  ],
  ['role name', 'a role without a name', customizations('name="OpenCX Integration"', 'name=""')],
  ['role depth', 'a level that does not exist', customizations('level="Global"', 'level="Organization"')],
  [
    'form library',
    'a library that is not in the solution',
    customizations('<Library name="ocx_/case/form.js"', '<Library name="ocx_/case/x.js"'),
  ],
  [
    'form control',
    'a control that is not in the solution',
    customizations(
      '<customControl formFactor="0" name="ocx_OpenCX.Conversation"',
      '<customControl formFactor="0" name="ocx_OpenCX.Other"',
    ),
  ],
  [
    'control description',
    'a description for no control',
    customizations('forControl="{f24323db', 'forControl="{f24323dc'),
  ],
  ['form handler', 'a function that is not there', script('var OpenCX={CaseForm:{onload:function(){}}};')],
  ['form handler', 'a script that does not load', script('document.title')],
];

describe('checking a solution zip', () => {
  it.each(['Managed', 'Unmanaged'] as const)('finds nothing in our %s zip', (type) => {
    expect(checkZip(sampleZip(type))).toEqual([]);
  });

  it.each(spoilt)('%s: finds %s', (rule, _how, change) => {
    const found = checkZip(changedZip(change));
    expect(found.map((finding) => finding.rule)).toContain(rule);
    expect(
      found.every(({ code, message }) => /^(0x[0-9a-f]{8}|run time|no code)$/.test(code) && message !== ''),
    ).toBe(true);
  });

  it('has a spoilt zip for every rule', () => {
    expect([...new Set(spoilt.map(([rule]) => rule))].sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  it.each([
    ['no zip at all', strToU8('hello'), '0x80048060'],
    ['a zip without solution.xml', changedZip(removeEntry(/^solution\.xml$/)), '0x80048060'],
    ['its files in a folder', changedZip((texts) => moveIntoFolder(texts)), '0x80048060'],
    ['XML that is not well-formed', changedZip(customizations('</Roles>', '')), '0x8004802c'],
    [
      'a control manifest that is not well-formed',
      changedZip(replace(manifest, '</control>', '')),
      '0x8004802c',
    ],
  ])('finds %s', (_what, zip, code) => {
    expect(checkZip(zip).map((finding) => finding.code)).toContain(code);
  });
});

function moveIntoFolder(texts: Map<string, string>): void {
  for (const [name, text] of [...texts]) {
    texts.delete(name);
    texts.set(`OpenCX/${name}`, text);
  }
}

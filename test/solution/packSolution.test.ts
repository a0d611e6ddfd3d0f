import { strToU8, unzipSync } from 'fflate';
import { textOf } from '../../solution/pack/fileTree';
import { packSolution } from '../../solution/pack/packSolution';
import { stageSolution } from '../../solution/pack/stage';
import type { PackageType } from '../../solution/pack/customizations';
import { withoutForms } from '../../solution/pack/withoutForms';
import { childrenOf, descendantsOf, parseXml, rootOf, type Element } from '../../solution/pack/xml';
import { sampleZip, smallBuild, solutionSources, stagedSample, textsOf } from './sampleSolution';

const DOS_TIME_AND_DATE_OF_1980 = 0x0021_0000;

/** Time and date fields of every local file header in a zip. */
function modificationTimes(zip: Uint8Array): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const times: number[] = [];
  for (let at = 0; at + 30 < zip.length && view.getUint32(at, true) === 0x0403_4b50;) {
    times.push(view.getUint32(at + 10, true));
    at += 30 + view.getUint32(at + 18, true) + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  }
  return times;
}

describe('packing the solution', () => {
  it('gives the same bytes each time', () => {
    const pack = (): Uint8Array => packSolution(stagedSample(), 'Managed');
    expect(Buffer.compare(pack(), pack())).toBe(0);
  });

  it('gives the same bytes whatever order the files were read in', () => {
    const reversed = new Map([...stagedSample()].reverse());
    expect(Buffer.compare(packSolution(reversed, 'Managed'), sampleZip())).toBe(0);
  });

  it('stores every entry with the time 1980-01-01 00:00, sorted by name', () => {
    const zip = sampleZip();
    const times = modificationTimes(zip);
    expect(times).toHaveLength(textsOf(zip).size);
    expect(new Set(times)).toEqual(new Set([DOS_TIME_AND_DATE_OF_1980]));
    const names = [...textsOf(zip).keys()];
    expect(names).toEqual([...names].sort());
  });

  it('makes managed and unmanaged zips that differ in the flag only', () => {
    const [managed, unmanaged] = [textsOf(sampleZip('Managed')), textsOf(sampleZip('Unmanaged'))];
    expect([...managed.keys()]).toEqual([...unmanaged.keys()]);
    const different = [...managed.keys()].filter((name) => managed.get(name) !== unmanaged.get(name));
    expect(different).toEqual(['solution.xml']);
    expect(managed.get('solution.xml')?.replace('<Managed>1</Managed>', '<Managed>0</Managed>')).toBe(
      unmanaged.get('solution.xml'),
    );
  });

  it.each([
    [
      'form',
      'Entities/Incident/FormXml/main/{b05c1e9c-94d0-46c1-8968-df49b8f33ec7}',
      'ocx_conversation_control',
    ],
    ['site map', 'AppModuleSiteMaps/ocx_OpenCXSetup/AppModuleSiteMap', 'ocx_setupcheck'],
    ['app', 'AppModules/ocx_OpenCXSetup/AppModule', 'OpenCX-Einrichtung'],
  ])('takes the %s meant for the package type', (_what, path, text) => {
    const tree = stagedSample();
    tree.set(`${path}.xml`, strToU8(textOf(tree, `${path}.xml`).replace(text, 'for_unmanaged')));
    expect(textsOf(packSolution(tree, 'Unmanaged')).get('customizations.xml')).toContain('for_unmanaged');
    expect(textsOf(packSolution(tree, 'Managed')).get('customizations.xml')).not.toContain('for_unmanaged');
  });

  it('puts an environment variable where it lies', () => {
    const path = 'environmentvariabledefinitions/ocx_SessionUrl/environmentvariabledefinition.xml';
    expect(textsOf(sampleZip()).get(path)).toBe(textOf(stagedSample(), path));
  });

  it('puts the version into the manifest and into the control', () => {
    const texts = textsOf(sampleZip('Managed', '4.5.6'));
    expect(texts.get('solution.xml')).toContain('<Version>4.5.6.0</Version>');
    expect(texts.get('Controls/ocx_OpenCX.Conversation/ControlManifest.xml')).toContain(
      ' version="4.5.6" api-version="1.3.18"',
    );
  });

  it('begins the content types with a byte order mark and types every part', () => {
    const types = textsOf(sampleZip()).get('[Content_Types].xml') ?? '';
    const bytes = unzipSync(sampleZip())['[Content_Types].xml'] ?? [];
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(types).toContain('<Default Extension="xml" ContentType="text/xml" />');
    const overridden = (types.match(/PartName="[^"]+/g) ?? []).map((part) =>
      part.slice('PartName="/'.length),
    );
    expect(overridden).toEqual(
      Object.keys(unzipSync(sampleZip())).filter((name) =>
        /^WebResources\/|\/ControlManifest\.xml$|^environmentvariabledefinitions\//.test(name),
      ),
    );
    expect(overridden).toHaveLength(41);
  });

  it('keeps the sections of customizations.xml and fills them', () => {
    const sections = childrenOf(
      rootOf(parseXml(textsOf(sampleZip()).get('customizations.xml') ?? '', 'customizations.xml')),
    );
    const counts = sections.map((section) => [section.nodeName, childrenOf(section).length]);
    expect(Object.fromEntries(counts)).toMatchObject({
      Entities: 1,
      Roles: 2,
      WebResources: 38,
      CustomControls: 1,
      AppModuleSiteMaps: 1,
      AppModules: 1,
      Languages: 7,
    });
  });

  it.each([
    ['a file of a kind it does not know', 'canvasapps/x.msapp', 'belongs to no kind of component'],
    ['a role in a folder below', 'Roles/more/Role.xml', 'belongs to no kind of component'],
    ['a role without its extension', 'Roles/Role', 'belongs to no kind of component'],
    ['a copy of a form', 'Entities/Incident/FormXml/main/copy.xml', 'belongs to no kind of component'],
    ['an app under another name', 'AppModules/a/App.xml', 'belongs to no kind of component'],
    ['what an editor leaves', 'environmentvariabledefinitions/.DS_Store', 'belongs to no kind of component'],
    [
      'a file whose type it does not know',
      'Controls/ocx_OpenCX.Conversation/font.woff2',
      'No content type is known',
    ],
    ['a web resource without its description', 'WebResources/ocx_/lost.js', 'is missing'],
  ])('refuses %s', (_what, path, reason) => {
    const tree = stagedSample().set(path, new Uint8Array());
    expect(() => packSolution(tree, 'Managed')).toThrow(reason);
  });

  it('refuses two web resources that say they are in the same file', () => {
    const tree = stagedSample();
    const copied = textOf(tree, 'WebResources/ocx_/setup/check.css.data.xml');
    tree.set('WebResources/ocx_/more.css', strToU8('a {}'));
    tree.set(
      'WebResources/ocx_/more.css.data.xml',
      strToU8(copied.replaceAll('setup/check.css', 'more.css')),
    );
    expect(() => packSolution(tree, 'Managed')).toThrow('would take the place of another file');
  });

  it.each([
    'Entities/Incident/FormXml/main/{915f6055-2e07-4276-ae08-2b96c8d02c57}',
    'AppModules/ocx_OpenCXSetup/AppModule',
    'AppModuleSiteMaps/ocx_OpenCXSetup/AppModuleSiteMap',
  ])('refuses %s where there is a file for one package type only', (path) => {
    for (const missing of [`${path}.xml`, `${path}_managed.xml`]) {
      const tree = stagedSample();
      expect(tree.delete(missing)).toBe(true);
      for (const type of ['Managed', 'Unmanaged'] as const)
        expect(() => packSolution(tree, type)).toThrow(`${missing} is missing`);
    }
  });
});

describe('packing without forms', () => {
  const without = (type: PackageType): Map<string, string> =>
    textsOf(packSolution(withoutForms(stagedSample()), type));
  const withThem = textsOf(sampleZip());
  /** Every element's path, attributes and own text. */
  const lines = (text: string | undefined): string[] =>
    descendantsOf(rootOf(parseXml(text ?? '', 'file')), '*').map((element) => {
      const path: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) path.unshift(at.nodeName);
      const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`);
      return [
        path.join('/'),
        ...attributes,
        childrenOf(element).length === 0 ? element.textContent?.trim() : '',
      ].join(' ');
    });

  it('leaves out the table, its forms, and what only they need, and nothing else', () => {
    const found = without('Managed');
    expect([...found.keys()]).toEqual([...withThem.keys()]);
    const different = [...found.keys()].filter((name) => found.get(name) !== withThem.get(name));
    expect(different).toEqual(['customizations.xml', 'solution.xml']);
    const ofForms =
      /\/(Entities\/Entity|MissingDependencies\/MissingDependency)\b|\/RootComponents\/RootComponent type=(1|60) /;
    for (const name of different) {
      const all = lines(withThem.get(name));
      expect(lines(found.get(name))).toEqual(all.filter((line) => !ofForms.test(line)));
      expect(all.some((line) => ofForms.test(line))).toBe(true);
    }
  });

  it('keeps what something other than a form needs', () => {
    const tree = stagedSample();
    const app = '<Dependent type="80" schemaName="ocx_OpenCXSetup" />';
    const needed = `<MissingDependency><Required type="61" schemaName="x" />${app}</MissingDependency>`;
    const manifest = textOf(tree, 'Other/Solution.xml').replace('</MissingDependencies>', `${needed}$&`);
    const left = textOf(
      withoutForms(tree.set('Other/Solution.xml', strToU8(manifest))),
      'Other/Solution.xml',
    );
    expect(left.match(/<Dependent [^>]*type="[^"]+"/g)).toEqual(['<Dependent type="80"']);
  });

  it('leaves what it was given as it was', () => {
    const tree = stagedSample();
    withoutForms(tree);
    expect(tree).toEqual(stagedSample());
  });
});

describe('staging the solution', () => {
  it('says the version in every script, behind the byte order mark, and in the setup check’s page', () => {
    const built = smallBuild();
    built.webResources.set('ocx_/setup/tools.js', strToU8('\uFEFFlet a;'));
    const staged = stageSolution(solutionSources(), built, '4.5.6');
    const content = (name: string): string =>
      Buffer.from(staged.get(`WebResources/ocx_/${name}`) ?? []).toString();
    expect(content('setup/tools.js')).toBe('\uFEFF/*! OpenCX 4.5.6 */\nlet a;');
    expect(content('case/form.js')).toMatch(/^\/\*! OpenCX 4\.5\.6 \*\/\nvar OpenCX/);
    expect(content('setup/check.html')).toBe('<!doctype html><html data-version="4.5.6"></html>');
  });

  it('refuses a web resource that is declared but was not built', () => {
    const built = smallBuild();
    built.webResources.delete('ocx_/setup/check.css');
    expect(() => stageSolution(solutionSources(), built, '1.0.0')).toThrow(
      'ocx_/setup/check.css is declared but is not built',
    );
  });

  it('refuses a web resource that was built but is not declared', () => {
    const built = smallBuild();
    built.webResources.set('ocx_/more.js', strToU8(''));
    expect(() => stageSolution(solutionSources(), built, '1.0.0')).toThrow(
      'solution/src/WebResources/ocx_/more.js.data.xml is missing',
    );
  });

  it.each(['1.0', '1.0.0.0', 'latest', '1.0.0-beta'])('refuses the version %s', (version) => {
    expect(() => stageSolution(solutionSources(), smallBuild(), version)).toThrow(version);
  });
});

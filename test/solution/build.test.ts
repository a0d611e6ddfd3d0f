import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  buildIfNeeded,
  isBuildCurrent,
  makeSolution,
  MANAGED_ZIP,
  NOFORM_ZIP,
  UNMANAGED_ZIP,
} from '../../solution/pack/build';
import { alone, digestSources } from '../../solution/pack/buildState';
import { checkZip } from '../../solution/pack/check';
import { buildControl } from '../../solution/pack/control';
import { buildWebResources, webResourceSources } from '../../solution/pack/webResources';
import { descendantsOf, parseXml, rootOf } from '../../solution/pack/xml';
import { repository, textsOf } from './sampleSolution';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opencx-build-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the built zips', () => {
  beforeAll(buildIfNeeded, 300_000);

  it('are current after the build', () => {
    expect(isBuildCurrent()).toBe(true);
  });

  it.each([MANAGED_ZIP, UNMANAGED_ZIP, NOFORM_ZIP])(
    '%s holds nothing that Dataverse would refuse',
    (path) => {
      expect(checkZip(new Uint8Array(readFileSync(path)))).toEqual([]);
    },
  );

  const differences = (one: string, other: string): string[] => {
    const [left, right] = [one, other].map((path) => textsOf(new Uint8Array(readFileSync(path))));
    return [...(left ?? [])].filter(([name, text]) => right?.get(name) !== text).map(([name]) => name);
  };

  it('differ in the managed flag only', () => {
    expect(differences(MANAGED_ZIP, UNMANAGED_ZIP)).toEqual(['solution.xml']);
  });

  it('differ in the forms where one leaves them out', () => {
    expect(differences(MANAGED_ZIP, NOFORM_ZIP)).toEqual(['customizations.xml', 'solution.xml']);
    const texts = textsOf(new Uint8Array(readFileSync(NOFORM_ZIP)));
    expect(texts.get('customizations.xml')).not.toMatch(/<Entity\b|systemform/);
    expect(texts.get('solution.xml')).not.toMatch(/type="(1|60)"/);
    expect(texts.get('solution.xml')).toContain('<Managed>1</Managed>');
  });

  it('have the same bytes when they are built again', async () => {
    const { zips } = await makeSolution();
    expect(zips.map(({ path }) => path)).toEqual([MANAGED_ZIP, UNMANAGED_ZIP, NOFORM_ZIP]);
    for (const { path, zip } of zips) expect(readFileSync(path).equals(zip)).toBe(true);
  }, 300_000);

  it('carry the version of package.json, the control and every page and script too', () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      version: string;
    };
    const texts = textsOf(new Uint8Array(readFileSync(MANAGED_ZIP)));
    expect(texts.get('solution.xml')).toContain(`<Version>${version}.0</Version>`);
    const saying = (text: string): string[] =>
      [...texts].filter(([, content]) => content.includes(text)).map(([name]) => name);
    expect(saying(`" version="${version}"`)).toEqual([
      'Controls/ocx_OpenCX.Conversation/ControlManifest.xml',
    ]);
    expect(saying(`data-version="${version}"`)).toEqual([expect.stringContaining('ocx_setupcheckhtml')]);
    const scripts = webResourceSources.filter(({ name }) => name.endsWith('.js'));
    expect(saying(`/*! OpenCX ${version} */`)).toHaveLength(scripts.length);
  });
});

describe.each(['solution/OpenCX.cdsproj', 'pcf/OpenCX.pcfproj'])(
  '%s, for people who build with Microsoft’s own tools',
  (path) => {
    const text = readFileSync(join(repository, path), 'utf8');
    const project = rootOf(parseXml(text, path));
    beforeAll(buildIfNeeded, 300_000);

    it('says that nobody has tried it here', () => {
      expect(text).toMatch(/has\s+not\s+been\s+tried\s+here/);
    });

    it('points to folders that the build leaves', () => {
      const folders = ['SolutionRootPath', 'OutputPath']
        .flatMap((name) => descendantsOf(project, name))
        .map(({ textContent }) =>
          join(
            repository,
            dirname(path),
            (textContent ?? '').replace('$(MSBuildThisFileDirectory)', '').replaceAll('\\', '/'),
          ),
        );
      expect(folders).toHaveLength(1);
      for (const one of folders) expect(readdirSync(one)).not.toEqual([]);
    });
  },
);

describe('telling whether a build is current', () => {
  beforeEach(() => {
    for (const name of ['core', 'pcf/out', 'webresources', 'solution'])
      mkdirSync(join(folder, name), { recursive: true });
    for (const file of ['package.json', 'package-lock.json', 'tsconfig.base.json'])
      writeFileSync(join(folder, file), '{}');
    writeFileSync(join(folder, 'core', 'a.ts'), 'one');
  });

  it.each<[string, (root: string) => void]>([
    ['changed', (root) => writeFileSync(join(root, 'core', 'a.ts'), 'two')],
    ['added', (root) => writeFileSync(join(root, 'webresources', 'b.ts'), '')],
    ['removed', (root) => rmSync(join(root, 'core', 'a.ts'))],
    ['moved', (root) => cpSync(join(root, 'core', 'a.ts'), join(root, 'pcf', 'a.ts'))],
    ['given another version', (root) => writeFileSync(join(root, 'package.json'), '{"version":"2.0.0"}')],
  ])('sees that a source was %s', (_how, change) => {
    const before = digestSources(folder);
    change(folder);
    expect(digestSources(folder)).not.toBe(before);
  });

  it('does not look at what the build itself writes, nor at the record of releases', () => {
    const before = digestSources(folder);
    writeFileSync(join(folder, 'pcf', 'out', 'bundle.js'), '');
    writeFileSync(join(folder, 'solution', 'released.json'), '{}');
    expect(digestSources(folder)).toBe(before);
  });

  it('lets one process build at a time, and takes over from one that died', async () => {
    const lock = join(folder, 'locks', 'build.lock');
    const order: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`${name} ends`);
    };
    await Promise.all([alone(lock, work('one')), alone(lock, work('two'))]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
    writeFileSync(lock, '999999999');
    await alone(lock, work('three'));
    expect(order).toContain('three ends');
  });
});

describe('building the parts', () => {
  it('makes a script into one global, in ES2018 and ASCII, and copies the rest', async () => {
    writeFileSync(
      join(folder, 'index.ts'),
      'export const greet = (name?: string) => name?.trim() ?? "Grüße";',
    );
    writeFileSync(join(folder, 'a.css'), 'a { color: red }');
    const built = await buildWebResources(folder, [
      { name: 'ocx_/a.js', source: 'index.ts', global: 'OpenCX.Sample' },
      { name: 'ocx_/a.css', source: 'a.css' },
    ]);
    const script = Buffer.from(built.get('ocx_/a.js') ?? []).toString('latin1');
    expect(script).toMatch(/OpenCX\.Sample=/);
    expect(script).not.toMatch(/\?\.|\?\?|[^\n -~]|sourceMappingURL/);
    expect(Buffer.from(built.get('ocx_/a.css') ?? []).toString()).toBe('a{color:red}\n');
  });

  it('fails with the message of the tool when the control does not build, though the tool reports success', () => {
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(folder, 'pcf', 'Conversation'), { recursive: true });
    writeFileSync(join(folder, 'pcf', 'package.json'), '{}');
    writeFileSync(
      join(folder, 'pcf', 'Conversation', 'ControlManifest.Input.xml'),
      '<manifest><control /></manifest>',
    );
    expect(() => buildControl(folder)).toThrow(/The control does not build\.[\s\S]*Failed/);
  });
});

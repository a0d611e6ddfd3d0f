import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaintsOf } from '../../solution/judge/complaints';
import { differences } from '../../solution/judge/differences';
import { judgeBuild, type Build } from '../../solution/judge/judge';
import { packagerOf, type Packager } from '../../solution/judge/packager';
import type { PackageType } from '../../solution/pack/customizations';
import { readTree, writeTree } from '../../solution/pack/fileTree';
import { packSolution } from '../../solution/pack/packSolution';
import { changedZip, replace, sampleZip, stagedSample, type Change } from './sampleSolution';
import { unzipSync } from 'fflate';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opencx-judge-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tree = (zip: Uint8Array): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(zip)));
const customizations = (before: string | RegExp, after: string): Change =>
  replace('customizations.xml', before, after);

/** What SolutionPackager 9.1.1 printed for a solution of ours. */
const usual = `
Packing /tmp/jx/s to /tmp/jx/p.zip

Processing Component: Entities
 - Incident
Processing Component: Roles
Processing Sharded Component Files
Following root components are not defined in customizations:
  Type='SystemForm', Id (or schema name)='{915f6055-2e07-4276-ae08-2b96c8d02c57}'.


Managed Pack complete.

1 warnings encountered
`;

describe('what a packer says', () => {
  it('is no complaint where it is what it always says', () => {
    expect(complaintsOf(usual)).toEqual([]);
    expect(complaintsOf('\r\nExtracting /a/b.zip to /c\r\n\r\nSkipping localization\r\n')).toEqual([]);
  });

  it.each([
    ["  Type='AppModule', Id (or schema name)='ocx_OpenCXSetup'."],
    ['Cannot find required file: WebResources/ocx_/case/form.js'],
    ['System.NullReferenceException: Object reference not set to an instance of an object'],
  ])('is a complaint otherwise: %s', (line) => {
    expect(complaintsOf(`${usual}${line}\n`)).toEqual([line.trim()]);
  });
});

describe('what tells two zips apart', () => {
  const difference = (change: Change): string[] =>
    differences(tree(sampleZip()), tree(changedZip(change, sampleZip())));

  it('is nothing but what they say', () => {
    expect(difference(() => undefined)).toEqual([]);
    expect(
      difference((texts) => {
        replace('customizations.xml', /<CanBeDeleted>/g, '\r\n  <CanBeDeleted>')(texts);
        replace(
          'customizations.xml',
          /(<label) (description="[^"]*") (languagecode="\d+")/g,
          '$1 $3 $2',
        )(texts);
        texts.set('solution.xml', `\uFEFF${texts.get('solution.xml')}`);
      }),
    ).toEqual([]);
  });

  it('is not the order of components', () => {
    expect(
      difference(
        customizations(/(<WebResource [\s\S]*?<\/WebResource>)([\s\S]*)(<\/WebResources>)/, '$2$1$3'),
      ),
    ).toEqual([]);
  });

  it.each<[what: string, change: Change, difference: RegExp]>([
    [
      'an attribute',
      customizations('level="Global"', 'level="Deep"'),
      /^customizations\.xml: .*RolePrivilege\[\d+\] has level="Global".*theirs level="Deep"/,
    ],
    [
      'a text',
      customizations('<CanBeDeleted>0<', '<CanBeDeleted>1<'),
      /CanBeDeleted\[\d+\] says '0', theirs '1'/,
    ],
    [
      'an element',
      customizations('<IsHidden>0</IsHidden>', ''),
      /WebResource\[\d+\] holds .*IsHidden.*; theirs /,
    ],
    [
      'the order of handlers and the like',
      customizations(
        /(<customControl id[\s\S]*?<\/customControl>)([\s\S]*?)(<\/controlDescription>)/,
        '$2$1$3',
      ),
      /customControl\[1\] has /,
    ],
    [
      'a file',
      (texts) => texts.delete('Controls/ocx_OpenCX.Conversation/bundle.js'),
      /bundle\.js is in ours only/,
    ],
    ['another file', (texts) => texts.set('more.txt', ''), /more\.txt is in theirs only/],
    [
      'bytes',
      (texts) => texts.set('Controls/ocx_OpenCX.Conversation/bundle.js', ''),
      /bundle\.js has other bytes/,
    ],
    [
      'the managed flag',
      replace('solution.xml', '<Managed>1<', '<Managed>0<'),
      /Managed\[\d+\] says '1', theirs '0'/,
    ],
  ])('is %s', (_what, change, sentence) => {
    expect(difference(change)).toContainEqual(expect.stringMatching(sentence));
  });
});

describe('judging a build', () => {
  /** Packs as ours does, spoils it, and says what it is told to say. */
  const packager = (spoil: Change = () => undefined, output = usual): Packager => ({
    name: 'stand-in',
    extract: (zip, target) => {
      mkdirSync(target, { recursive: true });
      copyFileSync(zip, join(target, 'original.zip'));
      return { succeeded: true, output };
    },
    pack: (source, zip, type) => {
      const original = join(source, 'original.zip');
      const packed = existsSync(original)
        ? new Uint8Array(readFileSync(original))
        : packSolution(readTree(source), type);
      writeFileSync(zip, changedZip(spoil, packed));
      return { succeeded: true, output };
    },
  });

  function build(): Build {
    const types: PackageType[] = ['Managed', 'Unmanaged'];
    const zips = types.map((type) => ({ type, path: join(folder, `${type}.zip`) }));
    for (const { type, path } of zips) writeFileSync(path, sampleZip(type));
    writeTree(join(folder, 'staged'), stagedSample());
    return { zips, staged: join(folder, 'staged') };
  }
  const work = (): string => mkdtempSync(join(folder, 'work-'));

  it('has no objection where both make the same, and leaves the sources alone', () => {
    const made = build();
    expect(judgeBuild(packager(), made, work())).toEqual([]);
    expect([...readTree(made.staged)]).toEqual(
      [...stagedSample()].sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  });

  it('names each way in which the other packer lost something', () => {
    const spoil = customizations('<IsHidden>0</IsHidden>', '');
    expect(judgeBuild(packager(spoil), build(), work()).map((line) => line.split(':')[0])).toEqual([
      'Managed.zip, packed again',
      'Unmanaged.zip, packed again',
      'the sources, packed Managed',
      'the sources, packed Unmanaged',
    ]);
  });

  it('passes on what the packer complains of, and that it failed', () => {
    const complaining = packager(undefined, 'Something is wrong.');
    expect(judgeBuild(complaining, build(), work())).toContain(
      "Managed.zip, extracted: it says 'Something is wrong.'",
    );
    const failing: Packager = {
      ...packager(),
      pack: () => ({ succeeded: false, output: '' }),
    };
    expect(judgeBuild(failing, build(), work())).toEqual(
      expect.arrayContaining([
        'the sources, packed Managed: it failed without a word.',
        'the sources, packed Managed: there is no zip.',
      ]),
    );
  });
});

describe('the packer that the environment names', () => {
  it('is none where it names none', () => {
    expect(packagerOf({})).toBeUndefined();
  });

  it('is started with the parameters of its documentation, and its end is believed', () => {
    const told = join(folder, 'pac.sh');
    writeFileSync(told, '#!/bin/sh\necho "$@ $PP_TOOLS_TELEMETRY_OPTOUT"\nexit 1\n', { mode: 0o755 });
    expect(packagerOf({ PAC: told })?.pack('/sources', '/o.zip', 'Managed')).toEqual({
      succeeded: false,
      output: 'solution pack --zipfile /o.zip --folder /sources --packagetype Managed 1\n',
    });
    expect(packagerOf({ SOLUTION_PACKAGER: told })?.extract('/o.zip', '/target', 'Unmanaged')).toEqual({
      succeeded: false,
      output: '/action:Extract /zipfile:/o.zip /folder:/target /packagetype:Unmanaged /nologo 1\n',
    });
  });

  it('cannot be started where it is not there', () => {
    expect(() => packagerOf({ PAC: join(folder, 'nothing') })?.pack('/s', '/z', 'Managed')).toThrow(
      /cannot be started/,
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANAGED_ZIP, version } from '../../solution/pack/build';
import { releaseOf, releaseProblems, type Release } from '../../solution/pack/release';
import { changedZip, repository, sampleZip, textsOf, type Change } from './sampleSolution';

const bundle = 'Controls/ocx_OpenCX.Conversation/bundle.js';
const script = [...textsOf(sampleZip()).keys()].find((name) => name.includes('ocx_caseformjs')) ?? '';
const released = releaseOf(sampleZip(), '1.2.3');
/** The sample as a later build, under one version or another. */
const later = (as: string, change: Change = () => undefined): Release => releaseOf(changedZip(change), as);
const changed =
  (path: string): Change =>
  (texts) =>
    texts.set(path, `${texts.get(path) ?? ''}//`);

describe('a build after a release', () => {
  it.each(['1.2.4', '1.3.0', '1.10.0', '2.0.0'])('may hold anything as %s, which is higher', (higher) => {
    expect(releaseProblems(released, later(higher, changed(bundle)))).toEqual([]);
  });

  it('may have the same version with the same files', () => {
    expect(releaseProblems(released, later('1.2.3'))).toEqual([]);
  });

  it.each<[string, string, Change]>([
    ['another bundle', bundle, changed(bundle)],
    ['another script', script, changed(script)],
    [
      'a file more',
      'Controls/ocx_OpenCX.Conversation/more.js',
      changed('Controls/ocx_OpenCX.Conversation/more.js'),
    ],
    ['a file less', script, (texts) => texts.delete(script)],
  ])('may not have the same version with %s', (_what, path, change) => {
    expect(releaseProblems(released, later('1.2.3', change))).toEqual([
      `${path} is not what was released as 1.2.3: raise the version.`,
    ]);
  });

  it.each(['1.2.2', '1.1.9', '0.9.9'])(
    'may not have the lower version %s, not even with the same files',
    (lower) => {
      expect(releaseProblems(released, later(lower))).toEqual([
        `Version ${lower} is lower than 1.2.3, which was released: raise it.`,
      ]);
    },
  );

  it('may have another manifest: that is read at each import', () => {
    expect(releaseProblems(released, later('1.2.3', changed('solution.xml')))).toEqual([]);
  });

  it('may be any before the first release', () => {
    expect(releaseProblems({ version: '0.0.0', files: {} }, later('0.0.1'))).toEqual([]);
  });
});

test('what was built may be given out after the last release', () => {
  const record = JSON.parse(readFileSync(join(repository, 'solution', 'released.json'), 'utf8')) as Release;
  const built = releaseOf(new Uint8Array(readFileSync(MANAGED_ZIP)), version());
  expect(Object.keys(built.files).length).toBeGreaterThan(0);
  expect(releaseProblems(record, built)).toEqual([]);
});

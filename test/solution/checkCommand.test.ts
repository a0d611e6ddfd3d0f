import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allRules } from '../../solution/pack/check/rulesTable';
import { changedZip, replace, repository, sampleZip } from './sampleSolution';

const folder = mkdtempSync(join(tmpdir(), 'opencx-solution-check-'));
const spoilt = changedZip(replace('solution.xml', '<Managed>1<', '<Managed>2 of\n2<'));
beforeAll(() => {
  writeFileSync(join(folder, 'good.zip'), sampleZip());
  writeFileSync(join(folder, 'bad.zip'), spoilt);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(...given: string[]): { status: number | null; lines: string[]; complaint: string } {
  const command = [
    '--require',
    require.resolve('tsx/cjs'),
    join(repository, 'solution', 'check.ts'),
    ...given,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  return { status, lines: stdout.split('\n').slice(0, -1), complaint: stderr };
}

const finding = "Managed is '2 of 2': only 0 and 1 can be imported.";

describe('npm run solution:check', () => {
  it('ends with 0 where nothing is found', () => {
    expect(check('good.zip')).toEqual({
      status: 0,
      lines: ['good.zip: nothing that Dataverse would refuse.'],
      complaint: '',
    });
  });

  it('ends with 1 and says file, code, rule and sentence on a line for each finding', () => {
    expect(check('good.zip', 'bad.zip')).toEqual({
      status: 1,
      lines: [
        'good.zip: nothing that Dataverse would refuse.',
        `bad.zip: 0x8004801a managed flag: ${finding}`,
      ],
      complaint: '',
    });
  });

  it('prints a line of JSON for each file', () => {
    const { status, lines } = check('--json', 'good.zip', 'bad.zip');
    expect(status).toBe(1);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { file: 'good.zip', findings: [] },
      {
        file: 'bad.zip',
        findings: [{ rule: 'managed flag', code: '0x8004801a', message: finding.replace('of 2', 'of\n2') }],
      },
    ]);
  });

  it('ends with 2 where a file cannot be read, and looks at the others', () => {
    const { status, lines, complaint } = check('nowhere.zip', 'bad.zip');
    expect(status).toBe(2);
    expect(lines).toHaveLength(1);
    expect(complaint).toMatch(/^nowhere\.zip: there is no such file; check the path\.\n$/);
  });

  it.each([
    [
      ['--schemas', '.', 'good.zip'],
      /is no folder of Microsoft's schemas: it lacks CustomizationsSolution\.xsd, /,
    ],
    [['--schemas', 'nowhere', 'good.zip'], /nowhere is no folder of Microsoft's schemas/],
    [['--unknown'], /^Unknown option '--unknown'\. Usage: npm run solution:check/],
    [[], /^No file was named\. Usage: npm run solution:check/],
  ])('ends with 2 and one line for %j', (given, says) => {
    const { status, lines, complaint } = check(...given);
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
    expect(complaint).toMatch(says);
    expect(complaint.trimEnd()).not.toContain('\n');
  });

  it('has the rules that its documentation lists', () => {
    const text = readFileSync(join(repository, 'docs', 'solution-check.md'), 'utf8');
    const cellsOf = (line: string): string[] =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
    const rows = (lines: readonly string[]): string[][] =>
      lines
        .filter((line) => line.startsWith('|'))
        .map(cellsOf)
        .slice(2);
    expect(rows(text.split('\n'))).toEqual(
      allRules.map(({ name, code, scope, must }) => [name, code, scope, must]),
    );
    expect(rows(check('--rules').lines)).toEqual(rows(text.split('\n')));
  });
});

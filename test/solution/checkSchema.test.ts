import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkSchema, readSchemas } from '../../solution/pack/check/schema';
import { packSolution } from '../../solution/pack/packSolution';
import { withoutForms } from '../../solution/pack/withoutForms';
import { changedZip, removeEntry, repository, sampleZip, stagedSample, type Change } from './sampleSolution';
import { customizations } from './defects/changes';

/** Microsoft's schemas beside the repository; the tests run where the folder is. */
const folder = join(repository, '..', 'shared', 'schemas');
const describeWithSchemas = existsSync(folder) ? describe : describe.skip;

describeWithSchemas('validating customizations.xml', () => {
  const schemas = existsSync(folder) ? readSchemas(folder) : undefined;
  const messages = async (zip: Uint8Array): Promise<string[]> => {
    if (!schemas) throw new Error('The schemas are not there.');
    return (await checkSchema(zip, schemas)).map(({ rule, code, message }) => `${rule} ${code} ${message}`);
  };

  it.each([
    ['managed', () => sampleZip('Managed')],
    ['unmanaged', () => sampleZip('Unmanaged')],
    ['managed without forms', () => packSolution(withoutForms(stagedSample()), 'Managed')],
  ])('finds nothing in our %s zip', async (_which, zip) => {
    expect(await messages(zip())).toEqual([]);
  });

  it.each<[how: string, change: Change, says: RegExp]>([
    [
      'an element that no web resource has',
      customizations('<CanBeDeleted>', '<Deletable /><CanBeDeleted>'),
      /Deletable/,
    ],
    [
      'elements of a role out of order',
      customizations(
        /(?<flag><IsCustomizable>\d<\/IsCustomizable>)\s*(?<all><RolePrivileges>[^]*?<\/RolePrivileges>)/,
        '$<all>$<flag>',
      ),
      /IsCustomizable/,
    ],
    ['a level that does not exist', customizations('level="Global"', 'level="Planet"'), /Planet/],
    [
      'a tab whose id is no GUID',
      customizations(/(?<tab><tab [^>]*? id=")[^"]*/, '$<tab>conversation'),
      /conversation/,
    ],
    ['a cell that spans a word', customizations('rowspan="20"', 'rowspan="tall"'), /tall/],
    ['a handler without its function', customizations(/ functionName="[^"]*"/, ''), /functionName/],
    [
      'an app without its unique name',
      customizations(/<UniqueName>ocx_OpenCXSetup<\/UniqueName>/, ''),
      /UniqueName/,
    ],
    ['a sub-area with an unknown attribute', customizations('<SubArea ', '<SubArea Address="x" '), /Address/],
    [
      'a section of customizations that does not exist',
      customizations(/<Workflows\s*\/>/, '<Flows />'),
      /Flows/,
    ],
    ['a flag that is a word', customizations('<IsHidden>0<', '<IsHidden>never<'), /never/],
  ])('finds %s', async (_how, change, says) => {
    const found = await messages(changedZip(change));
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(says);
    expect(found.join('\n')).toMatch(/^schema 0x8004801a customizations\.xml, line \d+: /);
  });

  it('leaves a file that is no solution to the other rules', async () => {
    expect(await messages(changedZip(removeEntry(/^solution\.xml$/)))).toEqual([]);
  });
});

it('says in one sentence which schemas a folder lacks', () => {
  expect(() => readSchemas(__dirname)).toThrow(
    /^\S+ is no folder of Microsoft's schemas: it lacks [\w., ]+\.$/,
  );
});

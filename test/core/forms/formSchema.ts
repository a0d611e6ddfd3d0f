import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSchemas, schemaFaults } from '../../../solution/pack/check/schema';

/** Microsoft's schemas beside the repository; the tests that use them run where they are. */
const folder = join(__dirname, '..', '..', '..', '..', 'shared', 'schemas');
export const hasSchemas = existsSync(folder);

/**
 * What FormXml.xsd says of forms, all at once.
 * @param forms whole forms, or a `forms` file around one; by name
 * @returns by the name of each form that is not valid, what is said of it
 */
export async function formFaults(
  forms: readonly (readonly [name: string, form: string])[],
): Promise<Map<string, string[]>> {
  const { included } = readSchemas(folder);
  const schema = included.find(({ fileName }) => fileName === 'FormXml.xsd');
  if (!schema) throw new Error('FormXml.xsd is not among the schemas.');
  const files = forms.map(([, form], index) => ({
    fileName: `${index}.xml`,
    contents: /<form[\s>].*<\/form>/s.exec(form)?.[0] ?? form,
  }));
  const others = included.filter((one) => one !== schema);
  const faults = new Map<string, string[]>();
  for (const { loc, rawMessage } of await schemaFaults(files, schema, others)) {
    const name = forms[Number.parseInt(loc?.fileName ?? '', 10)]?.[0];
    if (name === undefined) continue;
    faults.set(name, [...(faults.get(name) ?? []), rawMessage]);
  }
  return faults;
}

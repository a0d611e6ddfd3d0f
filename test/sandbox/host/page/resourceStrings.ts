import { readResx, type Texts } from './resx';

/**
 * Loads the RESX web resources that the form's scripts declare as dependencies, as the platform does, and gives
 * `Xrm.Utility.getResourceString`. Microsoft's two pages about it differ; this follows whichever is harder on a script. A name
 * that has no texts in the person's language throws (`getResourceString`), where the other page has those of the organisation's
 * language; a missing key gives null, also where that language has it (`resx-web-resources`).
 * @param declared names of web resources, of any type
 */
export async function resourceStrings(declared: readonly string[], languageId: number) {
  const ending = `.${languageId}.resx`;
  const loaded = await Promise.all(
    declared
      .filter((name) => name.endsWith(ending))
      .map(async (name): Promise<[string, Texts]> => [
        name.slice(0, -ending.length),
        await readResx(`/WebResources/${name}`),
      ]),
  );
  const resources = new Map(loaded);
  return (name: string, key: string): string | null => {
    const texts = resources.get(name);
    if (!texts) throw new Error(`${name} does not exist.`);
    return texts.get(key) ?? null;
  };
}

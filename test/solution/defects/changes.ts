import { changedZip, replace, sampleZip, type Change } from '../sampleSolution';

/** Packed once for all. */
export const sample = sampleZip();

/** What must speak (the rule in question first, then who else cannot but), how the zip is spoilt, and the spoilt zip. */
export type Defect = readonly [spoken: readonly string[], how: string, zip: () => Uint8Array];

export function spoilt(spoken: string | readonly string[], how: string, ...changes: Change[]): Defect {
  const change: Change = (texts) => changes.forEach((one) => one(texts));
  return [typeof spoken === 'string' ? [spoken] : spoken, how, () => changedZip(change, sample)];
}

type Before = string | RegExp;
export const customizations = (before: Before, after: string): Change =>
  replace('customizations.xml', before, after);
export const solution = (before: Before, after: string): Change => replace('solution.xml', before, after);
export const contentTypes = (before: Before, after: string): Change =>
  replace('[Content_Types].xml', before, after);
export const variable = (before: Before, after: string): Change =>
  replace('environmentvariabledefinitions/ocx_SessionUrl/environmentvariabledefinition.xml', before, after);

export const add =
  (name: string, text: string): Change =>
  (texts) =>
    texts.set(name, text);

/** Another text for the file of a web resource; `flatName` is how the file's name begins after the prefix. */
export const content =
  (flatName: string, text: string): Change =>
  (texts) => {
    const file = [...texts.keys()].find((name) => name.startsWith(`WebResources/ocx_${flatName}`));
    if (!file) throw new Error(`No web resource is in ocx_${flatName}.`);
    texts.set(file, text);
  };

/** A web resource's name wherever it stands: declared, named by forms, by dependencies. */
export const rename =
  (before: string, after: string): Change =>
  (texts) => {
    for (const entry of ['customizations.xml', 'solution.xml']) {
      const text = texts.get(entry) ?? '';
      if (!text.includes(before)) throw new Error(`${entry} does not hold ${before}.`);
      texts.set(entry, text.split(before).join(after));
    }
  };

/** Another text for one element of a web resource. */
export const resource = (name: string, element: string, text: string): Change =>
  customizations(
    new RegExp(
      `(?<before><Name>${name}</Name>(?:(?!</WebResource>)[^])*?<${element}>)[^<]*(?=</${element}>)`,
    ),
    `$<before>${text}`,
  );

export const root = (type: number, schemaName: string, behavior = 0): Change =>
  solution(
    '</RootComponents>',
    `<RootComponent type="${type}" schemaName="${schemaName}" behavior="${behavior}" /></RootComponents>`,
  );

import { descendantsOf, parseXml, rootOf, textAt } from '../../solution/pack/xml';
import { textOf } from '../../solution/pack/fileTree';
import { LANGUAGES } from '../../webresources/setupCheck/languages';
import { solutionSources } from './sampleSolution';

const sources = solutionSources();
const webResource = (name: string) =>
  rootOf(parseXml(textOf(sources, `WebResources/${name}.data.xml`), name));

/** The platform loads only what is declared here; installed organisations know the rows by their ids. */
const libraryIds: Record<number, string> = {
  1025: '{1e14fcf3-b734-406d-aa80-5af97c1c258a}',
  1031: '{4c586d71-4da4-4abf-9287-a9b7afd13eaa}',
  1033: '{f1682d1b-952f-4fb7-8e55-b6def882b0f3}',
  1036: '{fd86a693-6941-4c77-b3ab-3114d99595eb}',
  1041: '{3eca5cfe-d292-4e81-8d97-5d9bd9a3d49e}',
  1046: '{c263e04a-38d2-47a5-9983-ad9f2668e594}',
  3082: '{ab084178-ba71-475d-887c-824b05e73815}',
};

it('the case form script declares its texts in every language, by ids that stay', () => {
  const declared = textAt(webResource('ocx_/case/form.js'), 'DependencyXml');
  expect(declared.length).toBeLessThanOrEqual(5000);
  const libraries = descendantsOf(rootOf(parseXml(declared, 'DependencyXml')), 'Library');
  const rows = libraries.map((library) =>
    ['name', 'languagecode', 'libraryUniqueId'].map((attribute) => library.getAttribute(attribute)),
  );
  expect(rows.sort()).toEqual(
    LANGUAGES.map(({ lcid }) => [
      `ocx_/strings/CaseForm.${lcid}.resx`,
      String(lcid),
      libraryIds[lcid],
    ]).sort(),
  );
});

it.each(LANGUAGES)('the texts for language $lcid are RESX of that language', ({ lcid }) => {
  const resource = webResource(`ocx_/strings/CaseForm.${lcid}.resx`);
  expect([textAt(resource, 'WebResourceType'), textAt(resource, 'LanguageCode')]).toEqual([
    '12',
    String(lcid),
  ]);
});

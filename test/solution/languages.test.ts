import type { Wording } from '../../core/access';
import { arabic } from '../../core/access/wording/arabic';
import { english } from '../../core/access/wording/english';
import { french } from '../../core/access/wording/french';
import { german } from '../../core/access/wording/german';
import { japanese } from '../../core/access/wording/japanese';
import { portuguese } from '../../core/access/wording/portuguese';
import { spanish } from '../../core/access/wording/spanish';
import { textOf } from '../../solution/pack/fileTree';
import { childrenOf, descendantsOf, parseXml, rootOf, type Element } from '../../solution/pack/xml';
import { LANGUAGES } from '../../webresources/setupCheck/languages';
import { solutionSources } from './sampleSolution';

const sources = solutionSources();
const languages = LANGUAGES.map(({ lcid }) => String(lcid)).sort();

/** A text of the solution for people: its language ids and texts, and the file that it stands in. */
interface Text {
  path: string;
  byLanguage: Map<string, string>;
}

/** Of the forms, what is ours: Microsoft's names of forms stand there in English as Microsoft's packer wants them. */
const texts: Text[] = [...sources.keys()]
  .filter((path) =>
    /^(Entities\/.*\/FormXml|AppModules|AppModuleSiteMaps|environmentvariabledefinitions)\//.test(path),
  )
  .flatMap((path) => {
    const names = ['labels', 'Titles', 'displayname', 'description'];
    if (!path.startsWith('Entities/')) names.push('LocalizedNames', 'Descriptions');
    const root = rootOf(parseXml(textOf(sources, path), path));
    return names
      .flatMap((name) => descendantsOf(root, name))
      .filter((list) => childrenOf(list).length > 0)
      .map((list) => ({ path, byLanguage: textsOf(list) }));
  });

/** Site maps write `LCID` and `Title` where everything else writes `languagecode` and `description`. */
function textsOf(list: Element): Map<string, string> {
  return new Map(
    childrenOf(list).map((text) => [
      text.getAttribute('languagecode') ?? text.getAttribute('LCID') ?? '',
      text.getAttribute('description') ?? text.getAttribute('Title') ?? '',
    ]),
  );
}

/**
 * More languages than an organisation has do not hinder an import: Dataverse discards such labels and logs a warning; where its
 * base language is none of ours, it takes the English ones (learn.microsoft.com: power-platform/alm/create-solutions-support-multiple-languages).
 * Managed solutions of Microsoft's and of others do the same (CRMP2C_managed.zip in microsoft/Dynamics-365-FastTrack-Implementation-Assets
 * has labels in some 45 languages). The text of the warning, “Translated labels for the following languages could not be imported because
 * they have not been enabled for this organization”, is known from people who met it (stuartridout/promptbuddy#13): the import had succeeded.
 */
describe('the languages of the solution', () => {
  it('are those of the setup check, and customizations.xml lists them, English first', () => {
    const customizations = rootOf(
      parseXml(textOf(sources, 'Other/Customizations.xml'), 'Other/Customizations.xml'),
    );
    const listed = descendantsOf(customizations, 'Language').map(({ textContent }) => textContent);
    expect(listed[0]).toBe('1033');
    expect([...listed].sort()).toEqual(languages);
  });

  it('are there in every text for agents and admins, once each', () => {
    expect(texts.map(({ path }) => path.split('/')[0])).toEqual(
      expect.arrayContaining([
        'AppModules',
        'AppModuleSiteMaps',
        'Entities',
        'environmentvariabledefinitions',
      ]),
    );
    for (const { path, byLanguage } of texts)
      expect([path, ...[...byLanguage.keys()].sort()]).toEqual([path, ...languages]);
  });

  it('say things in their own words: only the product’s name is the same in all', () => {
    for (const { byLanguage } of texts) {
      const different = new Set(byLanguage.values()).size;
      if (byLanguage.get('1033') === 'OpenCX') expect(different).toBe(1);
      else expect(different).toBe(languages.length);
    }
  });

  it('have English as what an environment variable says by itself', () => {
    const variables = [...sources.keys()].filter((path) =>
      path.startsWith('environmentvariabledefinitions/'),
    );
    const standard = variables.flatMap((path) =>
      childrenOf(rootOf(parseXml(textOf(sources, path), path))).filter((text) =>
        text.hasAttribute('default'),
      ),
    );
    expect(standard).toHaveLength(2 * variables.length);
    for (const text of standard) expect(text.getAttribute('default')).toBe(textsOf(text).get('1033'));
  });

  it('keep what is not to be translated', () => {
    const kept = texts.flatMap(({ byLanguage }) =>
      (byLanguage.get('1033') ?? '').includes('{sessionId}') ? [...byLanguage.values()] : [],
    );
    expect(kept).toHaveLength(languages.length);
    for (const text of kept)
      for (const word of ['{sessionId}', 'http://', 'https://', 'none']) expect(text).toContain(word);
  });

  it.each<[string, Wording, string]>([
    ['1025', arabic, 'محادثة'],
    ['1031', german, 'Unterhaltung'],
    ['1033', english, 'conversation'],
    ['1036', french, 'conversation'],
    ['1041', japanese, '会話'],
    ['1046', portuguese, 'conversa'],
    ['3082', spanish, 'conversación'],
  ])('call a conversation on the case form what the setup check calls it: %s', (lcid, wording, word) => {
    const onForms = texts.filter(({ path }) => path.startsWith('Entities/'));
    expect(onForms).toHaveLength(12);
    for (const { byLanguage } of onForms)
      expect(byLanguage.get(lcid)?.toLowerCase()).toContain(word.toLowerCase());
    expect(wording.tables['liveworkitem']?.toLowerCase()).toContain(word.toLowerCase());
  });
});

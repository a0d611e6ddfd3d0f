import { LANGUAGE_FILES } from '../../../../webresources/setupCheck/languageFiles';
import * as english from '../../../../webresources/setupCheck/strings/rehearsal/english';
import type { RehearsalTexts } from '../../../../webresources/setupCheck/strings/texts';

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(LANGUAGE_FILES)('what the page says about a rehearsal in $tag', ({ source, tag }) => {
  test('has the same values in it as in English, and is of that language', async () => {
    const texts = (await import(
      `../../../../webresources/setupCheck/strings/rehearsal/${source}`
    )) as RehearsalTexts;
    for (const [name, text] of Object.entries(english.page)) {
      const own = texts.page[name as keyof typeof texts.page];
      expect([name, placeholders(own)]).toEqual([name, placeholders(text)]);
      expect([name, own === text]).toEqual([name, tag === 'en']);
    }
    expect(texts.rehearsal === english.rehearsal).toBe(tag === 'en');
    expect(texts.errors === english.errors).toBe(tag === 'en');
  });
});

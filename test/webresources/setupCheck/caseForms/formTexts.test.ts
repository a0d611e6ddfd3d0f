import * as english from '../../../../webresources/setupCheck/strings/forms/english';
import { LANGUAGE_FILES } from '../../../../webresources/setupCheck/languageFiles';
import type { FormTexts } from '../../../../webresources/setupCheck/strings/texts';

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(LANGUAGE_FILES)('what is said about case forms in $tag', ({ source, tag }) => {
  test('has the same values in it as in English', async () => {
    const { page } = (await import(
      `../../../../webresources/setupCheck/strings/forms/${source}`
    )) as FormTexts;
    for (const [name, text] of Object.entries(english.page))
      expect([name, placeholders(page[name as keyof typeof page])]).toEqual([name, placeholders(text)]);
  });

  test('is of that language', async () => {
    const texts = (await import(`../../../../webresources/setupCheck/strings/forms/${source}`)) as FormTexts;
    const same = Object.entries(texts.page).filter(
      ([name, text]) => text === english.page[name as keyof typeof texts.page],
    );
    expect(same.length > 0).toBe(tag === 'en');
    expect(texts.wording === english.wording).toBe(tag === 'en');
  });
});

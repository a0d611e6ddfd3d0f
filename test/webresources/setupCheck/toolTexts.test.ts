import { LANGUAGE_FILES } from '../../../webresources/setupCheck/languageFiles';
import { toolTexts } from '../../../webresources/setupCheck/strings/tools';

test.each(LANGUAGE_FILES)(
  'what is loaded on demand is said in the page’s language: $tag',
  async (language) => {
    const own: Record<string, unknown> = await import(
      `../../../webresources/setupCheck/strings/tools/${language.source}`
    );
    expect(toolTexts({ language })).toBe(own[language.source]);
  },
);

test('a language without words for it reads English', () => {
  const [some] = LANGUAGE_FILES;
  if (!some) throw new Error('There are no languages.');
  const english = toolTexts({ language: { ...some, lcid: 1033 } });
  expect(toolTexts({ language: { ...some, lcid: 1035 } })).toBe(english);
});

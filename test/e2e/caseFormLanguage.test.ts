import { CONTROL, READY, REACTS, Stage } from './stage';

const stage = Stage.setUp();

/** OpenCX's classification in the sample stays as OpenCX wrote it. */
test.each([
  [
    1031,
    'Von OpenCX übergeben · Kanal: Telefon · Klassifizierung: Billing - double charge · Stimmung: verärgert',
  ],
  [1025, 'تم التسليم من OpenCX · القناة: الهاتف · التصنيف: Billing - double charge · الشعور: غضب'],
  // Dutch, for which there are no texts.
  [
    1043,
    'Handed off by OpenCX · Channel: phone · Classification: Billing - double charge · Sentiment: angry',
  ],
])('above a case form in language %d stands: %s', async (lcid, line) => {
  const { page, complaints } = await stage.openCase(stage.sample('phone'), `&lcid=${lcid}`);
  const notification = page.locator('[data-notification]');
  await notification.waitFor();
  expect(await notification.innerText()).toBe(line);
  expect(complaints).toEqual([]);
});

describe.each(REACTS)('on React %s', (react) => {
  stage.onReact(react);

  test.each([
    [1031, 'verärgert', 'Telefon'],
    [1025, 'غضب', 'الهاتف'],
    [1033, 'angry', 'phone'],
    [1043, 'angry', 'phone'],
  ])(
    'the card says mood and channel in language %d, or as OpenCX wrote them',
    async (lcid, mood, channel) => {
      const { page } = await stage.openCase(stage.sample('phone'), `&lcid=${lcid}`);
      await page.waitForSelector(READY);
      const words = await page
        .locator(`${CONTROL} :is([data-field="sentiment"], [data-field="channel"])`)
        .evaluateAll((all) => all.map((word) => [word.textContent, (word as HTMLElement).title]));
      const isEnglish = mood === 'angry';
      expect(words).toEqual([
        [mood, isEnglish ? '' : 'angry'],
        [channel, isEnglish ? '' : 'phone'],
      ]);
    },
  );

  test.each([
    [1031, 'Von OpenCX übergeben', 'KI-Assistent', 'ltr'],
    [1036, 'Transféré par OpenCX', 'Assistant IA', 'ltr'],
    [3082, 'Transferido por OpenCX', 'Asistente de IA', 'ltr'],
    [1046, 'Transferido pelo OpenCX', 'Assistente de IA', 'ltr'],
    [1041, 'OpenCX から引き継ぎ', 'AI アシスタント', 'ltr'],
    [1025, 'تم التسليم من OpenCX', 'مساعد الذكاء الاصطناعي', 'rtl'],
    [1043, 'Handed off by OpenCX', 'AI assistant', 'ltr'],
  ])('the conversation speaks language %d', async (lcid, title, assistant, direction) => {
    const { page, complaints } = await stage.openCase(stage.sample('phone'), `&lcid=${lcid}`);
    await page.waitForSelector(READY);
    expect(await page.locator(`${CONTROL} h2`).first().innerText()).toContain(title);
    expect(await page.locator('li[data-author="ai"] .ocx-author').first().innerText()).toContain(assistant);
    expect(await page.locator(CONTROL).getAttribute('dir')).toBe(direction);
    expect(complaints).toEqual([]);
  });
});

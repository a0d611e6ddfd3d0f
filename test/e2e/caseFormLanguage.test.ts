import { Stage } from './stage';

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

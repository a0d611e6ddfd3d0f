import { quotedFrom } from '../../../core/conversation';

const folded = (text: string) => text.slice(quotedFrom(text));

test.each([
  ['On Fri, 20 Nov 2026 at 14:02, Jane Doe <jane@example.com> wrote:'],
  ['Am 20.11.2026 um 14:02 schrieb Jane Doe:'],
  ['Le ven. 20 nov. 2026 à 14:02, Jane Doe <jane@example.com> a écrit :'],
  ['El vie, 20 nov 2026 a las 14:02, Jane Doe escribió:'],
  ['Em sex., 20 de nov. de 2026 às 14:02, Jane Doe escreveu:'],
  ['‫בתאריך יום ו׳, 20 בנוב׳ 2026 ב-14:02 מאת ‪Jane‬ כתבה:'],
  ['-----Original Message-----'],
  ['-----Ursprüngliche Nachricht-----'],
])('what a mail quotes begins at %s', (divider) => {
  expect(folded(`Money back, please.\n\n${divider}\nmy lamp is lost`)).toBe(`${divider}\nmy lamp is lost`);
});

test('what a mail quotes may be no more than marked lines at its end', () => {
  expect(folded('No.\n\n> Shall I send another?\n> Yours')).toBe('> Shall I send another?\n> Yours');
});

test.each([
  ['one line', 'Money back, please.'],
  ['answers between quoted lines', '> Another lamp?\nNo.\n> Money back?\nYes.'],
  ['nothing but a quotation', '> Another lamp?\n> Money back?'],
  ['a line that says what follows', 'I wrote:\n- lamp\n- table'],
  ['a drawn line', 'one\n-----\ntwo'],
])('%s is not folded', (_, text) => {
  expect(folded(text)).toBe('');
});

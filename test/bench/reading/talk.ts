import { oneOf, randomFrom } from '../random';

/** What was said, before it is written down in one format or another. */
export interface Said {
  by: 'customer' | 'ai';
  at: Date;
  text: string;
}

const CUSTOMER = [
  'I was charged twice for order 4711, on the 3rd and again on the 5th.',
  'It still doesn’t work. I restarted it at 10:30 and at 11:15 – same thing.',
  'No.',
  'Yes, please!',
  'The link https://shop.example/orders/4711?ref=mail shows an error: “not found”.',
  'My address changed: 12 Rue de l’Église, 75011 Paris.',
  'Can I talk to a person? I have tried this three times now, and every time I end up here again.',
  'ok',
];
const AI = [
  'I’m sorry about that. Let me look into your order.',
  'Thanks for waiting. I can see two payments of €49.90; one of them is only reserved and will be released within five days.',
  'Could you tell me the serial number? It is on the back, below the bar code.',
  'Please try the following:\n- unplug the device\n- wait for ten seconds\n- plug it in again',
  'Note: refunds take up to 5 business days, depending on your bank.',
  'I’ll hand you over to a colleague who can help you with this.',
];

/** A talk without end, the same for the same seed. */
export function* talk(seed: number): Generator<Said> {
  const random = randomFrom(seed);
  let time = Date.UTC(2026, 10, 20, 8);
  for (let index = 0; ; index++) {
    const by = index % 2 === 0 ? 'customer' : 'ai';
    const sentences = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      oneOf(random, by === 'ai' ? AI : CUSTOMER),
    );
    time += 5_000 + Math.floor(random() * 60_000);
    yield { by, at: new Date(time), text: sentences.join(random() < 0.2 ? '\n\n' : ' ') };
  }
}

/** Such a text takes the engine one byte a character; any other takes two, as the dashes and quotes of an AI's text do. */
export function* talkInAscii(seed: number): Generator<Said> {
  // eslint-disable-next-line no-control-regex -- ASCII is what it keeps
  for (const said of talk(seed)) yield { ...said, text: said.text.replace(/[^\x00-\x7f]/g, "'") };
}

/** A talk in which every message goes on with `hostile` text. */
export function* talkWith(seed: number, hostile: (random: () => number) => string): Generator<Said> {
  const random = randomFrom(seed);
  for (const said of talk(seed)) yield { ...said, text: `${said.text}\n${hostile(random)}` };
}

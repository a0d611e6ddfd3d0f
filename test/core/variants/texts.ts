import type { Language } from './languages';
import type { Random } from './random';
import { SENTENCES } from './sentences';

/** What about a text may look like something else, and so is out of place in some transcripts. */
export type Likeness =
  /** A line with a word and a colon. */
  | 'label'
  /** A line with a role and a colon, quoted from another talk. */
  | 'speaker'
  /** A line that begins with a time. */
  | 'time'
  /** A line that begins with `>`. */
  | 'quote'
  /** A line with pipes. */
  | 'pipes'
  /** A line with nothing but a person's name. */
  | 'name'
  /** A drawn line, or something close to it. */
  | 'drawing'
  /** A line with a list mark. */
  | 'list'
  /** Code with arrows, angles, brackets. */
  | 'marks';

export interface TextKind {
  id: string;
  like: Likeness[];
  lines: 'one' | 'many';
  write(random: Random, say: Say): string;
}

/** Sentences of the transcript's language. */
interface Say {
  statement(): string;
  question(): string;
  word(): string;
}

const LABELS = [
  'Note',
  'Order number',
  'PS',
  'Address',
  'Warning',
  'Step',
  'Reference',
  'Delivery window',
  'Color',
];
const one = (id: string, like: Likeness[], write: TextKind['write']): TextKind => ({
  id,
  like,
  lines: 'one',
  write,
});
const many = (id: string, like: Likeness[], write: TextKind['write']): TextKind => ({
  id,
  like,
  lines: 'many',
  write,
});

export const TEXT_KINDS: TextKind[] = [
  one('sentence', [], (_random, say) => say.statement()),
  one('question', [], (_random, say) => say.question()),
  one('word', [], (_random, say) => say.word()),
  one('two sentences', [], (_random, say) => `${say.statement()} ${say.question()}`),
  one('emoji', [], (random, say) =>
    random.pick(['👍', '🙏🏽 ' + say.word(), '👨‍👩‍👧 🎉', say.statement() + ' 😀']),
  ),
  one('URL', [], (random, say) =>
    random.pick([
      'https://shop.example.com/orders/4411?x=1&y=2#track',
      `${say.statement()} https://shop.example.com:8443/a_(b)`,
      'www.example.com',
    ]),
  ),
  one('in quotes', [], (random, say) => random.pick([`"${say.statement()}"`, `“${say.question()}”`])),
  one('label', ['label'], (random, say) => `${random.pick(LABELS)}: ${say.statement()}`),
  one('time first', ['time', 'label'], (random) =>
    random.pick(['10:30: call me', '9:15 would be fine', '14:00 - 15:00 works']),
  ),
  one(
    'colon inside',
    ['label'],
    (random, say) => `${say.statement()} ${random.pick(['Total: 25', 'Ratio 3:1', 'at 10:30'])}`,
  ),
  one('markdown', [], (random) =>
    random.pick([
      'Please use **Settings** and then `Sign out`.',
      'See [the guide](https://example.com/g) for _all_ steps.',
    ]),
  ),
  one('other script', [], (random) =>
    random.pick([
      'אני צריך עזרה בבקשה, order A-4411',
      'أحتاج إلى مساعدة من فضلك (A-4411)',
      '注文はどこですか。',
      'Где мой заказ?',
    ]),
  ),
  one('long', [], (_random, say) => Array.from({ length: 12 }, () => say.statement()).join(' ')),
  one(
    'redacted',
    ['marks'],
    (random, say) => `${say.statement()} ${random.pick(['[EMAIL]', '<PHONE_NUMBER>', '[REDACTED]'])}`,
  ),
  many('two lines', [], (_random, say) => `${say.statement()}\n${say.question()}`),
  many('paragraphs', [], (random, say) =>
    Array.from({ length: random.between(2, 4) }, () => say.statement()).join('\n\n'),
  ),
  many('bullets', ['list'], (random, say) => {
    const mark = random.pick(['-', '*', '•']);
    return `${say.statement()}\n${mark} ${say.word()}\n${mark} ${say.statement()}\n${mark} ${say.question()}`;
  }),
  many(
    'numbered',
    ['list'],
    (_random, say) => `${say.statement()}\n1. ${say.word()}\n2. ${say.statement()}\n3) ${say.word()}`,
  ),
  many(
    'label lines',
    ['label'],
    (random, say) => `${say.statement()}\n${random.pick(LABELS)}: A-4411\n${say.question()}`,
  ),
  many(
    'form',
    ['label', 'label'],
    (random, say) => `${random.pick(LABELS)}: A-4411\nCountry: DE\n\n${say.statement()}`,
  ),
  many(
    'like a header',
    ['label', 'label'],
    (_random, say) => `${say.statement()}\nEmail: other@example.org\nPhone: +1 555 0199\nSummary: late`,
  ),
  many(
    'like a speaker',
    ['speaker'],
    (random, say) =>
      `${say.statement()}\n${random.pick(['Agent', 'Customer', 'Bot'])}: please wait\n${say.word()}`,
  ),
  many(
    'time on a line',
    ['time', 'label'],
    (_random, say) => `${say.statement()}\n10:30: call me\n11:45 is fine too`,
  ),
  many(
    'quote',
    ['quote'],
    (_random, say) => `${say.statement()}\n> ${say.statement()}\n> ${say.question()}\n${say.word()}`,
  ),
  many(
    'code',
    ['marks', 'label'],
    (_random, say) =>
      `${say.statement()}\n\`\`\`\nif (a < b && c > d) {\n  throw new Error("E42: not found");\n}\n\`\`\`\n${say.question()}`,
  ),
  many('indented', [], (_random, say) => `${say.statement()}\n    ${say.statement()}\n  ${say.question()}`),
  many(
    'JSON',
    ['label', 'marks'],
    (_random, say) => `${say.statement()}\n{\n  "order": "A-4411",\n  "items": [1, 2]\n}`,
  ),
  many(
    'signature',
    ['name'],
    (_random, say) => `${say.statement()}\n\nBest regards,\nJane Doe\n+1 555 0100\njane.doe@example.com`,
  ),
  many(
    'signature under dashes',
    ['name', 'drawing'],
    (_random, say) => `${say.statement()}\n--\nJane Doe\nExample Ltd.`,
  ),
  many(
    'table',
    ['pipes', 'drawing'],
    (_random, say) => `${say.statement()}\n| Item | Price |\n| --- | --- |\n| Shoe | 25 |`,
  ),
];

export function sayIn(language: Language, random: Random): Say {
  const { statements, questions, words } = SENTENCES[language];
  return {
    statement: () => random.pick(statements),
    question: () => random.pick(questions),
    word: () => random.pick(words),
  };
}

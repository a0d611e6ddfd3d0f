import type { Choice } from './choice';
import type { Tongue } from './languages';
import type { Random } from './random';
import type { StampStyle } from './stamps';
import type { Stamp, TrueMessage } from './truth';

/** What stands between two messages. */
export const SEPARATORS = [
  '\n',
  '\n\n',
  '\n---\n',
  '\n\n---\n\n',
  '\n----------------------------------------\n',
  '\n***\n',
  '\n\n* * *\n\n',
  '\n==========\n',
  '\n\n________________________________\n\n',
  '\n\n\n',
  '\n—————\n',
  '\n─────────────\n',
  '\n- - -\n',
].map((id) => ({ id }));

export const isDrawn = (separator: string) => separator.trim() !== '';

const HEADINGS = [
  { id: 'Transcript:', write: (word: string) => `${word}:\n` },
  { id: 'Transcript', write: (word: string) => `${word}\n` },
  { id: '--- Transcript ---', write: (word: string) => `--- ${word} ---\n` },
  { id: '=== Transcript ===', write: (word: string) => `=== ${word} ===\n` },
  { id: '## Transcript', write: (word: string) => `## ${word}\n\n` },
  { id: '**Transcript**', write: (word: string) => `**${word}**\n\n` },
  { id: '**Transcript:**', write: (word: string) => `**${word}:**\n` },
  { id: 'TRANSCRIPT', write: (word: string) => `${word.toUpperCase()}\n` },
  { id: 'Transcript over a line', write: (word: string) => `${word}\n----------\n` },
  { id: 'a line', write: () => '----------\n' },
  { id: 'none', write: () => '' },
];

export function heading(choice: Choice, tongue: Tongue): string {
  const word = choice.from(
    'heading word',
    tongue.headings.map((id) => ({ id })),
  ).id;
  return choice.from('heading', HEADINGS).write(word);
}

/** When each message was sent: times run on, over a night here and there; a call's offsets start at nought. */
export function timeline(
  random: Random,
  count: number,
  states: StampStyle['states'],
  pace: 'talk' | 'mails',
): Date[] {
  const offset = states === 'call offset';
  let at = offset
    ? Date.UTC(2026, 10, 20)
    : Date.UTC(random.between(2024, 2027), random.between(0, 11), random.between(1, 28));
  if (!offset) at += random.between(0, 86_399_999);
  return Array.from({ length: count }, () => {
    at += offset
      ? random.between(3_000, 80_000)
      : random.between(2_000, pace === 'mails' ? 90_000_000 : 400_000);
    if (!offset && random.chance(0.02)) at += random.between(3_600_000, 90_000_000);
    return new Date(at);
  });
}

/** Once one stamp shows which number is the day, a reader may or may not conclude for the others. */
export function resolveDates(messages: TrueMessage[]): void {
  const stamps = messages.map(({ stamp }) => stamp).filter((stamp): stamp is Stamp => stamp !== undefined);
  const resolved = stamps.some(({ iso, arguable }) => iso !== undefined && !arguable);
  for (const stamp of stamps) {
    if (resolved && stamp.isoOnceResolved)
      Object.assign(stamp, { iso: stamp.isoOnceResolved, arguable: true });
    delete stamp.isoOnceResolved;
  }
}

import type { Choice } from './choice';
import { clock } from './clock';
import { DAYS, DAY_DRAWINGS } from './days';
import { opensWithoutStamp, unfair, type Opening } from './fairness';
import { SEPARATORS, isDrawn, timeline } from './frame';
import type { Tongue } from './languages';
import { lineLayout, writeLine } from './lineLayout';
import type { Random } from './random';
import { castIn, type Cast, type Contact, type Speaker } from './speakers';
import { stampStyle } from './stamps';
import { TEXT_KINDS, sayIn, type Likeness, type TextKind } from './texts';
import type { TrueMessage } from './truth';

export interface Body {
  text: string;
  messages: TrueMessage[];
  /** Whether a heading above is needed to tell where it begins. */
  needsHeading: boolean;
}

/** The customer and the machine in turns, sometimes twice in a row, a person towards the end. */
export function turns(random: Random, { speakers }: Cast, count: number): Speaker[] {
  let last: Speaker | undefined;
  return Array.from({ length: count }, (_, index) => {
    const late = index > count * 0.5;
    const present = speakers.filter(
      ({ side }) => side === 'customer' || side === 'ai' || (side === 'agent' ? late : random.chance(0.2)),
    );
    const others = present.filter((speaker) => speaker !== last);
    const next = random.chance(0.12) && last ? last : random.pick(others);
    return (last = next);
  });
}

/** Texts that would look like an opening of this very transcript are left out of it. */
function outOfPlace(opening: Opening, separator: string): Set<Likeness> {
  const { layout, cast } = opening;
  const out = new Set<Likeness>();
  const loose = opensWithoutStamp(opening);
  const bare = layout.wrap.id === 'bare' && layout.place !== 'none';
  const marks = layout.joint + layout.terminator + layout.wrap.id;
  if (loose) out.add('speaker');
  if (loose && !cast.allKnown) out.add('label').add('marks');
  if (loose && layout.leadId !== 'none') out.add('list');
  if (loose && layout.terminator === '') out.add('name');
  if (bare || opening.gaps || /[-–—]/.test(marks)) out.add('time');
  if (/[>»→]/.test(marks)) out.add('quote').add('marks');
  if (marks.includes('|')) out.add('pipes');
  if (isDrawn(separator)) out.add('drawing');
  return out;
}

const labelsOf = (text: string) => text.match(/^[^:：\n]{1,40}[:：]/gm) ?? [];

/** A text that fits; where only coming again makes a speaker, no label comes twice. */
export function fittingText(
  random: Random,
  kinds: TextKind[],
  tongue: Tongue,
  used?: Set<string>,
): [TextKind, string] {
  for (let tries = 0; tries < 20; tries++) {
    const kind = random.pick(kinds);
    const text = kind.write(random, sayIn(tongue.id, random));
    const labels = labelsOf(text);
    if (used && kind.like.includes('label') && labels.some((label) => used.has(label))) continue;
    for (const label of labels) used?.add(label);
    return [kind, text];
  }
  return [TEXT_KINDS[0] as TextKind, sayIn(tongue.id, random).statement()];
}

/** A transcript in which every message opens in the same way; undefined where what was chosen does not go together. */
export function lines(choice: Choice, tongue: Tongue, contact: Contact, count: number): Body | undefined {
  const { random } = choice;
  const withDays = choice.rarely('day headings', 0.12);
  const stamp = stampStyle(choice, withDays ? 'time' : 'any');
  const layout = lineLayout(choice, tongue, withDays ? 'line' : 'any');
  const cast = castIn(choice, tongue, contact);
  const gaps = !withDays && choice.rarely('some stamps missing', 0.05);
  const separator = choice.from('separator', SEPARATORS).id;
  const at = timeline(random, count, stamp.states, 'talk');
  const { made } = choice;
  const opening: Opening = {
    layout,
    cast,
    stamp,
    sample: stamp.write(at[0] as Date).verbatim,
    castId: made.cast ?? '',
    composed: made.composed,
    emoji: made.emoji === 'yes',
    gaps,
  };
  if (unfair(opening)) return undefined;
  const loose = opensWithoutStamp(opening);
  const who = turns(random, cast, count);
  if (
    loose &&
    !cast.allKnown &&
    cast.speakers.some((one) => who.filter((speaker) => speaker === one).length === 1)
  )
    return undefined;
  if (layout.place === 'none') made.stamp = made.states = made.zone = 'no stamp';

  const out = outOfPlace(opening, separator);
  const kinds = TEXT_KINDS.filter(
    ({ like, lines: size }) =>
      !like.some((one) => out.has(one)) && (layout.place !== 'end' || size === 'one'),
  );
  const used = loose ? new Set<string>() : undefined;
  const day = withDays ? choice.from('day', DAYS) : undefined;
  const drawing = withDays ? choice.from('day drawing', DAY_DRAWINGS) : undefined;
  const dayFromStart = random.chance(0.8);

  let today: string | undefined;
  let shown: string | undefined;
  const parts: string[] = [];
  const messages = who.map((speaker, index): TrueMessage => {
    const time = at[index] as Date;
    const [kind, text] = fittingText(random, choice.isOpen('text') ? kinds : kinds.slice(0, 3), tongue, used);
    const sent =
      layout.place === 'none' || (gaps && index > 0 && random.chance(0.3)) ? undefined : stamp.write(time);
    const name = speaker.emoji + speaker.written;
    let written = writeLine(layout, name, sent?.verbatim, text, index);
    if (day && drawing) {
      const date = day.write(clock(time));
      if (date !== today && (index > 0 || dayFromStart)) {
        shown = date;
        written = `${drawing.write(date)}${separator.includes('\n\n') ? '\n\n' : '\n'}${written}`;
      }
      today = date;
    }
    parts.push(written);
    return {
      kind: speaker.kind,
      ...(speaker.name === undefined ? {} : { name: speaker.name }),
      text,
      ...(sent ? { stamp: shown === undefined ? sent : { ...sent, day: shown } } : {}),
      dimensions: {
        text: kind.id,
        ...(speaker.word ? { word: `${tongue.id} ${speaker.kind}: ${speaker.word}` } : {}),
      },
    };
  });
  return { text: parts.join(separator), messages, needsHeading: loose && made.cast !== 'roles' };
}

import { blocks } from './blocks';
import { Choice, type Named } from './choice';
import { heading, resolveDates } from './frame';
import { writeHeader } from './header';
import { TONGUES } from './languages';
import { lines, type Body } from './lines';
import { mailBlocks, mailsWrote } from './mails';
import { randomFrom, type Random } from './random';
import { contactIn } from './speakers';
import type { Variant } from './truth';

const LAYOUTS: (Named & { write: typeof lines; most: number })[] = [
  { id: 'lines', write: lines, most: 40 },
  { id: 'labelled blocks', write: blocks, most: 30 },
  { id: 'mails', write: mailBlocks, most: 12 },
  { id: 'mails, On … wrote', write: mailsWrote, most: 12 },
];
const LINES_WEIGHT = 0.76;

/** What is varied alone, or two or three of them together, in every third transcript; what goes with what stands together. */
export const DIMENSIONS = [
  ['stamp', 'timeStyle', 'zone'],
  ['stamp', 'timeStyle'],
  ['zone'],
  ['place', 'joint'],
  ['place', 'joint', 'text below', 'terminator'],
  ['wrap', 'joint'],
  ['joint'],
  ['style'],
  ['terminator'],
  ['text below', 'terminator', 'style'],
  ['terminator inside the style', 'style', 'terminator'],
  ['style around the stamp too', 'style', 'place', 'joint', 'wrap'],
  ['lead'],
  ['cast', 'composed'],
  ['case'],
  ['emoji', 'cast'],
  ['separator'],
  ['heading', 'heading word'],
  ['header', 'unknown header line'],
  ['text'],
  ['language', 'cast'],
  ['layout', 'block labels', 'block order', 'block style', 'sender', 'mail labels', 'wrote'],
  ['layout', 'history', 'no blank line above the mail’s text', 'language'],
  ['day headings', 'day', 'day drawing', 'stamp'],
  ['some stamps missing', 'stamp'],
  ['CRLF'],
];

function focus(random: Random): Set<string> | undefined {
  if (random.chance(0.65)) return undefined;
  return new Set(
    random
      .shuffle(DIMENSIONS)
      .slice(0, random.between(1, 3))
      .reduce((all, some) => [...all, ...some], []),
  );
}

/** One handoff text and its truth; the same for the same seed. Outside `open`, every dimension has its plain value. */
export function variant(seed: number, open?: readonly string[]): Variant {
  const random = randomFrom(seed);
  for (let tries = 0; tries < 300; tries++) {
    const choice = new Choice(random, open ? new Set(open) : focus(random));
    const tongue = choice.from('language', TONGUES);
    const contact = contactIn(choice, tongue);
    const header = writeHeader(choice, contact);
    const all = choice.focus ? choice.focus.has('layout') : random.chance(1 - LINES_WEIGHT);
    const layout = all ? random.pick(LAYOUTS) : (LAYOUTS[0] as (typeof LAYOUTS)[0]);
    choice.made.layout = layout.id;
    const count = Math.min(layout.most, random.pick([4, 5, 6, 8, 10, 14, 20, 30, 40]));
    const body: Body | undefined = layout.write(choice, tongue, contact, count);
    if (!body) continue;
    const above = heading(choice, tongue);
    if (body.needsHeading && ['none', 'a line'].includes(choice.made.heading ?? '')) continue;
    resolveDates(body.messages);
    const top = `${header.text}\n\n`;
    const text = `${top}${above}${body.text}${random.chance(0.5) ? '\n' : ''}`;
    const newline = choice.rarely('CRLF', 0.15) ? '\r\n' : '\n';
    return {
      seed,
      description: text.replace(/\n/g, newline),
      transcriptAt: top.replace(/\n/g, newline).length,
      headerValues: header.values,
      messages: body.messages,
      dimensions: { ...choice.made },
    };
  }
  throw new Error(`No fair transcript came of seed ${seed}`);
}

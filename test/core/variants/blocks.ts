import type { Choice } from './choice';
import { SEPARATORS, isDrawn, timeline } from './frame';
import type { Tongue } from './languages';
import { fittingText, turns, type Body } from './lines';
import { castIn, type Contact } from './speakers';
import { stampStyle } from './stamps';
import { TEXT_KINDS } from './texts';
import type { TrueMessage } from './truth';

const ORDERS = [
  { id: 'speaker, time, message', of: [0, 1, 2] },
  { id: 'time, speaker, message', of: [1, 0, 2] },
  { id: 'speaker, message', of: [0, 2] },
];
const LABELS = [
  { id: 'Label: value', write: (label: string, value: string) => `${label}: ${value}` },
  { id: '**Label:** value', write: (label: string, value: string) => `**${label}:** ${value}` },
  { id: '**Label**: value', write: (label: string, value: string) => `**${label}**: ${value}` },
  { id: 'Label : value', write: (label: string, value: string) => `${label} : ${value}` },
  { id: '- Label: value', write: (label: string, value: string) => `- ${label}: ${value}` },
];

/** A transcript of labelled blocks: `Speaker: …`, `Time: …`, `Message: …`. */
export function blocks(choice: Choice, tongue: Tongue, contact: Contact, count: number): Body {
  const { random } = choice;
  const labels = choice.from(
    'block labels',
    tongue.blocks.map((names) => ({ id: names.join('/'), names })),
  ).names;
  const order = choice.from('block order', ORDERS);
  const label = choice.from('block style', LABELS);
  const stamp = stampStyle(choice, 'any');
  const cast = castIn(choice, tongue, contact);
  const separator = choice.from('separator', SEPARATORS).id;
  const timed = order.of.includes(1);
  if (!timed) choice.made.stamp = choice.made.states = choice.made.zone = 'no stamp';
  const messageBelow = choice.rarely('text below', 0.2);
  const kinds = TEXT_KINDS.filter(({ like }) => !(like.includes('drawing') && isDrawn(separator)));
  const at = timeline(random, count, stamp.states, 'talk');
  const parts: string[] = [];

  const messages = turns(random, cast, count).map((speaker, index): TrueMessage => {
    const [kind, text] = fittingText(random, choice.isOpen('text') ? kinds : kinds.slice(0, 3), tongue);
    const sent = timed ? stamp.write(at[index] as Date) : undefined;
    const values = [speaker.emoji + speaker.written, sent?.verbatim ?? '', messageBelow ? `\n${text}` : text];
    parts.push(
      order.of
        .map((part) => label.write(labels[part] as string, values[part] as string).replace(' \n', '\n'))
        .join('\n'),
    );
    return {
      kind: speaker.kind,
      ...(speaker.name === undefined ? {} : { name: speaker.name }),
      text,
      ...(sent ? { stamp: sent } : {}),
      dimensions: {
        text: kind.id,
        ...(speaker.word ? { word: `${tongue.id} ${speaker.kind}: ${speaker.word}` } : {}),
      },
    };
  });
  return { text: parts.join(separator), messages, needsHeading: false };
}

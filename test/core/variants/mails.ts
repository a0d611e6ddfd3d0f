import type { Field } from '../../../core/conversation';
import type { Choice } from './choice';
import { clock } from './clock';
import { isDrawn, timeline } from './frame';
import type { Tongue } from './languages';
import { fittingText, turns, type Body } from './lines';
import { MAIL_WORDS } from './mailWords';
import { castIn, type Contact, type Speaker } from './speakers';
import { stampStyle } from './stamps';
import { TEXT_KINDS } from './texts';
import type { TrueMessage } from './truth';

const SEPARATORS = [
  '\n\n',
  '\n\n---\n\n',
  '\n\n________________________________\n\n',
  '\n\n----------------------------------------\n',
  '\n\n***\n\n',
  '\n\n\n',
].map((id) => ({ id }));

const AUTHORS = [
  { id: 'Name <e-mail>', write: (name: string, email: string) => `${name} <${email}>` },
  { id: 'Name', write: (name: string) => name },
  { id: '"Name" <e-mail>', write: (name: string, email: string) => `"${name}" <${email}>` },
  { id: 'Name [mailto:e-mail]', write: (name: string, email: string) => `${name} [mailto:${email}]` },
  { id: 'e-mail', write: (_name: string, email: string) => email },
];

const LABELS = [
  { id: 'From: …', write: (label: string, value: string) => `${label}: ${value}` },
  { id: '**From:** …', write: (label: string, value: string) => `**${label}:** ${value}` },
  { id: 'From : …', write: (label: string, value: string) => `${label} : ${value}` },
  { id: 'FROM: …', write: (label: string, value: string) => `${label.toUpperCase()}: ${value}` },
];

/** Texts for mails: what looks like a label of ours, or a quote, is left to the histories. */
const KINDS = TEXT_KINDS.filter(({ like }) => !like.includes('drawing') && !like.includes('speaker'));
const SHOP = 'support@shop.example';

const quoted = (text: string) => text.replace(/^/gm, '> ').replace(/> $/gm, '>');

function author(
  choice: Choice,
  speaker: Speaker,
  contact: Contact,
  shape: (typeof AUTHORS)[number],
): [string, Partial<TrueMessage>] {
  const mine = speaker.side === 'customer';
  const email = mine ? contact.email : `${speaker.side}@shop.example`;
  const name = mine && speaker.kind !== 'unknown' ? contact.name : speaker.written;
  const written = shape.write(name, email);
  const kind = shape.id === 'e-mail' && !mine ? 'unknown' : mine ? 'customer' : speaker.kind;
  const named = shape.id === 'e-mail' ? email : kind !== 'customer' && speaker.word ? undefined : name;
  const also = written.includes(email) && named !== email ? email : '';
  const nameOr = [written, email, ...(named === undefined || speaker.word ? [undefined, name] : [])];
  return [written, { kind, also, nameOr, ...(named === undefined ? {} : { name: named }) }];
}

/** Casts that make sense as senders. */
const SENDERS = ['customer by name, others by role', 'customer by name, others unknown'] as const;

/** An e-mail thread: a block of From, Sent, To, Subject above each mail. */
export function mailBlocks(choice: Choice, tongue: Tongue, contact: Contact, count: number): Body {
  const { random } = choice;
  const words = MAIL_WORDS[tongue.id];
  const stamp = stampStyle(choice, 'dated');
  const cast = castIn(choice, tongue, contact, [...SENDERS]);
  const shape = choice.from('sender', AUTHORS);
  const label = choice.from('mail labels', LABELS);
  const sentLabel = random.pick(words.sent);
  const separator = choice.from('separator', SEPARATORS).id;
  const tight = choice.rarely('no blank line above the mail’s text', 0.2);
  const history = choice.from('history', [
    { id: 'none' },
    { id: 'quoted' },
    { id: 'wrote and quoted' },
    // Between mails that only blank lines part, no one could tell where such a history ends.
    ...(isDrawn(separator) ? [{ id: 'original message' }] : []),
  ]).id;
  const subject = random.pick(['Refund', 'Re: Refund [A-4411]', 'AW: Lieferung', 'Your order: where is it?']);
  const at = timeline(random, count, stamp.states, 'mails');
  const parts: string[] = [];
  let before: { text: string; written: string; sent: string; time: Date } | undefined;

  const messages = turns(random, cast, count).map((speaker, index): TrueMessage => {
    const time = at[index] as Date;
    const [written, who] = author(choice, speaker, contact, shape);
    const sent = stamp.write(time);
    const [kind, own] = fittingText(random, choice.isOpen('text') ? KINDS : KINDS.slice(0, 3), tongue);
    const text =
      before && random.chance(0.5)
        ? own + historyOf(history, tongue, label.write, sentLabel, before, subject)
        : own;
    const fields: Field[] = [{ label: words.to, value: speaker.side === 'customer' ? SHOP : contact.email }];
    if (random.chance(0.2)) fields.push({ label: random.pick(words.cc), value: 'team@shop.example' });
    if (random.chance(0.9)) fields.push({ label: words.subject, value: subject });
    const shouted = label.id === 'FROM: …';
    parts.push(
      [
        label.write(words.from, written),
        label.write(sentLabel, sent.verbatim),
        ...fields.map((field) => label.write(field.label, field.value)),
      ].join('\n') +
        (tight ? '\n' : '\n\n') +
        text,
    );
    before = { text: own, written, sent: sent.verbatim, time };
    return {
      kind: 'unknown',
      ...who,
      text,
      stamp: sent,
      fields: fields.map((field) => (shouted ? { ...field, label: field.label.toUpperCase() } : field)),
      dimensions: { text: kind.id, sender: shape.id },
    };
  });
  return { text: parts.join(separator), messages, needsHeading: false };
}

function historyOf(
  kind: string,
  tongue: Tongue,
  label: (label: string, value: string) => string,
  sentLabel: string,
  mail: { text: string; written: string; sent: string; time: Date },
  subject: string,
): string {
  const words = MAIL_WORDS[tongue.id];
  const [{ stamp, line }] = words.wrote as [MailWrote];
  switch (kind) {
    case 'quoted':
      return `\n\n${quoted(mail.text)}`;
    case 'wrote and quoted':
      return `\n\n${line(stamp(clock(mail.time)), mail.written)}\n${quoted(mail.text)}`;
    case 'original message':
      return `\n\n${[
        words.original,
        label(words.from, mail.written),
        label(sentLabel, mail.sent),
        label(words.subject, subject),
      ].join('\n')}\n\n${mail.text}`;
    default:
      return '';
  }
}

type MailWrote = (typeof MAIL_WORDS)['en']['wrote'][number];

/** An e-mail thread in which every mail stands under `On …, … wrote:`. */
export function mailsWrote(choice: Choice, tongue: Tongue, contact: Contact, count: number): Body {
  const { random } = choice;
  const { wrote } = MAIL_WORDS[tongue.id];
  const { stamp, line } = choice.from(
    'wrote',
    wrote.map((style, index) => ({ ...style, id: `${tongue.id} ${index + 1}` })),
  );
  const cast = castIn(choice, tongue, contact, [...SENDERS]);
  const shape = choice.from('sender', [...AUTHORS.slice(0, 2), ...AUTHORS.slice(4)]);
  const separator = choice.from('separator', SEPARATORS).id;
  const quote = choice.rarely('history', 0.3);
  const at = timeline(random, count, 'date and time', 'mails');
  const parts: string[] = [];
  let before = '';

  const messages = turns(random, cast, count).map((speaker, index): TrueMessage => {
    const [written, who] = author(choice, speaker, contact, shape);
    const verbatim = stamp(clock(at[index] as Date));
    const [kind, own] = fittingText(random, choice.isOpen('text') ? KINDS : KINDS.slice(0, 3), tongue);
    const text = quote && before && random.chance(0.5) ? `${own}\n\n${quoted(before)}` : own;
    parts.push(`${line(verbatim, written)}\n\n${text}`);
    before = own;
    return {
      kind: 'unknown',
      ...who,
      text,
      stamp: { verbatim },
      dimensions: { text: kind.id, sender: shape.id },
    };
  });
  choice.made.stamp = `wrote ${tongue.id}`;
  return { text: parts.join(separator), messages, needsHeading: false };
}

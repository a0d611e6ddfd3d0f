import {
  quotedFrom,
  type Attachment,
  type Conversation,
  type Message,
  type Moment,
} from '../../core/conversation';
import { visible, visibleLine } from '../visible';
import { noticeInWords, sourceInWords } from './notices';

export interface PrintOptions {
  /** Quoted history of mails in full. */
  all: boolean;
}

type Row = [label: string, value: string | undefined];

/** A conversation for a person at a terminal: nothing in it is obeyed, everything is shown. */
export function printed(conversation: Conversation, options: PrintOptions): string {
  const { source, messages, notices } = conversation;
  const header = [...headerRows(conversation), ...otherRows(conversation)];
  const parts = [`Read from ${sourceInWords(source)}${formatInWords(source.format)}.`];
  if (header.length > 0) parts.push(rows(header));
  for (const notice of notices) {
    const words = `! ${noticeInWords(notice)}`;
    parts.push(notice.kind === 'unread' ? `${words}\n${indented(notice.text, 4)}` : words);
  }
  messages.forEach((message, index) => parts.push(printedMessage(message, index + 1, options)));
  if (messages.length === 0) parts.push('No messages.');
  return parts.join('\n\n');
}

function formatInWords(format: string | undefined): string {
  return format === undefined ? '' : ` as ${visibleLine(format)}`;
}

function headerRows(conversation: Conversation): Row[] {
  const { customer } = conversation;
  const all: Row[] = [
    ['Session', conversation.sessionId],
    ['Ticket', conversation.ticketNumber],
    ['Channel', conversation.channel],
    ['Language', conversation.language],
    ['Summary', conversation.summary],
    ['Classification', conversation.classification],
    ['Sentiment', conversation.sentiment],
    ['Handoff reason', conversation.handoffReason],
    ['Handed off at', conversation.handedOffAt],
    ['Customer name', customer.name],
    ['Customer e-mail', customer.email],
    ['Customer phone', customer.phone],
  ];
  return all.filter(([, value]) => value !== undefined);
}

/** Labels that the reader does not know come in quotes, as they were written. */
function otherRows({ otherFields }: Conversation): Row[] {
  return otherFields.map(({ label, value }) => [`"${visibleLine(label)}"`, value]);
}

function printedMessage(message: Message, number: number, options: PrintOptions): string {
  const { author, sentAt, text, fields = [], attachments } = message;
  const title = [author.kind, author.name, sentAt && timeInWords(sentAt)].filter(
    (part) => part !== undefined,
  );
  const lines = [`#${number}  ${title.map(visibleLine).join('  ')}`];
  if (fields.length > 0) lines.push(rows(fields.map(({ label, value }) => [visibleLine(label), value])));
  if (text !== '') lines.push(indented(options.all ? text : folded(text), 4));
  for (const attachment of attachments) lines.push(`    [attachment: ${attachmentInWords(attachment)}]`);
  return lines.join('\n');
}

function timeInWords({ iso, verbatim, day }: Moment): string {
  return iso ?? (day === undefined ? verbatim : `${day}, ${verbatim}`);
}

function attachmentInWords({ name, type, size, url }: Attachment): string {
  const bytes = size === undefined ? undefined : `${size.toLocaleString('en')} bytes`;
  const stated = [name, type, bytes, url].filter((part) => part !== undefined);
  return stated.map(visibleLine).join(', ') || 'nothing is stated about it';
}

function folded(text: string): string {
  const from = quotedFrom(text);
  if (from === text.length) return text;
  const count = text.slice(from).split('\n').length;
  return `${text.slice(0, from).trimEnd()}\n[${count} ${count === 1 ? 'line' : 'lines'} of quoted history; --all shows them]`;
}

function rows(all: readonly Row[]): string {
  const width = Math.min(24, Math.max(...all.map(([label]) => label.length)));
  return all
    .map(([label, value = '']) =>
      `  ${label.padEnd(width)}  ${indented(value, width + 4).trimStart()}`.trimEnd(),
    )
    .join('\n');
}

function indented(text: string, by: number): string {
  const margin = ' '.repeat(by);
  return visible(text).replace(/^(?=[^\n])/gm, margin);
}

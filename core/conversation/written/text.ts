import type { Conversation, Message } from '../conversation';
import { ALL_LABELS } from '../header/localLabels';
import { isHeadingLike } from '../header/transcriptStart';
import { kindOfRole } from '../transcript/speakers';
import { attachmentText, HEADER_FIELDS, headerOf, speakerOf, stampOf, withOffset, type Words } from './words';

/** The labels that the handoff text format has in every language: those that OpenCX documents, where it documents one. */
const LABELS: Words['fields'] = {
  channel: 'Channel',
  summary: 'Summary',
  handoffReason: 'Handoff Reason',
  classification: 'Classification',
  sentiment: 'Sentiment',
  sessionId: 'Session ID',
  ticketNumber: 'Ticket Number',
  language: 'Language',
  handedOffAt: 'Handoff Time',
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
};
const SPEAKERS: Pick<Words, 'authors' | 'named'> = {
  authors: {
    customer: 'Customer',
    ai: 'AI',
    agent: 'Agent',
    system: 'System',
    unknown: 'Unknown sender',
  },
  named: (name, role) => `${name} (${role})`,
};

/**
 * A conversation in the handoff text format, which `readCase` reads again: notices and unread text above the header, each
 * message with its stamp. A line of a text that would pass for the start of a message or of a header line is quoted (`> `).
 */
export function asText(conversation: Conversation, words: Pick<Words, 'notice' | 'offset'>): string {
  const lines: string[] = [];
  for (const notice of conversation.notices) {
    lines.push(words.notice(notice));
    if (notice.kind === 'unread') lines.push(quoted(notice.text, 0), '');
  }
  if (lines.length > 0) lines.push('');
  lines.push(...headerLines(conversation, words));
  if (conversation.messages.length > 0) lines.push('', 'Transcript:');
  let day: string | undefined;
  for (const message of conversation.messages) {
    const own = message.sentAt && message.sentAt.day;
    if (own !== undefined && own !== day) lines.push('', own, '');
    day = own ?? day;
    lines.push(messageText(message, words));
  }
  return `${lines.join('\n')}\n`;
}

/** What a person pastes into a chat or a mail: the header without the messages. */
export function summaryText(conversation: Conversation, words: Pick<Words, 'notice' | 'offset'>): string {
  return asText({ ...conversation, messages: [], notices: [] }, words);
}

function headerLines(conversation: Conversation, words: Pick<Words, 'offset'>): string[] {
  const stated = headerOf(conversation);
  const lines: string[] = [];
  for (const field of HEADER_FIELDS) {
    if (field === 'name') lines.push('Customer Details:');
    const value = stated[field];
    if (value === undefined) continue;
    const written = field === 'handedOffAt' ? withOffset(value, words) : value;
    lines.push(`${LABELS[field]}: ${quoted(written)}`);
  }
  for (const { label, value } of conversation.otherFields) lines.push(`${label}: ${quoted(value)}`);
  return lines;
}

/** One message, as it stands in the text. */
export function messageText(message: Message, words: Pick<Words, 'offset'>): string {
  const { author, sentAt, text, fields = [], attachments } = message;
  const stamp = sentAt === undefined ? '' : `[${stampOf(sentAt, words)}] `;
  const said = quoted(
    fields
      .map(({ label, value }) => `${label}: ${value}`)
      .concat(text)
      .join('\n'),
  );
  const lines = [`${stamp}${speakerOf(author, SPEAKERS)}: ${said}`];
  for (const attachment of attachments) lines.push(`> Attachment: ${attachmentText(attachment)}`);
  return lines.join('\n');
}

/** A text whose lines, from `first` on, pass for nothing but its own. */
function quoted(text: string, first = 1): string {
  if (text.indexOf('\n') < 0 && first > 0) return text;
  return text
    .split('\n')
    .map((line, index) => (index >= first && isTelling(line) ? `> ${line}` : line))
    .join('\n');
}

/** Whether a line might open a message or a header line, to a reader or to a person. */
function isTelling(line: string): boolean {
  if (/^\W*[[(]\s*\d/.test(line.slice(0, 40)) || isHeadingLike(line)) return true;
  const head = /^[\s*_#-]{0,16}([^:\uff1a]{1,80}?)[\s*_]{0,4}[:\uff1a]/.exec(line.slice(0, 120));
  if (head === null) return false;
  const name = (head[1] ?? '').toLowerCase();
  return ALL_LABELS.has(name) || name.split(/[()[\]]/).some((part) => kindOfRole(part) !== undefined);
}

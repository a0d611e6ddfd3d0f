import type { Conversation, Message } from '../conversation';
import { withPlainBreaks } from '../lines';
import { attachmentText, HEADER_FIELDS, headerOf, speakerOf, stampOf, withOffset, type Words } from './words';

/** A conversation as Markdown, in which whatever anybody wrote stays text: no link, no HTML, no picture, no mention. */
export function asMarkdown(conversation: Conversation, words: Words): string {
  const stated = headerOf(conversation);
  const blocks = [`# ${plain(words.title)}`];
  for (const notice of conversation.notices) {
    blocks.push(`> ${lines(words.notice(notice)).join('\\\n> ')}`);
    if (notice.kind === 'unread') blocks.push(paragraphs(notice.text));
  }
  for (const field of HEADER_FIELDS) {
    const value = stated[field];
    if (value === undefined) continue;
    const written = field === 'handedOffAt' ? withOffset(value, words) : value;
    blocks.push(`**${plain(words.fields[field])}:** ${paragraphs(written)}`);
  }
  for (const { label, value } of conversation.otherFields)
    blocks.push(`**${plain(label)}:** ${paragraphs(value)}`);
  blocks.push(`## ${plain(words.transcript)}`);
  let day: string | undefined;
  for (const message of conversation.messages) {
    const own = message.sentAt && message.sentAt.day;
    if (own !== undefined && own !== day) blocks.push(`### ${plain(own)}`);
    day = own ?? day;
    blocks.push(messageMarkdown(message, words));
  }
  return `${blocks.join('\n\n')}\n`;
}

function messageMarkdown({ author, sentAt, text, fields = [], attachments }: Message, words: Words): string {
  const stamp = sentAt === undefined ? '' : ` (${plain(stampOf(sentAt, words))})`;
  const blocks = [`**${plain(speakerOf(author, words))}**${stamp}`];
  for (const { label, value } of fields) blocks.push(paragraphs(words.field(label, value)));
  if (text !== '') blocks.push(paragraphs(text));
  for (const attachment of attachments)
    blocks.push(paragraphs(words.field(words.attachment, attachmentText(attachment))));
  return blocks.join('\n\n');
}

/** A text on one line. */
function plain(text: string): string {
  return lines(text).join(' ');
}

/** A text with its line breaks; blank lines part paragraphs. */
function paragraphs(text: string): string {
  const all = lines(text);
  return all.map((line, index) => (line !== '' && all[index + 1] ? `${line}\\` : line)).join('\n');
}

function lines(text: string): string[] {
  return withPlainBreaks(text).split('\n').map(escapedLine);
}

/**
 * Whatever CommonMark, GitHub's dialect or Teams could take for markup, with a backslash, which all of them allow before
 * any ASCII punctuation (spec.commonmark.org, "Backslash escapes"); white space at the start as its code, since four
 * blanks make a block of code.
 */
function escapedLine(line: string): string {
  return line
    .replace(/[\\`*_{}[\]<>&#|~!@$]|:(?=\/\/)/g, '\\$&')
    .replace(/(www)(?=\.)/gi, '$1\\')
    .replace(/^(\s*)([-+=:])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/^\s+/, (blanks) =>
      blanks.length === line.length
        ? ''
        : blanks.replace(/[^]/g, (blank) => `&#${blank.charCodeAt(0).toString()};`),
    );
}

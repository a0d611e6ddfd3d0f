import type { Conversation, Message } from '../conversation';
import { attachmentText, HEADER_FIELDS, headerOf, speakerOf, stampOf, withOffset, type Words } from './words';

/** An element of a page: for a file it is written as HTML, for print it is built as nodes. Texts are texts. */
export interface Element {
  tag:
    'main' | 'h1' | 'h2' | 'h3' | 'p' | 'dl' | 'dt' | 'dd' | 'article' | 'header' | 'strong' | 'time' | 'div';
  attributes?: Readonly<Record<string, string>>;
  children: readonly (Element | string)[];
}

function element(
  tag: Element['tag'],
  children: Element['children'],
  attributes?: Element['attributes'],
): Element {
  return { tag, children, attributes };
}

const AUTO = { dir: 'auto' };

/** A conversation as the body of a page: notices, header, messages. */
export function asPage(conversation: Conversation, words: Words): Element {
  const children: Element[] = [element('h1', [words.title])];
  for (const notice of conversation.notices) {
    children.push(element('p', [words.notice(notice)], { class: 'notice' }));
    if (notice.kind === 'unread') children.push(textOf(notice.text));
  }
  const stated = headerOf(conversation);
  const facts: Element[] = [];
  const fact = (label: string, value: string): void => {
    facts.push(element('dt', [label], AUTO), element('dd', [value], AUTO));
  };
  for (const field of HEADER_FIELDS) {
    const value = stated[field];
    if (value !== undefined)
      fact(words.fields[field], field === 'handedOffAt' ? withOffset(value, words) : value);
  }
  for (const { label, value } of conversation.otherFields) fact(label, value);
  if (facts.length > 0) children.push(element('dl', facts));
  children.push(element('h2', [words.transcript]));
  let day: string | undefined;
  for (const message of conversation.messages) {
    const own = message.sentAt && message.sentAt.day;
    if (own !== undefined && own !== day) children.push(element('h3', [own], AUTO));
    day = own ?? day;
    children.push(messageOf(message, words));
  }
  return element('main', children);
}

function messageOf(message: Message, words: Words): Element {
  const { author, sentAt, text, fields = [], attachments } = message;
  const head: (Element | string)[] = [element('strong', [speakerOf(author, words)], AUTO)];
  if (sentAt !== undefined) {
    const stamp = stampOf(sentAt, words);
    const attributes = sentAt.iso === undefined ? undefined : { datetime: sentAt.iso };
    head.push(' ', attributes ? element('time', [stamp], attributes) : stamp);
  }
  const children = [element('header', head)];
  for (const { label, value } of fields) children.push(textOf(words.field(label, value)));
  if (text !== '') children.push(textOf(text));
  for (const attachment of attachments)
    children.push(textOf(words.field(words.attachment, attachmentText(attachment))));
  return element('article', children, { 'data-author': author.kind });
}

function textOf(text: string): Element {
  return element('div', [text], { class: 'text', dir: 'auto' });
}

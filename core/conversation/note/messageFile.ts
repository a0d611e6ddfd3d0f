import type { Attachment, Field, Message } from '../conversation';
import { readMoment } from '../transcript/moment';
import { kindOfRole } from '../transcript/speakers';
import { field, listField, stated, textField } from './jsonValue';

/**
 * An item of a conversation in JSON: a message of our format; an item of OpenCX's history, which wraps it in `event`
 * (docs.open.cx, api-reference/chat-sessions); or one of its widget's API (`sender.kind`, `sentAt`). One that is no message
 * but has a type, such as `handoff`, is a system message that bears its type. Undefined where it says nothing.
 */
export function readMessage(item: unknown): Message | undefined {
  const message = messageOf(item);
  const sender = field(message, 'sender');
  const role = textField(sender, 'type', 'kind');
  const type = textField(message, 'type');
  const said = textField(field(message, 'content'), 'text') || textField(message, 'content');
  const event = said || type === 'message' ? '' : type;
  const attachments = listField(message, 'attachments')
    .concat(field(field(message, 'content'), 'url') === undefined ? [] : field(message, 'content'))
    .map(readAttachment)
    .filter((attachment) => Object.keys(attachment).length > 0);
  if (!said && !event && !role && attachments.length === 0) return undefined;
  const read: Message = {
    author: event ? { kind: 'system' } : stated({ kind: kindOf(role), name: textField(sender, 'name') }),
    text: said || event,
    attachments,
  };
  const sentAt = textField(item, 'created_at', 'sentAt') || textField(message, 'created_at');
  const stamp = textField(message, 'stamp');
  if (sentAt || stamp) read.sentAt = readMoment(sentAt || stamp);
  if (stamp && read.sentAt) read.sentAt.verbatim = stamp;
  const day = textField(message, 'day');
  if (day && read.sentAt) read.sentAt.day = day;
  const fields = readFields(message, 'fields');
  if (fields.length > 0) read.fields = fields;
  return read;
}

/** The labelled values of a list; one that lacks either is none. */
export function readFields(value: unknown, name: string): Field[] {
  return listField(value, name)
    .map((each) => ({ label: textField(each, 'label'), value: textField(each, 'value') }))
    .filter((each) => each.label && each.value);
}

/** Whether an item has the shape that OpenCX's APIs give a message, and no other vendor is known to. */
export function isOpenCxItem(item: unknown): boolean {
  const message = messageOf(item);
  const role = textField(field(message, 'sender'), 'type', 'kind');
  return (
    field(field(message, 'content'), 'text') !== undefined &&
    (role === 'unknown' || kindOf(role) !== 'unknown')
  );
}

function messageOf(item: unknown): unknown {
  return field(item, 'event') || item;
}

function kindOf(role: string): Message['author']['kind'] {
  return kindOfRole(role) || 'unknown';
}

function readAttachment(value: unknown): Attachment {
  if (typeof value === 'string') return /^https?:/i.test(value) ? { url: value } : { name: value };
  const size = textField(value, 'size');
  return stated({
    name: textField(value, 'name'),
    type: textField(value, 'type'),
    size: Number(size) >= 0 && size ? Number(size) : undefined,
    url: textField(value, 'url'),
  });
}

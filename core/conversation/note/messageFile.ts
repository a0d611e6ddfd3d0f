import type { Attachment, AuthorKind, Message } from '../conversation';
import { readMoment } from '../transcript/moment';
import { kindOfRole } from '../transcript/speakers';
import {
  arrayField,
  asObject,
  objectField,
  sizeField,
  stated,
  textField,
  type JsonObject,
} from './jsonValue';

/**
 * A message of our format, or an event of OpenCX's history (docs.open.cx, api-reference/chat-sessions: `sender`,
 * `content`, `attachments`). An event without a text, such as `handoff`, is a system message that bears its type.
 */
export function readMessage(value: unknown, createdAt: string | undefined): Message | undefined {
  const message = asObject(value);
  if (message === undefined) return undefined;
  const sender = objectField(message, 'sender');
  const text = textField(objectField(message, 'content'), 'text');
  const type = textField(message, 'type');
  const isEvent = text === undefined && type !== undefined && type !== 'message';
  const read: Message = {
    author: isEvent ? { kind: 'system' } : authorOf(sender),
    text: text ?? (isEvent ? type : ''),
    attachments: (arrayField(message, 'attachments') ?? []).map(readAttachment),
  };
  if (createdAt !== undefined) read.sentAt = readMoment(createdAt);
  return read;
}

function authorOf(sender: JsonObject | undefined): Message['author'] {
  const type = textField(sender, 'type') ?? textField(sender, 'kind');
  const kind: AuthorKind = (type === undefined ? undefined : kindOfRole(type)) ?? 'unknown';
  return stated({ kind, name: textField(sender, 'name') });
}

function readAttachment(value: unknown): Attachment {
  const attachment = asObject(value);
  return stated({
    name: textField(attachment, 'name'),
    type: textField(attachment, 'type'),
    size: sizeField(attachment, 'size'),
    url: textField(attachment, 'url'),
  });
}

import type { Attachment, Conversation, Field, Message, Notice, Source } from '../conversation';
import { hidden, mask, SHOWN_OF_CONTACT } from './mask';

/**
 * The conversation with payment card numbers, IBANs, e-mail addresses and telephone numbers that begin with `+` masked in every
 * text of it, and the telephone number that the header states, in whatever form. Ids, instants and stamps stay.
 */
export function maskConversation(conversation: Conversation): Conversation {
  const { customer, otherFields, messages, notices, source } = conversation;
  const { name, email, phone } = customer;
  const copy: Conversation = {
    ...conversation,
    customer: { ...customer },
    otherFields: otherFields.map(maskField),
    messages: messages.map(maskMessage),
    notices: notices.map(maskNotice),
    source: maskSource(source),
  };
  if (name !== undefined) copy.customer.name = mask(name);
  if (email !== undefined) copy.customer.email = mask(email);
  if (phone !== undefined) copy.customer.phone = hidden(phone, SHOWN_OF_CONTACT);
  for (const key of ['summary', 'classification', 'sentiment', 'handoffReason', 'channel'] as const) {
    const text = copy[key];
    if (text !== undefined) copy[key] = mask(text);
  }
  return copy;
}

function maskMessage(message: Message): Message {
  const { author, text, attachments, fields } = message;
  const copy = { ...message, text: mask(text), attachments: attachments.map(maskAttachment) };
  if (author.name !== undefined) copy.author = { ...author, name: mask(author.name) };
  if (fields !== undefined) copy.fields = fields.map(maskField);
  return copy;
}

function maskField({ label, value }: Field): Field {
  return { label: mask(label), value: mask(value) };
}

/** An address that would lead elsewhere once it is masked is no address any more, so it goes. */
function maskAttachment(attachment: Attachment): Attachment {
  const { name, url } = attachment;
  const copy = { ...attachment };
  if (name !== undefined) copy.name = mask(name);
  if (url !== undefined && mask(url) !== url) delete copy.url;
  return copy;
}

function maskSource(source: Source): Source {
  return source.fileName === undefined ? source : { ...source, fileName: mask(source.fileName) };
}

function maskNotice(notice: Notice): Notice {
  switch (notice.kind) {
    case 'unread':
      return { ...notice, text: mask(notice.text) };
    case 'file-not-read':
      return { ...notice, fileName: mask(notice.fileName) };
    case 'duplicate':
      return { ...notice, source: maskSource(notice.source) };
    default:
      return notice;
  }
}

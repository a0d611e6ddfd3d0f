import type { Conversation, Message, Notice, Source } from '../conversation';
import { readMoment } from '../transcript/moment';
import { FORMAT, VERSION } from './formatV1';
import { arrayField, asObject, field, objectField, stated, textField, type JsonObject } from './jsonValue';
import { readMessage } from './messageFile';

/**
 * Reads the text of a JSON file: our note format, or OpenCX's own history (`{items: […]}`). Undefined where it is not
 * JSON or in neither format. Nothing in it is trusted: a field of the wrong type counts as absent.
 */
export function readConversationFile(text: string, source: Source): Conversation | undefined {
  try {
    const file = asObject(JSON.parse(text));
    if (field(file, 'format') === FORMAT) return readNoteFormat(file, source);
    const items = arrayField(file, 'items');
    return items === undefined ? undefined : readHistory(items, source);
  } catch {
    // No JSON, or nested so deep that an item cannot even be written down again.
    return undefined;
  }
}

function readNoteFormat(file: JsonObject | undefined, source: Source): Conversation {
  const session = objectField(file, 'session');
  const handoff = objectField(file, 'handoff');
  const contact = objectField(file, 'contact');
  const version = textField(file, 'version') ?? '';
  const handedOffAt = textField(handoff, 'at');
  const iso = handedOffAt === undefined ? undefined : readMoment(handedOffAt).iso;
  const conversation = stated<Conversation>({
    sessionId: textField(session, 'id'),
    ticketNumber: textField(session, 'ticket_number'),
    channel: textField(session, 'channel'),
    language: textField(session, 'language'),
    summary: textField(handoff, 'summary'),
    classification: textField(handoff, 'classification'),
    sentiment: textField(handoff, 'sentiment'),
    handoffReason: textField(handoff, 'reason'),
    handedOffAt: iso,
    customer: stated({
      name: textField(contact, 'name'),
      email: textField(contact, 'email'),
      phone: textField(contact, 'phone_number'),
    }),
    otherFields: handedOffAt !== undefined && iso === undefined ? [{ label: 'at', value: handedOffAt }] : [],
    ...messagesOf(arrayField(file, 'messages') ?? [], (item) => item),
    source: { ...source, format: `${FORMAT} ${version}`.trim() },
  });
  if (version !== String(VERSION)) conversation.notices.unshift({ kind: 'unknown-version', version });
  return conversation;
}

function readHistory(items: unknown[], source: Source): Conversation | undefined {
  const read = messagesOf(items, (item) => objectField(asObject(item), 'event'));
  if (read.messages.length === 0) return undefined;
  return { customer: {}, otherFields: [], ...read, source: { ...source, format: 'OpenCX history' } };
}

/** The items' messages; an item that holds none is kept as unread text. */
function messagesOf(
  items: unknown[],
  messageOf: (item: unknown) => unknown,
): Pick<Conversation, 'messages' | 'notices'> {
  const messages: Message[] = [];
  const notices: Notice[] = [];
  for (const item of items) {
    const message = readMessage(messageOf(item), createdAt(item));
    if (message !== undefined) messages.push(message);
    else notices.push({ kind: 'unread', text: JSON.stringify(item) });
  }
  return { messages, notices };
}

function createdAt(item: unknown): string | undefined {
  return textField(asObject(item), 'created_at');
}

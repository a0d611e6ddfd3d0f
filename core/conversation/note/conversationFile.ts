import type { Conversation, Message, Notice, Source } from '../conversation';
import { readMoment } from '../transcript/moment';
import { FORMAT, VERSION } from './formatV1';
import { field, listField, stated, textField } from './jsonValue';
import { isOpenCxItem, readFields, readMessage } from './messageFile';

/** Whether a text can only be meant as JSON: `[2026-11-20] Customer: …` is not. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{|\[\s*[[{\]])/.test(text);
}

/**
 * Reads a text as JSON: our note format, or OpenCX's own history (`{items: […]}`, or the items alone).
 * Undefined where it is neither. Nothing in it is trusted: a field of the wrong type counts as absent.
 */
export function readConversationFile(text: string, source: Source): Conversation | undefined {
  try {
    return readValue(JSON.parse(text), source);
  } catch {
    // No JSON, or nested so deep that an item cannot even be written down again.
    return undefined;
  }
}

function readValue(file: unknown, source: Source): Conversation | undefined {
  const isOurs = field(file, 'format') === FORMAT;
  const alone = Array.isArray(file) ? (file as unknown[]) : [];
  const items = alone.concat(listField(file, 'messages'), listField(file, 'items'));
  if (!isOurs && !items.some(isOpenCxItem)) return undefined;

  const [session, handoff, contact] = ['session', 'handoff', 'contact'].map((name) => field(file, name));
  const version = textField(file, 'version') || '?';
  const at = textField(handoff, 'at');
  const handedOffAt = readMoment(at).iso;
  const messages: Message[] = [];
  const notices: Notice[] = [];
  if (isOurs && version !== String(VERSION)) notices.push({ kind: 'unknown-version', version });
  for (const item of items) {
    const message = readMessage(item);
    if (message) messages.push(message);
    else notices.push({ kind: 'unread', text: JSON.stringify(item) });
  }
  for (const text of listField(file, 'unread'))
    if (typeof text === 'string') notices.push({ kind: 'unread', text });
  return stated<Conversation>({
    sessionId: textField(session, 'id'),
    ticketNumber: textField(session, 'ticket_number'),
    channel: textField(session, 'channel'),
    language: textField(session, 'language'),
    summary: textField(handoff, 'summary'),
    classification: textField(handoff, 'classification'),
    sentiment: textField(handoff, 'sentiment'),
    handoffReason: textField(handoff, 'reason'),
    handedOffAt,
    customer: stated({
      name: textField(contact, 'name'),
      email: textField(contact, 'email'),
      phone: textField(contact, 'phone_number'),
    }),
    otherFields: readFields(file, 'other_fields').concat(
      at && !handedOffAt ? [{ label: 'at', value: at }] : [],
    ),
    messages,
    source: { ...source, format: isOurs ? `${FORMAT} ${version}` : 'OpenCX history' },
    notices,
  });
}

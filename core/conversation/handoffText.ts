import type { Conversation, Source } from './conversation';
import { isEnough } from './header/evidence';
import { headerIn } from './header/header';
import { plainSource } from './note/html';
import { cutOf } from './transcript/cut';
import { ambiguousStamp, readMoment } from './transcript/moment';
import { readTranscript } from './transcript/transcript';

export interface HandoffTextOptions {
  source: Source;
  /** Something beside the text says that OpenCX wrote it, such as a note's subject: no further evidence is asked for. */
  vouchedFor: boolean;
  /** Text above the header is allowed: on a case somebody may write above it, in a note it is somebody's own note. */
  mayHavePreface: boolean;
  /** Lengths, in UTF-16 units, at which the text's column is known to end. */
  limits: readonly number[];
}

/** Labels of the line that says when the handoff was, lower case. */
const HANDED_OFF_AT: ReadonlySet<string> = new Set(['handed off at', 'handoff at', 'handoff time']);

/** Reads a text in the handoff text format; undefined where it shows too little evidence of being one. */
export function readHandoffText(source: string, options: HandoffTextOptions): Conversation | undefined {
  const text = plainSource(source);
  const { header, traits } = headerIn(text);
  const isOurs = options.mayHavePreface ? isEnough(traits) : isEnough(traits, 1) && header.before === '';
  if (!isOurs && !options.vouchedFor) return undefined;

  const { before, end, ...stated } = header;
  const { messages, unread, format, isGuess } = readTranscript(text, end, header.customer);
  if (!isOurs && messages.length === 0 && traits.size === 0) return undefined;

  const conversation: Conversation = { ...stated, messages, source: { ...options.source }, notices: [] };
  if (format !== undefined) conversation.source.format = format;
  placeHandoffTime(conversation);
  const { notices } = conversation;
  const cut = cutOf(source, options.limits, messages);
  if (cut !== undefined) notices.push(cut);
  if (isGuess) notices.push({ kind: 'guessed-format' });
  const example = ambiguousStamp(messages);
  if (example !== undefined) notices.push({ kind: 'ambiguous-date', example });
  for (const part of [before, unread]) if (part !== '') notices.push({ kind: 'unread', text: part });
  return conversation;
}

/** Only a certain instant becomes the time of the handoff; any other value stays a header line as it was. */
function placeHandoffTime(conversation: Conversation): void {
  const isTime = (label: string) => HANDED_OFF_AT.has(label.toLowerCase());
  const field = conversation.otherFields.filter(({ label }) => isTime(label))[0];
  const iso = field === undefined ? undefined : readMoment(field.value).iso;
  if (iso === undefined) return;
  conversation.handedOffAt = iso;
  conversation.otherFields = conversation.otherFields.filter((other) => other !== field);
}

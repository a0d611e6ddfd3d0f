import type { Customer, Message } from '../conversation';
import { isHeading } from '../header/transcriptStart';
import { lineEnd } from '../lines';
import { authorReader, type AuthorReader } from './author';
import { CATALOGUE, companionOf, STAMP_AND_NAME, STAMP_AND_TEXT } from './catalogue';
import type { Opening } from './linePattern';
import { readMoment } from './moment';
import { isNoSpeaker } from './speakers';

export interface Transcript {
  messages: Message[];
  /** Text above the first message, or all of it where no message was found. */
  unread: string;
  /** The pattern that explained most lines. */
  grammar?: string;
}

/** A line that may open a message. */
interface Candidate extends Opening {
  lineFrom: number;
  lineTo: number;
  grammar: number;
}

/** Reads the lines below a header, in time linear to their length. */
export function readTranscript(text: string, customer: Customer): Transcript {
  const authors = authorReader(customer);
  const candidates = withKnownSpeakers(text, findCandidates(text), authors);
  const best = bestGrammar(candidates);
  const grammar = CATALOGUE[best];
  if (grammar === undefined) return { messages: [], unread: withoutHeadings(text) };
  const starts = candidates.filter((line) => line.grammar === best || companionOf(best, line.grammar));
  return {
    messages: starts.map((start, index) =>
      readMessage(text, start, starts[index + 1]?.lineFrom ?? text.length, start.grammar === best, authors),
    ),
    unread: withoutHeadings(text.slice(0, starts[0]?.lineFrom ?? 0)),
    grammar: grammar.pattern,
  };
}

function findCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < text.length;) {
    const to = lineEnd(text, from);
    for (let grammar = 0; grammar < CATALOGUE.length && to > from; grammar++) {
      const opening = CATALOGUE[grammar]?.read(text, from, to);
      if (opening === undefined) continue;
      found.push({ ...opening, lineFrom: from, lineTo: to, grammar });
      break;
    }
    from = to + 1;
  }
  return found;
}

/**
 * Without the lines whose speaker has to be known and is not: `Note: …` is a speaker only if it comes again,
 * and `Email: …` never is.
 */
function withKnownSpeakers(text: string, candidates: Candidate[], authors: AuthorReader): Candidate[] {
  const uses = new Map<string, number>();
  const isDoubtful = (line: Candidate) => CATALOGUE[line.grammar]?.speakerMustBeKnown === true;
  for (const line of candidates) {
    if (isDoubtful(line)) uses.set(speaker(text, line), (uses.get(speaker(text, line)) ?? 0) + 1);
  }
  const isKnown = (name: string) =>
    authors(name).kind !== 'unknown' || ((uses.get(name) ?? 0) > 1 && !isNoSpeaker(name));
  return candidates.reduce<Candidate[]>((kept, line) => {
    if (!isDoubtful(line) || isKnown(speaker(text, line))) kept.push(line);
    else if (line.grammar === STAMP_AND_NAME) kept.push(withoutSpeaker(line));
    return kept;
  }, []);
}

/** `[14:05] Handed over to a person`, read as a stamp and a name at first, is a stamp and a text. */
function withoutSpeaker(line: Candidate): Candidate {
  return { ...line, grammar: STAMP_AND_TEXT, textFrom: line.speakerFrom, speakerFrom: -1 };
}

/** The grammar with most lines by weight; the earlier one on a tie; -1 where there is none. */
function bestGrammar(candidates: Candidate[]): number {
  const scores = CATALOGUE.map(() => 0);
  for (const { grammar } of candidates)
    scores[grammar] = (scores[grammar] ?? 0) + (CATALOGUE[grammar]?.weight ?? 0);
  const most = Math.max(...scores);
  return most === 0 ? -1 : scores.indexOf(most);
}

function readMessage(
  text: string,
  line: Candidate,
  end: number,
  withSpeaker: boolean,
  authors: AuthorReader,
): Message {
  const hasSpeaker = withSpeaker && line.speakerFrom >= 0;
  const textFrom = !withSpeaker && line.speakerFrom >= 0 ? line.speakerFrom : line.textFrom;
  const message: Message = {
    author: hasSpeaker ? authors(speaker(text, line)) : { kind: 'unknown' },
    text: text.slice(textFrom, end).trim(),
    attachments: [],
  };
  if (line.stampFrom >= 0) message.sentAt = readMoment(text.slice(line.stampFrom, line.stampTo));
  return message;
}

function speaker(text: string, line: Candidate): string {
  return text.slice(line.speakerFrom, line.speakerTo);
}

/** The text without the headings and drawn lines at its top and bottom. */
function withoutHeadings(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isDispensable(text, from, lineEnd(text, from))) from = lineEnd(text, from) + 1;
  while (to > from) {
    const at = text.lastIndexOf('\n', to - 1) + 1;
    if (at < from || !isDispensable(text, at, to)) break;
    to = Math.max(from, at - 1);
    if (at === 0) break;
  }
  return text.slice(from, to).trim();
}

function isDispensable(text: string, from: number, to: number): boolean {
  const line = text.slice(from, to);
  return line.trim() === '' || isHeading(line);
}

import { isBlank, lineEnd } from '../lines';
import type { HeaderSoFar, HeaderLine } from './headerSoFar';
import { PROSE, type HeaderKey } from './keys';
import { readLabel, type Label } from './label';
import { ALL_LABELS } from './localLabels';
import { isHeaderLine, isOwnField, startsTranscript } from './lineKinds';
import { isRule } from './transcriptStart';

export interface HeaderLines {
  marks: HeaderLine[];
  /** Where the header ends. */
  end: number;
  transcriptSeen: boolean;
}

const MAX_PEOPLE = 4;
/** Characters of a line in which keys behind pipes are looked for. */
const MAX_LINE = 2_000;

/** Finds the header's lines and where the header ends, in one pass over the lines. */
export function findHeaderLines(text: string): HeaderLines {
  const header: HeaderSoFar = { marks: [], people: [], seen: new Set() };
  const { marks } = header;
  /** HeaderLines up to the last known key: those behind it are header lines only while no blank line came. */
  let known = 0;
  let blankAt = -1;
  let hasValue = false;
  let end = text.length;
  let transcriptSeen = false;
  const unknownLabels = new Map<string, number>();

  for (let at = 0, stop = 0; at < text.length; at = stop + 1) {
    stop = lineEnd(text, at);
    if (isBlank(text, at, stop)) {
      if (blankAt < 0 && hasValue) blankAt = at;
      continue;
    }
    const label = readLabel(text, at, stop, ALL_LABELS);
    if (label?.key !== undefined && isHeaderLine(text, stop, label, header)) {
      addKnown(header, label.key, label, at);
      if (label.key !== 'details') addBehindPipes(header, text, label.valueAt, stop);
      known = marks.length;
      blankAt = -1;
      hasValue = !isBlank(text, label.valueAt, stop);
      unknownLabels.clear();
    } else if (marks.length > 0) {
      // A line drawn under a heading such as `Customer Details`.
      if (!hasValue && isRule(text.slice(at, stop))) continue;
      if (startsTranscript(text, at, stop, header)) {
        end = at;
        transcriptSeen = true;
        break;
      }
      // What stands first below `## Classification` is its value, even with a colon in it.
      const isValue = !hasValue && marks[marks.length - 1]?.key !== 'details';
      hasValue = true;
      if (isValue || label === undefined || !isOwnField(text, stop, label, header)) continue;
      const first = unknownLabels.get(label.text);
      if (first !== undefined) {
        // An unknown label that comes twice is a speaker, and its first line the first message.
        end = first;
        break;
      }
      unknownLabels.set(label.text, at);
      marks.push({ label: label.text, lineAt: at, valueAt: label.valueAt });
    }
  }
  return ended(marks, known, blankAt, end, transcriptSeen);
}

/** `Channel: phone | Classification: Billing`: what follows a pipe with a known label is a header line of its own. */
function addBehindPipes(header: HeaderSoFar, text: string, from: number, end: number): void {
  const cells = text.slice(from, Math.min(end, from + MAX_LINE)).split('|');
  let pipe = from;
  cells.slice(1).forEach((cell, index) => {
    pipe += (cells[index] ?? '').length + (index === 0 ? 0 : 1);
    const label = readLabel(text, pipe + 1, pipe + 1 + cell.length, ALL_LABELS);
    if (label?.key !== undefined) addKnown(header, label.key, label, pipe);
  });
}

function addKnown({ marks, people, seen }: HeaderSoFar, key: HeaderKey, label: Label, lineAt: number): void {
  if ((key === 'name' || key === 'details') && people.length < MAX_PEOPLE) people.push(marks.length);
  seen.add(key);
  marks.push({ key, label: label.text, lineAt, valueAt: label.valueAt });
}

/** Takes back what was read as header behind the header's last blank line, unless it is prose that goes on. */
function ended(
  marks: HeaderLine[],
  known: number,
  blankAt: number,
  limit: number,
  transcriptSeen: boolean,
): HeaderLines {
  let end = marks.length === 0 ? 0 : limit;
  if (marks.length > 0 && blankAt >= 0 && blankAt < limit) {
    const proseGoesOn = transcriptSeen && known === marks.length && PROSE.has(marks[marks.length - 1]?.key);
    if (!proseGoesOn) end = blankAt;
  }
  return { marks: marks.filter((mark) => mark.lineAt < end), end, transcriptSeen };
}

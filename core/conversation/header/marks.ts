import { lineEnd } from '../lines';
import { PROSE, type HeaderKey } from './keys';
import { readLabel, type Label } from './label';
import { isHeading, isRoleLine, speakerOf, startsWithStamp } from './transcriptStart';

/** A header line: its value runs from `valueAt` to the next mark's `lineAt`, or to the header's end. */
export interface Mark {
  key?: HeaderKey;
  label: string;
  lineAt: number;
  valueAt: number;
}

export interface Marks {
  marks: Mark[];
  /** Where the header ends. */
  end: number;
  transcriptSeen: boolean;
}

/** The keys that OpenCX documents for a header's own lines: nobody says them within a line or two of a first message. */
const STRONG: ReadonlySet<HeaderKey | undefined> = new Set<HeaderKey>([
  'channel',
  'summary',
  'classification',
  'sentiment',
]);

/** Finds the header's lines and where the header ends, in one pass over the lines. */
export function findMarks(text: string): Marks {
  const marks: Mark[] = [];
  /** Marks up to the last known key: those behind it are header lines only while no blank line came. */
  let known = 0;
  let blankAt = -1;
  let hasValue = false;
  let end = text.length;
  let transcriptSeen = false;
  const own = new Map<string, number>();
  /** Places in `marks` of the first lines about the customer; a bound keeps the pass linear. */
  const people: number[] = [];

  for (let at = 0; at < text.length;) {
    const stop = lineEnd(text, at);
    const label = readLabel(text, at, stop);
    if (isBlank(text, at, stop)) {
      if (blankAt < 0 && hasValue) blankAt = at;
    } else if (label?.key !== undefined && isHeaderLine(text, at, stop, label)) {
      marks.push({ key: label.key, label: label.text, lineAt: at, valueAt: label.valueAt });
      if ((label.key === 'name' || label.key === 'details') && people.length < 4)
        people.push(marks.length - 1);
      known = marks.length;
      blankAt = -1;
      hasValue = !isBlank(text, label.valueAt, stop);
      own.clear();
    } else if (marks.length > 0) {
      if (startsTranscript(text, at, stop, marks, people)) {
        end = at;
        transcriptSeen = true;
        break;
      }
      hasValue = true;
      if (label !== undefined && isOwnField(text, label, stop, marks[marks.length - 1])) {
        const first = own.get(label.text);
        if (first !== undefined) {
          // An unknown label that comes twice is a speaker, and its first line the first message.
          end = first;
          break;
        }
        own.set(label.text, at);
        marks.push({ label: label.text, lineAt: at, valueAt: label.valueAt });
      }
    }
    at = stop + 1;
  }
  return trimmed(marks, known, blankAt, end, transcriptSeen);
}

/** Takes back what was read as header behind the header's last blank line, unless it is prose that goes on. */
function trimmed(
  marks: Mark[],
  known: number,
  blankAt: number,
  limit: number,
  transcriptSeen: boolean,
): Marks {
  let end = marks.length === 0 ? 0 : limit;
  if (marks.length > 0 && blankAt >= 0 && blankAt < limit) {
    const last = marks[marks.length - 1];
    const proseGoesOn = transcriptSeen && known === marks.length && PROSE.has(last?.key);
    if (!proseGoesOn) end = blankAt;
  }
  return { marks: marks.filter((mark) => mark.lineAt < end), end, transcriptSeen };
}

function startsTranscript(text: string, at: number, stop: number, marks: Mark[], people: number[]): boolean {
  const line = text.slice(at, Math.min(stop, at + 256));
  if (isHeading(line) || startsWithStamp(line)) return true;
  const speaker = speakerOf(line);
  if (speaker === undefined) return false;
  return (
    (isRoleLine(line) || people.some((index) => names(text, at, marks, index, speaker))) &&
    !headerGoesOn(text, stop, 3)
  );
}

/** Whether a label that we do not know heads a field. In prose only one in title case does: sentences hold colons too. */
function isOwnField(text: string, label: Label, stop: number, last: Mark | undefined): boolean {
  if (label.key !== undefined || isBlank(text, label.valueAt, stop)) return false;
  return !PROSE.has(last?.key) || /^\p{Lu}\S*( \p{Lu}\S*){0,2}$/u.test(label.text);
}

/** Whether `Customer: …` names the customer, and is neither what they said nor a sentence of a summary. */
function isHeaderLine(text: string, at: number, stop: number, label: Label): boolean {
  if (!isRoleLine(text.slice(at, Math.min(stop, at + 256)))) return true;
  const value = text.slice(label.valueAt, Math.min(stop, label.valueAt + 160)).trim();
  if (value.length <= 120 && /^[^@]{0,80}@\S+\.\S+/.test(value) && /[,;|<(]/.test(value)) return true;
  const isName = value.length <= 60 && !/[.!?]$/.test(value);
  return isName && headerGoesOn(text, stop, value === '' ? 1 : 2);
}

/** Whether a header line follows within the next lines that are not blank. */
function headerGoesOn(text: string, from: number, lines: number): boolean {
  for (let at = from + 1, seen = 0; at < text.length && seen < lines;) {
    const stop = lineEnd(text, at);
    if (!isBlank(text, at, stop)) {
      seen++;
      const key = readLabel(text, at, stop)?.key;
      if (STRONG.has(key) || (seen === 1 && (key === 'name' || key === 'email' || key === 'phone')))
        return true;
    }
    at = stop + 1;
  }
  return false;
}

/** Whether the header line at `index` of `marks` holds this speaker's name. */
function names(text: string, at: number, marks: Mark[], index: number, speaker: string): boolean {
  const from = marks[index]?.valueAt ?? at;
  const value = text.slice(from, Math.min(marks[index + 1]?.lineAt ?? at, from + 256));
  return value.toLowerCase().indexOf(speaker.toLowerCase()) >= 0;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 0xa0 && text.charAt(at).trim() !== '') return false;
  }
  return true;
}

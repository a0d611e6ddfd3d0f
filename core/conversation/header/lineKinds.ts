import { isBlank, lineEnd } from '../lines';
import { nameIn } from '../transcript/author';
import { kindOfRole } from '../transcript/speakers';
import type { HeaderSoFar } from './headerSoFar';
import { PROSE, type HeaderKey } from './keys';
import { readLabel, type Label } from './label';
import { ALL_LABELS } from './localLabels';
import { OpeningReader } from '../transcript/opening';
import { dayOf } from '../transcript/stamp';
import { isHeadingLike } from './transcriptStart';

/** The keys that OpenCX documents for a header's own lines: nobody says one within a line or two of a first message. */
const STRONG: ReadonlySet<HeaderKey | undefined> = new Set<HeaderKey>([
  'channel',
  'summary',
  'classification',
  'sentiment',
]);
const OF_CUSTOMER: ReadonlySet<HeaderKey | undefined> = new Set<HeaderKey>(['name', 'email', 'phone']);

/** Characters of a line, and of a header value, that are looked at. */
const WINDOW = 256;

/** Whether the line from `from` to `to` is where the transcript starts: a heading, a date, or the opening of a message. */
export function startsTranscript(text: string, from: number, to: number, header: HeaderSoFar): boolean {
  const line = text.slice(from, Math.min(to, from + WINDOW));
  if (isHeadingLike(line) || dayOf(line) !== undefined) return true;
  let isStamped = false;
  let isKnown = false;
  const openings = new OpeningReader(text, new Path(), ({ hasStamp, isBlock }, _, speakerFrom, speakerTo) => {
    const speaker = nameIn(text.slice(Math.max(0, speakerFrom), Math.max(0, speakerTo)));
    if (hasStamp) isStamped = isStamped || !isBlock || !headerGoesOn(text, to, 6, header);
    else isKnown = isKnown || kindOfRole(speaker) !== undefined || isCustomer(text, from, speaker, header);
  });
  openings.read(from);
  return isStamped || (isKnown && !headerGoesOn(text, to, 3, header));
}

/** Of an opening's shape, what tells a transcript from a header. */
class Path {
  constructor(
    readonly hasStamp = false,
    readonly isBlock = false,
  ) {}

  then(part: string): Path {
    return new Path(this.hasStamp || part.indexOf('S') >= 0, part.length > 2);
  }
}

/** Whether a line with a known label is a header line. `Customer: …` may also be speech, or a sentence of a summary. */
export function isHeaderLine(text: string, to: number, label: Label, header: HeaderSoFar): boolean {
  if (label.key !== 'details' || kindOfRole(label.text) === undefined) return true;
  const value = text.slice(label.valueAt, Math.min(to, label.valueAt + WINDOW)).trim();
  if (value.length <= 120 && /^[^@]{0,80}@\S+\.\S+/.test(value) && /[,;|<(]/.test(value)) return true;
  const isName = value.length <= 60 && !/[.!?]$/.test(value);
  return (
    isName &&
    (headerGoesOn(text, to, value === '' ? 1 : 2, header) || endsHeader(text, to, label.text, value))
  );
}

/** Whether a name is the header's last line: a heading follows it, or a blank line and nobody whom the label would call so. */
function endsHeader(text: string, to: number, label: string, name: string): boolean {
  let at = to + 1;
  while (at < text.length && isBlank(text, at, lineEnd(text, at))) at = lineEnd(text, at) + 1;
  if (name !== '' && isHeadingLike(text.slice(at, Math.min(lineEnd(text, at), at + WINDOW)))) return true;
  const isFullName = /^\p{Lu}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){1,3}$/u.test(name);
  return isFullName && at > to + 1 && text.slice(to, to + 4 * WINDOW).indexOf(`\n${label}:`) < 0;
}

/** Whether a label that we do not know heads a field. In prose only one in title case does: sentences hold colons too. */
export function isOwnField(text: string, to: number, label: Label, header: HeaderSoFar): boolean {
  if (label.key !== undefined || isBlank(text, label.valueAt, to)) return false;
  const last = header.marks[header.marks.length - 1];
  return !PROSE.has(last?.key) || /^\p{Lu}\S*( \p{Lu}\S*){0,2}$/u.test(label.text);
}

/** Whether a header line that did not come yet follows within the next lines that are not blank. */
function headerGoesOn(text: string, from: number, lines: number, { seen }: HeaderSoFar): boolean {
  for (let at = from + 1, count = 0; at < text.length && count < lines;) {
    const to = lineEnd(text, at);
    if (!isBlank(text, at, to)) {
      count++;
      const key = readLabel(text, at, to, ALL_LABELS)?.key;
      const counts = STRONG.has(key) || (count === 1 && OF_CUSTOMER.has(key));
      if (key !== undefined && counts && !seen.has(key)) return true;
    }
    at = to + 1;
  }
  return false;
}

/** Whether the customer's lines of the header, of which the first few count, name this speaker. */
function isCustomer(text: string, from: number, speaker: string, { marks, people }: HeaderSoFar): boolean {
  return (
    speaker !== '' &&
    people.some((index) => {
      const start = marks[index]?.valueAt ?? from;
      const value = text.slice(start, Math.min(marks[index + 1]?.lineAt ?? from, start + WINDOW));
      return value.toLowerCase().indexOf(speaker.toLowerCase()) >= 0;
    })
  );
}

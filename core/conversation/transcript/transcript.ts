import type { Customer, Message, Moment } from '../conversation';
import { isHeading, isRule } from '../header/transcriptStart';
import { isBlank, lineEnd, trimmedEnd } from '../lines';
import { authorReader } from './author';
import { isLabel } from './block';
import { isAnyDigit, tableOf } from './characters';
import { stampLength, withoutLesserBlocks } from './lesserBlocks';
import { readMoment } from './moment';
import { isEmphasis } from './marks';
import { OpeningReader } from './opening';
import { dayOf, isTime, stampAtEnd } from './stamp';
import { bestShape, keepOpening, NOBODY, Shape, type Place } from './shape';

export interface Transcript {
  messages: Message[];
  /** Text above the first message, or all of it where no message was found. */
  unread: string;
  /** The shape in which messages open. */
  format?: string;
  /** Whether nothing but names that come again says where messages start and who speaks. */
  isGuess: boolean;
}

/** Reads the lines from a place on, below a header, in time linear to their length. */
export function readTranscript(text: string, from: number, customer: Customer): Transcript {
  const start = behindHeadings(text, from);
  const shapes = new Shape('', text, start, authorReader(customer));
  const openings = new OpeningReader(text, shapes, keepOpening);
  for (let at = start; at < text.length;) at = openings.read(at);
  const shape = bestShape(shapes);
  const places =
    shape === undefined ? [] : withoutForeign(withoutLesserBlocks(placesOf(shape, shapes)), text);
  if (shape === undefined || places.length === 0)
    return { messages: [], unread: body(text, start, undefined, isDispensable, true).text, isGuess: false };

  const messages: Message[] = [];
  const isRow = shape.name.charAt(0) === '|';
  const isAnnounced = announces(1);
  const isPreface = isRow ? isOfTable : isDispensable;
  const preface = body(text, start, places[0]?.line, (line) => isPreface(line) || isAnnounced(line), true);
  let { day } = preface;
  let isBelowDay = true;
  places.forEach((place, index) => {
    const below = body(text, behindEmphasis(text, place), places[index + 1]?.line, announces(index + 2));
    let sentAt = place.stampFrom >= 0 ? readMoment(text, place.stampFrom, place.stampTo) : undefined;
    // A heading stands above times; above a stamp with a date of its own it says something of the first message only.
    if (day !== undefined && (isBelowDay || sentAt === undefined || isTime(sentAt.verbatim)))
      sentAt = sentAt === undefined ? { verbatim: day } : { ...sentAt, day };
    messages.push(messageOf(place, isRow ? withoutPipe(below.text) : below.text, sentAt));
    day = below.day ?? day;
    isBelowDay = below.day !== undefined;
  });
  if (!shape.hasStamp) moveStamps(messages);
  return {
    messages,
    unread: preface.text,
    format: shape.name.replace('S', '{stamp}').replace('P', '{speaker}'),
    isGuess: shape.isGuess,
  };
}

/** Made at once with all it has: a property that comes later takes an object of its own. */
function messageOf({ voice: { author }, fields }: Place, text: string, sentAt?: Moment): Message {
  const attachments: Message['attachments'] = [];
  if (fields === undefined || fields.length === 0)
    return sentAt === undefined ? { author, text, attachments } : { author, text, attachments, sentAt };
  return sentAt === undefined
    ? { author, text, attachments, fields }
    : { author, text, attachments, sentAt, fields };
}

/**
 * The places of a shape where it is plausible that somebody speaks; and those with no more than the same stamp in brackets,
 * such as `[14:05] Handed over to a person` among lines of `[14:04] AI: …`.
 */
function placesOf(shape: Shape, shapes: Shape): Place[] {
  const plausible = shape.places.filter(
    (place, index) => place.speakerFrom < 0 || shape.isPlausible(place, shape.places[index + 1]),
  );
  const plain = shape.hasStamp ? unstamped(shape, plausible, shapes) : [];
  const own = plain.length === 0 ? plausible : inOrder(plausible.concat(plain));
  const stamped = STAMPED.exec(shape.name)?.[0];
  if (stamped === undefined) return own;
  let others: Place[] = [];
  shapes.forEach(({ name, places }) => {
    if (name.startsWith(stamped) && (name !== shape.name || places.length > own.length))
      others = others.concat(places);
  });
  if (others.length === 0) return own;
  const lines = new Set(own.map(({ line }) => line));
  for (const place of others) {
    if (lines.has(place.line)) continue;
    lines.add(place.line);
    own.push(
      place.speakerFrom < 0
        ? place
        : { ...place, speakerFrom: -1, textFrom: place.speakerFrom, voice: NOBODY },
    );
  }
  return inOrder(own);
}

/** The share of stamps that must be dated before one that is no more than a time is a part of what somebody says. */
const MOST = 0.6;

/** Without times such as `[10:00] Agent: …`, or prices such as `12.00 at FLIX`, that stand in the texts among stamps of another shape. */
function withoutForeign(places: Place[], text: string): Place[] {
  const lengths = places.map(stampLength);
  if (lengths.every((length) => length === lengths[0])) return places;
  const usual = new Uint32Array(lengths).sort()[lengths.length >> 1] ?? 0;
  const isUsual = (length: number) => length > usual * 0.6;
  if (usual < 5 || lengths.filter(isUsual).length < Math.max(3, lengths.length * MOST)) return places;
  const hasColon = ({ stampFrom, stampTo }: Place) => {
    let at = stampTo - 1;
    while (at > stampFrom && text.charCodeAt(at) !== 58) at--;
    return at > stampFrom;
  };
  const some = places.slice(0, LOOKED_AT);
  const withColons = some.filter(hasColon).length > some.length * MOST;
  return places.filter((place, index) => {
    const length = lengths[index] ?? 0;
    // A whole stamp is as long as most; only a shorter one is looked at for what it lacks.
    return (
      length >= usual || index === 0 || length === 0 || (isUsual(length) && (!withColons || hasColon(place)))
    );
  });
}

function inOrder(places: Place[]): Place[] {
  return places.sort((a, b) => a.line - b.line);
}

/** The share of messages that must lack a stamp, in several places, before one without is taken for a message. */
const SOME = 0.1;

/**
 * Where messages open as the others do but without a stamp, `AI: hello` among lines of `[14:04] AI: hello`, since the source
 * had no time of them. Once, or at one place only, it is more likely a talk that somebody quotes.
 */
function unstamped(shape: Shape, own: readonly Place[], shapes: Shape): Place[] {
  const name = shape.name.replace(/[[({<|]?S[\])}>|]?[-|,·>~@:]?(?=P)|[-|,·>~@]?[[({<|]?S[\])}>|]?/, '');
  let plain: Place[] = [];
  shapes.forEach((other) => {
    if (other.name === name) plain = other.places;
  });
  const found = plain.filter(({ voice }) => voice.isKnown && shape.voices.has(voice.name));
  if (found.length < 2 || found.length < own.length * SOME) return [];
  let spots = 0;
  for (let index = 0, next = 0; index < found.length; index++) {
    const { line } = found[index] as Place;
    const before = next;
    while (next < own.length && (own[next] as Place).line < line) next++;
    if (index === 0 || next > before) spots++;
  }
  return spots > 1 ? found : [];
}

/** A stamp in brackets at the start of a shape. */
const STAMPED = /^(- )?[[({]S[\])}]/;

/** Where the text starts behind the end of an emphasis that the opening began: `**Customer:** hello`. */
function behindEmphasis(text: string, { line, textFrom }: Place): number {
  if (!isEmphasis(text.charCodeAt(textFrom))) return textFrom;
  const mark = text.charAt(textFrom);
  const before = text.slice(line, textFrom).split(mark).length - 1;
  if (before % 4 === 2 && text.charAt(textFrom + 1) === mark) return textFrom + 2;
  return before % 2 === 1 ? textFrom + 1 : textFrom;
}

/** Messages of which so many are looked at, and the share that may end in no stamp, where the stamps stand at the ends. */
const LOOKED_AT = 20;
const FEW = 0.2;

/** Makes the stamps that nearly all messages end in, `Customer: hello (14:02)`, the times of the messages. */
function moveStamps(messages: Message[]): void {
  const first = messages.slice(0, LOOKED_AT);
  let others = 0;
  for (const { text } of first) if (stampAtEnd(text) === undefined && ++others > first.length * FEW) return;
  if (first.length < 2) return;
  for (const message of messages) {
    const found = stampAtEnd(message.text);
    if (found === undefined || message.sentAt !== undefined) continue;
    message.sentAt = readMoment(found.stamp);
    message.text = found.before;
  }
}

/** The text of a table's last cell. */
function withoutPipe(text: string): string {
  return text.endsWith('|') ? trimmedEnd(text.slice(0, -1), (character) => character.trim() === '') : text;
}

interface Body {
  text: string;
  /** The date in the heading under the text, which is that of what follows. */
  day: string | undefined;
}

/** The head of a table, which says what its columns are, and the line below it. */
function isOfTable(line: string): boolean {
  return isDispensable(line) || line.split('|').every((cell) => /^[\s:-]*$/.test(cell) || isLabel(cell));
}

/** Behind the headings and drawn lines that stand over a transcript. */
function behindHeadings(text: string, from: number): number {
  let at = from;
  for (
    let end = lineEnd(text, at);
    at < text.length && isDispensable(text.slice(at, end));
    end = lineEnd(text, at)
  )
    at = end + 1;
  return Math.min(at, text.length);
}

function isDispensable(line: string): boolean {
  return line.trim() === '' || isHeading(line);
}

/** Whether a line draws, or counts the message that follows: `--- Email 2 of 4 ---`. */
function announces(number: number): (line: string) => boolean {
  return (line) => isRule(line) || +(COUNTED.exec(line)?.[1] ?? NaN) === number;
}

const COUNTED =
  /^[\W_]*(?:e-?mail|mail|message|nachricht|mensaje|mensagem) {1,3}#?(\d{1,4})(?: {0,3}(?:of|\/|von|de|sur) {0,3}\d{1,4})?[\W_]*$/i;

/** What stands between two openings, without the lines at its end that draw or head what follows. */
function body(
  text: string,
  from: number,
  to: number | undefined,
  isDropped: (line: string) => boolean,
  isWhole = false,
): Body {
  let end = blankFrom(text, from, to ?? text.length);
  let day: string | undefined;
  while (end > from && (isWhole || mayEndLine(text.charCodeAt(end - 1)))) {
    const start = Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
    if (end - start >= 100 || (start === from && !isWhole)) break;
    const line = text.slice(start, end);
    const above = blankFrom(text, from, start);
    const heading = to === undefined ? undefined : dayOf(line);
    // What somebody says may be a date: it heads what follows if it is drawn so, or stands apart from other words.
    const isApart = above > from ? heading !== line.trim() || start - above > 1 : isWhole;
    if (heading !== undefined && isApart ? day !== undefined : !isDropped(line)) break;
    day = heading ?? day;
    end = above;
  }
  let start = from;
  while (start < end && isBlank(text, start, start + 1)) start++;
  return { text: text.slice(start, end), day };
}

const DRAWN = '-=*_#~])–—─━═';
const DRAWN_ASCII = tableOf(DRAWN);

/** Whether a drawn line, or one that heads a day, may end so: in a digit, or in something drawn. */
function mayEndLine(code: number): boolean {
  return (
    isAnyDigit(code) || (code < 128 ? DRAWN_ASCII[code] !== 0 : DRAWN.indexOf(String.fromCharCode(code)) >= 0)
  );
}

/** Where the blanks begin that end a text. */
function blankFrom(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text, end - 1, end)) end--;
  return end;
}

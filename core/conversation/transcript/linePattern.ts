import { stampEnd } from './stamp';

/** The parts of a message's first line, as places in the text; `-1` for a part that the pattern lacks. */
export interface Opening {
  stampFrom: number;
  stampTo: number;
  speakerFrom: number;
  speakerTo: number;
  /** Where the message's text starts. */
  textFrom: number;
}

/** A compiled pattern: reads the line at `from`, or answers undefined. */
export type LineReader = (text: string, from: number, end: number) => Opening | undefined;

type Step = { part: 'stamp' } | { part: 'speaker' } | { part: 'mark'; marks: string };

/** No speaker's name is longer, and no line is looked at further than the window: that keeps reading linear. */
const MAX_SPEAKER = 64;
const WINDOW = 256;
const DASHES = '-–—';
const COLONS = '::';
/** Characters that open no speaker's name. */
const NO_NAME = '-–—|()[]{}<>#:;,./\\=~`!?';

/** Compiles a pattern of the catalogue, such as `[{stamp}] {speaker}:`. */
export function compile(pattern: string): LineReader {
  const steps = stepsOf(pattern);
  const fillsLine = pattern.endsWith('⏎');
  return (text, from, end) => {
    if (fillsLine && end - from > WINDOW) return undefined;
    const opening: Opening = { stampFrom: -1, stampTo: -1, speakerFrom: -1, speakerTo: -1, textFrom: end };
    return read(steps, 0, text, from, Math.min(end, from + WINDOW), 0, opening) ? opening : undefined;
  };
}

function stepsOf(pattern: string): Step[] {
  const steps: Step[] = [];
  for (const token of pattern.match(/\{stamp\}|\{speaker\}|\S/g) ?? []) {
    if (token === '{stamp}') steps.push({ part: 'stamp' });
    else if (token === '{speaker}') steps.push({ part: 'speaker' });
    else steps.push({ part: 'mark', marks: token === '-' ? DASHES : token === ':' ? COLONS : token });
  }
  return steps;
}

/** Reads the steps from the `index`th on; `stars` counts the asterisks of Markdown's bold that were passed. */
function read(
  steps: Step[],
  index: number,
  text: string,
  from: number,
  end: number,
  stars: number,
  opening: Opening,
): boolean {
  let at = from;
  for (let next = index; next < steps.length; next++) {
    const start = at;
    at = overDecoration(text, at, end);
    stars += starsIn(text, start, at);
    const step = steps[next];
    if (step === undefined) return false;
    if (step.part === 'speaker') return readSpeaker(steps, next, text, at, end, stars, opening);
    if (step.part === 'stamp') {
      const stop = stampEnd(text, at, end);
      if (stop < 0) return false;
      opening.stampFrom = at;
      opening.stampTo = stop;
      at = stop;
    } else if (step.marks === '⏎' || step.marks === '…') {
      opening.textFrom = at;
      return step.marks === '…' || at === end;
    } else if (at < end && step.marks.indexOf(text.charAt(at)) >= 0) {
      at++;
    } else {
      return false;
    }
  }
  return readColonEnd(text, at, end, stars, opening);
}

/** Tries each place where the mark behind the speaker stands, since names hold colons and parentheses too. */
function readSpeaker(
  steps: Step[],
  index: number,
  text: string,
  from: number,
  end: number,
  stars: number,
  opening: Opening,
): boolean {
  if (from >= end || NO_NAME.indexOf(text.charAt(from)) >= 0) return false;
  const follow = steps[index + 1];
  if (follow === undefined || follow.part !== 'mark') return false;
  const stop = Math.min(end, from + MAX_SPEAKER);
  if (follow.marks === '⏎') {
    if (stop < end) return false;
    setSpeaker(opening, text, from, end);
    opening.textFrom = end;
    return true;
  }
  for (let at = from + 1; at < stop; at++) {
    if (follow.marks.indexOf(text.charAt(at)) < 0) continue;
    const closing = setSpeaker(opening, text, from, at);
    if (read(steps, index + 1, text, at, end, stars + closing, opening)) return true;
  }
  return false;
}

/** Sets the speaker's place without trailing blanks and asterisks; answers the number of asterisks. */
function setSpeaker(opening: Opening, text: string, from: number, to: number): number {
  let at = to;
  while (at > from && (text.charCodeAt(at - 1) === 42 || isBlank(text.charCodeAt(at - 1)))) at--;
  opening.speakerFrom = from;
  opening.speakerTo = at;
  return starsIn(text, at, to);
}

/** A colon of `https://` or `10:30` is none that ends a speaker: a blank, or the line's end, has to follow. */
function readColonEnd(text: string, from: number, end: number, stars: number, opening: Opening): boolean {
  let at = from;
  const unclosed = stars % 4;
  for (let eaten = 0; unclosed <= 2 && eaten < unclosed && text.charCodeAt(at) === 42; eaten++) at++;
  if (at < end && text.charAt(from - 1) !== ':' && !isBlank(text.charCodeAt(at))) return false;
  opening.textFrom = at;
  return true;
}

function overDecoration(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text.charCodeAt(at) === 42 || isBlank(text.charCodeAt(at)))) at++;
  return at;
}

function starsIn(text: string, from: number, to: number): number {
  let stars = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 42) stars++;
  return stars;
}

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0xfeff
  );
}

/** Headings between a header and its transcript, lower case, letters only. */
const HEADINGS: ReadonlySet<string> = new Set([
  'transcript',
  'full transcript',
  'call transcript',
  'chat transcript',
  'email transcript',
  'conversation transcript',
  'transcript of the conversation',
  'conversation',
  'conversation history',
  'chat history',
  'message history',
  'messages',
]);

/** How far into a line the signs of a transcript are looked for, in characters. */
const WINDOW = 96;

/** `Transcript:`, `--- Conversation ---`, `## Messages`, or a line of dashes. */
export function isHeading(line: string): boolean {
  if (line.length > 60) return false;
  const words = line.replace(/[^\p{L}]+/gu, ' ').trim();
  return words === '' ? isRule(line) : HEADINGS.has(words.toLowerCase()) && !/\p{N}/u.test(line);
}

/** A line that only draws: `-----`, `=====`, `***`. */
function isRule(line: string): boolean {
  return /^\s*([-=_*~#—–])(\s?\1){2,}\s*$/.test(line.slice(0, 200)) && line.length <= 200;
}

/** A stamp in brackets with something behind it, or a bare date or time with a speaker's colon behind it. */
const STAMPED =
  /^[\s*_]{0,6}(?:[[(][^\])]{0,20}\d{1,4}[-/.: ][^\])]{1,32}[\])]\s{0,4}\S|\d{1,4}(?:[-/.]\d{1,2}[-/.]\d{1,4}|:\d\d)[^:]?.{0,60}:\s)/;

export function startsWithStamp(line: string): boolean {
  return STAMPED.test(line.slice(0, WINDOW));
}

/**
 * The speaker's part of `Customer: …`, `Customer (14:02): …`, `**AI** [2026-…]`: what stands before the colon or
 * before a bracket with a digit in it. Undefined for a line that opens with no such part.
 */
export function speakerOf(line: string): string | undefined {
  const head = line.slice(0, WINDOW);
  const found =
    /^[\s*_]{0,6}([\p{L}+][^:\uff1a([\]\n]{0,47}?)[*_\s]{0,6}(?::(?=[\s*]|$)|\uff1a|[([][^)\]]{0,40}\d)/u.exec(
      head,
    );
  return found?.[1]?.trim();
}

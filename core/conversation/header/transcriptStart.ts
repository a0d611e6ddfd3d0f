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

/** `Transcript:`, `--- Conversation ---`, `## Messages`, or a line of dashes. */
export function isHeading(line: string): boolean {
  if (line.length > 60) return false;
  const words = line.replace(/[^\p{L}]+/gu, ' ').trim();
  return words === '' ? isRule(line) : HEADINGS.has(words.toLowerCase()) && !/\p{N}/u.test(line);
}

/** A line that only draws: `-----`, `=====`, `***`. */
export function isRule(line: string): boolean {
  return /^\s*([-=_*~#—–─━═])(\s?\1){2,}\s*$/.test(line.slice(0, 200)) && line.length <= 200;
}

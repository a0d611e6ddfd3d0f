import { SAYS } from './speakers';

/** The line above what a mail quotes whole, as mail programs write it in the languages we ship. */
export const QUOTES_WHOLE =
  /(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original|mensagem original|הודעה מקורית|الرسالة الأصلية)[\s-]*$/i;
/** `On Friday, 20 November 2026, Jane wrote:`, in any order. */
const WROTE = new RegExp(`^(?=.{0,99}[\\d٠-٩]).{4,160}(?:${SAYS})(?: .{1,80})?\\s?:$`, 'i');

/**
 * Where the history begins that a mail quotes at its end, below words of its own: at a line that says so, or at the first
 * of its last lines that all begin with `>`. The length of the text where it quotes none.
 */
export function quotedFrom(text: string): number {
  if (text.indexOf('\n') < 0) return text.length;
  const lines = text.split('\n');
  let first = lines.findIndex((line) => isDivider(line.trim().slice(0, 250)));
  if (first < 0) first = firstMarked(lines);
  // A mail is not folded away whole: where nothing stands above it, the quotation is what was said.
  if (first === lines.length || !lines.slice(0, first).some(isWritten)) return text.length;
  return lines.slice(0, first).join('\n').length + 1;
}

function isDivider(line: string): boolean {
  const last = line.charAt(line.length - 1);
  return last === ':' ? WROTE.test(line) : last === '-' && QUOTES_WHOLE.test(line);
}

/** The first of the lines marked with `>` that a text ends with; answers between quoted lines stay in sight. */
function firstMarked(lines: readonly string[]): number {
  let first = lines.length;
  while (first > 0 && /^\s*(>|$)/.test(lines[first - 1] ?? '')) first--;
  while (first < lines.length && !isWritten(lines[first] ?? '')) first++;
  return first;
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}

/** Lines below which mail programs put the mail that is answered, in their own words for it. */
const DIVIDERS = [
  /^-{2,}\s?(original|forwarded) (message|appointment)\s?-{2,}$/i,
  /^-{2,}\s?(ursprüngliche nachricht|message d'origine|message original|mensaje original|mensagem original)\s?-{2,}$/i,
  /^on .{6,160} wrote:$/i,
];

/** How many lines at the end of a mail are quoted history, from the first line of it; 0 where there is none. */
export function quotedLines(lines: readonly string[]): number {
  const divider = lines.findIndex((line) => DIVIDERS.some((shape) => shape.test(line.trim().slice(0, 200))));
  const first = divider < 0 ? firstOfQuoted(lines) : divider;
  // A mail is not folded away whole: where nothing stands above it, the quotation is what was said.
  return lines.slice(0, first).some(isWritten) ? lines.length - first : 0;
}

/** The first of the lines marked with `>` that a text ends with; answers between quoted lines stay in sight. */
function firstOfQuoted(lines: readonly string[]): number {
  let first = lines.length;
  while (first > 0 && /^\s*(>|$)/.test(lines[first - 1] ?? '')) first--;
  while (first < lines.length && !isWritten(lines[first] ?? '')) first++;
  return first;
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}

/** Words and single blanks between them: nothing that Markdown, in whatever dialect, could take for markup. */
const HARMLESS = /^[\p{L}\p{M}\p{N}]+(?:(?: |, )[\p{L}\p{M}\p{N}]+)*$/u;

/** Controls, line breaks, marks that reorder what stands around them (UAX #9), halves of characters: shown as their codes. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Text from outside as a part of a line of Markdown, in a table or not: plain where it is harmless, else a code span, in which
 * neither HTML nor links nor mentions are looked for (spec.commonmark.org, "Code spans"). Tables are cut into cells before code
 * spans are seen (github.github.com/gfm, "Tables"), so a pipe is shown as its code.
 */
export function foreign(text: string): string {
  if (text === '') return '–';
  if (HARMLESS.test(text)) return text;
  const shown = text.replace(UNSEEN, escaped).replace(/\|/g, escaped);
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A code span loses one blank at each end where both ends have one, so that it can begin and end with a backtick.
  const pad = /^[` ]|[` ]$/.test(shown) && !/^ +$/.test(shown) ? ' ' : '';
  return fence + pad + shown + pad + fence;
}

/** An id or a name that programs use: always a code span. */
export function code(text: string): string {
  const shown = foreign(text);
  return shown === text ? `\`${text}\`` : shown;
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [header, header.map(() => '---'), ...rows].map(line).join('\n');
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

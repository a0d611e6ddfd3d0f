/** One position of a pattern: any run of characters, or one character out of what `accepts` lets through. */
type Piece = 'run' | { accepts: (character: string) => boolean };

/**
 * Compiles a text with SQL's wildcards: `%` any run, `_` any one character, `[a-f]` and `[^a-f]` one of a set.
 * Dataverse's string functions pass them to its database (filter-rows on learn.microsoft.com).
 * Case does not matter. Matching takes at most length × length steps.
 */
export function like(pattern: string): (text: string) => boolean {
  const pieces = compile(pattern.toLowerCase());
  return (text) => matches(pieces, text.toLowerCase());
}

function compile(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern.charAt(index);
    const close = character === '[' ? pattern.indexOf(']', index + 2) : -1;
    if (character === '%') pieces.push('run');
    else if (character === '_') pieces.push({ accepts: () => true });
    else if (close > 0) {
      pieces.push({ accepts: set(pattern.slice(index + 1, close)) });
      index = close;
    } else pieces.push({ accepts: (other) => other === character });
  }
  return pieces;
}

function set(inside: string): (character: string) => boolean {
  const negated = inside.startsWith('^');
  const members = negated ? inside.slice(1) : inside;
  const ranges: [string, string][] = [];
  for (let index = 0; index < members.length; index++) {
    const from = members.charAt(index);
    const isRange = members[index + 1] === '-' && index + 2 < members.length;
    ranges.push([from, isRange ? members.charAt(index + 2) : from]);
    if (isRange) index += 2;
  }
  return (character) => ranges.some(([from, to]) => character >= from && character <= to) !== negated;
}

function matches(pieces: readonly Piece[], text: string): boolean {
  let piece = 0;
  let position = 0;
  let lastRun = -1;
  let retryFrom = 0;
  while (position < text.length) {
    const current = pieces[piece];
    if (current === 'run') {
      lastRun = piece++;
      retryFrom = position;
    } else if (current?.accepts(text.charAt(position))) {
      piece++;
      position++;
    } else if (lastRun >= 0) {
      piece = lastRun + 1;
      position = ++retryFrom;
    } else return false;
  }
  return pieces.slice(piece).every((rest) => rest === 'run');
}

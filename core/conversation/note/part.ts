/** Which of the parts of one conversation a note or a file is; 0 where that, or how many there are, is not said. */
export interface Part {
  number: number;
  total: number;
}

const GAP = '[-_.,:;()\\[\\]\\s–—]';
const OF = `${GAP}{0,3}(?:of|/)${GAP}{0,3}(\\d{1,3})`;
/** `(1/2)`, `- part 2 of 3`, `-part2`, `_2of3` at the end of a subject or of a file's name. */
const PART = RegExp(
  `${GAP}{1,9}(?:part${GAP}{0,3}(\\d{1,3})(?:${OF})?|(\\d{1,3})${GAP}{0,3}of${GAP}{0,3}(\\d{1,3})|[([](\\d{1,3})/(\\d{1,3}))${GAP}{0,3}$`,
  'i',
);

/** The part that the end of a subject, or of a file's name, tells of. */
export function partOf(name: string): Part {
  const [, first, of, second, ofSecond, third, ofThird] = PART.exec(name) || [];
  return { number: Number(first || second || third || 0), total: Number(of || ofSecond || ofThird || 0) };
}

export function withoutPart(name: string): string {
  return name.replace(PART, '');
}

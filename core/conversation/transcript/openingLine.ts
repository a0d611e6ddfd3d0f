import type { Field } from '../conversation';
import { Line } from './line';

/**
 * A shape of openings, as a path of its parts: `S` is a stamp, `P` a speaker, `⏎` the end of a line, `…` nothing but text; the
 * other parts are the marks between them, dashes as `-`, arrows and angles as `>`. Blanks, Markdown's emphasis and
 * pictures do not count. A path is quicker to follow than a name is to put together, and every line has one.
 */
export interface ShapePath<Shape> {
  then(part: string): Shape;
}

/**
 * Takes a line, or two, that may open a message: the shape of the opening, where its parts stand (`-1` for a part that
 * it lacks), and where the text of the message starts.
 */
export type Take<Shape> = (
  shape: Shape,
  line: number,
  speakerFrom: number,
  speakerTo: number,
  stampFrom: number,
  stampTo: number,
  textFrom: number,
  fields?: Field[],
) => void;

/** A line, and whoever takes its openings. */
export class OpeningLine<Shape> extends Line {
  constructor(
    text: string,
    private readonly take: Take<Shape>,
  ) {
    super(text);
  }

  took(shape: Shape, speakerFrom: number, speakerTo: number, textFrom: number): void {
    this.take(shape, this.from, speakerFrom, speakerTo, this.stampFrom, this.stampTo, textFrom);
  }
}

/** The shape of a block of labelled lines, such as the head of an e-mail. */
export const BLOCK = 'P⏎S';
/** The same below a line that says that a mail is quoted. */
export const QUOTED_BLOCK = '"P⏎S';
/** What the shape of an opening with the number of the message begins with. */
export const NUMBERED = '1 ';

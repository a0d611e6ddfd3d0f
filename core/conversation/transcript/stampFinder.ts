import { isAnyDigit, isDigitCode } from './characters';
import { stampEnd } from './stamp';

/** Characters that may stand between a stamp and the end of its line. */
const MAX_BEHIND = 3;

/** Finds the stamps of a text. Most are like the last one but for their digits, and that is seen sooner than what a stamp is. */
export class StampFinder {
  /** The least and the greatest code of each character of the last stamp, up to what ends it. */
  private ranges: number[] = [];
  private length = 0;

  /** `closing`: brackets before which a stamp has its end, whatever its digits are. */
  constructor(
    private readonly text: string,
    private readonly closing: string,
  ) {}

  /** Where the stamp at `from` ends; -1 where none stands or it goes beyond `limit`. */
  end(from: number, limit: number): number {
    if (this.isLikeLast(from)) return from + this.length;
    const to = stampEnd(this.text, from, limit);
    if (to >= 0) this.remember(from, to);
    return to;
  }

  private isLikeLast(from: number): boolean {
    const { text, ranges } = this;
    for (let index = 0; index < ranges.length; index += 2) {
      const code = text.charCodeAt(from + (index >> 1));
      if (!(code >= (ranges[index] ?? 0) && code <= (ranges[index + 1] ?? 0))) return false;
    }
    return ranges.length > 0;
  }

  /** Before a bracket that closes it, or what else ends it, a stamp has its end; elsewhere the next one may go on. */
  private remember(from: number, to: number): void {
    const { text } = this;
    this.ranges = [];
    this.length = to - from;
    const isClosed = to < text.length && this.closing.indexOf(text.charAt(to)) >= 0;
    const last = isClosed ? to : endBehind(text, to);
    if (last < 0) return;
    // Seconds since 1970 begin with a 1, and need no mark that tells.
    if (!isClosed && isDigitCode(text.charCodeAt(from + 2)) && isDigitCode(text.charCodeAt(from + 4))) return;
    for (let at = from; at <= last; at++) {
      const code = text.charCodeAt(at);
      if (!isDigitCode(code)) this.ranges.push(code, code);
      // The first digit of a number may be that of minutes, of which there are less than 60.
      else if (isClosed || isDigitCode(text.charCodeAt(at - 1))) this.ranges.push(48, 57);
      else this.ranges.push(code > 53 ? 54 : 48, code > 53 ? 57 : 53);
    }
  }
}

/** Where that stands behind a stamp which ends it for certain: the end of its line, or what is no digit behind a colon; or -1. */
function endBehind(text: string, to: number): number {
  if (text.charCodeAt(to) === 58) {
    if (!isAnyDigit(text.charCodeAt(to + 1))) return to + 1 < text.length ? to + 1 : -1;
    return to + 2 < text.length && !isAnyDigit(text.charCodeAt(to + 2)) ? to + 2 : -1;
  }
  for (let at = to; at <= to + MAX_BEHIND; at++) if (text.charCodeAt(at) === 10) return at;
  return -1;
}

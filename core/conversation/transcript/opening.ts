import type { Field } from '../conversation';
import { isBlank, lineEnd } from '../lines';
import { blockAt, MAX_LABEL } from './block';
import { isBlankCode, isDecorationCode, isDigitCode } from './characters';
import { SAYS } from './speakers';
import { isDay, stampEnd } from './stamp';

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

/** The shape of a block of labelled lines, such as the head of an e-mail. */
export const BLOCK = 'P⏎S';
/** What the shape of an opening with the number of the message begins with. */
export const NUMBERED = '1 ';
/** The same below a line that says that a mail is quoted. */
export const QUOTED_BLOCK = '"P⏎S';

/** Characters and blanks of a speaker, and characters of decoration: no line is looked at further, which keeps reading linear. */
const MAX_SPEAKER = 64;
const MAX_BLANKS = 7;
const MAX_DECORATION = 16;
const BULLETS = '-–•·';
const OPENING = '[(<{【|"';
const BRACKETS = tableOf(OPENING);
const CLOSING = '])>}】|"';
/** Marks that may stand between a stamp, a speaker and a text, in groups; a shape names the group by its first. */
const MARKS: ReadonlyMap<string, string> = new Map(
  ['-–—', '|\t', ',،;', '·•', '>»›→=', '~', '@', '/', ':\uff1a'].reduce<[string, string][]>(
    (pairs, group) =>
      pairs.concat(group.split('').map((mark): [string, string] => [mark, group.charAt(0)])),
    [],
  ),
);
const ASCII_MARKS: readonly (string | undefined)[] = Array.from({ length: 128 }, (_, code) =>
  MARKS.get(String.fromCharCode(code)),
);
/** Marks that end a speaker's name where text follows; a comma or an at sign is a part of many sentences. */
const ENDS = '-|>·~';
/** Characters that matter to an opening: a line without them is none, unless it is a name alone. */
const MATTERING = '0123456789-|\t>=~*_`[(<{:/@,;';
const MATTERS = tableOf(MATTERING);
const MARKS_BEYOND_ASCII: ReadonlySet<number> = new Set(
  `${Array.from(MARKS.keys()).join('')}【`.split('').map((mark) => mark.charCodeAt(0)),
);
const NOWHERE = 1 << 30;
/** How far behind the start of a stamp its first digit stands: `Wednesday, the 20th`. */
const MAX_BEFORE_DIGIT = 32;

/** Characters that open no speaker's name. */
const NO_NAME = '-–—|()[]{}<>#:;,./\\=~`!?•·»→';
/** The number of a message in a list of them. */
const NUMBER_IN_LIST = /\d{1,5}[.)] /y;
const NUMBER = /\d{1,5}[.):]? /y;
/** Words before a stamp and behind it: `On … Jane wrote:`, `Am … schrieb Jane:`. */
const INTRODUCTION = /(?:on|at|am|um|le|à|el|a las?|em|às|ב|בתאריך|في) (?=[\d٠-٩a-zא-ת\u0620-\u064a])/iy;
/** What programs print in brackets where they have no time. */
const NO_STAMP = /(?:null|undefined|none|n\/a|nan|invalid date|unknown)(?=[\])}])/iy;
/** What a speaker does, between a stamp and a colon: `Jane (14:02) says: hello`. */
const VERB = new RegExp(`\\s*(?:${SAYS})(?=\\s?:)`, 'iy');
const BEHIND_STAMP = /(?:by|from|von|par|por|schrieb|מאת|من) /iy;

/** Reads the lines of a text for what may open a message. */
export class OpeningReader<Shape extends ShapePath<Shape>> {
  private line = 0;
  private end = 0;
  /** Where the first digit and the first mark of the line stand that matter to an opening; behind them all if none does. */
  private digitAt = 0;
  private markAt = 0;
  private stampFrom = -1;
  private stampTo = -1;
  private lastStamp = -1;
  private stampLength = 0;

  constructor(
    private readonly text: string,
    private readonly root: Shape,
    private readonly take: Take<Shape>,
  ) {}

  /** Takes every opening that the line from `from` to `end` may be; answers where the next line to look at starts. */
  read(from: number, end: number): number {
    const { text } = this;
    this.line = from;
    this.end = end;
    this.stampFrom = this.stampTo = -1;
    this.look();
    if (this.markAt === NOWHERE && this.digitAt === NOWHERE && end - from > MAX_SPEAKER) return end + 1;
    let at = this.over(from);
    if (at === end) return end + 1;
    let shape = this.root;
    if (BULLETS.indexOf(text.charAt(at)) >= 0 && isBlankCode(text.charCodeAt(at + 1))) {
      shape = shape.then('- ');
      at = this.over(at + 1);
    }
    if (at === this.digitAt && !this.isStamp(at, '')) {
      const numbering = text.charCodeAt(at - 1) === 35 ? NUMBER : NUMBER_IN_LIST;
      numbering.lastIndex = at;
      if (numbering.test(text)) {
        shape = shape.then(NUMBERED);
        at = this.over(numbering.lastIndex);
      }
    }
    const bracket = this.bracketAt(at);
    const close = CLOSING.charAt(bracket);
    if (bracket >= 0) {
      shape = shape.then(OPENING.charAt(bracket));
      at = this.over(at + 1);
    }
    if (this.isStamp(at, close) || this.isIntroduced(at)) {
      this.behindStamp(shape, close);
      return end + 1;
    }
    const block = bracket < 0 && this.markAt - from < MAX_LABEL ? blockAt(text, from, end) : undefined;
    if (block !== undefined) {
      const { speakerFrom, speakerTo, stampFrom, stampTo, textFrom } = block;
      const path = this.root.then(block.isQuoted ? QUOTED_BLOCK : BLOCK);
      this.take(path, from, speakerFrom, speakerTo, stampFrom, stampTo, textFrom, block.fields);
      return block.end + 1;
    }
    if (this.isName(at)) this.speakerFirst(at, shape, close);
    return end + 1;
  }

  /** Looks at each character once, so that most lines of a message's text cost no more. */
  private look(): void {
    const { text, line } = this;
    const first = text.charCodeAt(line);
    // Such a line begins with a stamp or is read no further.
    if (isDigitCode(first === 91 ? text.charCodeAt(line + 1) : first)) {
      this.digitAt = first === 91 ? line + 1 : line;
      this.markAt = line;
      return;
    }
    let stop = Math.min(this.end, line + MAX_DECORATION + MAX_SPEAKER);
    let digitAt = NOWHERE;
    let markAt = NOWHERE;
    let blanks = 0;
    for (let at = line; at < stop; at++) {
      const code = text.charCodeAt(at);
      if (code === 32 && ++blanks > MAX_DECORATION) break;
      if (code < 128 ? MATTERS[code] === 0 : !isMarkBeyondAscii(code)) continue;
      if (isDigitCode(code) || (code > 0x65f && code < 0x66a)) {
        if (digitAt === NOWHERE) digitAt = at;
      } else if (markAt === NOWHERE) {
        markAt = at;
        // Behind the end of a name, a stamp follows soon or not at all.
        if (code === 58) stop = Math.min(stop, at + MAX_BEFORE_DIGIT);
      }
    }
    this.digitAt = digitAt;
    this.markAt = markAt;
  }

  private behindStamp(before: Shape, close: string): void {
    const { text } = this;
    let at = this.over(this.stampTo);
    let shape = before.then('S');
    let open = close;
    let alone: Shape | undefined;
    if (close !== '' && text.charAt(at) === close) {
      shape = alone = shape.then(close);
      open = '';
      at = this.over(at + 1);
    }
    const textFrom = at;
    for (let mark = this.mark(at); mark !== undefined; mark = this.mark(at)) {
      shape = shape.then(mark);
      at = this.over(at + 1);
    }
    if (at === this.end && at < text.length) {
      if (isDay(text.slice(this.stampFrom, this.stampTo))) return;
      shape = shape.then('⏎');
      this.digitAt = at;
      this.end = lineEnd(text, at + 1);
      at = this.over(at + 1);
    }
    BEHIND_STAMP.lastIndex = at;
    if (BEHIND_STAMP.test(text)) at = this.over(BEHIND_STAMP.lastIndex);
    const bracket = open === '' ? this.bracketAt(at) : -1;
    if (bracket >= 0) {
      shape = shape.then(OPENING.charAt(bracket));
      open = CLOSING.charAt(bracket);
      at = this.over(at + 1);
    }
    if (this.isName(at) && this.speakerBehindStamp(at, shape.then('P'), open)) return;
    if (alone !== undefined) this.took(alone.then('…'), -1, -1, textFrom);
  }

  /** Takes the places where the name behind a stamp may end; false where there is none. */
  private speakerBehindStamp(from: number, shape: Shape, close: string): boolean {
    const { text } = this;
    const stop = Math.min(this.end, from + MAX_SPEAKER);
    let weak = false;
    let blanks = 0;
    for (let at = from + 1; at < stop; at++) {
      const code = text.charCodeAt(at);
      if (code > 96 && code < 123) continue;
      if (code === 32) {
        if (++blanks > MAX_BLANKS) return weak;
        continue;
      }
      if (close !== '') {
        if (text.charAt(at) !== close) continue;
        this.behindBracket(shape.then(close), from, at);
        return true;
      }
      if (this.isColon(at)) {
        this.took(shape.then(':'), from, at, this.behindMark(at));
        return true;
      }
      if (weak) continue;
      if (this.isEnd(at)) {
        weak = true;
        this.tookBehind(shape, from, at, at);
      } else if (this.endsEmphasis(at, from)) {
        weak = true;
        this.tookBehindEmphasis(shape, from, at);
      }
    }
    if (stop < this.end || close !== '') return weak;
    this.took(shape.then('⏎'), from, stop, stop);
    return true;
  }

  /** Behind a speaker in brackets comes a colon, another mark, or at once the text. */
  private behindBracket(shape: Shape, from: number, to: number): void {
    const next = this.over(this.verbEnd(to + 1));
    const mark = this.mark(next);
    if (mark !== undefined) {
      this.tookBehind(shape, from, to, next);
      if (this.stampFrom < 0) this.stampBelow(shape.then(mark), from, to, this.behindMark(next));
    } else if (this.isOver(to + 1)) {
      this.took(shape.then('⏎'), from, to, to + 1);
      if (this.stampFrom < 0) this.stampBelow(shape, from, to, to + 1);
    } else this.took(shape.then(' '), from, to, to + 1);
  }

  private speakerFirst(from: number, before: Shape, close: string): void {
    const { text, end } = this;
    const stop = Math.min(end, from + MAX_SPEAKER);
    const name = before.then('P');
    let ended = close !== '';
    let colon = ended;
    let blanks = 0;
    // Without a digit, what stands before the first mark belongs to the name.
    for (let at = this.digitAt < stop ? from + 1 : Math.max(from + 1, this.markAt - 1); at < stop; at++) {
      const code = text.charCodeAt(at);
      if (code > 96 && code < 123) continue;
      if (code === 32) {
        if (++blanks > MAX_BLANKS) return;
        if (!colon && this.mayBeStamp(at + 1) && this.isStampBehind(at + 1, name, ' ', from, at, ended && close === '')) return;
        continue;
      }
      if (close !== '' && text.charAt(at) === close) {
        const closed = name.then(close);
        if (!this.isStampBehind(at + 1, closed, close, from, at, false)) this.behindBracket(closed, from, at);
        return;
      }
      const mark = this.mark(at);
      if (this.isColon(at)) {
        if (!colon) {
          const shape = name.then(':');
          this.took(shape, from, at, this.behindMark(at));
          if (this.isStampBehind(at + 1, shape, ':', from, at, false)) return;
          this.stampBelow(shape, from, at, this.behindMark(at));
        }
        ended = colon = true;
      } else if (mark === undefined ? this.bracketAt(at) >= 0 : mark !== ':' && !colon) {
        const isStamp =
          mark === undefined
            ? this.isStampBehind(at, name, '', from, at, ended && close === '')
            : this.isStampBehind(at + 1, name.then(mark), mark, from, at, ended && close === '');
        if (isStamp) return;
        if (ended || !this.isEnd(at)) continue;
        ended = true;
        this.tookBehind(name, from, at, at);
      } else if (!ended && this.endsEmphasis(at, from)) {
        ended = true;
        this.tookBehindEmphasis(name, from, at);
      }
    }
    if (stop === end && !colon) this.ownLine(from, name);
  }

  /** Whether the emphasis that a name began with ends here with nothing but text behind it: `**Customer** hello`. */
  private endsEmphasis(at: number, from: number): boolean {
    const { text } = this;
    const mark = text.charAt(at);
    if (EMPHASIS.indexOf(mark) < 0) return false;
    let start = from - 1;
    while (start >= this.line && isDecorationCode(text.charCodeAt(start)) && text.charAt(start) !== mark) start--;
    if (start < this.line || text.charAt(start) !== mark) return false;
    const isDouble = start > this.line && text.charAt(start - 1) === mark;
    if (isDouble && text.charAt(at + 1) !== mark) return false;
    const behind = at + (isDouble ? 2 : 1);
    const next = this.over(behind);
    return (
      !this.isOver(behind) &&
      this.mark(next) === undefined &&
      this.bracketAt(next) < 0 &&
      this.verbEnd(behind) === behind
    );
  }

  private tookBehindEmphasis(shape: Shape, from: number, at: number): void {
    const isDouble = this.text.charAt(at + 1) === this.text.charAt(at);
    this.took(shape.then('*'), from, at, at + (isDouble ? 2 : 1));
  }

  /** Takes a speaker that ends at `to`, with the mark at `at` behind. */
  private tookBehind(shape: Shape, from: number, to: number, at: number): void {
    this.took(shape.then(this.mark(at) ?? ' '), from, to, this.behindMark(at));
  }

  /**
   * Takes a speaker with a stamp at `at`, in brackets or bare, if there is one and a mark or the line's end follows. Behind a
   * blank or a colon, text may not follow at once: `Room 14:02 is free`.
   */
  private isStampBehind(at: number, before: Shape, mark: string, from: number, to: number, isEnded: boolean): boolean {
    const { text, end } = this;
    let inner = at;
    while (inner < end && (isBlankCode(text.charCodeAt(inner)) || EMPHASIS.indexOf(text.charAt(inner)) >= 0)) inner++;
    let shape = before;
    const second = this.mark(inner);
    if (second !== undefined && second !== ':' && second !== '|') {
      shape = shape.then(second);
      inner = this.over(inner + 1);
    }
    const bracket = this.bracketAt(inner);
    const close = CLOSING.charAt(bracket);
    if (bracket >= 0) {
      shape = shape.then(OPENING.charAt(bracket));
      inner = this.over(inner + 1);
    } else {
      if (this.digitAt === NOWHERE || mark === ':') return false;
      INTRODUCTION.lastIndex = inner;
      const isIntroduced = INTRODUCTION.test(text);
      if (isIntroduced) inner = INTRODUCTION.lastIndex;
      const code = text.charCodeAt(inner);
      const mayBe = isDigitCode(code) || code === 43 || (code > 64 && (isIntroduced || mark !== ' '));
      if (inner === end || !mayBe) return false;
    }
    if (!this.isStamp(inner, close)) return false;
    let behind = this.stampTo;
    shape = shape.then('S');
    if (bracket >= 0) {
      behind = this.over(behind);
      if (text.charAt(behind) !== close) return this.noStamp();
      shape = shape.then(close);
      behind++;
    }
    const next = this.over(this.verbEnd(behind));
    const last = this.mark(next);
    if (this.isOver(behind)) {
      // At the end of a line that has another end of a name, it is the time of what that name says.
      if (isEnded) return this.noStamp();
      this.took(shape.then('⏎'), from, to, end);
    } else if (last !== undefined && (last !== ':' || this.isColon(next))) {
      // Pipes around a stamp are brackets, behind which a mark may stand.
      const behindPipe = last === '|' && mark === '|' ? this.over(next + 1) : next;
      this.tookBehind(shape, from, to, this.mark(behindPipe) === undefined ? next : behindPipe);
    } else {
      if (bracket >= 0 || (mark !== ' ' && !isEnded)) this.took(shape.then(' '), from, to, behind);
      // Text that follows a bare stamp at once may well begin with a time itself.
      return bracket >= 0 || this.noStamp();
    }
    return true;
  }

  private verbEnd(at: number): number {
    VERB.lastIndex = at;
    return VERB.test(this.text) ? VERB.lastIndex : at;
  }

  private noStamp(): false {
    this.stampFrom = this.stampTo = -1;
    return false;
  }

  /** Takes a speaker with a stamp on the line below, where nothing else stands behind `at`. */
  private stampBelow(shape: Shape, from: number, to: number, at: number): void {
    const { end } = this;
    if (this.over(at) === end && this.isStampBelow()) this.took(shape.then('⏎').then('S').then('⏎'), from, to, this.end);
    this.end = end;
  }

  /** A speaker on a line of its own, above a stamp or the text. */
  private ownLine(from: number, name: Shape): void {
    const { text, line, end } = this;
    if (this.isStampBelow()) this.took(name.then('⏎').then('S').then('⏎'), from, end, this.end);
    else if (this.end > end && !isBlank(text, end + 1, this.end) && this.isFree(line)) this.took(name.then('⏎'), from, end, end);
  }

  /** Whether the line below is a stamp; it becomes the line that is looked at. */
  private isStampBelow(): boolean {
    if (this.end >= this.text.length) return false;
    const from = this.end + 1;
    this.end = lineEnd(this.text, from);
    this.digitAt = from;
    let at = this.over(from);
    const bracket = this.bracketAt(at);
    if (bracket >= 0) at = this.over(at + 1);
    if (!this.isStamp(at, '')) return false;
    at = this.over(this.stampTo);
    if (bracket >= 0 && this.text.charAt(at) === CLOSING.charAt(bracket)) at = this.over(at + 1);
    return at === this.end || this.noStamp();
  }

  /** Whether no text stands on the line above. */
  private isFree(line: number): boolean {
    const last = this.text.charCodeAt(line - 2);
    if (!(last < 48) || last === 10) return last === 10 || line === 0;
    const above = this.text.lastIndexOf('\n', line - 2) + 1;
    return !/[\p{L}\p{N}]/u.test(this.text.slice(Math.max(above, line - MAX_SPEAKER), line));
  }

  private took(shape: Shape, speakerFrom: number, speakerTo: number, textFrom: number): void {
    this.take(shape, this.line, speakerFrom, speakerTo, this.stampFrom, this.stampTo, textFrom);
  }

  /** Whether a stamp, or a word that leads to one, may follow a blank. */
  private mayBeStamp(at: number): boolean {
    const code = this.text.charCodeAt(at);
    if (code < 97 || code > 122) return code < 65 || isBlankCode(code) || code > 0x5cf || code === 0xe0;
    // `at`, `um`, `le`: two letters, but for `a las`.
    return this.text.charCodeAt(at + 2) === 32 || (code === 97 && this.text.charCodeAt(at + 1) === 32);
  }

  /** Whether a stamp stands at a place; in brackets it may also be a word for that there is none. */
  private isStamp(at: number, close: string): boolean {
    if (close !== '' && this.digitAt !== at) {
      NO_STAMP.lastIndex = at;
      if (close !== '>' && NO_STAMP.test(this.text)) {
        this.stampFrom = -1;
        this.stampTo = NO_STAMP.lastIndex;
        return true;
      }
    }
    if (this.digitAt === NOWHERE || this.digitAt - at > MAX_BEFORE_DIGIT) return false;
    const to = this.isLikeLast(at) ? at + this.stampLength : stampEnd(this.text, at, this.end);
    if (to < 0) return false;
    this.lastStamp = at;
    this.stampLength = to - at;
    this.stampFrom = at;
    this.stampTo = to;
    return true;
  }

  /** Whether the last stamp stands here again but for its digits: so most stamps of a text do, and this is quickly seen. */
  private isLikeLast(at: number): boolean {
    const { text, lastStamp, stampLength } = this;
    if (lastStamp < 0 || at + stampLength >= this.end) return false;
    for (let index = 0; index <= stampLength; index++) {
      const code = text.charCodeAt(at + index);
      const last = text.charCodeAt(lastStamp + index);
      if (code !== last && !(isDigitCode(code) && isDigitCode(last))) return false;
    }
    return true;
  }

  private isIntroduced(at: number): boolean {
    if (this.digitAt - at > MAX_BEFORE_DIGIT) return false;
    INTRODUCTION.lastIndex = at;
    return INTRODUCTION.test(this.text) && this.isStamp(INTRODUCTION.lastIndex, '');
  }

  private bracketAt(at: number): number {
    const code = this.text.charCodeAt(at);
    return code < 128 && BRACKETS[code] === 0 ? -1 : OPENING.indexOf(this.text.charAt(at));
  }

  private isName(at: number): boolean {
    return at < this.end && NO_NAME.indexOf(this.text.charAt(at)) < 0;
  }

  private mark(at: number): string | undefined {
    if (at >= this.end) return undefined;
    const code = this.text.charCodeAt(at);
    return code < 128 ? ASCII_MARKS[code] : MARKS.get(this.text.charAt(at));
  }

  /** A colon that ends a speaker: none of `https://` or `10:30`, so a blank, the line's end or emphasis follows. */
  private isColon(at: number): boolean {
    const code = this.text.charCodeAt(at);
    if (code !== 58) return code === 0xff1a;
    const next = this.text.charCodeAt(at + 1);
    return at + 1 >= this.end || next === 58 || isDecorationCode(next);
  }

  /** Another mark that ends a speaker: one that stands free, or that nobody writes within a name. */
  private isEnd(at: number): boolean {
    const mark = this.mark(at);
    if (mark === undefined || ENDS.indexOf(mark) < 0) return false;
    if (mark === '|') return true;
    const next = this.text.charCodeAt(at + 1);
    const isFree = at + 1 >= this.end || isBlankCode(next) || next === 62;
    return isFree && (mark !== '-' || isBlankCode(this.text.charCodeAt(at - 1)));
  }

  /** Where a text starts behind a mark, of which a second one may belong to the first: `::`, `->`. */
  private behindMark(at: number): number {
    const next = this.text.charAt(at + 1);
    return at + 1 < this.end && (next === ':' || next === '>') ? at + 2 : at + 1;
  }

  /** Whether nothing stands between a place and the end of the line. */
  private isOver(at: number): boolean {
    return isBlank(this.text, at, Math.min(this.end, at + MAX_SPEAKER)) && this.end - at < MAX_SPEAKER;
  }

  private over(from: number): number {
    const stop = Math.min(this.end, from + MAX_DECORATION);
    let at = from;
    while (at < stop && isDecorationCode(this.text.charCodeAt(at))) at++;
    return at;
  }
}

const EMPHASIS = '*_`';

/** A table by character code, below 128, that has 1 for the characters of a text. */
function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) if (character < '\x80') table[character.charCodeAt(0)] = 1;
  return table;
}

/** A mark, a bracket or an Arabic digit. */
function isMarkBeyondAscii(code: number): boolean {
  return (code > 0x65f && code < 0x66a) || MARKS_BEYOND_ASCII.has(code);
}

/** The date of a line that is no more than that, as between the days of a long transcript: `--- 20 November 2026 ---`. */
export function dayOf(line: string): string | undefined {
  if (line.length > MAX_SPEAKER) return undefined;
  const day = line.replace(/^[\s\-–—─━═=*_#[(]+/, '').replace(/[\s\-–—─━═=*_#\])]+$/, '');
  return isDay(day) ? day : undefined;
}

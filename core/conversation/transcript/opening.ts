import { isBlank, lineEnd } from '../lines';
import { blockAt } from './block';
import { isBlankCode, isDecorationCode, isDigitCode } from './characters';
import { SAYS } from './speakers';
import { isDay, stampEnd } from './stamp';

/**
 * Takes a line, or two, that may open a message: the shape of the opening, where its parts stand (`-1` for a part that
 * it lacks), and where the text of the message starts.
 *
 * In a shape `S` is a stamp, `P` a speaker, `⏎` the end of a line, `…` nothing but text; the other characters are the
 * marks between them, dashes as `-`, arrows and angles as `>`. Blanks, Markdown's emphasis and pictures do not count.
 */
export type Take = (
  shape: string,
  line: number,
  speakerFrom: number,
  speakerTo: number,
  stampFrom: number,
  stampTo: number,
  textFrom: number,
) => void;

/** The shape of a block of labelled lines, such as the head of an e-mail. */
export const BLOCK = 'P⏎S⏎:';
/** What the shape of an opening with the number of the message begins with. */
export const NUMBERED = '1 ';
/** The same below a line that says that a mail is quoted. */
export const QUOTED_BLOCK = '"P⏎S⏎:';

/** Characters of a speaker, and of decoration: no line is looked at further, which keeps reading linear. */
const MAX_SPEAKER = 72;
const MAX_DECORATION = 16;
const OPENING = '[(<{【|"';
const CLOSING = '])>}】|"';
/** Marks that may stand between a stamp, a speaker and a text, in groups; a shape names the group by its first. */
const MARKS: ReadonlyMap<string, string> = new Map(
  ['-–—', '|\t', ',،;', '·•', '>»›→=', '~', '@', '/', ':\uff1a'].reduce<[string, string][]>(
    (pairs, group) =>
      pairs.concat(group.split('').map((mark): [string, string] => [mark, group.charAt(0)])),
    [],
  ),
);
/** Marks that end a speaker's name where text follows; a comma or an at sign is a part of many sentences. */
const ENDS = '-|>·~';
/** Characters that matter to an opening: a line without them is none, unless it is a name alone. */
const MATTERING = '0123456789-|\t>=~*_`[(<{:/@,;';
const MATTERS = new Uint8Array(128);
for (let index = 0; index < MATTERING.length; index++) MATTERS[MATTERING.charCodeAt(index)] = 1;
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
export class OpeningReader {
  private line = 0;
  private end = 0;
  /** Where the first digit and the first mark of the line stand that matter to an opening; behind them all if none does. */
  private digitAt = 0;
  private markAt = 0;
  private stampFrom = -1;
  private stampTo = -1;

  constructor(
    private readonly text: string,
    private readonly take: Take,
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
    let shape = '';
    if ('-–•·'.indexOf(text.charAt(at)) >= 0 && isBlankCode(text.charCodeAt(at + 1))) {
      shape = '- ';
      at = this.over(at + 1);
    }
    const numbering = text.charCodeAt(at - 1) === 35 ? NUMBER : NUMBER_IN_LIST;
    numbering.lastIndex = at;
    if (isDigitCode(text.charCodeAt(at)) && !this.isStamp(at) && numbering.test(text)) {
      shape = NUMBERED;
      at = this.over(numbering.lastIndex);
    }
    const bracket = OPENING.indexOf(text.charAt(at));
    if (bracket >= 0) at = this.over(at + 1);
    const close = CLOSING.charAt(bracket);
    shape += OPENING.charAt(bracket);
    INTRODUCTION.lastIndex = at;
    if (this.isStamp(at, close) || (this.digitAt - at < MAX_BEFORE_DIGIT && INTRODUCTION.test(text) && this.isStamp(INTRODUCTION.lastIndex))) {
      this.behindStamp(shape, close);
      return end + 1;
    }
    const block = bracket < 0 && this.markAt - from < MAX_BEFORE_DIGIT ? blockAt(text, from, end) : undefined;
    if (block !== undefined) {
      const { speakerFrom, speakerTo, stampFrom, stampTo, textFrom } = block;
      this.take(block.isQuoted ? QUOTED_BLOCK : BLOCK, from, speakerFrom, speakerTo, stampFrom, stampTo, textFrom);
      return block.end + 1;
    }
    if (this.isName(at)) this.speakerFirst(at, shape, close);
    return end + 1;
  }

  /** Looks at each character once, so that most lines of a message's text cost no more. */
  private look(): void {
    const { text, line } = this;
    const stop = Math.min(this.end, line + MAX_DECORATION + MAX_SPEAKER);
    let digitAt = NOWHERE;
    let markAt = NOWHERE;
    for (let at = line; at < stop; at++) {
      const code = text.charCodeAt(at);
      if (code < 128 ? MATTERS[code] === 0 : !isMarkBeyondAscii(code)) continue;
      if (isDigitCode(code) || (code > 0x65f && code < 0x66a)) {
        if (digitAt === NOWHERE) digitAt = at;
      } else if (markAt === NOWHERE) markAt = at;
    }
    this.digitAt = digitAt;
    this.markAt = markAt;
  }

  private behindStamp(before: string, close: string): void {
    const { text } = this;
    let at = this.over(this.stampTo);
    let shape = `${before}S`;
    let open = close;
    let alone = '';
    if (close !== '' && text.charAt(at) === close) {
      shape += close;
      open = '';
      at = this.over(at + 1);
      alone = `${shape}…`;
    }
    const textFrom = at;
    for (let mark = this.mark(at); mark !== undefined; mark = this.mark(at)) {
      shape += mark;
      at = this.over(at + 1);
    }
    if (at === this.end && at < text.length) {
      if (isDay(text.slice(this.stampFrom, this.stampTo))) return;
      shape += '⏎';
      this.digitAt = at;
      this.end = lineEnd(text, at + 1);
      at = this.over(at + 1);
    }
    BEHIND_STAMP.lastIndex = at;
    if (BEHIND_STAMP.test(text)) at = this.over(BEHIND_STAMP.lastIndex);
    const bracket = open === '' ? OPENING.indexOf(text.charAt(at)) : -1;
    if (bracket >= 0) {
      shape += OPENING.charAt(bracket);
      open = CLOSING.charAt(bracket);
      at = this.over(at + 1);
    }
    if (this.isName(at) && this.speakerBehindStamp(at, shape, open)) return;
    if (alone !== '') this.took(alone, -1, -1, textFrom);
  }

  /** Takes the places where the name behind a stamp may end; false where there is none. */
  private speakerBehindStamp(from: number, shape: string, close: string): boolean {
    const stop = Math.min(this.end, from + MAX_SPEAKER);
    const emphasis = this.emphasisBefore(from);
    let weak = false;
    for (let at = from + 1; at < stop; at++) {
      const code = this.text.charCodeAt(at);
      if (code > 96 && code < 123) continue;
      if (close !== '') {
        if (this.text.charAt(at) !== close) continue;
        this.behindBracket(`${shape}P${close}`, from, at);
        return true;
      }
      if (this.isColon(at)) {
        this.took(`${shape}P:`, from, at, this.behindMark(at));
        return true;
      }
      if (weak) continue;
      if (this.isEnd(at)) {
        weak = true;
        this.took(`${shape}P${this.mark(at) ?? ''}`, from, at, this.behindMark(at));
      } else if (this.endsEmphasis(at, emphasis)) {
        weak = true;
        this.took(`${shape}P*`, from, at, at + emphasis.length);
      }
    }
    if (stop < this.end || close !== '') return weak;
    this.took(`${shape}P⏎`, from, stop, stop);
    return true;
  }

  /** Behind a speaker in brackets comes a colon, another mark, or at once the text. */
  private behindBracket(shape: string, from: number, to: number): void {
    const next = this.over(this.verbEnd(to + 1));
    const mark = this.mark(next);
    if (mark !== undefined) {
      this.took(shape + mark, from, to, this.behindMark(next));
      if (this.stampFrom < 0) this.stampBelow(shape + mark, from, to, this.behindMark(next));
    } else this.took(this.isOver(to + 1) ? `${shape}⏎` : shape, from, to, to + 1);
  }

  private speakerFirst(from: number, before: string, close: string): void {
    const { text, end } = this;
    const stop = Math.min(end, from + MAX_SPEAKER);
    const emphasis = this.emphasisBefore(from);
    const name = `${before}P`;
    let ended = close !== '';
    let colon = ended;
    // Without a digit, what stands before the first mark belongs to the name.
    for (let at = this.digitAt < stop ? from + 1 : Math.max(from + 1, this.markAt - 1); at < stop; at++) {
      const code = text.charCodeAt(at);
      if (code > 96 && code < 123) continue;
      if (code === 32 && !this.mayBeStamp(at + 1)) continue;
      const character = text.charAt(at);
      if (close !== '' && character === close) {
        if (!this.isStampBehind(this.over(at + 1), `${name}${close}`, from, at, false)) this.behindBracket(`${name}${close}`, from, at);
        return;
      }
      const mark = code === 32 ? ' ' : this.mark(at);
      if (this.isColon(at)) {
        if (!colon) {
          this.took(`${name}:`, from, at, this.behindMark(at));
          if (this.isStampBehind(at + 1, `${name}:`, from, at, false)) return;
          this.stampBelow(`${name}:`, from, at, this.behindMark(at));
        }
        ended = colon = true;
      } else if (mark === undefined ? '([<{'.indexOf(character) >= 0 : mark !== ':') {
        if (this.isStampBehind(mark === undefined ? at : at + 1, name + (mark ?? ''), from, at, ended && close === '')) return;
        if (ended || !this.isEnd(at)) continue;
        ended = true;
        this.took(`${name}${mark ?? ''}`, from, at, this.behindMark(at));
      } else if (!ended && this.endsEmphasis(at, emphasis)) {
        ended = true;
        this.took(`${name}*`, from, at, at + emphasis.length);
      }
    }
    if (stop === end && !colon) this.ownLine(from, name);
  }

  private emphasisBefore(from: number): string {
    let start = from;
    while (start > this.line && isDecorationCode(this.text.charCodeAt(start - 1))) start--;
    return this.text.slice(start, from).replace(/[^*_`]+/g, '');
  }

  /** Whether the emphasis that a name began with ends here with nothing but text behind it: `**Customer** hello`. */
  private endsEmphasis(at: number, emphasis: string): boolean {
    if (emphasis === '' || !this.text.startsWith(emphasis, at)) return false;
    const behind = at + emphasis.length;
    const next = this.over(behind);
    return !this.isOver(behind) && this.mark(next) === undefined && OPENING.indexOf(this.text.charAt(next)) < 0;
  }

  /**
   * Takes a speaker with a stamp at `at`, in brackets or bare, if there is one and a mark or the line's end follows. Behind a
   * blank or a colon, text may not follow at once: `Room 14:02 is free`.
   */
  private isStampBehind(at: number, before: string, from: number, to: number, isEnded: boolean): boolean {
    const { text, end } = this;
    let inner = this.over(at);
    let shape = before;
    const mark = this.mark(inner);
    if (mark !== undefined && mark !== ':' && mark !== '|') {
      shape = shape.trim() + mark;
      inner = this.over(inner + 1);
    }
    const bracket = OPENING.indexOf(text.charAt(inner));
    if (bracket >= 0) {
      shape = shape.trim() + OPENING.charAt(bracket);
      inner = this.over(inner + 1);
    }
    INTRODUCTION.lastIndex = inner;
    if (bracket < 0 && this.digitAt !== NOWHERE && INTRODUCTION.test(text)) inner = INTRODUCTION.lastIndex;
    const code = text.charCodeAt(inner);
    const mayBe = isDigitCode(code) || code === 43 || (code > 64 && (inner === INTRODUCTION.lastIndex || before.slice(-1) !== ' '));
    if (inner === end || (bracket < 0 && this.digitAt === NOWHERE) || !mayBe || !this.isStamp(inner, CLOSING.charAt(bracket))) return false;
    let behind = this.stampTo;
    shape += 'S';
    if (bracket >= 0) {
      behind = this.over(behind);
      if (text.charAt(behind) !== CLOSING.charAt(bracket)) return this.noStamp();
      shape += CLOSING.charAt(bracket);
      behind++;
    }
    const verb = this.verbEnd(behind);
    const next = this.over(verb);
    const last = this.mark(next);
    if (bracket < 0 && before.slice(-1) === ':') return this.noStamp();
    if (this.isOver(behind)) {
      // At the end of a line that has another end of a name, it is the time of what that name says.
      if (isEnded) return this.noStamp();
      this.took(`${shape}⏎`, from, to, end);
    } else if (last !== undefined && (last !== ':' || this.isColon(next))) {
      // Pipes around a stamp are brackets, behind which a mark may stand.
      const behindPipe = last === '|' && before.slice(-1) === '|' ? this.over(next + 1) : next;
      const mark = this.mark(behindPipe) ?? last;
      this.took(shape + mark, from, to, this.behindMark(mark === last ? next : behindPipe));
    }
    else {
      if (bracket >= 0 || (before.slice(-1) !== ' ' && !isEnded)) this.took(shape, from, to, behind);
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
  private stampBelow(shape: string, from: number, to: number, at: number): void {
    const { end } = this;
    if (this.over(at) === end && this.isStampBelow()) this.took(`${shape}⏎S⏎`, from, to, this.end);
    this.end = end;
  }

  /** A speaker on a line of its own, above a stamp or the text. */
  private ownLine(from: number, name: string): void {
    const { text, line, end } = this;
    if (this.isStampBelow()) this.took(`${name}⏎S⏎`, from, end, this.end);
    else if (this.end > end && !isBlank(text, end + 1, this.end) && this.isFree(line)) this.took(`${name}⏎`, from, end, end);
  }

  /** Whether the line below is a stamp; it becomes the line that is looked at. */
  private isStampBelow(): boolean {
    if (this.end >= this.text.length) return false;
    const from = this.end + 1;
    this.end = lineEnd(this.text, from);
    this.digitAt = from;
    let at = this.over(from);
    const bracket = OPENING.indexOf(this.text.charAt(at));
    if (bracket >= 0) at = this.over(at + 1);
    if (!this.isStamp(at)) return false;
    at = this.over(this.stampTo);
    if (bracket >= 0 && this.text.charAt(at) === CLOSING.charAt(bracket)) at = this.over(at + 1);
    return at === this.end || this.noStamp();
  }

  /** Whether no text stands on the line above. */
  private isFree(line: number): boolean {
    const above = this.text.lastIndexOf('\n', line - 2) + 1;
    return !/[\p{L}\p{N}]/u.test(this.text.slice(Math.max(above, line - MAX_SPEAKER), line));
  }

  private took(shape: string, speakerFrom: number, speakerTo: number, textFrom: number): void {
    const verb = this.verbEnd(textFrom);
    const start = verb === textFrom ? textFrom : this.behindMark(this.over(verb));
    this.take(shape, this.line, speakerFrom, speakerTo, this.stampFrom, this.stampTo, start);
  }

  /** Whether a stamp, or what leads to one, may follow a blank. */
  private mayBeStamp(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code < 65 || 'aouleà'.indexOf(this.text.charAt(at)) >= 0 || isBlankCode(code) || code > 0x5cf;
  }

  /** Whether a stamp stands at a place; in brackets it may also be a word for that there is none. */
  private isStamp(at: number, close = ''): boolean {
    NO_STAMP.lastIndex = at;
    if (close !== '' && close !== '>' && NO_STAMP.test(this.text)) {
      this.stampFrom = -1;
      this.stampTo = NO_STAMP.lastIndex;
      return true;
    }
    if (this.digitAt === NOWHERE || (at < this.digitAt && this.digitAt - at > MAX_BEFORE_DIGIT)) return false;
    const to = stampEnd(this.text, at, this.end);
    if (to < 0) return false;
    this.stampFrom = at;
    this.stampTo = to;
    return true;
  }

  private isName(at: number): boolean {
    return at < this.end && NO_NAME.indexOf(this.text.charAt(at)) < 0;
  }

  private mark(at: number): string | undefined {
    return at < this.end ? MARKS.get(this.text.charAt(at)) : undefined;
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

/** A mark, a bracket or an Arabic digit; or a picture, which may stand before any. */
function isMarkBeyondAscii(code: number): boolean {
  return (code > 0x65f && code < 0x66a) || MARKS.has(String.fromCharCode(code)) || code === 0x3010;
}

/** The date of a line that is no more than that, as between the days of a long transcript: `--- 20 November 2026 ---`. */
export function dayOf(line: string): string | undefined {
  if (line.length > MAX_SPEAKER) return undefined;
  const day = line.replace(/^[\s\-–—─━═=*_#[(]+/, '').replace(/[\s\-–—─━═=*_#\])]+$/, '');
  return isDay(day) ? day : undefined;
}

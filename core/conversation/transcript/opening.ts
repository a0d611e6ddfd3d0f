import { BlockReader, isLabel } from './block';
import { behindIntroduction, MAX_LABEL, MAX_SPEAKER, NOWHERE, over } from './line';
import { bracketAt, CLOSING, isBullet, mayBeginName, OPENING } from './marks';
import { NUMBERED, OpeningLine, type ShapePath, type Take } from './openingLine';
import { readSpeakerFirst } from './speakerFirst';
import { readStampFirst } from './stampFirst';

/** The number of a message in a list of them, and behind a `#`. */
const NUMBER_IN_LIST = /\d{1,5}[.)] /y;
const NUMBER = /\d{1,5}[.):]? /y;

const MAX_STRANGERS = 4;

/** Reads the lines of a text for what may open a message. */
export class OpeningReader<Shape extends ShapePath<Shape>> {
  private readonly line: OpeningLine<Shape>;
  private readonly blocks: BlockReader<Shape>;
  private readonly strangers: string[] = [];

  constructor(
    private readonly text: string,
    private readonly root: Shape,
    take: Take<Shape>,
  ) {
    this.line = new OpeningLine(text, take);
    this.blocks = new BlockReader(text, root, take);
  }

  /** Takes every opening that the line at `from` may be; answers where the next line to look at starts. */
  read(from: number): number {
    const { text, line, root } = this;
    line.start(from);
    const { end } = line;
    if (from === end) return end + 1;
    let at = over(line, from);
    if (at === end) return end + 1;
    const isPlain = line.markAt === NOWHERE || (!line.isMarked && bracketAt(text, at) < 0);
    if (isPlain && line.digitAt === NOWHERE && end - from > MAX_SPEAKER) return end + 1;
    let shape = root;
    if (isBullet(text, at)) {
      shape = shape.then('- ');
      at = over(line, at + 1);
    }
    const behindNumber = this.behindNumber(at);
    if (behindNumber > at) {
      shape = shape.then(NUMBERED);
      at = behindNumber;
    }
    const bracket = bracketAt(text, at);
    const close = CLOSING.charAt(bracket);
    if (bracket >= 0) {
      shape = shape.then(OPENING.charAt(bracket));
      at = over(line, at + 1);
    }
    if (line.isStamp(at, close) || this.isIntroduced(at)) {
      readStampFirst(line, shape, close);
      return end + 1;
    }
    // A number in brackets that is no stamp is nobody's name.
    if (bracket >= 0 && at === line.digitAt) return end + 1;
    const mayBeBlock = bracket < 0 && line.colonAt - from < MAX_LABEL && !this.isStranger(from);
    // No label has a digit.
    const blockEnd = mayBeBlock && line.digitAt > line.colonAt ? this.blocks.read(from, end) : -1;
    if (blockEnd >= 0) return blockEnd + 1;
    if (mayBeBlock) this.remember(from, line.markAt);
    if (mayBeginName(text, at)) readSpeakerFirst(line, at, shape, close);
    return end + 1;
  }

  /** Whether the line begins as one that began no block: most are `Customer:` and the like, and this is quicker than the table. */
  private isStranger(from: number): boolean {
    const first = this.text.charCodeAt(from);
    for (const stranger of this.strangers)
      if (stranger.charCodeAt(0) === first && this.text.startsWith(stranger, from)) return true;
    return false;
  }

  /** A label is none: in a text it begins no block, `From: Paris`, and in the next line of that kind it may. */
  private remember(from: number, markAt: number): void {
    const { text, strangers } = this;
    if (strangers.length === MAX_STRANGERS || text.charCodeAt(markAt) !== 58) return;
    if (!isLabel(text.slice(from, markAt))) strangers.push(text.slice(from, markAt + 1));
  }

  private behindNumber(at: number): number {
    const { text, line } = this;
    if (at !== line.digitAt || line.isStamp(at)) return at;
    const numbering = text.charCodeAt(at - 1) === 35 ? NUMBER : NUMBER_IN_LIST;
    numbering.lastIndex = at;
    return numbering.test(text) ? over(line, numbering.lastIndex) : at;
  }

  private isIntroduced(at: number): boolean {
    const introduced = behindIntroduction(this.line, at);
    return introduced > at && this.line.isStamp(introduced);
  }
}

import type { Field, Message } from '../conversation';
import type { AuthorReader } from './author';
import { isDecorationAt } from './characters';
import { isNoSpeaker } from './noSpeaker';
import { kindOfRole } from './speakers';
import { lineEnd } from '../lines';
import { NUMBERED, type ShapePath, type Take } from './openingLine';

/** Where a message opens: its line, the parts of its opening (`-1` for one that it lacks), and its text. */
export interface Place {
  line: number;
  speakerFrom: number;
  speakerTo: number;
  stampFrom: number;
  stampTo: number;
  textFrom: number;
  voice: Voice;
  fields: Field[] | undefined;
}

/** Somebody who speaks in openings of one shape. */
class Voice {
  uses = 0;
  /** Whether it may be a name, once that was asked for. */
  mayBeName: boolean | undefined;
  private read: Message['author'] | undefined;

  constructor(
    readonly name: string,
    private readonly authors: AuthorReader,
  ) {}

  /** Read when it is asked for: of the many words before a colon in a long text, few are names. */
  get author(): Message['author'] {
    if (this.read === undefined) this.read = this.authors(this.name);
    return this.read;
  }

  /** Whether a role or the header's customer says who it is. */
  get isKnown(): boolean {
    return this.author.kind !== 'unknown';
  }
}

/** Speaks where no speaker is named. */
export const NOBODY = new Voice('', () => ({ kind: 'unknown' }));

/** Names that are counted: a text with more has no speakers but chance. */
const MAX_VOICES = 1_000;
/** Voices that are tried first, of each shape. */
const MAX_REGULARS = 3;
/** Names that come once and are looked at for what they say, of each shape. */
const MAX_STRANGERS = 50;

/** What a name counts that comes once, beside a stamp. */
const STRANGER = 0.3;
const FEW_WORDS = /^[^.!?]?\S+( \S+){0,2}$/;
const SENTENCE = /[.!?] |(\S+\s+){5}/;

/** All openings of one shape in a text. */
export class Shape implements ShapePath<Shape> {
  readonly places: Place[] = [];
  private readonly next = new Map<string, Shape>();
  /** The sides that are called by one word again and again. */
  private called: Set<string | undefined> | undefined;
  private readonly regulars: Voice[] = [];
  private lastPart = '';
  private lastNext: Shape | undefined;
  readonly voices = new Map<string, Voice>();
  readonly hasStamp: boolean;
  /** A mark that ends many a word in a sentence, or none, says less than a colon. */
  readonly isWeak: boolean;

  constructor(
    readonly name: string,
    private readonly text: string,
    private readonly start: number,
    private readonly authors: AuthorReader,
  ) {
    this.hasStamp = name.indexOf('S') >= 0;
    this.isWeak = !(name.slice(-1) === ':' || (this.hasStamp && /(?:[^P…·|>~ -]|[\])}>] |P⏎S)$/.test(name)));
  }

  then(part: string): Shape {
    if (part === this.lastPart && this.lastNext !== undefined) return this.lastNext;
    let shape = this.next.get(part);
    if (shape === undefined)
      this.next.set(part, (shape = new Shape(this.name + part, this.text, this.start, this.authors)));
    this.lastPart = part;
    this.lastNext = shape;
    return shape;
  }

  /** Calls a function with this shape and all that go on from it, in the order in which they came up. */
  forEach(call: (shape: Shape) => void): void {
    call(this);
    this.next.forEach((shape) => {
      shape.forEach(call);
    });
  }

  /** Whoever speaks between two places of the text. */
  voiceAt(from: number, to: number): Voice {
    if (from < 0) return NOBODY;
    let end = to;
    while (end > from && isDecorationAt(this.text, end - 1)) end--;
    const voice = this.regularAt(from, end) ?? this.voiceOf(this.text.slice(from, end));
    voice.uses++;
    return voice;
  }

  /** One of those who speak most: in a talk a few take turns, and this is quicker than the map. */
  private regularAt(from: number, end: number): Voice | undefined {
    for (const voice of this.regulars)
      if (voice.name.length === end - from && this.text.startsWith(voice.name, from)) return voice;
    return undefined;
  }

  private voiceOf(name: string): Voice {
    const voice = this.voices.get(name) ?? new Voice(name, this.authors);
    if (voice.uses > 0 && this.regulars.length < MAX_REGULARS) this.regulars.push(voice);
    else if (voice.uses === 0 && this.voices.size < MAX_VOICES) this.voices.set(name, voice);
    return voice;
  }

  /** How much speaks for this shape being the one in which messages open. */
  score(): number {
    const first = this.places.find(({ voice }) => voice.uses > 1 || voice.isKnown) ?? this.places[0];
    if (first === undefined) return 0;
    if (this.name.startsWith(NUMBERED) && !this.isCounted()) return 0;
    if (this.name.indexOf('P') < 0) return this.places.length;
    let sum = 0;
    let known = 0;
    let coming = 0;
    let strangers = 0;
    this.voices.forEach((voice) => {
      const { uses } = voice;
      if (uses < 2 && ++strangers > MAX_STRANGERS) return;
      if (voice.isKnown) known += uses;
      else if (uses > 1) coming += uses;
      sum += uses * this.weightOf(voice);
    });
    if (this.isWeak && (known + (this.hasStamp ? coming : 0)) * 2 < this.places.length) return 0;
    if (this.name.slice(-1) === '⏎') sum *= 1 - this.emptiness();
    const weight = (this.hasStamp ? 6 : 2) * (this.isWeak ? 0.8 : 1);
    // What stands above the first message is text that the shape does not explain.
    const isFirst = !/[\p{L}\p{N}]/u.test(
      this.text.slice(this.start, Math.min(first.line, this.start + 200)),
    );
    return (
      sum *
      weight *
      (1 - (first.line - this.start) / (this.text.length - this.start)) ** 3 *
      (isFirst ? 3 : 1)
    );
  }

  /** Whether the messages are counted, from 0 or 1 on: then their order says what the numbers say. */
  private isCounted(): boolean {
    const numbers = this.places.map(
      ({ line }) => +(/\d+/.exec(this.text.slice(line, line + 24)) ?? [NaN])[0],
    );
    const [first = NaN] = numbers;
    return numbers.length > 1 && first <= 1 && numbers.every((number, index) => number === first + index);
  }

  /** The share of openings on a line of their own with no text below before the next one: they are no openings. */
  private emptiness(): number {
    const { places } = this;
    return places.filter((place, index) => this.isEmpty(place, places[index + 1])).length / places.length;
  }

  /** Whether no text stands below an opening: before the next one, or on the line below. */
  private isEmpty({ textFrom }: Place, next?: Place): boolean {
    const end = next?.line ?? lineEnd(this.text, Math.min(textFrom + 1, this.text.length));
    return !/[^\s\-–—=*_#~]/.test(this.text.slice(textFrom, Math.min(end, textFrom + 60)));
  }

  private weightOf(voice: Voice): number {
    if (voice.isKnown) return 1;
    if (voice.uses > 1 && this.mayBeName(voice)) return 0.9;
    return this.hasStamp ? STRANGER : 0;
  }

  /** Whether it is said who speaks, by words or by a name that comes again, and not by chance. */
  isPlausible(place: Place, next?: Place): boolean {
    const { name, uses, isKnown } = place.voice;
    // Nobody known who says nothing is a line of what somebody else says: `Tonight - 19:30`.
    if (!isKnown && uses < 2 && next !== undefined && this.isEmpty(place, next)) return false;
    if (!isKnown && (uses < 2 || !this.mayBeName(place.voice))) {
      if (!this.hasStamp) return false;
      if (place.speakerFrom < place.stampFrom) return !this.isWeak;
      return this.isWeak ? uses > 1 || (FEW_WORDS.test(name) && !this.isEmpty(place)) : !SENTENCE.test(name);
    }
    return this.hasStamp || uses > 1 || !this.hasTwin(name);
  }

  /** Without a stamp beside it, a name has to look like one: `Please try the following:` comes again, too. */
  private mayBeName(voice: Voice): boolean {
    const { name } = voice;
    if (voice.mayBeName === undefined)
      voice.mayBeName =
        !isNoSpeaker(name) && (this.hasStamp || !/^\p{Ll}\p{L}*[ ,]|( \p{Ll}\S*){2}/u.test(name));
    return voice.mayBeName;
  }

  /** Whether the side that a word stands for has a word by which it is called again and again: `Contact: 555`. */
  private hasTwin(word: string): boolean {
    if (this.called === undefined) {
      const called = new Set<string | undefined>();
      this.voices.forEach(({ uses, name }) => {
        if (uses > 1) called.add(kindOfRole(name));
      });
      called.delete(undefined);
      this.called = called;
    }
    return this.called.has(kindOfRole(word));
  }

  get isGuess(): boolean {
    let knows = this.hasStamp;
    this.voices.forEach(({ isKnown }) => (knows = knows || isKnown));
    return !knows;
  }
}

/** Keeps an opening with its shape. */
export const keepOpening: Take<Shape> = (
  shape,
  line,
  speakerFrom,
  speakerTo,
  stampFrom,
  stampTo,
  textFrom,
  fields,
) => {
  const voice = shape.voiceAt(speakerFrom, speakerTo);
  shape.places.push({ line, speakerFrom, speakerTo, stampFrom, stampTo, textFrom, voice, fields });
};

/** The shape that most speaks for; the earlier one on a tie. */
export function bestShape(shapes: Shape): Shape | undefined {
  let best: Shape | undefined;
  let most = 0;
  shapes.forEach((shape) => {
    const score = shape.score();
    if (score > most) {
      most = score;
      best = shape;
    }
  });
  return best;
}

import { MARK } from '../text/richNodes';
import { fold, type Folded } from './fold';
import type { Hit } from './hits';

export interface ShownMessage {
  item: HTMLElement;
  /** The element with the message's text. */
  body: Element;
  chunk: Element | null;
}

/** Texts of messages as they stand on the screen, folded once each: what hides a part of them hides it from the search. */
export class Texts {
  private shown: ShownMessage[] | undefined;
  private folded = new WeakMap<Element, Folded>();

  constructor(private readonly region: Element) {}

  /** Gathered when somebody asks for them: while a long transcript comes into the document, nobody does. */
  get messages(): ShownMessage[] {
    this.shown ??= [...this.region.querySelectorAll<HTMLElement>('li[data-author]')].map((item) => ({
      item,
      body: item.querySelector('[data-part="text"]') ?? item,
      chunk: item.closest('.ocx-chunk'),
    }));
    return this.shown;
  }

  /** To be called after the transcript changed. */
  changed(records: readonly MutationRecord[]): void {
    for (const { target } of records) {
      const body = (target instanceof Element ? target : target.parentElement)?.closest('[data-part="text"]');
      if (body) this.folded.delete(body);
    }
    this.shown = undefined;
  }

  of({ body }: ShownMessage): Folded {
    let folded = this.folded.get(body);
    if (folded === undefined) {
      folded = fold(shownText(body));
      this.folded.set(body, folded);
    }
    return folded;
  }
}

/** A text node that is seen, or the hidden mark at the end of a line, which is read as a line break. */
interface Piece {
  node: Node;
  text: string;
}

function piecesOf(body: Element): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (node.parentElement?.className !== MARK) pieces.push({ node, text });
    else if (text.includes('\n')) pieces.push({ node, text: '\n' });
  }
  return pieces;
}

function shownText(body: Element): string {
  if (body.firstElementChild === null) return body.textContent ?? '';
  return piecesOf(body)
    .map(({ text }) => text)
    .join('');
}

/** Where stretches of an element's shown text, in order, stand in its text nodes: in one pass, however many of both there are. */
export function boundsIn(body: Element, hits: readonly Hit[]): (StaticRangeInit | undefined)[] {
  const pieces = piecesOf(body);
  let index = 0;
  let before = 0;
  const pieceWith = (isIn: (end: number) => boolean): Node | undefined => {
    for (; index < pieces.length; index += 1) {
      const { node, text } = pieces[index] as Piece;
      if (isIn(before + text.length)) return node;
      before += text.length;
    }
    return undefined;
  };
  return hits.map(({ start, end }) => {
    const startContainer = pieceWith((after) => start < after);
    const startOffset = start - before;
    const endContainer = pieceWith((after) => end <= after);
    return (
      startContainer && endContainer && { startContainer, startOffset, endContainer, endOffset: end - before }
    );
  });
}

import { sameChunk, sameMessage, type MessageChunk } from './chunks';
import { chunkNode, type Surroundings } from './chunkNode';

/** Milliseconds of a frame that filling may take: what is left of 16 is the browser's, for layout and paint. */
const SHARE_OF_FRAME = 10;

/**
 * Brings the runs of a transcript into the document: one at once, the others as fast as frames allow, until all are there. All
 * stay: the browser's own search, printing and screen readers must find every message. Not by React: it takes three times as
 * long, and nothing in a run changes by itself.
 */
export class Filling {
  private shown: { chunk: MessageChunk; node: HTMLElement }[] = [];
  private surroundings: Surroundings | undefined;
  private cancel: (() => void) | undefined;

  constructor(private readonly place: HTMLElement) {}

  /** What is there already and reads the same is left as it is. */
  show(chunks: readonly MessageChunk[], surroundings: Surroundings, onFilled: () => void): void {
    this.end();
    this.refresh(chunks, surroundings);
    this.surroundings = surroundings;
    const step = (share: number): void => {
      const until = performance.now() + share;
      do {
        const chunk = chunks[this.shown.length];
        if (chunk) this.add(chunk, surroundings);
      } while (this.shown.length < chunks.length && performance.now() < until);
      if (this.shown.length === chunks.length) onFilled();
      else {
        this.cancel = nextFrame(() => {
          step(SHARE_OF_FRAME);
        });
      }
    };
    step(0);
  }

  /** Stops filling; what is there stays. */
  end(): void {
    this.cancel?.();
    this.cancel = undefined;
  }

  private add(chunk: MessageChunk, surroundings: Surroundings): void {
    const node = chunkNode(chunk, surroundings, () => undefined);
    this.shown.push({ chunk, node });
    this.place.appendChild(node);
  }

  private refresh(chunks: readonly MessageChunk[], surroundings: Surroundings): void {
    for (const { node } of this.shown.splice(chunks.length)) node.remove();
    const known = this.surroundings;
    const isSame = known !== undefined && sameSurroundings(known, surroundings);
    const mayKeep = known?.formats === surroundings.formats && known.strings === surroundings.strings;
    this.shown = this.shown.map((old, index) => {
      const chunk = chunks[index] as MessageChunk;
      return isSame && sameChunk(old.chunk, chunk) ? old : replace(old, chunk, surroundings, mayKeep);
    });
  }
}

/** The run anew, with the items of messages that read the same, and with the focus where it was. */
function replace(
  old: { chunk: MessageChunk; node: HTMLElement },
  chunk: MessageChunk,
  surroundings: Surroundings,
  mayKeep: boolean,
): { chunk: MessageChunk; node: HTMLElement } {
  const items = [...old.node.querySelectorAll<HTMLElement>('li[data-author]')];
  const focused = document.activeElement;
  const node = chunkNode(chunk, surroundings, (index) =>
    mayKeep && sameMessage(chunk.messages[index], old.chunk.messages[index]) ? items[index] : undefined,
  );
  old.node.replaceWith(node);
  if (focused instanceof HTMLElement && node.contains(focused)) focused.focus({ preventScroll: true });
  return { chunk, node };
}

function sameSurroundings(one: Surroundings, other: Surroundings): boolean {
  return (
    one.total === other.total &&
    one.handoff === other.handoff &&
    one.handedOffAt === other.handedOffAt &&
    one.formats === other.formats &&
    one.strings === other.strings
  );
}

/** Runs `step` before the next paint, and in a page that is not painted (a tab in the background) all the same. */
function nextFrame(step: () => void): () => void {
  if (typeof requestAnimationFrame === 'undefined' || document.hidden) {
    const timer = setTimeout(step, 0);
    return () => {
      clearTimeout(timer);
    };
  }
  const frame = requestAnimationFrame(step);
  return () => {
    cancelAnimationFrame(frame);
  };
}

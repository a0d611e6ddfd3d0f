import type { AuthorKind } from '../../../core/conversation';
import { unfold } from '../tools/folding';
import { fold } from './fold';
import { Highlighted } from './highlights';
import { firstFrom, hitsIn, type Hit } from './hits';
import { near, scrollTo } from './reveal';
import { boundsIn, Texts, type ShownMessage } from './texts';

export interface Found {
  count: number;
  /** From 1; 0 without any hit. */
  current: number;
}

/** The search in one transcript: hidden authors are left out, folded messages and quoted mails open on the way. */
export class Search {
  private query = '';
  private hits: Hit[] = [];
  private current = -1;
  private hidden: readonly AuthorKind[] = [];
  private told: Found = { count: 0, current: 0 };
  private marked: HTMLElement | undefined;
  private readonly texts: Texts;
  private readonly all = new Highlighted('ocx-hit');
  private readonly one = new Highlighted('ocx-hit-current');
  private readonly observer: MutationObserver;

  constructor(
    private readonly region: HTMLElement,
    private readonly onFound: (found: Found) => void,
  ) {
    this.texts = new Texts(region);
    this.observer = new MutationObserver((changed) => {
      this.texts.changed(changed);
      this.lookAgain();
    });
    this.observer.observe(region, { childList: true, characterData: true, subtree: true });
    region.addEventListener('scroll', this.highlight, { passive: true });
  }

  /** Folds all texts, which the first key of a search would otherwise wait for. */
  prepare(): void {
    for (const message of this.texts.messages) this.texts.of(message);
  }

  find(query: string): void {
    this.query = fold(query).text;
    this.look();
    this.show();
  }

  exclude(hidden: readonly AuthorKind[]): void {
    this.hidden = hidden;
    this.lookAgain();
  }

  /** On to the next hit, or back; from the last comes the first. */
  step(by: 1 | -1): void {
    const { length } = this.hits;
    if (length === 0) return;
    this.current = (this.current + by + length) % length;
    this.show();
    this.tell();
  }

  end(): void {
    this.observer.disconnect();
    this.region.removeEventListener('scroll', this.highlight);
    this.query = '';
    this.hits = [];
    this.highlight();
  }

  private lookAgain(): void {
    if (this.query === '') return;
    this.look();
    this.highlight();
  }

  /** Looks anew, and stays at the hit where it was. */
  private look(): void {
    const before = this.hits[this.current] ?? { message: 0, start: 0 };
    const { messages } = this.texts;
    const isHidden = ({ item }: ShownMessage): boolean =>
      this.hidden.includes(item.dataset['author'] as AuthorKind);
    const texts = messages.map((message) =>
      this.hidden.length > 0 && isHidden(message) ? undefined : this.texts.of(message),
    );
    this.hits = hitsIn(texts, this.query);
    this.current = firstFrom(this.hits, before);
    this.tell();
  }

  private show(): void {
    const hit = this.hits[this.current];
    const message = hit && this.texts.messages[hit.message];
    const bounds = message && boundsIn(message.body, hit.start, hit.end);
    if (message !== undefined && bounds !== undefined) {
      unfold(message.item);
      const quoted = bounds.startContainer.parentElement?.closest('details');
      if (quoted) quoted.open = true;
      const range = document.createRange();
      range.setStart(bounds.startContainer, bounds.startOffset);
      range.setEnd(bounds.endContainer, bounds.endOffset);
      scrollTo(this.region, range);
    }
    this.highlight();
  }

  /** Of all hits, only those near what is seen are highlighted: there may be a hundred thousand. */
  private readonly highlight = (): void => {
    const { messages } = this.texts;
    const current = this.hits[this.current];
    const item = current && messages[current.message]?.item;
    if (this.marked !== item) {
      this.marked?.removeAttribute('data-hit');
      item?.setAttribute('data-hit', 'current');
      this.marked = item;
    }
    this.one.set([]);
    const chunks = this.hits.length === 0 ? [] : this.region.querySelectorAll('.ocx-chunk');
    const seen = near(this.region, chunks);
    const bounds: (StaticRangeInit | undefined)[] = [];
    for (const hit of this.hits) {
      const message = messages[hit.message];
      if (!message?.chunk || !seen.has(message.chunk)) {
        if (bounds.length > 0) break;
        continue;
      }
      bounds.push(boundsIn(message.body, hit.start, hit.end));
      if (hit === current) this.one.set(bounds.slice(-1));
    }
    this.all.set(bounds);
  };

  private tell(): void {
    const { length } = this.hits;
    if (this.told.count === length && this.told.current === this.current + 1) return;
    this.told = { count: length, current: this.current + 1 };
    this.onFound(this.told);
  }
}

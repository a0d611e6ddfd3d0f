import type { AuthorKind } from '../../../core/conversation';
import { unfold } from '../tools/folding';
import { fold } from './fold';
import { Highlighted } from './highlights';
import { countHits, hitsIn } from './hits';
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
  /** Hits of each message. */
  private counts: number[] = [];
  private total = 0;
  /** The place of the current hit among all; -1 without any. */
  private current = -1;
  /** Where the current hit stands: the search goes on from there, whatever becomes of the query or the messages. */
  private at = { message: 0, start: 0 };
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
    if (this.query === '') this.at = { message: 0, start: 0 };
    this.look();
    this.show();
  }

  exclude(hidden: readonly AuthorKind[]): void {
    this.hidden = hidden;
    this.lookAgain();
  }

  /** On to the next hit, or back; from the last comes the first. */
  step(by: 1 | -1): void {
    if (this.total === 0) return;
    this.goTo((this.current + by + this.total) % this.total);
    this.show();
    this.tell();
  }

  end(): void {
    this.observer.disconnect();
    this.region.removeEventListener('scroll', this.highlight);
    this.total = 0;
    this.current = -1;
    this.highlight();
  }

  private lookAgain(): void {
    if (this.query === '') return;
    this.look();
    this.highlight();
  }

  /** Looks anew, and stays at the hit where it was. */
  private look(): void {
    const { query, at } = this;
    const isHidden = ({ item }: ShownMessage): boolean =>
      this.hidden.length > 0 && this.hidden.includes(item.dataset['author'] as AuthorKind);
    const messages = query === '' ? [] : this.texts.messages;
    this.counts = messages.map((message) =>
      isHidden(message) ? 0 : countHits(this.texts.of(message), query),
    );
    this.total = this.counts.reduce((sum, count) => sum + count, 0);
    const message = messages[at.message];
    const before = message && !isHidden(message) ? countHits(this.texts.of(message), query, at.start) : 0;
    const first = this.counts.slice(0, at.message).reduce((sum, count) => sum + count, before);
    this.goTo(first < this.total ? first : 0);
    this.tell();
  }

  private goTo(place: number): void {
    this.current = this.total > 0 ? place : -1;
    if (this.current < 0) return;
    let left = place;
    let index = 0;
    for (; left >= (this.counts[index] ?? Infinity); index += 1) left -= this.counts[index] ?? 0;
    const message = this.texts.messages[index];
    const hit = message && hitsIn(this.texts.of(message), this.query)[left];
    this.at = { message: index, start: hit?.start ?? 0 };
  }

  /** The message with the current hit. */
  private get target(): ShownMessage | undefined {
    return this.current < 0 ? undefined : this.texts.messages[this.at.message];
  }

  private boundsOf(message: ShownMessage): { start: number; bounds: StaticRangeInit | undefined }[] {
    const hits = hitsIn(this.texts.of(message), this.query);
    const bounds = boundsIn(message.body, hits);
    return hits.map(({ start }, index) => ({ start, bounds: bounds[index] }));
  }

  private show(): void {
    const message = this.target;
    const bounds = message && this.boundsOf(message).find(({ start }) => start === this.at.start)?.bounds;
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

  /** Of all hits, only those near what is seen are highlighted. */
  private readonly highlight = (): void => {
    const item = this.target?.item;
    if (this.marked !== item) {
      this.marked?.removeAttribute('data-hit');
      item?.setAttribute('data-hit', 'current');
      this.marked = item;
    }
    const all: (StaticRangeInit | undefined)[] = [];
    const one: (StaticRangeInit | undefined)[] = [];
    const seen = this.total === 0 ? undefined : near(this.region, this.region.querySelectorAll('.ocx-chunk'));
    this.counts.forEach((count, index) => {
      const message = this.texts.messages[index];
      if (count === 0 || !message?.chunk || !seen?.has(message.chunk)) return;
      for (const { start, bounds } of this.boundsOf(message)) {
        all.push(bounds);
        if (index === this.at.message && start === this.at.start) one.push(bounds);
      }
    });
    this.all.set(all);
    this.one.set(one);
  };

  private tell(): void {
    if (this.told.count === this.total && this.told.current === this.current + 1) return;
    this.told = { count: this.total, current: this.current + 1 };
    this.onFound(this.told);
  }
}

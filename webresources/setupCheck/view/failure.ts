import { isReadFailure } from '../../../core/access';
import { fill } from '../../../core/texts';
import { countdown } from '../countdown';
import type { Texts } from '../strings/texts';
import { icon } from './badge';
import { button, element, replaceChildren } from './element';

export interface FailureView {
  view: HTMLElement;
  /** Nothing repeats by itself any more. */
  stop(): void;
}

/** What stopped a check, what it means and what to do; where Dataverse says how long to wait, it repeats by itself after that. */
export function failure(thrown: unknown, texts: Texts, repeat: () => void): FailureView {
  const { wording, page } = texts;
  const read = isReadFailure(thrown) ? thrown : undefined;
  const { title, meaning } = wording.failures[read?.failure ?? 'unknown'];
  const wait = read?.failure === 'throttled' ? read.retryAfterSeconds : undefined;
  const detail = thrown instanceof Error || read ? (read ?? (thrown as Error)).message : '';
  // Beside what is announced: a screen reader hears the seconds once, not each of them.
  const left = element('p', { class: 'countdown', 'data-part': 'countdown' });
  const stop =
    wait === undefined
      ? () => undefined
      : countdown(
          wait,
          (seconds) => replaceChildren(left, fill(page.retry.countdown, { seconds: String(seconds) })),
          repeat,
        );
  const view = element(
    'section',
    { class: 'card summary missing', 'data-failure': read?.failure ?? 'unknown' },
    icon('missing'),
    element(
      'div',
      { class: 'summary-words' },
      element(
        'div',
        { role: 'alert' },
        element('h2', { tabindex: '-1', 'data-part': 'verdict' }, title),
        element('p', {}, meaning),
        wait === undefined
          ? undefined
          : element(
              'p',
              {},
              element('strong', {}, fill(wording.retryAfter, { seconds: String(wait) })),
              ' ',
              page.retry.willRepeat,
            ),
      ),
      left,
      detail ? element('p', { class: 'detail' }, fill(wording.unread.detail, { detail })) : undefined,
    ),
    button(wait === undefined ? page.runAgain : page.retry.now, 'secondary', repeat),
  );
  return { view, stop };
}

/** The page was opened where there is no Dataverse behind it. */
export function noContext({ page: { noContext: words } }: Texts): HTMLElement {
  return element(
    'section',
    { class: 'card summary missing', role: 'alert', 'data-failure': 'no-context' },
    icon('missing'),
    element(
      'div',
      { class: 'summary-words' },
      element('h1', {}, words.title),
      element('p', {}, words.meaning),
    ),
  );
}

import type * as React from 'react';
import { scrollTo } from '../find/reveal';
import { shownMessages } from './shownMessages';

/** What Tab would stop at inside a message. */
const STOPS = 'a[href], button, summary';

/** Moves the focus to a message, which is no stop of Tab by itself: ten thousand stops would be a trap. */
export function focusMessage(region: HTMLElement, item: HTMLElement): void {
  region.querySelector('[data-current]')?.removeAttribute('data-current');
  item.setAttribute('data-current', '');
  item.tabIndex = -1;
  item.focus({ preventScroll: true });
  scrollTo(region, item);
}

/**
 * Arrow keys, Home and End move between messages. Tab goes to the links of the message and then out of the transcript;
 * Esc goes from a link to its message, and from there to the region, which scrolls by the browser's own keys.
 */
export function moveByKey(event: React.KeyboardEvent<HTMLElement>): void {
  const region = event.currentTarget;
  const target = event.target as HTMLElement;
  const item = target.closest<HTMLElement>('li[data-author]');
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Tab') {
    leave(event, region, item);
    return;
  }
  if (event.shiftKey) return;
  if (event.key === 'Escape' && item) {
    event.preventDefault();
    event.stopPropagation();
    if (target === item) region.focus();
    else focusMessage(region, item);
    return;
  }
  if (target !== region && target !== item) return;
  const next = target === region ? entry(event.key, region) : neighbour(event.key, region, target);
  if (next === undefined) return;
  event.preventDefault();
  focusMessage(region, next);
}

function neighbour(key: string, region: HTMLElement, item: HTMLElement): HTMLElement | undefined {
  const all = shownMessages(region);
  const place = all.indexOf(item);
  switch (key) {
    case 'ArrowDown':
      return all[Math.min(place + 1, all.length - 1)];
    case 'ArrowUp':
      return all[Math.max(place - 1, 0)];
    case 'Home':
      return all[0];
    case 'End':
      return all[all.length - 1];
    default:
      return undefined;
  }
}

/** From the region, an arrow enters where one was before, else at the first message in sight. */
function entry(key: string, region: HTMLElement): HTMLElement | undefined {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return neighbour(key, region, region);
  const all = shownMessages(region);
  const before = all.find((item) => item.hasAttribute('data-current'));
  if (before) return before;
  const { top } = region.getBoundingClientRect();
  const below = (element: Element): boolean => element.getBoundingClientRect().bottom > top;
  const chunk = [...region.querySelectorAll('.ocx-chunk')].find(below);
  return all.find((item) => chunk?.contains(item) && below(item)) ?? all[0];
}

/** From a message with the focus in it: its links one by one, then out of the transcript, whichever way Tab goes. */
function leave(event: React.KeyboardEvent, region: HTMLElement, item: HTMLElement | null): void {
  if (item === null) return;
  const stops = [item, ...[...item.querySelectorAll<HTMLElement>(STOPS)].filter(isReachable)];
  const place = stops.indexOf(event.target as HTMLElement);
  if (event.shiftKey) {
    // Before the first link the browser would go to those of the message above.
    if (place > 1) return;
    event.preventDefault();
    region.focus();
  } else if (place === stops.length - 1) {
    // The browser goes on from the end of the region, past the links of all the other messages.
    region.querySelector<HTMLElement>('.ocx-end')?.focus({ preventScroll: true });
  }
}

function isReachable(stop: HTMLElement): boolean {
  const folded = stop.closest('details:not([open])');
  return stop.closest('[hidden]') === null && (folded === null || stop.localName === 'summary');
}

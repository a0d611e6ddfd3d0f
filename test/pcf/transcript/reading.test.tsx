import { fireEvent, render, screen } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import * as React from 'react';
import type { AuthorKind, Message } from '../../../core/conversation';
import { Reader } from '../../support/conversationReader';
import { message } from '../../support/conversations';

expect.extend(toHaveNoViolations);

const at = (time: string, kind: AuthorKind = 'customer', more: Partial<Message> = {}): Message => {
  const iso = `2026-11-20T${time}:00Z`;
  return message({ author: { kind }, sentAt: { iso, verbatim: time }, ...more });
};
const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('li[data-author]')];
const region = (): HTMLElement => screen.getByRole('region', { name: /transcript/i });
const focused = (): number => items().indexOf(document.activeElement as HTMLElement);
const press = (key: string, more = {}): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

test('an author who goes on is not named again on the screen, yet in the name of every message', async () => {
  const named = { author: { kind: 'agent', name: 'Tom' } } as const;
  const { container } = render(
    <Reader
      messages={[
        at('10:00'),
        at('10:01'),
        at('10:02', 'ai'),
        at('10:03', 'agent', named),
        at('10:04', 'agent'),
        at('15:00', 'agent'),
      ]}
    />,
  );
  expect(items().map((item) => item.classList.contains('ocx-same-author'))).toEqual([
    false,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(items()[1]?.getAttribute('aria-label')).toBe('Customer, 10:01 AM, message 2 of 6');
  expect(await axe(container)).toHaveNoViolations();
});

test('a silence of an hour or more is told, a shorter one is not', () => {
  render(<Reader messages={[at('10:00'), at('10:59'), at('12:29'), at('15:45')]} />);
  expect([...document.querySelectorAll('.ocx-gap')].map(({ textContent }) => textContent)).toEqual([
    '90 min later',
    '3 h later',
  ]);
});

test('the handoff stands between the messages before and after it', () => {
  render(
    <Reader
      messages={[at('10:00'), at('10:01', 'ai'), at('10:09', 'ai')]}
      handedOffAt="2026-11-20T10:05:00Z"
    />,
  );
  const marker = document.querySelector('[data-part="handoff"]');
  expect(marker?.textContent).toMatch(/^Handed off by OpenCX, .*10:05/);
  const follows = items().map((item) =>
    Boolean(marker && item.compareDocumentPosition(marker) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  expect(follows).toEqual([true, true, false]);
  expect(items()[2]?.classList.contains('ocx-same-author')).toBe(false);
});

test('the bar leads to the first message, to the handoff and to the last', () => {
  render(<Reader messages={[at('10:00', 'ai'), at('10:01'), at('10:02', 'ai')]} />);
  const to = (name: string): number => {
    fireEvent.click(screen.getByRole('button', { name }));
    return focused();
  };
  expect([to('Last message'), to('Handoff'), to('First message')]).toEqual([2, 1, 0]);
  fireEvent.click(screen.getByRole('button', { name: 'AI assistant (2)' }));
  expect([to('Last message'), to('First message')]).toEqual([1, 1]);
});

test('arrow keys, Home and End move between messages that show, Esc goes back to the region', () => {
  render(<Reader messages={[at('10:00'), at('10:01', 'ai'), at('10:02'), at('10:03')]} />);
  fireEvent.click(screen.getByRole('button', { name: 'AI assistant (1)' }));
  region().focus();
  const way = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp'];
  expect(
    way.map((key) => {
      press(key);
      return focused();
    }),
  ).toEqual([0, 2, 0, 3, 3, 0, 0]);
  press('Escape');
  expect(document.activeElement).toBe(region());
  press('End');
  expect(focused()).toBe(3);
  expect(press('ArrowUp', { ctrlKey: true })).toBe(true);
  expect(focused()).toBe(3);
  expect(items().filter((item) => item.tabIndex === 0)).toEqual([]);
});

test('Tab leaves from a message past all that comes after it, Shift+Tab goes to the region', () => {
  const link = { text: 'https://example.com/a' };
  render(<Reader messages={[at('10:00', 'customer', link), at('10:01', 'ai', link)]} />);
  region().focus();
  press('Home');
  press('Tab');
  expect(focused()).toBe(0);
  items()[0]?.querySelector('a')?.focus();
  press('Tab');
  expect(document.activeElement?.className).toBe('ocx-end');
  press('Shift');
  region().focus();
  press('ArrowDown');
  press('Tab', { shiftKey: true });
  expect(document.activeElement).toBe(region());
});

test('the question mark shows the keys, and Esc goes back to where one was', async () => {
  const { container } = render(<Reader messages={[at('10:00'), at('10:01', 'ai')]} />);
  region().focus();
  press('End');
  press('?');
  const help = screen.getByRole('group', { name: 'Keyboard help' });
  expect(document.activeElement).toBe(help);
  expect(help.textContent).toContain('Shift+F3');
  expect(await axe(container)).toHaveNoViolations();
  press('Escape');
  expect(focused()).toBe(1);
  expect(screen.queryByRole('group', { name: 'Keyboard help' })).toBeNull();
});

test('links in a transcript are no trap: Tab leaves from a message that Tab itself came to, and sees no folded link', () => {
  const text = 'See https://example.com/a and https://example.com/b';
  const quoting = `${text}\n\nOn 20 November 2026 Jane wrote:\n> https://example.com/c`;
  render(<Reader messages={[at('10:00', 'customer', { text: quoting }), at('10:01', 'ai', { text })]} />);
  const stops = [...(items()[0]?.querySelectorAll<HTMLElement>('a, summary') ?? [])];
  expect(stops.map(({ localName }) => localName)).toEqual(['a', 'a', 'summary', 'a']);
  const leaves = (stop = 0, more = {}): boolean => {
    stops[stop]?.focus();
    press('Tab', more);
    return document.activeElement !== stops[stop];
  };
  expect([leaves(0), leaves(1), leaves(2)]).toEqual([false, false, true]);
  expect(document.activeElement?.className).toBe('ocx-end');
  expect([leaves(2, { shiftKey: true }), leaves(1, { shiftKey: true })]).toEqual([false, false]);
  expect(leaves(0, { shiftKey: true })).toBe(true);
  expect(document.activeElement).toBe(region());
});

import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import * as React from 'react';
import type { AuthorKind, Message } from '../../../core/conversation';
import { CHUNK_SIZE } from '../../../pcf/Conversation/transcript/chunks';
import { Reader } from '../../support/conversationReader';
import { message } from '../../support/conversations';

expect.extend(toHaveNoViolations);

const by = (kind: AuthorKind, day = 20, text = 'lamp'): Message => {
  const iso = `2026-11-${day}T10:00:00Z`;
  return message({ author: { kind }, sentAt: { iso, verbatim: iso }, text });
};

const region = (): HTMLElement => screen.getByRole('region', { name: /transcript/i });
const days = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('.ocx-day')]
    .filter((day) => !day.hidden && !day.closest('[hidden]'))
    .map(({ textContent }) => (/\d+/.exec(textContent ?? '') ?? [''])[0]);
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

test('hides an author by an attribute, says how many messages went, and leaves out days that hold none', async () => {
  const { container } = render(
    <Reader messages={[by('customer'), by('ai'), by('ai', 21), by('customer', 22), by('system', 22)]} />,
  );
  expect(days()).toEqual(['20', '21', '22']);
  press('AI assistant (2)');
  expect(region().dataset['hiddenAuthors']).toBe('ai');
  expect(days()).toEqual(['20', '22']);
  expect(container.textContent).toContain('Hidden messages: 2');
  expect(screen.getByRole('button', { name: 'AI assistant (2)' }).getAttribute('aria-pressed')).toBe('false');
  expect(await axe(container)).toHaveNoViolations();
  press('System (1)');
  expect(region().dataset['hiddenAuthors']).toBe('ai system');
  press('AI assistant (2)');
  press('System (1)');
  expect(region().hasAttribute('data-hidden-authors')).toBe(false);
  expect(days()).toEqual(['20', '21', '22']);
  expect(container.textContent).not.toContain('Hidden messages');
});

test('a day goes on showing when its first message that shows stands in a later run', async () => {
  const messages = [
    by('ai', 20),
    ...Array.from({ length: CHUNK_SIZE + 5 }, () => by('ai', 21)),
    by('customer', 21),
  ];
  render(<Reader messages={messages} />);
  await waitFor(() => {
    expect(region().querySelectorAll('li[data-author]')).toHaveLength(messages.length);
  });
  press(`AI assistant (${messages.length - 1})`);
  expect(days()).toEqual(['21']);
});

test('messages that come while an author is hidden are hidden, too', async () => {
  const first = [by('customer'), by('ai')];
  const { rerender } = render(<Reader messages={first} />);
  press('AI assistant (1)');
  rerender(<Reader messages={[...first, by('ai', 23)]} />);
  await waitFor(() => {
    expect(region().querySelectorAll('li[data-author]')).toHaveLength(3);
    expect(days()).toEqual(['20']);
  });
});

test('the search leaves hidden authors out', () => {
  const { container } = render(<Reader messages={[by('customer'), by('ai'), by('ai')]} />);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'lamp' } });
  const hits = container.querySelector('[data-tool="hits"]');
  expect(hits?.textContent).toBe('1 of 3');
  press('AI assistant (2)');
  expect(hits?.textContent).toBe('1 of 1');
});

test('one kind of author needs no filter', () => {
  const { container } = render(<Reader messages={[by('customer'), by('customer')]} />);
  expect(container.querySelector('[data-tool="authors"]')).toBeNull();
});

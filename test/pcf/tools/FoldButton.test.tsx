import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import * as React from 'react';
import type { Message } from '../../../core/conversation';
import { Reader } from '../../support/conversationReader';
import { message } from '../../support/conversations';

expect.extend(toHaveNoViolations);

const ai = (text: string): Message => message({ author: { kind: 'ai' }, text });
const talk = [message({ text: 'My lamp' }), ai('Which lamp?'), ai('A red one?')];
const hidden = (): (string | null)[] =>
  [...document.querySelectorAll('[data-part="text"]')].map((text) => text.getAttribute('hidden'));
const toggle = (): boolean => fireEvent.click(screen.getByRole('button', { name: 'Fold AI messages' }));

test('folds what the AI said so that the browser’s search still finds it, and opens it again', async () => {
  const { container } = render(<Reader messages={talk} />);
  toggle();
  expect(hidden()).toEqual([null, 'until-found', 'until-found']);
  expect(await axe(container)).toHaveNoViolations();
  toggle();
  expect(hidden()).toEqual([null, null, null]);
  expect(container.querySelector('[data-folded]')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  toggle();
  expect(screen.getAllByRole('button', { name: /^Show/ })).toHaveLength(2);
});

test('a button shows one message and hands the focus to it, and so does the browser’s search', () => {
  render(<Reader messages={talk} />);
  toggle();
  fireEvent.click(screen.getByRole('button', { name: 'Show: AI assistant, message 2 of 3' }));
  expect(hidden()).toEqual([null, null, 'until-found']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('AI assistant, message 2 of 3');
  const last = document.querySelectorAll('[data-part="text"]')[2];
  last?.dispatchEvent(new Event('beforematch', { bubbles: true }));
  expect(hidden()).toEqual([null, null, null]);
});

test('the search opens the message of its hit, and no other', () => {
  render(<Reader messages={talk} />);
  toggle();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'red' } });
  expect(hidden()).toEqual([null, 'until-found', null]);
});

test('messages that come later are folded, too, and what was opened stays open', async () => {
  const { rerender } = render(<Reader messages={talk} />);
  toggle();
  fireEvent.click(screen.getByRole('button', { name: 'Show: AI assistant, message 3 of 3' }));
  rerender(<Reader messages={[...talk, ai('New')]} />);
  await waitFor(() => {
    expect(hidden()).toEqual([null, 'until-found', null, 'until-found']);
  });
  expect(screen.getByRole('button', { name: 'Show: AI assistant, message 2 of 4' })).toBeTruthy();
});

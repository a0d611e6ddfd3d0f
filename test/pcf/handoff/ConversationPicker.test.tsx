import { fireEvent, render, screen } from '@testing-library/react';
import * as React from 'react';
import { ConversationPicker } from '../../../pcf/Conversation/handoff/ConversationPicker';
import { formats, strings } from '../../support/controlTexts';
import { conversation } from '../../support/conversations';

const two = [
  conversation({ handedOffAt: '2026-11-20T09:12:00Z' }),
  conversation({ classification: 'Billing' }),
];

function show(conversations = two, onSelect = jest.fn()) {
  return render(
    <ConversationPicker
      conversations={conversations}
      selected={0}
      onSelect={onSelect}
      formats={formats}
      strings={strings}
    />,
  );
}

test('a single conversation needs no choice', () => {
  expect(show(two.slice(1)).container.firstChild).toBeNull();
});

test('each of several is a button with a name, and the shown one is marked', () => {
  show();
  expect(
    screen.getAllByRole('button').map((each) => [each.textContent, each.getAttribute('aria-pressed')]),
  ).toEqual([
    ['Conversation 2: 11/20/2026, 9:12 AM', 'true'],
    ['Conversation 1: Billing', 'false'],
  ]);
});

test('a button chooses its conversation', () => {
  const onSelect = jest.fn();
  show(two, onSelect);
  fireEvent.click(screen.getByRole('button', { name: /Billing/ }));
  expect(onSelect).toHaveBeenCalledWith(1);
});

import { render } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import * as React from 'react';
import type { Conversation } from '../../../core/conversation';
import { HandoffCard } from '../../../pcf/Conversation/handoff/HandoffCard';
import { formats, strings } from '../../support/controlTexts';
import { conversation, message } from '../../support/conversations';

expect.extend(toHaveNoViolations);

const full = conversation({
  sessionId: 's-1',
  ticketNumber: '4521',
  channel: 'email',
  language: 'en',
  summary: 'Both lamps are broken.\nShe wants new ones.',
  classification: 'Returns',
  sentiment: 'angry',
  handoffReason: 'No tool',
  handedOffAt: '2026-11-20T09:12:00Z',
  customer: { name: 'Anna', email: 'anna@example.com', phone: '+46 8 555 0101' },
  otherFields: [{ label: 'Order', value: '48213' }],
  messages: [message(), message(), message()],
});

function show(over: Partial<Conversation> = {}) {
  const { container } = render(
    <HandoffCard conversation={{ ...full, ...over }} formats={formats} strings={strings} />,
  );
  const field = (name: string): HTMLElement | null => container.querySelector(`[data-field="${name}"]`);
  return { container, field };
}

test('states everything that the conversation states', async () => {
  const { container, field } = show();
  expect(
    Object.fromEntries(
      [...container.querySelectorAll('[data-field]')].map((each) => [
        each.getAttribute('data-field'),
        each.textContent,
      ]),
    ),
  ).toEqual({
    summary: 'Both lamps are broken.\nShe wants new ones.',
    classification: 'Returns',
    sentiment: 'angry',
    channel: 'email',
    'handoff-reason': 'No tool',
    'handed-off-at': '11/20/2026, 9:12 AM',
    'customer-name': 'Anna',
    'customer-email': 'anna@example.com',
    'customer-phone': '+46 8 555 0101',
    'message-count': '3',
    language: 'en',
    'ticket-number': '4521',
    'session-id': 's-1',
    other: '48213',
  });
  expect(field('handed-off-at')?.querySelector('time')?.dateTime).toBe('2026-11-20T09:12:00Z');
  expect(await axe(container)).toHaveNoViolations();
});

test('the summary comes before everything else', () => {
  const { container } = show();
  const fields = [...container.querySelectorAll('[data-field]')].map((each) =>
    each.getAttribute('data-field'),
  );
  expect(fields.filter((field) => field !== 'handed-off-at')[0]).toBe('summary');
});

test('claims nothing that the conversation does not state', () => {
  const { container } = render(
    <HandoffCard conversation={conversation()} formats={formats} strings={strings} />,
  );
  const fields = [...container.querySelectorAll('[data-field]')].map((each) =>
    each.getAttribute('data-field'),
  );
  expect(fields).toEqual(['message-count']);
});

test('the customer is one click away, by safe addresses only', () => {
  const links = (customer: Conversation['customer']): (string | null)[] =>
    [...show({ customer }).container.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links({ email: 'anna@example.com', phone: '+46 8 555 0101' })).toEqual([
    'mailto:anna@example.com',
    'tel:+4685550101',
  ]);
  expect(links({ email: 'javascript:alert(1)', phone: 'javascript:alert(1)' })).toEqual([]);
});

test.each(['angry', 'neutral', 'happy'])(
  'the sentiment %s is a word with an icon, not a colour alone',
  (sentiment) => {
    const badge = show({ sentiment }).field('sentiment')?.parentElement;
    expect(badge?.textContent).toBe(sentiment);
    expect(badge?.querySelector('svg[aria-hidden="true"]')).not.toBeNull();
  },
);

test('a sentiment of unknown meaning is shown as written, without an icon', () => {
  const badge = show({ sentiment: 'constructor' }).field('sentiment')?.parentElement;
  expect(badge?.textContent).toBe('constructor');
  expect(badge?.querySelector('svg')).toBeNull();
});

test('a time of the handoff without a zone is shown as it was written', () => {
  const { field } = show({ handedOffAt: '20 Nov, about nine' });
  expect(field('handed-off-at')?.textContent).toBe('20 Nov, about nine');
  expect(field('handed-off-at')?.querySelector('time')).toBeNull();
});

test('what the customer typed into their own name stays text and cannot turn the line around', () => {
  const name = '<img src=x onerror=alert(1)>\u202Ekcatta';
  const { field, container } = show({ customer: { name } });
  expect(field('customer-name')?.textContent).toBe(name);
  expect(container.querySelector('img')).toBeNull();
  expect(field('customer-name')?.querySelector<HTMLElement>('.ocx-bidi')?.dataset['name']).toBe('U+202E');
});

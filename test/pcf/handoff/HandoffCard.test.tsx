import { act, render } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import * as React from 'react';
import { join } from 'node:path';
import type { Conversation } from '../../../core/conversation';
import { asMarkdown } from '../../../core/conversation/written';
import { HandoffCard } from '../../../pcf/Conversation/handoff/HandoffCard';
import { stringsOf } from '../../../pcf/Conversation/host/strings';
import { wordsFor } from '../../../pcf/Conversation/takeAway/words';
import { controlFolder, readResx } from '../../support/resx';
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

/** Nobody answers. */
const silence = () => new Promise<string>(() => undefined);

function show(over: Partial<Conversation> = {}, sessionUrl: () => Promise<string> = silence) {
  const card = (more: Partial<Conversation>) => (
    <HandoffCard
      conversation={{ ...full, ...more }}
      sessionUrl={sessionUrl}
      formats={formats}
      strings={strings}
    />
  );
  const { container, rerender, unmount } = render(card(over));
  const field = (name: string): HTMLElement | null => container.querySelector(`[data-field="${name}"]`);
  const update = (next: Partial<Conversation>) => {
    rerender(card(next));
  };
  return { container, field, update, unmount };
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
    <HandoffCard conversation={conversation()} sessionUrl={silence} formats={formats} strings={strings} />,
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

test('a known word is in the user’s language, with what was written a glance away; copies keep that', () => {
  const german = readResx(join(controlFolder, 'strings/Conversation.1031.resx'));
  const words = stringsOf({ getString: (key) => german.get(key) ?? key });
  const shown = { ...full, sentiment: 'Very Negative', channel: 'web_voice' };
  const { container } = render(
    <HandoffCard conversation={shown} sessionUrl={silence} formats={formats} strings={words} />,
  );
  const fields = ['sentiment', 'channel', 'classification'].map((name) => {
    const word = container.querySelector<HTMLElement>(`[data-field="${name}"]`);
    return [word?.textContent, word?.title];
  });
  expect(fields).toEqual([
    ['sehr negativ', 'Very Negative'],
    ['Sprache (Web)', 'web_voice'],
    ['Returns', ''],
  ]);
  expect(asMarkdown(shown, wordsFor(formats, words))).toMatch(/\*\*Stimmung:\*\* Very Negative\n/);
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

describe('the session', () => {
  const TEMPLATE = 'https://app.example.com/sessions/{sessionId}';
  /** An answer that comes when the test says so. */
  function waiting() {
    let answer: (template: string) => void = () => undefined;
    const asked = jest.fn(() => new Promise<string>((resolve) => (answer = resolve)));
    return { asked, answer: (template: string) => act(async () => answer(template)) };
  }

  test('is a link once its address is known, which shows its host and opens beside the form', async () => {
    const { asked, answer } = waiting();
    const { container, field } = show({ sessionId: 's 1' }, asked);
    expect(field('session-id')?.textContent).toBe('s 1');
    expect(field('session-id')?.querySelector('a')).toBeNull();
    await answer(TEMPLATE);
    const link = field('session-id')?.querySelector('a');
    expect(field('session-id')?.textContent).toBe('s 1');
    expect(['href', 'title', 'target', 'rel'].map((attribute) => link?.getAttribute(attribute))).toEqual([
      'https://app.example.com/sessions/s%201',
      'app.example.com',
      '_blank',
      'noopener noreferrer',
    ]);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(await axe(container)).toHaveNoViolations();
  });

  test.each(['', 'none', 'javascript:alert(1)//{sessionId}', 'https://app.example.com/'])(
    'stays a text where the address is %j',
    async (template) => {
      const { asked, answer } = waiting();
      const { container, field } = show({ customer: {} }, asked);
      const before = container.innerHTML;
      await answer(template);
      expect(container.innerHTML).toBe(before);
      expect(field('session-id')?.textContent).toBe('s-1');
    },
  );

  test('is not asked for where the conversation has none', () => {
    const { asked } = waiting();
    show({ sessionId: undefined }, asked);
    show({ sessionId: '' }, asked);
    expect(asked).not.toHaveBeenCalled();
  });

  test('of another conversation has its own link, however late the address is known', async () => {
    const { asked, answer } = waiting();
    const { field, update } = show({ sessionId: 'one' }, asked);
    update({ sessionId: 'two' });
    await answer(TEMPLATE);
    expect(field('session-id')?.querySelector('a')?.href).toBe('https://app.example.com/sessions/two');
    update({ sessionId: '..' });
    expect(field('session-id')?.textContent).toBe('..');
    expect(field('session-id')?.querySelector('a')).toBeNull();
  });

  test('that is gone when its address is known troubles nobody', async () => {
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { asked, answer } = waiting();
    show({}, asked).unmount();
    await answer(TEMPLATE);
    expect(complaint).not.toHaveBeenCalled();
    complaint.mockRestore();
  });

  test('that is an address itself is no link in a link', async () => {
    const { asked, answer } = waiting();
    const { field } = show({ sessionId: 'https://app.example.com/1' }, asked);
    await answer(TEMPLATE);
    expect([...(field('session-id')?.querySelectorAll('a') ?? [])].map(({ href }) => href)).toEqual([
      'https://app.example.com/1',
    ]);
  });

  test('that would turn the line around says so inside the link, too', async () => {
    const { asked, answer } = waiting();
    const { field } = show({ sessionId: '\u202Ekcatta' }, asked);
    await answer(TEMPLATE);
    expect(field('session-id')?.querySelector<HTMLElement>('a .ocx-bidi')?.dataset['name']).toBe('U+202E');
  });
});

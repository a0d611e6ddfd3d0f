import { act, render, waitFor } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import * as React from 'react';
import type { Message } from '../../../core/conversation';
import { CHUNK_SIZE } from '../../../pcf/Conversation/transcript/chunks';
import { Transcript } from '../../../pcf/Conversation/transcript/Transcript';
import { formats, strings } from '../../support/controlTexts';
import { message } from '../../support/conversations';

expect.extend(toHaveNoViolations);

function show(messages: Message[], onFilled = jest.fn()) {
  const view = render(
    <Transcript messages={messages} onFilled={onFilled} formats={formats} strings={strings} />,
  );
  const items = (): HTMLElement[] => [...view.container.querySelectorAll<HTMLElement>('li[data-author]')];
  return { ...view, items, onFilled };
}

const at = (iso: string): Message['sentAt'] => ({ iso, verbatim: `on ${iso}` });

test('each message says who, when and what, and which of how many it is', async () => {
  const { items, container } = show([
    message({ author: { kind: 'customer', name: 'Anna' }, sentAt: at('2026-11-20T14:02:00Z') }),
    message({ author: { kind: 'ai' }, sentAt: { verbatim: '14.03 h' }, text: 'Hello Anna' }),
    message({ author: { kind: 'unknown' }, text: 'Ok' }),
  ]);
  expect(items().map((item) => item.getAttribute('aria-label'))).toEqual([
    'Anna (Customer), 2:02 PM, message 1 of 3',
    'AI assistant, 14.03 h, message 2 of 3',
    'Unknown sender, message 3 of 3',
  ]);
  expect(items().map((item) => item.dataset['author'])).toEqual(['customer', 'ai', 'unknown']);
  expect(items().map((item) => item.querySelector('[data-part="text"]')?.textContent)).toEqual([
    'Hello',
    'Hello Anna',
    'Ok',
  ]);
  expect(await axe(container)).toHaveNoViolations();
});

test('only a certain instant is a time; the stamp as written is kept beside it', () => {
  const { container } = show([
    message({ sentAt: at('2026-11-20T14:02:00+01:00') }),
    message({ sentAt: { verbatim: '05/04 9:00' } }),
  ]);
  const times = [...container.querySelectorAll('time')];
  expect(times.map((time) => [time.dateTime, time.title, time.textContent])).toEqual([
    ['2026-11-20T14:02:00+01:00', 'on 2026-11-20T14:02:00+01:00', '1:02 PM'],
  ]);
  expect(container.textContent).toContain('05/04 9:00');
  expect(container.textContent).toContain('Times in UTC+00:00');
});

test('where the source heads its times with a day of its own, the day stands above them, once', () => {
  const under = (day: string): Message => message({ sentAt: { verbatim: '9:00', day } });
  const { container } = show([
    under('20 novembre'),
    under('20 novembre'),
    message({ sentAt: at('2026-11-21T14:02:00Z') }),
    under('22 novembre'),
  ]);
  expect([...container.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
    '20 novembre',
    'Saturday, November 21, 2026',
    '22 novembre',
  ]);
});

test('what a mail says beside its text stands above the text', async () => {
  const fields = [
    { label: 'Subject', value: 'Re: Lamp <b>' },
    { label: 'Cc', value: 'tom@example.com' },
  ];
  const { container } = show([message({ fields })]);
  expect(
    [...container.querySelectorAll('[data-part="field"]')].map(({ textContent }) => textContent),
  ).toEqual(['Subject: Re: Lamp <b>', 'Cc: tom@example.com']);
  expect(await axe(container)).toHaveNoViolations();
});

test('the history that a mail quotes is folded, and still a part of its text', async () => {
  const text = 'Money back, please.\n\nOn 20 November 2026 Jane wrote:\n> my lamp\n> is lost';
  const { container } = show([message({ text }), message({ text: '> only quoted\n> words' })]);
  const texts = [...container.querySelectorAll('[data-part="text"]')];
  expect(texts.map(({ textContent }) => textContent)).toEqual([text, '> only quoted\n> words']);
  const folded = [...container.querySelectorAll('details')];
  expect(folded.map(({ open, textContent }) => [open, textContent])).toEqual([
    [false, 'On 20 November 2026 Jane wrote:\n> my lamp\n> is lost'],
  ]);
  expect(folded[0]?.querySelector('summary')?.getAttribute('aria-label')).toMatch(/earlier mails/i);
  expect(await axe(container)).toHaveNoViolations();
});

test('without a certain instant no zone is claimed', () => {
  expect(show([message({ sentAt: { verbatim: '9:00' } })]).container.textContent).not.toContain('UTC');
});

test('a new day has a heading, once, even where a run of messages ends in between', () => {
  const day = (date: string, count: number): Message[] =>
    Array.from({ length: count }, () => message({ sentAt: at(`${date}T10:00:00Z`) }));
  const { container } = show([
    ...day('2026-11-20', CHUNK_SIZE - 1),
    ...day('2026-11-21', 1),
    message(),
    ...day('2026-11-21', 1),
    ...day('2026-11-22', 1),
  ]);
  return waitFor(() => {
    expect([...container.querySelectorAll('h3')].map((each) => each.textContent)).toEqual([
      'Friday, November 20, 2026',
      'Saturday, November 21, 2026',
      'Sunday, November 22, 2026',
    ]);
  });
});

test('a long transcript starts at once, fills frame by frame, and ends complete', () => {
  jest.useFakeTimers();
  // Each look at the clock is a run of messages later: 2 ms of a frame.
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 2));
  const total = 1_000;
  const messages = Array.from({ length: total }, (_, index) => message({ text: `number ${index + 1}` }));
  const { items, onFilled } = show(messages);
  expect(items()).toHaveLength(CHUNK_SIZE);
  expect(onFilled).not.toHaveBeenCalled();
  let frames = 0;
  for (; items().length < total && frames < 100; frames += 1) {
    act(() => {
      jest.advanceTimersByTime(16);
    });
  }
  jest.restoreAllMocks();
  jest.useRealTimers();
  expect(frames).toBeGreaterThan(1);
  expect(frames).toBeLessThan(10);
  expect(items().map((item) => item.querySelector('[data-part="text"]')?.textContent)).toEqual(
    messages.map(({ text }) => text),
  );
  expect(onFilled).toHaveBeenCalledTimes(1);
});

test('the same messages read anew are not rendered anew', () => {
  const read = (): Message[] => [message({ text: 'one' }), message({ author: { kind: 'ai' }, text: 'two' })];
  const counting = { ...formats, count: jest.fn(formats.count) };
  const element = (messages: Message[]) => (
    <Transcript messages={messages} onFilled={jest.fn()} formats={counting} strings={strings} />
  );
  const { rerender } = render(element(read()));
  counting.count.mockClear();
  rerender(element(read()));
  // The label of the region; the messages' own labels would take four more.
  expect(counting.count).toHaveBeenCalledTimes(1);
});

test('what a person opened or has the focus in stays so when messages join', () => {
  const quoting = message({ text: 'Yes.\n\nOn 20 November 2026 Jane wrote:\n> my lamp' });
  const attached = message({ attachments: [{ name: 'a.pdf', url: 'https://files.example/a.pdf' }] });
  const element = (messages: Message[]) => (
    <Transcript messages={messages} onFilled={jest.fn()} formats={formats} strings={strings} />
  );
  const { container, rerender } = render(element([quoting, attached]));
  const opened = container.querySelector('details') as HTMLDetailsElement;
  opened.open = true;
  const link = container.querySelector('a') as HTMLAnchorElement;
  link.focus();
  rerender(element([{ ...quoting }, { ...attached, attachments: [...attached.attachments] }, message()]));
  expect(container.querySelector('details')).toBe(opened);
  expect(opened.open).toBe(true);
  expect(document.activeElement).toBe(link);
  const labels = [...container.querySelectorAll('li[data-author]')].map((item) =>
    item.getAttribute('aria-label'),
  );
  expect(labels.map((label) => /message (.*)$/.exec(label ?? '')?.[1])).toEqual([
    '1 of 3',
    '2 of 3',
    '3 of 3',
  ]);
});

test('is a named region that the keyboard reaches, with no live role', () => {
  const { container } = show([message()]);
  const region = container.querySelector('[role="region"]');
  expect(region?.getAttribute('tabindex')).toBe('0');
  expect(region?.getAttribute('aria-label')).toBe('Transcript. Messages: 1');
  expect(container.querySelector('[aria-live], [role="log"], [role="status"], [role="alert"]')).toBeNull();
});

test('a conversation without messages says so and counts as complete', () => {
  const { container, onFilled } = show([]);
  expect(container.textContent).toContain('holds no messages');
  expect(onFilled).toHaveBeenCalledTimes(1);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1)) javascript:alert(1) data:text/html,<b>',
  '&lt;b&gt; &amp; {{7*7}} ${1}',
  'line one\n\n  line two\ttab',
  'pay\u202Eexe.gpj\u202C now',
])('what somebody typed stays text: %j', (text) => {
  const { container, items } = show([message({ author: { kind: 'customer', name: text }, text })]);
  expect(items()[0]?.querySelector('[data-part="text"]')?.textContent).toBe(text);
  expect(container.querySelector('script, img, b, a, style, iframe')).toBeNull();
});

test('links and attachments open apart from the form, and only what is safe is a link', () => {
  const { container } = show([
    message({
      text: 'See https://example.com/x now',
      attachments: [
        { name: 'a.pdf', size: 2048, url: 'https://files.example/a.pdf' },
        { name: 'b.exe', url: 'javascript:alert(1)' },
      ],
    }),
  ]);
  const links = [...container.querySelectorAll('a')];
  expect(links.map((link) => [link.getAttribute('href'), link.target, link.rel])).toEqual([
    ['https://example.com/x', '_blank', 'noopener noreferrer'],
    ['https://files.example/a.pdf', '_blank', 'noopener noreferrer'],
  ]);
  expect(container.textContent).toContain('b.exe');
  expect(container.textContent).toContain('2 KB');
});

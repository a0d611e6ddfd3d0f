import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import type { Message, Note } from '../../../core/conversation';
import { ConversationView } from '../../../pcf/Conversation/ConversationView';
import type { Formats } from '../../../pcf/Conversation/host/formats';
import type { Guid } from '../../../pcf/Conversation/host/record';
import { lookOf } from '../../../pcf/Conversation/host/theme';
import { RenderGuard } from '../../../pcf/Conversation/RenderGuard';
import { CHUNK_SIZE } from '../../../pcf/Conversation/transcript/chunks';
import { Transcript } from '../../../pcf/Conversation/transcript/Transcript';
import { formats, strings } from '../../support/controlTexts';
import { message } from '../../support/conversations';

// A machine that is busy with other things is slow, not wrong.
configure({ asyncUtilTimeout: 20_000 });

const look = lookOf(undefined);
const items = (): Element[] => [...document.querySelectorAll('li[data-author]')];
const state = (): string | null | undefined =>
  document.querySelector('[data-opencx]')?.getAttribute('data-state');

test('messages come back after the conversation had none for a while', () => {
  const element = (messages: Message[]) => (
    <Transcript messages={messages} onFilled={jest.fn()} formats={formats} strings={strings} />
  );
  const { rerender } = render(element([message()]));
  rerender(element([]));
  rerender(element([message({ text: 'one' }), message({ text: 'two' })]));
  expect(items().map((item) => item.querySelector('[data-part="text"]')?.textContent)).toEqual([
    'one',
    'two',
  ]);
});

test('what goes wrong with a message of a later frame is told, as with one of the first', async () => {
  const silent = jest.spyOn(console, 'error').mockImplementation();
  const failing: Formats = {
    ...formats,
    time: () => {
      throw new Error('The host has no time zone.');
    },
  };
  const messages = Array.from({ length: CHUNK_SIZE + 1 }, () => message());
  messages[CHUNK_SIZE] = message({ sentAt: { iso: '2026-11-20T10:00:00Z', verbatim: '' } });
  render(
    <RenderGuard look={look} direction="ltr" strings={strings}>
      <Transcript messages={messages} onFilled={jest.fn()} formats={failing} strings={strings} />
    </RenderGuard>,
  );
  await waitFor(() => {
    expect(state()).toBe('error');
  });
  expect(screen.getByRole('alert').textContent).toBe(strings.Problem_Render);
  silent.mockRestore();
});

/** A note that tells a talk of so many messages. */
function note(id: string, day: string, count: number): Note {
  const lines = Array.from({ length: count }, (_, index) => `[${day}T10:00:00Z] Customer: ${id} ${index}`);
  return {
    id,
    subject: 'OpenCX conversation',
    text: `Summary: ${id}\nTranscript:\n${lines.join('\n')}`,
    createdOn: `${day}T11:00:00Z`,
  };
}

test('a conversation that is left and chosen again is ready only when it is complete again', async () => {
  const notes = [note('new', '2026-11-21', 400), note('old', '2026-11-20', 400)];
  render(
    <ConversationView
      record={{ kind: 'saved', id: '1' as Guid }}
      description=""
      earlier={{ of: () => new Promise(() => undefined), open: jest.fn() }}
      notes={{ ofRecord: async () => ({ notes }), fileOf: async () => ({}) }}
      sessionUrl={async () => ''}
      formats={formats}
      strings={strings}
      look={look}
      direction="ltr"
    />,
  );
  await waitFor(() => {
    expect(state()).toBe('ready');
  });
  const choose = (number: number): unknown =>
    fireEvent.click(screen.getByText(new RegExp(`^Conversation ${number}`)));
  choose(1);
  expect([state(), items().length < 400]).toEqual(['loading', true]);
  choose(2);
  expect([state(), items().length < 400]).toEqual(['loading', true]);
  await waitFor(() => {
    expect(state()).toBe('ready');
  });
  expect(items()).toHaveLength(400);
});

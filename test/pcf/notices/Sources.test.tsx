import { fireEvent, render } from '@testing-library/react';
import * as React from 'react';
import type { Source } from '../../../core/conversation';
import { Notices } from '../../../pcf/Conversation/notices/Notices';
import { Sources } from '../../../pcf/Conversation/notices/Sources';
import { conversation } from '../../support/conversations';
import { formats, strings } from '../../support/controlTexts';

const standsAlsoIn = (source: Source) =>
  conversation({ source: { kind: 'description' }, notices: [{ kind: 'duplicate', source }] });

test('says where the conversation was read from', () => {
  const { container } = render(
    <Sources
      conversation={conversation({ source: { kind: 'note-file', fileName: 'a.json' } })}
      rawText={() => undefined}
      formats={formats}
      strings={strings}
    />,
  );
  expect(container.textContent).toMatch(/the file a\.json/);
});

test.each<[Source, RegExp]>([
  [{ kind: 'description' }, /stands, whole or in part, in the description of the case/],
  [{ kind: 'note-text', createdOn: '2026-11-20T09:12:00Z' }, /in the note of 11\/20\/2026/],
  [{ kind: 'note-text' }, /in a note\./],
  [{ kind: 'note-file', fileName: 'a.json' }, /in the file a\.json/],
])('says that it also stands, whole or in part, in %j, and not above the conversation', (source, words) => {
  const shown = standsAlsoIn(source);
  const { container } = render(
    <Sources conversation={shown} rawText={() => undefined} formats={formats} strings={strings} />,
  );
  expect(container.querySelector('[data-notice="duplicate"]')?.textContent).toMatch(words);
  const files = { asked: {}, read: () => Promise.resolve() };
  const above = render(<Notices notices={shown.notices} files={files} formats={formats} strings={strings} />);
  expect(above.container.textContent).toBe('');
});

test('says in which shape it was read, and shows the text as it was written once it is asked for', () => {
  const rawText = jest.fn((source: Source) => `Channel: <b>${source.kind}</b>`);
  const read = conversation({ source: { kind: 'description', format: '[{stamp}]{speaker}:' } });
  const { container } = render(
    <Sources conversation={read} rawText={rawText} formats={formats} strings={strings} />,
  );
  expect(container.querySelector('[data-field="format"]')?.textContent).toContain('[{stamp}]{speaker}:');
  expect(rawText).not.toHaveBeenCalled();
  expect(openedRaw(container)).toEqual([['', 'Channel: <b>description</b>']]);
});

test('shows the text of every place that the conversation was read from, each with where that is', () => {
  const read = conversation({
    source: { kind: 'note-file', noteId: 'a', fileName: 'a.json' },
    notices: [
      { kind: 'duplicate', source: { kind: 'note-text', noteId: 'a', createdOn: '2026-11-20T09:12:00Z' } },
      { kind: 'unread', text: '?' },
      { kind: 'duplicate', source: { kind: 'description' } },
    ],
  });
  const rawText = ({ kind, noteId = '' }: Source) => `${kind} ${noteId}`;
  const { container } = render(
    <Sources conversation={read} rawText={rawText} formats={formats} strings={strings} />,
  );
  expect(openedRaw(container)).toEqual([
    ['Read from the file a.json.', 'note-file a'],
    ['Read from the note of 11/20/2026.', 'note-text a'],
    ['Read from the description of the case.', 'description '],
  ]);
});

/** Opens the texts as they were written: what stands above each, and the text. */
function openedRaw(container: HTMLElement): (string | null)[][] {
  const details = container.querySelector('details');
  if (!details) throw new Error('Nothing to open.');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  return [...container.querySelectorAll('[data-part="raw"]')].map((raw) => {
    const above = raw.previousElementSibling;
    return [above?.tagName === 'P' ? above.textContent : '', raw.textContent];
  });
}

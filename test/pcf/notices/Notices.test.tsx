import { render } from '@testing-library/react';
import * as React from 'react';
import type { Notice } from '../../../core/conversation';
import { Notices } from '../../../pcf/Conversation/notices/Notices';
import { formats, strings } from '../../support/controlTexts';

function show(notice: Notice): HTMLElement {
  const files = { asked: {}, read: () => Promise.resolve() };
  const { container } = render(
    <Notices notices={[notice]} files={files} formats={formats} strings={strings} />,
  );
  const bar = container.querySelector<HTMLElement>(`[data-notice="${notice.kind}"]`);
  if (!bar) throw new Error('There is no notice.');
  return bar;
}

test.each<[Notice, RegExp]>([
  [{ kind: 'truncated', limit: 2000 }, /stops at 2,000 characters/],
  [{ kind: 'truncated' }, /seems to stop in the middle/],
  [{ kind: 'guessed-format' }, /does not say plainly who speaks/],
  [
    { kind: 'ambiguous-date', example: '05/04/2026 9:00' },
    /day first or month first, such as 05\/04\/2026 9:00/,
  ],
  [{ kind: 'file-not-read', fileName: 'a.json', reason: 'packed' }, /a\.json is packed/],
  [
    {
      kind: 'file-not-read',
      fileName: 'a.json',
      reason: 'too-large',
      noteId: 'n',
      size: 5 * 1024 * 1024 + 1,
    },
    /a\.json is too large to be read unasked \(5,121 KB\)/,
  ],
  [{ kind: 'file-not-read', fileName: 'a.json', reason: 'empty' }, /a\.json has no content/],
  [{ kind: 'file-not-read', fileName: 'a.json', reason: 'unreadable' }, /a\.json is not in a format/],
  [{ kind: 'unknown-version', version: '7' }, /does not know \(7\)/],
])('%j is told in words', (notice, words) => {
  const text = show(notice).textContent ?? '';
  expect(text).toMatch(words);
  expect(text).not.toMatch(/[{}]/);
});

test('text that found no place is shown as it was written', () => {
  const text = '--- <b>Internal</b> ---\n\n  ref: 12';
  const bar = show({ kind: 'unread', text });
  expect(bar.querySelector('[data-part="unread-text"]')?.textContent).toBe(text);
  expect(bar.querySelector('b')).toBeNull();
});

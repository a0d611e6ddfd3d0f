import * as React from 'react';
import { act, fireEvent, render } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { EarlierConversations } from '../../../pcf/Conversation/earlier/EarlierConversations';
import type { EarlierAnswer } from '../../../pcf/Conversation/host/earlierCases';
import type { Guid } from '../../../pcf/Conversation/host/record';
import { formats, strings } from '../../support/controlTexts';

expect.extend(toHaveNoViolations);
const CASE = '0b8e0c7e-5f6a-4c2e-9d1f-0123456789ab' as Guid;
const other = (number: number) => `00000000-0000-4000-8000-00000000000${number}` as Guid;

function shown(answer: Promise<EarlierAnswer>) {
  const open = jest.fn();
  const of = jest.fn(() => answer);
  const view = render(
    <EarlierConversations caseId={CASE} earlier={{ of, open }} formats={formats} strings={strings} />,
  );
  const ask = async (): Promise<void> => {
    fireEvent.click(view.getByRole('button'));
    await act(async () => void (await answer));
  };
  return { ...view, ask, of, open };
}

const found = (more: boolean, ...titles: (string | undefined)[]): EarlierAnswer => ({
  kind: 'found',
  cases: titles.map((title, index) => ({
    id: other(index),
    title,
    number: 'CAS-7',
    createdOn: '2026-11-20T08:00:00Z',
  })),
  looked: 50,
  more,
});

test('nothing is asked until somebody presses the button', () => {
  expect(shown(Promise.resolve(found(false))).of).not.toHaveBeenCalled();
});

test('found cases are listed as links that open them', async () => {
  const { ask, getByRole, open, container } = shown(Promise.resolve(found(false, 'A <b>lamp</b>')));
  await ask();
  const link = getByRole('button', { name: 'CAS-7: A <b>lamp</b>' });
  fireEvent.click(link);
  expect(open).toHaveBeenCalledWith(other(0));
  expect(container.querySelector('b')).toBeNull();
  expect(container.querySelector('time')?.dateTime).toBe('2026-11-20T08:00:00Z');
  expect(await axe(container)).toHaveNoViolations();
});

test.each<[EarlierAnswer, string]>([
  [found(false, 'A', 'B'), 'Conversations found in other cases of this customer: 2'],
  [found(false), 'No other case of this customer tells a conversation in its description.'],
  [
    found(true),
    'No other case of this customer tells a conversation in its description. Only the newest 50 cases were looked at.',
  ],
  [
    { kind: 'no-customer' },
    'This case names no customer, so there is nobody whose conversations to look for.',
  ],
  [{ kind: 'problem', problem: 'forbidden' }, 'You have no right to read the other cases of this customer.'],
])('the answer %j is said in words', async (answer, text) => {
  const { ask, getByRole } = shown(Promise.resolve(answer));
  await ask();
  expect(getByRole('status').textContent).toBe(text);
});

test('a case without a title goes by its number', async () => {
  const { ask, getByRole } = shown(Promise.resolve(found(false, undefined)));
  await ask();
  expect(getByRole('button', { name: 'CAS-7' })).toBeTruthy();
});

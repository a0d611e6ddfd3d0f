import { configure, render, waitFor } from '@testing-library/react';
import { Conversation } from '../../pcf/Conversation';
import '../support/textDecoder';
import { pcfContext, type FormState } from '../support/pcfContext';

configure({ asyncUtilTimeout: 20_000 });

const saying = (session: string) => `Channel: phone
Summary: Caller asks for a receipt.
Classification: Billing
Sentiment: neutral
${session}
Transcript:
[2026-11-20T08:00:00Z] Customer: I need a receipt.
[2026-11-20T08:00:12Z] AI: Let me look at that.
[2026-11-20T08:00:40Z] Customer: A human, please.`;

const DEFINITION = {
  defaultvalue: 'none',
  environmentvariabledefinition_environmentvariablevalue: [
    { value: 'https://app.example.com/s/{sessionId}' },
  ],
};

const asked: string[] = [];
let answer: () => void = () => undefined;
const variable = new Promise<object[]>((resolve) => (answer = () => resolve([DEFINITION])));
const webAPI: FormState['webAPI'] = {
  retrieveMultipleRecords: async (table: string) => {
    asked.push(table);
    return { entities: table === 'annotation' ? [] : await variable, nextLink: '' };
  },
};

function open(description: string) {
  const control = new Conversation();
  const view = render(control.updateView(pcfContext({ description, webAPI })));
  const find = (selector: string) => view.container.querySelector<HTMLElement>(selector);
  return {
    ...view,
    find,
    session: () => find('[data-field="session-id"]'),
    ready: () => waitFor(() => expect(find('[data-state="ready"]')).not.toBeNull()),
    update: (form: FormState) => {
      view.rerender(control.updateView(pcfContext({ webAPI, ...form })));
    },
  };
}

const variables = () => asked.filter((table) => table !== 'annotation');

/** One page, from its first case to its last: what a control knows of the variable, all know. */
test('a page asks once for the link of sessions, and only when a case has one', async () => {
  const plain = open(saying(''));
  await plain.ready();
  expect(variables()).toEqual([]);

  const first = open(saying('Session ID: one'));
  await first.ready();
  expect(first.session()?.textContent).toBe('one');
  expect(first.session()?.querySelector('a')).toBeNull();
  expect(first.container.querySelectorAll('li[data-author]')).toHaveLength(3);
  expect(variables()).toEqual(['environmentvariabledefinition']);

  // The form goes on to another case before the answer comes.
  first.update({ description: saying('Session ID: two'), entityId: '99999999-5f6a-4c2e-9d1f-0123456789ab' });
  await first.ready();
  answer();
  await waitFor(() => expect(first.session()?.querySelector('a')).not.toBeNull());
  expect(first.session()?.querySelector('a')?.href).toBe('https://app.example.com/s/two');

  const second = open(saying('Session ID: three'));
  await waitFor(() => expect(second.session()?.querySelector('a')).not.toBeNull());
  expect(second.session()?.querySelector('a')?.href).toBe('https://app.example.com/s/three');
  expect(variables()).toHaveLength(1);
});

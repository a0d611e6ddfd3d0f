import { act, configure, fireEvent, render, waitFor } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { MAX_FILE_BYTES } from '../../core/conversation';
import { Conversation } from '../../pcf/Conversation';
import { pcfContext } from '../support/pcfContext';
import '../support/textDecoder';

expect.extend(toHaveNoViolations);
configure({ asyncUtilTimeout: 20_000 });

const said = (at: string, text: string) => ({
  created_at: at,
  sender: { type: 'contact' },
  content: { type: 'text', text },
});
const fileOf = (id: string, ...messages: object[]): string =>
  JSON.stringify({ format: 'opencx.conversation', version: 1, session: { id }, messages });

const LARGE = fileOf('large', said('2026-11-20T08:00:00Z', 'From the large file.'));
const SMALL = fileOf('small', said('2026-11-21T08:00:00Z', 'From the small file.'));

const row = (id: string, filesize: number) => ({
  annotationid: id,
  subject: 'OpenCX conversation',
  isdocument: true,
  filename: `opencx-conversation-${id}.json`,
  mimetype: 'application/json',
  filesize,
  createdon: '2026-11-21T09:00:05Z',
});
const ROWS = [row('small', 500), row('large', MAX_FILE_BYTES + 1)];

/** The control on a case with these notes; the test answers for the large file when it likes. */
async function open(rows: object[] = ROWS) {
  const answers: { give: (content: string) => void; refuse: (reason: object) => void }[] = [];
  const lists = jest.fn();
  const webAPI = {
    retrieveMultipleRecords: (table: string) => {
      if (table === 'annotation') lists();
      return Promise.resolve({ entities: table === 'annotation' ? rows : [], nextLink: '' });
    },
    retrieveRecord: (_table: string, id: string) =>
      id === 'small'
        ? Promise.resolve({ documentbody: Buffer.from(SMALL).toString('base64') })
        : new Promise((resolve, reject) => {
            answers.push({
              give: (content) => {
                resolve({ documentbody: Buffer.from(content).toString('base64') });
              },
              refuse: reject,
            });
          }),
  } as unknown as Partial<ComponentFramework.WebApi>;
  const control = new Conversation();
  const form = (description: string | null) => pcfContext({ description, webAPI });
  control.init(form(null));
  const view = render(control.updateView(form(null)));
  const { container } = view;
  const root = (): HTMLElement | null => container.querySelector('[data-opencx="conversation"]');
  const ready = () =>
    waitFor(() => {
      expect(root()?.dataset['state']).toBe('ready');
    });
  await ready();
  return {
    answers,
    lists,
    container,
    root,
    ready,
    unmount: view.unmount,
    edit: (description: string) => {
      view.rerender(control.updateView(form(description)));
    },
    texts: () =>
      [...container.querySelectorAll('li[data-author] [data-part="text"]')].map((each) => each.textContent),
    button: () => container.querySelector<HTMLElement>('[data-tool="read-file"]'),
    status: () => container.querySelector('[role="status"]')?.textContent,
    alert: () => container.querySelector('[role="alert"]')?.textContent,
    pick: (index: number) => {
      const found = container.querySelectorAll<HTMLElement>('.ocx-picker button')[index];
      if (!found) throw new Error(`There is no conversation ${index}.`);
      fireEvent.click(found);
    },
  };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** As a person does: with the focus on the button. */
function press({ button }: Opened): void {
  const found = button();
  if (!found) throw new Error('There is nothing to press.');
  found.focus();
  fireEvent.click(found);
}

async function answered({ answers }: Opened, how: (last: Opened['answers'][number]) => void): Promise<void> {
  const last = answers[answers.length - 1];
  if (!last) throw new Error('Nothing was asked for.');
  await act(async () => {
    how(last);
  });
}

test('nobody asks for a large file before a person does', async () => {
  const { answers, container, button } = await open([row('large', MAX_FILE_BYTES + 1)]);
  expect(container.querySelector('[data-notice="file-not-read"]')?.textContent).toContain('4,097 KB');
  expect(button()?.textContent).toBe('Read the file');
  expect(answers).toHaveLength(0);
  expect(await axe(container)).toHaveNoViolations();
});

test('asked for, it is read once, shown, and told; the focus goes to its transcript', async () => {
  const view = await open([row('large', MAX_FILE_BYTES + 1)]);
  press(view);
  expect(view.root()?.dataset['state']).toBe('loading');
  expect(view.status()).toBe('Reading the conversation…');
  expect(view.button()?.textContent).toBe('Reading the file…');
  // Not `disabled`: a browser takes the focus from what is.
  expect(view.button()?.getAttribute('aria-disabled')).toBe('true');
  expect(view.button()?.hasAttribute('disabled')).toBe(false);
  expect(view.button()).toBe(document.activeElement);
  press(view);
  expect(view.answers).toHaveLength(1);
  await answered(view, ({ give }) => {
    give(LARGE);
  });
  await view.ready();
  expect(view.texts()).toEqual(['From the large file.']);
  expect(view.button()).toBeNull();
  expect(view.container.querySelector('[data-notice]')).toBeNull();
  expect(view.status()).toBe('One message loaded');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Transcript/);
  expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
  expect(view.lists).toHaveBeenCalledTimes(1);
});

test('its conversation stays the one on the screen, wherever it stands among the others then', async () => {
  const newer = fileOf('large', said('2026-11-22T08:00:00Z', 'The newest of all.'));
  const view = await open();
  view.pick(1);
  press(view);
  expect(view.texts()).toEqual([]);
  await answered(view, ({ give }) => {
    give(newer);
  });
  await view.ready();
  expect(view.texts()).toEqual(['The newest of all.']);
  view.pick(1);
  await view.ready();
  expect(view.texts()).toEqual(['From the small file.']);
});

test('that it could not be read is told beside the button, and nothing else is lost', async () => {
  const view = await open();
  view.pick(1);
  for (const [reason, words] of [
    [{ errorCode: 0, httpStatus: 500 }, /The file could not be read\. Try again/],
    [{ errorCode: 0x80072322 }, /too many at the moment/],
    [{ httpStatus: 401 }, /session has ended\. Sign in/],
  ] as const) {
    press(view);
    expect(view.alert()).toBeUndefined();
    await answered(view, ({ refuse }) => {
      refuse(reason);
    });
    await view.ready();
    expect(view.alert()).toMatch(words);
    expect(view.button()).toBe(document.activeElement);
  }
  expect(await axe(view.container)).toHaveNoViolations();
  view.pick(0);
  await view.ready();
  expect(view.texts()).toEqual(['From the small file.']);
});

test('a file that turns out to be no conversation says so instead', async () => {
  const view = await open([row('large', MAX_FILE_BYTES + 1)]);
  press(view);
  await answered(view, ({ give }) => {
    give('PK\x03\x04');
  });
  await view.ready();
  const notice = view.container.querySelector('[data-notice="file-not-read"]');
  expect(notice?.textContent).toContain('is packed');
  expect(view.button()).toBeNull();
  expect(document.activeElement).toBe(notice);
});

test('it stays when the notes are read anew', async () => {
  const view = await open([row('large', MAX_FILE_BYTES + 1)]);
  press(view);
  await answered(view, ({ give }) => {
    give(LARGE);
  });
  await view.ready();
  view.edit('The rep wrote something.');
  await waitFor(() => {
    expect(view.lists).toHaveBeenCalledTimes(2);
  });
  await view.ready();
  expect(view.texts()).toEqual(['From the large file.']);
  expect(view.answers).toHaveLength(1);
});

test('an answer that comes once the form is gone is dropped', async () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const view = await open([row('large', MAX_FILE_BYTES + 1)]);
  press(view);
  view.unmount();
  await answered(view, ({ give }) => {
    give(LARGE);
  });
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
});

import { act, configure, fireEvent, render, waitFor, type RenderResult } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { Conversation } from '../../pcf/Conversation';
import '../support/textDecoder';
import { CASE_ID, pcfContext, type FormState } from '../support/pcfContext';

expect.extend(toHaveNoViolations);
// A machine that is busy with other things is slow, not wrong.
configure({ asyncUtilTimeout: 20_000 });

const DESCRIPTION = `Channel: phone
Summary: Caller asks why the October invoice is higher.
Classification: Billing
Sentiment: neutral
Customer Details
Name: Tom Reed
Email: tom@example.com
Phone: +44 20 7946 0958

Transcript:
[2026-11-20T08:00:00Z] Customer: My invoice is higher than usual.
[2026-11-20T08:00:12Z] AI: Let me look at that.
[2026-11-20T08:00:40Z] Customer: A human, please.`;

const FILE = {
  format: 'opencx.conversation',
  version: 1,
  session: { id: '7d1f2f64-0b7a-4b8e-8a55-6b2f0a9c4e10', channel: 'email' },
  handoff: { at: '2026-11-21T09:00:00Z', summary: 'Wants to return two lamps.' },
  contact: { name: 'Nora' },
  messages: [
    {
      created_at: '2026-11-21T08:00:00Z',
      sender: { type: 'contact' },
      content: { type: 'text', text: 'Both lamps are broken.' },
    },
  ],
};

const NOTE = {
  annotationid: '11111111-2222-4333-8444-555555555555',
  subject: 'OpenCX conversation',
  notetext: null,
  isdocument: true,
  filename: `opencx-conversation-${FILE.session.id}.json`,
  mimetype: 'application/json',
  filesize: 500,
  createdon: '2026-11-21T09:00:05Z',
};

const REPS_NOTE = { annotationid: '9', subject: 'Call', notetext: 'Called him back.', isdocument: false };

type Rows = Record<string, unknown>[];

/** A Web API whose answers the test gives when it likes. */
function webApi(answer: (options: string) => Promise<Rows> = () => Promise.resolve([])) {
  // The environment variable for a session's link is asked for once in a page: none is there.
  const retrieveMultipleRecords = jest.fn(async (table: string, options = '') => ({
    entities: table === 'annotation' ? await answer(options) : [],
    nextLink: '',
  }));
  const retrieveRecord = jest.fn((..._request: string[]) =>
    Promise.resolve({ documentbody: Buffer.from(JSON.stringify(FILE)).toString('base64') }),
  );
  return { retrieveMultipleRecords, retrieveRecord };
}

const rejecting = (error: object) => webApi(() => Promise.reject(error));

/** The control on a form; `update` is what the host does when anything about the form changed. */
function open(
  form: FormState,
): RenderResult & { root: () => HTMLElement; update: (form: FormState) => void } {
  const control = new Conversation();
  control.init(pcfContext(form));
  const view = render(control.updateView(pcfContext(form)));
  return {
    ...view,
    root: () => {
      const root = view.container.querySelector<HTMLElement>('[data-opencx="conversation"]');
      if (!root) throw new Error('The control shows nothing.');
      return root;
    },
    update: (next) => {
      view.rerender(control.updateView(pcfContext(next)));
    },
  };
}

const state = (root: HTMLElement): string | undefined => root.dataset['state'];
const texts = (root: HTMLElement): (string | null)[] =>
  [...root.querySelectorAll('li[data-author] [data-part="text"]')].map((each) => each.textContent);
const notices = (root: HTMLElement): (string | undefined)[] =>
  [...root.querySelectorAll<HTMLElement>('[data-notice]')].map((each) => each.dataset['notice']);

const SPOKEN = ['My invoice is higher than usual.', 'Let me look at that.', 'A human, please.'];

describe('what the description holds', () => {
  test('is on screen at once, before any request is answered', () => {
    const { root } = open({ description: DESCRIPTION, webAPI: webApi(() => new Promise(() => undefined)) });
    expect(texts(root())).toEqual(SPOKEN);
    expect(root().querySelector('[data-field="summary"]')?.textContent).toContain('October invoice');
    expect(state(root())).toBe('loading');
  });

  test('is ready once the notes were looked through, and accessible', async () => {
    const { root, container } = open({ description: DESCRIPTION, webAPI: webApi(async () => [REPS_NOTE]) });
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    expect(texts(root())).toEqual(SPOKEN);
    expect(container.querySelectorAll('[role="status"]:not(:empty)')).toHaveLength(1);
    expect(container.querySelector('[role="status"]')?.textContent).toBe('3 messages loaded');
    expect(await axe(container)).toHaveNoViolations();
  });
});

test('a long conversation is ready when its last message is in the document', async () => {
  const lines = Array.from({ length: 300 }, (_, index) => `[2026-11-20T09:00:00Z] AI: Line ${index}.`);
  const { root } = open({ description: [DESCRIPTION, ...lines].join('\n'), webAPI: webApi() });
  const seen: [string | undefined, boolean][] = [];
  await waitFor(() => {
    seen.push([state(root()), texts(root()).length === 303]);
    expect(state(root())).toBe('ready');
  });
  expect(seen[0]).toEqual(['loading', false]);
  expect(seen.filter(([now, complete]) => now === 'ready' && !complete)).toEqual([]);
  expect(texts(root())).toHaveLength(303);
});

describe('a conversation in a note', () => {
  test('is shown from its file: one list of notes without bodies, then one body', async () => {
    const webAPI = webApi(async () => [REPS_NOTE, NOTE]);
    const { root } = open({ webAPI });
    expect(state(root())).toBe('loading');
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    expect(texts(root())).toEqual(['Both lamps are broken.']);
    expect(root().querySelector('[data-field="session-id"]')?.textContent).toBe(FILE.session.id);
    const lists = webAPI.retrieveMultipleRecords.mock.calls.filter(([table]) => table === 'annotation');
    expect(lists).toHaveLength(1);
    expect(lists[0]?.[1]).not.toContain('documentbody');
    expect(lists[0]?.[1]).toContain(`_objectid_value eq ${CASE_ID}`);
    expect(webAPI.retrieveRecord.mock.calls).toEqual([
      ['annotation', NOTE.annotationid, '?$select=documentbody'],
    ]);
  });

  test('stands beside another one in the description: the newest is shown, the other one click away', async () => {
    const { root, getAllByRole } = open({ description: DESCRIPTION, webAPI: webApi(async () => [NOTE]) });
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    expect(texts(root())).toEqual(['Both lamps are broken.']);
    const [, older] = getAllByRole('button');
    if (!older) throw new Error('There is no second conversation to choose.');
    fireEvent.click(older);
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    expect(texts(root())).toEqual(SPOKEN);
  });
});

describe('the chosen one of several conversations', () => {
  const button = (root: HTMLElement, index: number): HTMLElement => {
    const found = root.querySelectorAll<HTMLElement>('.ocx-picker button')[index];
    if (!found) throw new Error(`There is no conversation ${index}.`);
    return found;
  };
  const ready = (root: () => HTMLElement) =>
    waitFor(() => {
      expect(state(root())).toBe('ready');
    });
  const newer = {
    ...NOTE,
    annotationid: '22222222-2222-4333-8444-555555555555',
    createdon: '2026-11-22T09:00:00Z',
    isdocument: false,
    notetext: DESCRIPTION.replace(/2026-11-20/g, '2026-11-22').replace(SPOKEN[0] ?? '', 'It is me again.'),
  };

  test('stays when a newer one joins', async () => {
    const rows: Rows = [NOTE];
    const webAPI = webApi(async () => [...rows]);
    const { root, update } = open({ description: DESCRIPTION, webAPI });
    await ready(root);
    fireEvent.click(button(root(), 0));
    rows.unshift(newer);
    update({ description: `${DESCRIPTION}\n`, webAPI });
    await ready(root);
    expect(root().querySelectorAll('.ocx-picker button')).toHaveLength(3);
    expect(texts(root())).toEqual(['Both lamps are broken.']);
  });

  test('is no choice for the next case', async () => {
    const webAPI = webApi(async () => [NOTE]);
    const { root, update } = open({ description: DESCRIPTION, webAPI });
    await ready(root);
    fireEvent.click(button(root(), 1));
    expect(texts(root())).toEqual(SPOKEN);
    update({ description: DESCRIPTION, webAPI, entityId: '99999999-5f6a-4c2e-9d1f-0123456789ab' });
    await ready(root);
    expect(texts(root())).toEqual(['Both lamps are broken.']);
  });
});

describe('requests', () => {
  test('another update of the same case asks for nothing', async () => {
    const webAPI = webApi();
    const { root, update } = open({ description: DESCRIPTION, webAPI });
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    update({ description: DESCRIPTION, webAPI, isRTL: true });
    expect(root().dir).toBe('rtl');
    expect(webAPI.retrieveMultipleRecords).toHaveBeenCalledTimes(1);
  });

  test('a changed description is read at once, and the notes anew', async () => {
    const webAPI = webApi();
    const { root, update } = open({ description: null, webAPI });
    await waitFor(() => {
      expect(state(root())).toBe('empty');
    });
    update({ description: DESCRIPTION, webAPI });
    expect(texts(root())).toEqual(SPOKEN);
    expect(state(root())).toBe('loading');
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    expect(webAPI.retrieveMultipleRecords).toHaveBeenCalledTimes(2);
  });

  test('an answer about a case that is no longer open is dropped', async () => {
    const other = '99999999-5f6a-4c2e-9d1f-0123456789ab';
    const answers = new Map<string, (rows: Rows) => void>();
    const webAPI = webApi(
      (options) =>
        new Promise((resolve) => {
          answers.set(/eq (\S+?)&/.exec(options)?.[1] ?? '', resolve);
        }),
    );
    const { root, update } = open({ webAPI });
    update({ webAPI, entityId: other });
    await act(async () => {
      answers.get(other)?.([]);
    });
    expect(state(root())).toBe('empty');
    await act(async () => {
      answers.get(CASE_ID)?.([NOTE]);
    });
    expect(state(root())).toBe('empty');
    expect(texts(root())).toEqual([]);
  });

  test('of two answers about the same case, the one to the later question counts', async () => {
    const answers: ((rows: Rows) => void)[] = [];
    const webAPI = webApi(() => new Promise((resolve) => answers.push(resolve)));
    const { root, update } = open({ webAPI });
    update({ webAPI, description: 'The rep wrote something.' });
    await act(async () => {
      answers[1]?.([NOTE]);
    });
    await act(async () => {
      answers[0]?.([]);
    });
    expect(state(root())).toBe('ready');
    expect(texts(root())).toEqual(['Both lamps are broken.']);
  });

  test('nothing of one case is left on the screen of the next', async () => {
    const webAPI = webApi(async (options) => (options.includes(CASE_ID) ? [NOTE] : []));
    const { root, update } = open({ webAPI });
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    update({ webAPI, entityId: '99999999-5f6a-4c2e-9d1f-0123456789ab' });
    expect(texts(root())).toEqual([]);
    expect(state(root())).toBe('loading');
    await waitFor(() => {
      expect(state(root())).toBe('empty');
    });
  });

  test('a case that was never saved asks for nothing and says what to do', () => {
    const { root, update } = open({ entityId: '', description: DESCRIPTION });
    update({ entityId: '', description: DESCRIPTION });
    expect(state(root())).toBe('empty');
    expect(root().textContent).toContain('Save the case first');
  });

  test('the first save of a case brings the request', async () => {
    const webAPI = webApi();
    const { root, update } = open({ entityId: '', webAPI });
    expect(webAPI.retrieveMultipleRecords).not.toHaveBeenCalled();
    update({ webAPI });
    await waitFor(() => {
      expect(root().textContent).toContain('No OpenCX conversation');
    });
    expect(webAPI.retrieveMultipleRecords).toHaveBeenCalledTimes(1);
  });
});

describe('when the notes cannot be read', () => {
  test.each([
    ['no privilege', { errorCode: 0x80040220 }, 'forbidden', /no right to read the notes/],
    ['a session that ended', { errorCode: 0, httpStatus: 401 }, 'signed-out', /session has ended/],
    ['a case that is gone', { errorCode: 0x80040217 }, 'not-found', /not found/],
    ['too many requests', { errorCode: 0x80072322 }, 'throttled', /too many/],
    ['an error of the server', { errorCode: 0, httpStatus: 500 }, 'failed', /answered with an error/],
  ])('%s: what the description holds stays, with a message', async (_name, error, kind, words) => {
    const { root, container } = open({ description: DESCRIPTION, webAPI: rejecting(error) });
    await waitFor(() => {
      expect(state(root())).toBe('error');
    });
    expect(texts(root())).toEqual(SPOKEN);
    expect(notices(root())).toEqual([kind]);
    expect(root().querySelector(`[data-notice="${kind}"]`)?.textContent).toMatch(words);
    expect(root().querySelector('[role="alert"]')?.textContent).toMatch(words);
    expect(await axe(container)).toHaveNoViolations();
  });

  test('without a network it says so', async () => {
    const { root } = open({ online: false, webAPI: rejecting(new TypeError('Failed to fetch')) });
    await waitFor(() => {
      expect(notices(root())).toEqual(['offline']);
    });
    expect(root().textContent).not.toContain('No OpenCX conversation');
  });

  test('trying again reads again, and the message goes', async () => {
    let healthy = false;
    const webAPI = webApi(() => (healthy ? Promise.resolve([NOTE]) : Promise.reject(new Error())));
    const { root, getByRole } = open({ webAPI });
    await waitFor(() => {
      expect(state(root())).toBe('error');
    });
    healthy = true;
    fireEvent.click(getByRole('button', { name: 'Try again' }));
    expect(state(root())).toBe('loading');
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    expect(notices(root())).toEqual([]);
    expect(texts(root())).toEqual(['Both lamps are broken.']);
  });

  test('a failure later takes nothing away that was read before', async () => {
    let healthy = true;
    const webAPI = webApi(() => (healthy ? Promise.resolve([NOTE]) : Promise.reject(new Error())));
    const { root, update } = open({ webAPI });
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    healthy = false;
    update({ webAPI, description: 'The rep wrote something.' });
    await waitFor(() => {
      expect(state(root())).toBe('error');
    });
    expect(texts(root())).toEqual(['Both lamps are broken.']);
  });

  test('nor does one that comes when the notes are listed, and their files are asked for', async () => {
    const webAPI = webApi(async () => [REPS_NOTE, NOTE]);
    const { root, getByText } = open({ webAPI });
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    webAPI.retrieveRecord.mockRejectedValue({ errorCode: 429 });
    fireEvent.click(getByText('Refresh'));
    await waitFor(() => {
      expect(state(root())).toBe('error');
    });
    expect(notices(root())).toEqual(['throttled']);
    expect(texts(root())).toEqual(['Both lamps are broken.']);
  });

  test('nor one at a further page of the list', async () => {
    const webAPI = webApi(async () => [NOTE]);
    const { root, getByText } = open({ webAPI });
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    webAPI.retrieveMultipleRecords
      .mockResolvedValueOnce({ entities: [REPS_NOTE], nextLink: 'https://x.example/?page=2' })
      .mockRejectedValueOnce(new Error());
    fireEvent.click(getByText('Refresh'));
    await waitFor(() => {
      expect(state(root())).toBe('error');
    });
    expect(texts(root())).toEqual(['Both lamps are broken.']);
  });
});

describe('a form that gives less', () => {
  test('a secured description is not an empty one', async () => {
    const { root } = open({ readable: false, description: null, webAPI: webApi() });
    await waitFor(() => {
      expect(state(root())).toBe('error');
    });
    expect(notices(root())).toEqual(['column-secured']);
  });

  test('a secured description does not hide the conversation in a note', async () => {
    const { root } = open({ readable: false, description: null, webAPI: webApi(async () => [NOTE]) });
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    expect(texts(root())).toEqual(['Both lamps are broken.']);
    expect(notices(root())).toEqual(['column-secured']);
  });

  test('a host that does not name the row still shows the description, and says what is missing', async () => {
    const { root } = open({ entityId: undefined, description: DESCRIPTION });
    await waitFor(() => {
      expect(state(root())).toBe('ready');
    });
    expect(texts(root())).toEqual(SPOKEN);
    expect(notices(root())).toEqual(['unknown-record']);
  });
});

describe('towards the form', () => {
  test('nothing is ever written', async () => {
    const changed = jest.fn();
    const control = new Conversation();
    const context = pcfContext({ description: DESCRIPTION, webAPI: webApi(async () => [NOTE]) });
    (control.init as (...args: unknown[]) => void)(context, changed, {});
    const { container } = render(control.updateView(context));
    await waitFor(() => {
      expect(container.querySelector('[data-state="ready"]')).not.toBeNull();
    });
    expect(control.getOutputs()).toEqual({});
    control.destroy();
    expect(changed).not.toHaveBeenCalled();
  });

  test('a failure inside stays inside, in plain words', () => {
    const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const control = new Conversation();
    const context = pcfContext({
      description: DESCRIPTION,
      webAPI: webApi(() => new Promise(() => undefined)),
    });
    control.init({
      ...context,
      formatting: {
        formatInteger: () => {
          throw new Error('broken');
        },
      },
    } as never);
    const { container } = render(control.updateView(context));
    const root = container.querySelector<HTMLElement>('[data-opencx="conversation"]');
    expect(root?.dataset['state']).toBe('error');
    expect(root?.textContent).toContain('The case itself is not affected');
    silenced.mockRestore();
  });
});

import { readCase, type Conversation, type Note } from '../../../core/conversation';
import { FILE, fileNote, HANDOFF_TEXT, HEADER, SESSION_ID, TRANSCRIPT } from './samples';

/** A talk of one message a minute; `from` and `to` are minutes. */
function talk(
  from: number,
  to: number,
  stamp = (minute: number) => `2026-11-20T14:${two(minute)}:07Z`,
): string {
  const lines: string[] = [];
  for (let minute = from; minute < to; minute++) {
    lines.push(`[${stamp(minute)}] ${minute % 2 ? 'AI' : 'Customer'}: This was said in minute ${minute}.`);
  }
  return `${HEADER}\n${lines.join('\n')}\n`;
}

const two = (number: number) => String(number).padStart(2, '0');
const said = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `This was said in minute ${from + index}.`);
const note = (text: string, more: Partial<Note> = {}): Note => ({ id: text.slice(-40), text, ...more });
const textsOf = ({ messages }: Conversation) => messages.map(({ text }) => text);
const duplicates = ({ notices }: Conversation) => notices.filter(({ kind }) => kind === 'duplicate').length;

describe('two transcripts of one session', () => {
  const inSession = (text: string) => `Session ID: ${SESSION_ID}\n${text}`;

  test('of which the later goes on are joined, whatever their order', () => {
    const notes = [note(inSession(talk(0, 6))), note(inSession(talk(4, 9)))];
    for (const inOrder of [notes, notes.slice().reverse()]) {
      const [conversation, ...others] = readCase({ notes: inOrder });
      expect(others).toEqual([]);
      expect(conversation && textsOf(conversation)).toEqual(said(0, 9));
      expect(conversation && duplicates(conversation)).toBe(1);
    }
  });

  test('are put together where the one ends before the other begins', () => {
    const notes = [note(inSession(talk(5, 9))), note(inSession(talk(0, 5)))];
    expect(readCase({ notes }).map(textsOf)).toEqual([said(0, 9)]);
  });

  test('each keep in their place the messages that only one has', () => {
    const without = (text: string, minute: number) =>
      text.replace(new RegExp(`.*minute ${minute}\\.\\n`), '');
    const notes = [note(inSession(without(talk(0, 7), 2))), note(inSession(without(talk(0, 6), 4)))];
    expect(readCase({ notes }).map(textsOf)).toEqual([said(0, 7)]);
  });

  test('keep what comes before the first message that both have in its place', () => {
    const later = talk(4, 9).replace(/\n\[/, '\n[2026-11-20T14:03:30Z] System: Handed over.\n[');
    const notes = [note(inSession(talk(0, 6))), note(inSession(later))];
    expect(readCase({ notes }).map(textsOf)).toEqual([[...said(0, 4), 'Handed over.', ...said(4, 9)]]);
  });

  test('are whole where the shorter one is cut within a message', () => {
    const cut = talk(0, 4).trim().slice(0, -12);
    for (const texts of [
      [cut, talk(0, 6)],
      [talk(0, 6), cut],
      [cut, talk(3, 6)],
    ]) {
      const notes = texts.map((text) => note(inSession(text)));
      expect(readCase({ notes }).map(textsOf)).toEqual([said(0, 6)]);
    }
  });

  test('have the attachments that either one states', () => {
    const [first, ...rest] = FILE.messages;
    const withFile = [{ ...first, attachments: [{ name: 'a.png' }] }, ...rest.slice(0, 1)];
    const notes = [
      fileNote(JSON.stringify(FILE), { id: 'a' }),
      fileNote(JSON.stringify({ ...FILE, messages: withFile }), { id: 'b' }),
    ];
    expect(readCase({ notes })[0]?.messages[0]?.attachments).toEqual([{ name: 'a.png' }]);
  });

  test('name the earlier summary beside the later one', () => {
    const later = talk(0, 9).replace('The customer was charged twice.', 'The refund did not come.');
    const [conversation] = readCase({ notes: [note(inSession(talk(0, 6))), note(inSession(later))] });
    expect(conversation?.summary).toBe('The refund did not come.');
    expect(conversation?.otherFields).toEqual([
      { label: 'summary', value: 'The customer was charged twice.' },
    ]);
  });

  test('do not repeat words that were said twice, nor drop one', () => {
    const lines = (stamps: boolean) =>
      ['Customer: Hello?', 'AI: Yes.', 'Customer: Hello?', 'AI: Yes.', 'Customer: Hello?']
        .map((line, index) => (stamps ? `[2026-11-20T14:0${index}:07Z] ${line}` : line))
        .join('\n');
    const texts = ['Hello?', 'Yes.', 'Hello?', 'Yes.', 'Hello?'];
    for (const [a, b] of [
      [true, true],
      [false, false],
      [true, false],
    ] as const) {
      const notes = [
        note(inSession(`${HEADER}\n${lines(a)}`)),
        note(inSession(`${HEADER}\n${lines(b)} `), { id: 'b' }),
      ];
      expect(readCase({ notes }).map(textsOf)).toEqual([texts]);
    }
  });
});

test('two sessions that begin alike stay two beside a text that may be of either', () => {
  const session = (id: string, text: string) => note(`Session ID: ${id}\n${text}`, { id });
  const other = talk(0, 4).replace('minute 3', 'another minute');
  const notes = [session('a', talk(0, 4)), session('b', other)];
  const conversations = readCase({ description: talk(0, 3), notes });
  expect(conversations.map(({ sessionId }) => sessionId).sort()).toEqual(['a', 'b']);
});

describe('two texts without a session id', () => {
  test('are one conversation where the second repeats the first and goes on', () => {
    const [conversation, ...others] = readCase({ description: talk(0, 6), notes: [note(talk(4, 9))] });
    expect(others).toEqual([]);
    expect(conversation && textsOf(conversation)).toEqual(said(0, 9));
  });

  test('are one where one states times to the minute and the other to the millisecond', () => {
    const exact = talk(0, 4, (minute) => `2026-11-20T14:${two(minute)}:07.123Z`);
    const rough = talk(0, 4, (minute) => `2026-11-20T14:${two(minute)}Z`);
    expect(readCase({ description: exact, notes: [note(talk(0, 4)), note(rough)] })).toHaveLength(1);
  });

  test('stay two where times of day are the same on another day', () => {
    const short = (minute: number) => `14:${two(minute)}`;
    const other = talk(0, 2, short).replace('Billing', 'Delivery');
    expect(readCase({ description: talk(0, 4, short), notes: [note(other)] })).toHaveLength(2);
  });

  test('stay two where customers who differ are greeted in one second', () => {
    const greeted = `${HEADER}\n[2026-11-20T14:02:11Z] AI: Hello!\n`;
    const notes = [note(greeted), note(`${greeted}Customer: Hi.`.replace('jane@', 'joan@'))];
    expect(readCase({ notes })).toHaveLength(2);
  });

  test('stay two where they share a greeting and nothing else', () => {
    const greeting = `${HEADER}\nAI: Hello, how can I help?\n`;
    const notes = [note(`${greeting}Customer: My bill.`), note(`${greeting}Customer: My parcel.`)];
    expect(readCase({ notes })).toHaveLength(2);
  });

  test('stay two where the customers differ, however alike they talk', () => {
    const untimed = HANDOFF_TEXT.replace(/\[.*?\] /g, '');
    const notes = [note(untimed), note(`${untimed} `.replace('jane@example.com', 'joan@example.com'))];
    expect(readCase({ notes })).toHaveLength(2);
  });

  test('give the fuller one what only the other states of a message', () => {
    const untimed = `${HEADER}\n${TRANSCRIPT.replace(/\[.*?\] /g, '')}AI: And more.`;
    const [conversation] = readCase({ description: untimed, notes: [fileNote(JSON.stringify(FILE))] });
    expect(conversation).toMatchObject({
      source: { kind: 'description' },
      messages: [
        { author: { kind: 'customer' }, sentAt: { iso: '2026-11-20T14:02:11Z' } },
        {},
        {},
        { text: 'And more.' },
      ],
    });
  });
});

test('a text cut within a message is completed by the one that has all of it', () => {
  const cut = talk(0, 5).trim().slice(0, -12);
  const [conversation, ...others] = readCase({
    description: cut,
    notes: [note(talk(4, 9)), note(talk(2, 8))],
  });
  expect(others).toEqual([]);
  expect(conversation && textsOf(conversation)).toEqual(said(0, 9));
  expect(conversation?.notices.map(({ kind }) => kind)).not.toContain('truncated');
});

test("a note's text that words its file otherwise is kept as unread text", () => {
  const copy = HANDOFF_TEXT.replace('4711', '(the order number)');
  const [conversation, ...others] = readCase({ notes: [fileNote(JSON.stringify(FILE), { text: copy })] });
  expect(others).toEqual([]);
  expect(conversation?.messages).toHaveLength(3);
  expect(conversation?.notices).toContainEqual({
    kind: 'unread',
    text: '2026-11-20T14:03:40Z customer (the order number)',
  });
});

test('the time to put sources together grows no faster than their number', () => {
  const copies = (count: number) =>
    Array.from({ length: count }, (_, index) => note(talk(index % 5, 9), { id: `copy ${index}` }));
  const chain = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const more = {
        ...FILE,
        messages: FILE.messages.map((message) => ({ ...message, content: { text: `${index}` } })),
      };
      return fileNote(JSON.stringify(more), { id: `part ${index}` });
    });
  const strangers = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      note(`${HEADER}\nAI: Hello!\nCustomer: ${index}`, { id: `${index}` }),
    );
  for (const notes of [copies, chain, strangers]) {
    const time = (count: number) => {
      const given = notes(count);
      const start = process.cpuUsage();
      readCase({ notes: given });
      return process.cpuUsage(start).user / 1000;
    };
    time(200);
    const least = (count: number) => Math.min(time(count), time(count), time(count));
    expect(least(2400) / Math.max(least(600), 2)).toBeLessThan(9);
  }
});

import { readCase, type Conversation, type Note } from '../../../core/conversation';
import { FILE, fileNote, HANDOFF_TEXT, HEADER, SESSION_ID, TRANSCRIPT } from './samples';

const kinds = ({ notices }: Conversation) => notices.map(({ kind }) => kind);
const note = (text: string, more: Partial<Note> = {}): Note => ({ id: 'note-2', text, ...more });

describe('a case', () => {
  test('without a description and notes has no conversation', () => {
    expect(readCase({ description: null, notes: [] })).toEqual([]);
    expect(readCase({ notes: [] })).toEqual([]);
  });

  test('tells of the conversation in its description', () => {
    const [conversation, ...others] = readCase({ description: HANDOFF_TEXT, notes: [] });
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({
      channel: 'phone',
      customer: { name: 'Jane Doe' },
      source: { kind: 'description', format: '[{stamp}]{speaker}:' },
      notices: [],
    });
    expect(conversation?.messages.map(({ text }) => text)).toEqual([
      'I was charged twice.',
      'Let me look.\nWhich order is it?',
      '4711',
    ]);
  });

  test('with the same conversation in description, note text and file shows it once, from the file', () => {
    const conversations = readCase({
      description: HANDOFF_TEXT,
      notes: [fileNote(JSON.stringify(FILE), { text: HANDOFF_TEXT })],
    });
    expect(conversations).toHaveLength(1);
    expect(conversations[0]).toMatchObject({
      sessionId: SESSION_ID,
      source: { kind: 'note-file', noteId: 'note-1' },
    });
    const duplicates = conversations[0]?.notices.map(
      (notice) => notice.kind === 'duplicate' && notice.source.kind,
    );
    expect(duplicates?.sort()).toEqual(['description', 'note-text']);
  });

  test('shows the fuller one where the description was cut within a message', () => {
    const cut = HANDOFF_TEXT.slice(0, HANDOFF_TEXT.indexOf('Which order') + 7);
    const [conversation, ...others] = readCase({ description: cut, notes: [note(HANDOFF_TEXT)] });
    expect(others).toEqual([]);
    expect(conversation?.messages).toHaveLength(3);
    expect(conversation?.source.kind).toBe('note-text');
    expect(conversation && kinds(conversation)).toEqual(['duplicate']);
  });

  test('takes from the other source what the fuller one does not state', () => {
    const [conversation] = readCase({
      description: HANDOFF_TEXT,
      notes: [fileNote(JSON.stringify({ ...FILE, handoff: null }))],
    });
    expect(conversation).toMatchObject({
      source: { kind: 'note-file' },
      classification: 'Billing',
      sessionId: SESSION_ID,
    });
  });

  test('keeps apart two conversations that begin alike', () => {
    const other = HANDOFF_TEXT.replace('4711', '4712').replace('14:03:40', '14:03:41');
    expect(readCase({ description: HANDOFF_TEXT, notes: [note(other)] })).toHaveLength(2);
    const of = (email: string) => HEADER.replace('jane@example.com', email) + '\nCustomer: Hello\nAI: Hello!';
    expect(readCase({ description: of('a@example.com'), notes: [note(of('b@example.com'))] })).toHaveLength(
      2,
    );
    const session = (id: string) => `Session ID: ${id}\n${HANDOFF_TEXT}`;
    expect(readCase({ description: session('a'), notes: [note(session('b'))] })).toHaveLength(2);
  });

  test('puts a file that could not be read behind the conversations', () => {
    const conversations = readCase({ description: HANDOFF_TEXT, notes: [fileNote(undefined)] });
    expect(conversations.map(({ source }) => source.kind)).toEqual(['description', 'note-file']);
    expect(conversations[1]).toMatchObject({ messages: [], notices: [{ kind: 'file-not-read' }] });
  });

  test('lists the newest handoff first', () => {
    const later = HANDOFF_TEXT.replace(/2026-11-20/g, '2026-12-01').replace(
      'charged twice',
      'charged three times',
    );
    const conversations = readCase({ description: HANDOFF_TEXT, notes: [note(later)] });
    expect(conversations.map(({ source }) => source.kind)).toEqual(['note-text', 'description']);
  });

  test.each([2000])('says that a description of %d characters is cut', (limit) => {
    const long = HEADER + '\n' + TRANSCRIPT + 'x'.repeat(limit);
    expect(readCase({ description: long.slice(0, limit), notes: [] })[0]?.notices).toEqual([
      { kind: 'truncated', limit },
    ]);
    expect(readCase({ description: long.slice(0, limit - 1), notes: [] })[0]?.notices).toEqual([]);
  });

  test('says that a note of 100,000 characters is cut', () => {
    const text = (HANDOFF_TEXT + 'x'.repeat(100_000)).slice(0, 100_000);
    expect(readCase({ notes: [note(text)] })[0]?.notices).toEqual([{ kind: 'truncated', limit: 100_000 }]);
  });

  test('reads what the rich text editor made of a note', () => {
    const html = `<div class="ck-content">${HANDOFF_TEXT.trim()
      .split('\n')
      .map((line) => `<p>${line.replace('Jane', 'J&auml;ne &amp; J&#97;ne')}</p>`)
      .join('')}</div>`;
    const [conversation] = readCase({ notes: [note(html)] });
    expect(conversation?.customer.name).toBe('Jäne & Jane Doe');
    expect(conversation?.messages).toHaveLength(3);
  });

  test('leaves tags in a plain text as they are', () => {
    const [conversation] = readCase({
      description: `${HEADER}\nCustomer: <b>x</b> a < b<br>\nAI: <div>`,
      notes: [],
    });
    expect(conversation?.messages.map(({ text }) => text)).toEqual(['<b>x</b> a < b<br>', '<div>']);
  });
});

describe('notes of other origin', () => {
  test.each([
    ["a rep's note", { text: 'Called the customer. Summary: all fine.' }],
    ['a transcript without a header', { text: TRANSCRIPT }],
    ['a piece of the conversation that a rep quotes', { text: `From the AI:\n${HANDOFF_TEXT}` }],
    ['a piece of the conversation that a rep quotes', { text: HANDOFF_TEXT.replace(/^/gm, '> ') }],
    ['lines of the conversation that a rep copied', { subject: 'Customer said', text: TRANSCRIPT }],
    [
      'words about the conversation',
      {
        subject: 'OpenCX transcript',
        text: 'Read the transcript.\nCustomer: wants a refund\nMe: will call back',
      },
    ],
    [
      "another vendor's transcript",
      {
        subject: 'Transcript',
        text: 'Chat ID: 77\nAgent: Sam\n-----\n10:02:11 Visitor: hi\n10:02:15 Sam: hello',
      },
    ],
    [
      'an answer to a note of ours',
      { subject: 'RE: OpenCX conversation', text: `Thanks!\n\nOn Friday OpenCX wrote:\n${HANDOFF_TEXT}` },
    ],
    [
      "our file among a rep's words",
      { text: 'Customer: see the file', file: { name: 'opencx-conversation-1.exe' } },
    ],
    ['a note without text', { text: null }],
    ['a file of another name', { text: '', file: { name: 'photo.json', body: 'e30=' } }],
    ['an empty note under our subject', { text: '', subject: 'OpenCX conversation' }],
  ])('such as %s tell of nothing', (_, more) => {
    expect(readCase({ notes: [{ id: 'n', ...more }] })).toEqual([]);
  });
});

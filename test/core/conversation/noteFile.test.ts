import { gzipSync } from 'node:zlib';
import { isHandoffFile, MAX_FILE_BYTES, readCase, type Note } from '../../../core/conversation';
import { base64, FILE, fileNote, HANDOFF_TEXT, SESSION_ID } from './samples';

function read(note: Note) {
  const [conversation] = readCase({ notes: [note] });
  return conversation;
}

function withBody(body: string): Note {
  const note = fileNote('');
  return { ...note, file: { name: 'opencx-conversation-1.json', ...note.file, body } };
}

describe('a conversation file', () => {
  test('states the session, the handoff, the contact and every message', () => {
    const files = [{ name: 'a.png', type: 'image/png', size: 12, url: 'https://example.com/a.png' }];
    const messages = FILE.messages.map((message, index) =>
      index === 1 ? { ...message, attachments: files } : message,
    );
    expect(read(fileNote(JSON.stringify({ ...FILE, messages })))).toEqual({
      sessionId: SESSION_ID,
      ticketNumber: '4521',
      channel: 'phone',
      language: 'en',
      summary: 'The customer was charged twice.',
      classification: 'Billing',
      sentiment: 'neutral',
      handoffReason: 'user request',
      handedOffAt: '2026-11-20T14:04:00Z',
      customer: { name: 'Jane Doe', email: 'jane@example.com', phone: '+1 (555) 010-0000' },
      otherFields: [],
      messages: [
        message('customer', 'Jane Doe', '2026-11-20T14:02:11Z', 'I was charged twice.'),
        {
          ...message('ai', undefined, '2026-11-20T14:02:15Z', 'Let me look.\nWhich order is it?'),
          attachments: files,
        },
        message('customer', 'Jane Doe', '2026-11-20T14:03:40Z', '4711'),
      ],
      source: {
        kind: 'note-file',
        noteId: 'note-1',
        createdOn: '2026-11-20T14:05:00Z',
        fileName: `opencx-conversation-${SESSION_ID}.json`,
        format: 'opencx.conversation 1',
      },
      notices: [],
    });
  });

  test.each([
    ['a byte order mark', base64(`\ufeff${JSON.stringify(FILE)}`)],
    ['UTF-16', Buffer.from(`\ufeff${JSON.stringify(FILE)}`, 'utf16le').toString('base64')],
    [
      'big-endian UTF-16',
      Buffer.from(`\ufeff${JSON.stringify(FILE)}`, 'utf16le')
        .swap16()
        .toString('base64'),
    ],
    ['line breaks in its base64', base64(JSON.stringify(FILE)).replace(/.{76}/g, '$&\r\n')],
    ['a data: prefix', `data:application/json;base64,${base64(JSON.stringify(FILE))}`],
  ])('is read with %s', (_, body) => {
    expect(read(withBody(body))).toMatchObject({
      sessionId: SESSION_ID,
      messages: { length: 3 },
      notices: [],
    });
  });

  test.each([
    ['broken base64', '%%%'],
    ['a gzip header and no zero', Buffer.from([0x1f, 0x8b, 8, 8, 1, 2, 3, 4, 2, 3, 65]).toString('base64')],
    ['gzip', gzipSync(JSON.stringify(FILE)).toString('base64')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]).toString('base64')],
  ])('that holds %s is reported as unreadable', (_, body) => {
    expect(read(withBody(body))).toMatchObject({
      sessionId: SESSION_ID,
      messages: [],
      notices: [{ kind: 'file-not-read', reason: 'unreadable' }],
    });
  });

  test.each([
    '{"format":"opencx.conversation",',
    '[]',
    'null',
    '{"transcript":[]}',
    '{"items":[]}',
    'plain words',
  ])('with the text %s is unreadable, and its text is kept', (text) => {
    expect(read(fileNote(text))?.notices).toEqual([
      { kind: 'file-not-read', fileName: `opencx-conversation-${SESSION_ID}.json`, reason: 'unreadable' },
      { kind: 'unread', text },
    ]);
  });

  test('of a later version is read as far as it goes, and says so', () => {
    expect(read(fileNote(JSON.stringify({ ...FILE, version: 7, novelty: 1 })))).toMatchObject({
      messages: { length: 3 },
      notices: [{ kind: 'unknown-version', version: '7' }],
    });
  });

  test('with fields of the wrong type, or that reach for prototypes, is read without them', () => {
    const text =
      '{"format":"opencx.conversation","version":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},' +
      '"session":"x","handoff":[1],"contact":{"name":{"__proto__":{"polluted":1}}},"messages":[null,3,"x",{"sender":[],"content":{"text":{}}}]}';
    const conversation = read(fileNote(text));
    expect(conversation).toMatchObject({
      customer: {},
      messages: [{ author: { kind: 'unknown' }, text: '' }],
    });
    expect(conversation).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  test('with items that are no messages keeps them as unread text', () => {
    const messages = [...FILE.messages, 'a bare text', null];
    const conversation = read(fileNote(JSON.stringify({ ...FILE, messages })));
    expect(conversation?.messages).toHaveLength(FILE.messages.length);
    expect(conversation?.notices).toEqual([
      { kind: 'unread', text: '"a bare text"' },
      { kind: 'unread', text: 'null' },
    ]);
  });

  test('nested too deep to be written down again is kept whole as unread text', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = `{"format":"opencx.conversation","version":1,"messages":[${deep}]}`;
    expect(read(fileNote(text))?.notices).toContainEqual({ kind: 'unread', text });
  });

  test("in the shape of OpenCX's history is read, its events as system messages", () => {
    const item = (type: string, sender: object, text?: string) => ({
      created_at: '2026-11-20T14:02:11Z',
      event: { type, sender, content: { type: 'text', text }, attachments: [] },
    });
    const items = [
      item('message', { type: 'contact' }, 'hi'),
      item('message', { type: 'human_agent', name: 'Sam' }, 'hello'),
      item('handoff', {}),
    ];
    const conversation = read(fileNote(JSON.stringify({ items, next: null })));
    expect(conversation?.messages.map(({ author, text }) => [author.kind, author.name, text])).toEqual([
      ['customer', undefined, 'hi'],
      ['agent', 'Sam', 'hello'],
      ['system', undefined, 'handoff'],
    ]);
  });

  test('of plain text under our subject is read as a handoff text', () => {
    const file = { name: 'conversation.txt', mimeType: 'text/plain', body: base64(HANDOFF_TEXT) };
    expect(read(fileNote('', { file }))).toMatchObject({ channel: 'phone', messages: { length: 3 } });
  });

  test('that was not loaded is said to be too large, or empty', () => {
    const reason = (size: number | null) => {
      const notice = read(fileNote(undefined, { file: { name: 'opencx-conversation-1.json', size } }))
        ?.notices[0];
      return notice?.kind === 'file-not-read' ? notice.reason : notice;
    };
    expect(reason(MAX_FILE_BYTES + 1)).toBe('too-large');
    expect(reason(MAX_FILE_BYTES)).toBe('empty');
    expect(reason(null)).toBe('empty');
  });

  test("that could not be read is told of beside the note's own text", () => {
    const conversations = readCase({ notes: [fileNote(undefined, { text: HANDOFF_TEXT })] });
    expect(conversations).toHaveLength(1);
    expect(conversations[0]).toMatchObject({
      messages: { length: 3 },
      source: { kind: 'note-text' },
      notices: [{ kind: 'file-not-read', reason: 'empty' }],
    });
  });
});

describe('a file worth loading', () => {
  const note = (name: string, subject?: string, mimeType?: string): Note => ({
    id: 'n',
    subject,
    file: { name, mimeType },
  });
  test.each([
    [note('opencx-conversation-42.json'), true],
    [note('C:\\mail\\OpenCX-Conversation-42.JSON'), true],
    [note('talk.json', ' opencx Conversation '), true],
    [note('talk', 'OpenCX conversation', 'text/plain; charset=utf-8'), true],
    [note('opencx-conversation-42.exe'), false],
    [note('photo.png', 'OpenCX conversation', 'image/png'), false],
    [note('talk.json', 'Transcript by OpenCX'), false],
    [{ id: 'n', subject: 'OpenCX conversation' }, false],
  ])('%j: %p', (candidate, expected) => {
    expect(isHandoffFile(candidate)).toBe(expected);
  });
});

function message(kind: string, name: string | undefined, at: string, text: string) {
  return {
    author: name === undefined ? { kind } : { kind, name },
    sentAt: { iso: at, verbatim: at },
    text,
    attachments: [],
  };
}

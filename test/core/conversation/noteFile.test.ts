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
    ['UTF-16 without a mark', Buffer.from(JSON.stringify(FILE), 'utf16le').toString('base64')],
    [
      'big-endian UTF-16 without a mark',
      Buffer.from(JSON.stringify(FILE), 'utf16le').swap16().toString('base64'),
    ],
    ['blanks in its base64', ` ${base64(JSON.stringify(FILE)).replace(/.{7}/g, '$& \t')}`],
    [
      'its padding missing',
      base64(`${JSON.stringify(FILE)} ${' '.repeat((JSON.stringify(FILE).length + 1) % 3 ? 0 : 1)}`).replace(
        /=/g,
        '',
      ),
    ],
    [
      'the alphabet for addresses',
      base64(JSON.stringify({ ...FILE, note: '\u00ff\u00fe??>>\u{10ffff}' }))
        .replace(/\+/g, '-')
        .replace(/\//g, '_'),
    ],
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
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]).toString('base64')],
  ])('that holds %s is reported as unreadable', (_, body) => {
    expect(read(withBody(body))).toMatchObject({
      sessionId: SESSION_ID,
      messages: [],
      notices: [{ kind: 'file-not-read', reason: 'unreadable' }],
    });
  });

  test.each([
    ['gzip', gzipSync(JSON.stringify(FILE))],
    ['a gzip header and no zero', Buffer.from([0x1f, 0x8b, 8, 8, 1, 2, 3, 4, 2, 3, 65])],
    ['zip', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0talk.json')],
  ])('that holds %s is said to be packed', (_, bytes) => {
    expect(read(withBody(bytes.toString('base64')))).toMatchObject({
      sessionId: SESSION_ID,
      messages: [],
      notices: [{ kind: 'file-not-read', reason: 'packed' }],
    });
  });

  test('with bytes that are not UTF-8 is read with a mark in their place', () => {
    const bytes = Buffer.from(JSON.stringify(FILE).replace('I was charged', 'I was ch\u00e4rged'), 'latin1');
    expect(read(withBody(bytes.toString('base64')))?.messages[0]?.text).toBe('I was ch\ufffdrged twice.');
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
    expect(conversation).toMatchObject({ customer: {}, messages: [] });
    expect(conversation?.notices).toContainEqual({
      kind: 'unread',
      text: '{"sender":[],"content":{"text":{}}}',
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

  test("in the shape of the widget's items, or as items alone, is read", () => {
    const items = [
      {
        type: 'message',
        sender: { kind: 'user', name: 'Jane' },
        content: { text: 'hi' },
        sentAt: '2026-11-20T14:02:11Z',
      },
      {
        type: 'message',
        sender: { kind: 'ai' },
        content: { text: null },
        sentAt: null,
        attachments: [{ name: 'a.png' }],
      },
      { type: 'agent_comment', sender: { kind: 'agent' }, content: { text: 'hm' } },
      { type: 'csat_requested', sender: { kind: 'system' }, content: {} },
      { type: 'message', sender: { kind: 'unknown' }, content: { text: '?' } },
    ];
    for (const text of [JSON.stringify(items), JSON.stringify({ items, next: null })]) {
      const conversation = read(fileNote(text));
      expect(
        conversation?.messages.map(({ author, text: said, sentAt }) => [
          author.kind,
          author.name,
          said,
          sentAt?.iso,
        ]),
      ).toEqual([
        ['customer', 'Jane', 'hi', '2026-11-20T14:02:11Z'],
        ['ai', undefined, '', undefined],
        ['agent', undefined, 'hm', undefined],
        ['system', undefined, 'csat_requested', undefined],
        ['unknown', undefined, '?', undefined],
      ]);
      expect(conversation?.messages[1]?.attachments).toEqual([{ name: 'a.png' }]);
    }
  });

  test.each([
    [1795183331, '2026-11-20T14:02:11Z'],
    ['1795183331', '2026-11-20T14:02:11Z'],
    [1795183331123, '2026-11-20T14:02:11.123Z'],
    ['1795183331000', '2026-11-20T14:02:11.000Z'],
    [20261120, undefined],
    [0, undefined],
    ['2026-11-20 14:02', undefined],
  ])('that says %j of a time has the instant %s', (created_at, iso) => {
    const messages = FILE.messages.map((message) => ({ ...message, created_at }));
    const conversation = read(fileNote(JSON.stringify({ ...FILE, messages })));
    expect(conversation?.messages[0]?.sentAt).toEqual({ iso, verbatim: String(created_at) });
  });

  test('with a version as text, and with none, is read', () => {
    const version = (of: unknown) => read(fileNote(JSON.stringify({ ...FILE, version: of })))?.notices;
    expect(version('1')).toEqual([]);
    expect(version(undefined)).toEqual([{ kind: 'unknown-version', version: '?' }]);
  });

  test('with numbers as texts and attachments that are addresses is read', () => {
    const attachments = [
      { name: 'a.png', size: '12' },
      'https://example.com/b.png',
      'c.png',
      { size: -1, url: 7 },
    ];
    const [first] = FILE.messages;
    const conversation = read(fileNote(JSON.stringify({ ...FILE, messages: [{ ...first, attachments }] })));
    expect(conversation?.messages[0]?.attachments).toEqual([
      { name: 'a.png', size: 12 },
      { url: 'https://example.com/b.png' },
      { name: 'c.png' },
      { url: '7' },
    ]);
  });

  test.each([
    ['cut', JSON.stringify(FILE).slice(0, -20)],
    ['written with a comma too many', JSON.stringify(FILE).replace(/\}$/, ',}')],
    ['JSON Lines', FILE.messages.map((message) => JSON.stringify(message)).join('\n')],
    ['followed by something', `${JSON.stringify(FILE)} -- sent by OpenCX`],
  ])('that is %s is kept as it is', (_, text) => {
    expect(read(fileNote(text))).toMatchObject({
      sessionId: SESSION_ID,
      messages: [],
      notices: [
        { kind: 'file-not-read', reason: 'unreadable' },
        { kind: 'unread', text },
      ],
    });
  });

  test.each([
    [
      'Omnichannel',
      JSON.stringify([
        { id: '1', content: 'hi', contentType: 'text', from: { user: { displayName: 'Jane' } } },
      ]),
    ],
    [
      'Copilot',
      JSON.stringify({
        activities: [{ type: 'message', from: { id: 'x', role: 1 }, text: 'hi', timestamp: 1795183331 }],
      }),
    ],
    ['a model', JSON.stringify({ messages: [{ role: 'user', content: 'hi' }] })],
  ])('in the shape of %s is none of ours', (_, text) => {
    expect(read(fileNote(text))?.notices).toEqual([
      { kind: 'file-not-read', fileName: `opencx-conversation-${SESSION_ID}.json`, reason: 'unreadable' },
      { kind: 'unread', text },
    ]);
    expect(
      readCase({
        description: text,
        notes: [
          { id: 'n', text },
          fileNote(text, { subject: 'Chat', file: { name: 'chat.json', body: base64(text) } }),
        ],
      }),
    ).toEqual([]);
  });

  test('of plain text under our subject is read as a handoff text', () => {
    const file = { name: 'conversation.txt', mimeType: 'text/plain', body: base64(HANDOFF_TEXT) };
    expect(read(fileNote('', { file }))).toMatchObject({ channel: 'phone', messages: { length: 3 } });
  });

  test('that was not loaded is said to be too large, with what is needed to ask for it, or empty', () => {
    const name = 'opencx-conversation-1.json';
    const notice = (size: number | null, body?: string) =>
      read(fileNote(undefined, { id: 'n-1', file: { name, size, body } }))?.notices[0];
    const size = MAX_FILE_BYTES + 1;
    expect(notice(size)).toEqual({
      kind: 'file-not-read',
      fileName: name,
      reason: 'too-large',
      noteId: 'n-1',
      size,
    });
    const empty = { kind: 'file-not-read', fileName: name, reason: 'empty' };
    expect(notice(size, '')).toEqual(empty);
    expect(notice(MAX_FILE_BYTES)).toEqual(empty);
    expect(notice(null)).toEqual(empty);
  });

  test('above the size that is loaded unasked is read once it was loaded all the same', () => {
    const note = fileNote(JSON.stringify(FILE));
    const large = { ...note, file: { name: 'talk.json', ...note.file, size: MAX_FILE_BYTES + 1 } };
    expect(read(large)).toMatchObject({ messages: { length: 3 }, notices: [] });
  });

  test.each([
    ['opencx-conversation-s-7.json', 's-7'],
    ['opencx-conversation-ticket-4521.json', undefined],
    ['opencx-conversation-case-0b8e0c7e (1).json', undefined],
    ['opencx-conversation-CASE.json', undefined],
    ['opencx-conversation-casework.json', 'casework'],
  ])('named %s states the session %s', (name, sessionId) => {
    const note = fileNote(JSON.stringify({ ...FILE, session: {} }));
    expect(read({ ...note, file: { ...note.file, name } })?.sessionId).toBe(sessionId);
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

describe('JSON of ours in a text', () => {
  test.each([
    ['a description', { description: JSON.stringify(FILE), notes: [] }],
    ['a note', { notes: [{ id: 'n', text: JSON.stringify(FILE, null, 2) }] }],
  ])('is read from %s', (_, text) => {
    expect(readCase(text)).toMatchObject([{ sessionId: SESSION_ID, messages: { length: 3 }, notices: [] }]);
  });

  test('cut where its column ends says so, and is kept', () => {
    const text = JSON.stringify({ ...FILE, more: 'x'.repeat(100_000) }).slice(0, 100_000);
    expect(readCase({ notes: [{ id: 'n', subject: 'OpenCX conversation', text }] })).toMatchObject([
      {
        messages: [],
        notices: [
          { kind: 'truncated', limit: 100_000 },
          { kind: 'unread', text },
        ],
      },
    ]);
  });

  test('that cannot be read is kept as it is under our subject', () => {
    const text = '{"talk": [1, 2]}\nCustomer: hello\nAI: hi\nCustomer: bye';
    expect(readCase({ notes: [{ id: 'n', subject: 'OpenCX conversation', text }] })).toMatchObject([
      { messages: [], notices: [{ kind: 'unread', text }] },
    ]);
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
    [note('opencx-conversation-42-part2.txt'), true],
    [note('opencx-conversation-42', undefined, 'application/octet-stream'), true],
    [note('opencx-conversation-42.json.gz'), true],
    [note('talk.json', 'OpenCX conversation (1/2)'), true],
    [note('talk.json', 'RE: OpenCX conversation'), false],
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

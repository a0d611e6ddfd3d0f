import { readCase, type Note } from '../../../core/conversation';
import { base64, FILE, HANDOFF_TEXT, HEADER, SESSION_ID } from './samples';

/** Notes, newest first as they come, that hold a text cut at some places. */
function notesOf(pieces: string[], subject: (part: number) => string): Note[] {
  return pieces
    .map((text, index) => ({
      id: `note-${index + 1}`,
      subject: subject(index + 1),
      text,
      createdOn: `2026-11-20T14:05:0${index}Z`,
    }))
    .reverse();
}

function file(name: string, content: string, id = name): Note {
  return { id, subject: '', file: { name, mimeType: 'application/json', size: 9, body: base64(content) } };
}

const [whole] = readCase({ notes: [{ id: 'n', text: HANDOFF_TEXT }] });
const textsOf = (notes: Note[], description?: string) =>
  readCase({ description, notes }).map(({ messages }) => messages.map(({ text }) => text));

describe('notes that call themselves parts of a conversation', () => {
  test.each([
    ['OpenCX conversation (%/2)', 'in the middle of a word', HANDOFF_TEXT.lastIndexOf('rged twice.')],
    ['OpenCX conversation - part % of 2', 'in the middle of an opening', HANDOFF_TEXT.indexOf('14:02:15')],
    ['opencx conversation, Part %', 'between two messages', HANDOFF_TEXT.indexOf('[2026-11-20T14:02:15Z]')],
    ['OpenCX conversation [part % / 2]', 'within the header', HANDOFF_TEXT.indexOf('Sentiment')],
  ])('such as %j are read as one, cut %s', (subject, _, at) => {
    const pieces = [HANDOFF_TEXT.slice(0, at), HANDOFF_TEXT.slice(at)];
    const [conversation, ...others] = readCase({
      notes: notesOf(pieces, (part) => subject.replace('%', String(part))),
    });
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({
      ...whole,
      source: { noteId: 'note-1' },
      notices: [{ kind: 'duplicate', source: { noteId: 'note-2' } }],
    });
  });

  test('are parted between messages where the line break there was lost', () => {
    const at = HANDOFF_TEXT.indexOf('[2026-11-20T14:02:15Z]');
    const pieces = [HANDOFF_TEXT.slice(0, at).trim(), HANDOFF_TEXT.slice(at).trim()];
    expect(textsOf(notesOf(pieces, (part) => `OpenCX conversation (${part}/2)`))).toEqual([
      whole?.messages.map(({ text }) => text),
    ]);
  });

  test('may each have the header', () => {
    const lines = HANDOFF_TEXT.slice(HEADER.length)
      .trim()
      .split(/\n(?=\[)/);
    const notes = notesOf(
      lines.map((line) => `${HEADER}\n${line}`),
      (part) => `OpenCX conversation (${part}/3)`,
    );
    const [conversation, ...others] = readCase({ notes });
    expect(others).toEqual([]);
    expect(conversation?.messages).toEqual(whole?.messages);
    expect(conversation?.notices.map(({ kind }) => kind)).toEqual(['duplicate', 'duplicate']);
  });

  test('say that one of them is missing', () => {
    const at = HANDOFF_TEXT.indexOf('[2026-11-20T14:02:15Z]');
    const notes = notesOf(
      [HANDOFF_TEXT.slice(0, at), HANDOFF_TEXT.slice(at)],
      (part) => `OpenCX conversation (${part}/3)`,
    );
    const [conversation] = readCase({ notes });
    expect(conversation?.notices).toContainEqual({ kind: 'truncated' });
    expect(readCase({ notes: notes.slice(0, 1) })[0]?.notices).toContainEqual({ kind: 'truncated' });
  });

  test('of two conversations stay apart', () => {
    const other = HANDOFF_TEXT.replace(/2026-11-20/g, '2026-11-21')
      .replace('Jane', 'Joan')
      .replace('jane@', 'joan@');
    const subject = (part: number) => `OpenCX conversation (${part}/2)`;
    const halves = (text: string) => [text.slice(0, 250), text.slice(250)];
    const later = notesOf(halves(other), subject).map((note) => ({ ...note, id: `late-${note.id}` }));
    const names = readCase({ notes: [...later, ...notesOf(halves(HANDOFF_TEXT), subject)] }).map(
      ({ customer, messages }) => [customer.name, messages.length],
    );
    expect(names).toEqual([
      ['Joan Doe', 3],
      ['Jane Doe', 3],
    ]);
  });

  test('weeks apart are not one conversation', () => {
    const [second, first] = notesOf(
      [HANDOFF_TEXT, `${HEADER}\nAI: x`],
      (part) => `OpenCX conversation (${part}/2)`,
    );
    const notes = [
      { ...second, id: 'b', createdOn: '2027-01-20T14:05:00Z' },
      { id: 'a', ...first },
    ];
    expect(readCase({ notes })).toHaveLength(2);
  });
});

describe('files that are parts of a conversation', () => {
  const part = (from: number, to?: number) =>
    JSON.stringify({ ...FILE, messages: FILE.messages.slice(from, to) });

  test.each([
    ['-part1.json', '-part2.json'],
    ['-1of2.json', '-2of2.json'],
    ['.part 1 of 2.json', '.part 2 of 2.json'],
  ])('named …%s and …%s are read as one session', (first, second) => {
    const name = `opencx-conversation-${SESSION_ID}`;
    const [conversation, ...others] = readCase({
      notes: [file(name + second, part(2)), file(name + first, part(0, 2))],
    });
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({ sessionId: SESSION_ID, notices: [{ kind: 'duplicate' }] });
    expect(conversation?.messages.map(({ text }) => text)).toEqual(
      FILE.messages.map(({ content }) => content.text),
    );
    const [notice] = conversation?.notices ?? [];
    expect(notice?.kind === 'duplicate' && notice.source.fileName).toBe(name + second);
  });

  test('may be one file cut anywhere', () => {
    const text = JSON.stringify(FILE);
    for (let at = 1; at < text.length; at += 7) {
      const notes = [
        file('opencx-conversation-7-part1.json', text.slice(0, at)),
        file('opencx-conversation-7-part2.json', text.slice(at)),
      ];
      expect(textsOf(notes)).toEqual([FILE.messages.map(({ content }) => content.text)]);
    }
  });

  test('that state one session go on from each other without part numbers', () => {
    const [conversation, ...others] = readCase({
      notes: [
        file('opencx-conversation-a.json', part(1), 'b'),
        file('opencx-conversation-b.json', part(0, 1), 'a'),
      ],
    });
    expect(others).toEqual([]);
    expect(conversation?.messages.map(({ text }) => text)).toEqual(
      FILE.messages.map(({ content }) => content.text),
    );
  });
});

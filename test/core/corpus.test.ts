import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readCase,
  type CaseText,
  type Conversation,
  type Message,
  type Note,
  type Notice,
  type Source,
} from '../../core/conversation';

/** One folder a case; `corpus/README.md` says what stands in it. */
const CORPUS = join(__dirname, 'corpus');
const CASES = readdirSync(CORPUS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** `case.json`: what a text file cannot say of the description, or of a note. */
type CaseFacts = Partial<Record<string, TextFacts>>;
interface TextFacts {
  subject?: string;
  createdOn?: string;
  fileName?: string;
  mimeType?: string;
  /** UTF-16 units that the column kept. */
  cutAt?: number;
}

/** `expected.json`: conversations, with lists and objects that are empty left out. */
type Sparse<T> = Partial<T> & Pick<T, keyof T & ('source' | 'author' | 'text')>;
type Expected = Omit<Sparse<Conversation>, 'messages'> & { messages: Sparse<Message>[] };

describe('the corpus', () => {
  test('says of each of its at least 60 cases what is expected', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
    expect(CASES.filter((name) => !existsSync(join(CORPUS, name, 'expected.json')))).toEqual([]);
  });

  test.each(CASES)('%s', (name) => {
    const expected = json<Expected[]>(join(CORPUS, name), 'expected.json');
    expect(readCase(caseText(join(CORPUS, name))).map(comparable)).toEqual(expected?.map(comparable));
  });
});

function caseText(folder: string): CaseText {
  const facts = json<CaseFacts>(folder, 'case.json') ?? {};
  const text: CaseText = { description: null, notes: [] };
  const notes = new Map<string, Note>();
  const noteOf = (id: string): Note => {
    const note = notes.get(id) ?? { id, subject: facts[id]?.subject, createdOn: facts[id]?.createdOn };
    notes.set(id, note);
    return note;
  };
  for (const file of readdirSync(folder).sort()) {
    if (file === 'expected.json' || file === 'case.json') continue;
    const [, id = '', isFile, extension] =
      /^(description|note(?:-\d+)?)(-file)?\.(txt|json)$/.exec(file) ?? [];
    const own = facts[id] ?? {};
    if (id !== '' && isFile !== undefined) {
      const note = noteOf(id);
      note.subject ??= 'OpenCX conversation';
      const bytes = readFileSync(join(folder, file));
      note.file = {
        name: own.fileName ?? `conversation.${extension}`,
        mimeType: own.mimeType ?? (extension === 'json' ? 'application/json' : 'text/plain'),
        size: bytes.length,
        body: bytes.toString('base64'),
      };
    } else if (id !== '' && extension === 'txt') {
      const column = cut(readFileSync(join(folder, file), 'utf8').replace(/\r?\n$/, ''), own.cutAt);
      if (id === 'description') text.description = column;
      else noteOf(id).text = column;
    } else {
      throw new Error(`${join(folder, file)} is no file of a case: see corpus/README.md`);
    }
  }
  return { ...text, notes: [...notes.values()] };
}

function cut(text: string, at = text.length): string {
  if (text.length < at) throw new Error(`a text of ${text.length} characters cannot be cut at ${at}`);
  return text.slice(0, at);
}

function json<T>(folder: string, file: string): T | undefined {
  const path = join(folder, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

/** A conversation with what `expected.json` may leave out, without what it does not speak of: the names of formats. */
function comparable(conversation: Expected | Conversation) {
  return {
    ...conversation,
    customer: conversation.customer ?? {},
    otherFields: conversation.otherFields ?? [],
    messages: conversation.messages.map((message) => ({
      ...message,
      attachments: message.attachments ?? [],
    })),
    source: place(conversation.source),
    notices: (conversation.notices ?? []).map(comparableNotice).sort(),
  };
}

function comparableNotice(notice: Notice): string {
  return JSON.stringify(
    notice.kind === 'duplicate' ? { kind: notice.kind, source: place(notice.source) } : notice,
    // One order of keys, since the two sides are written by different hands.
    ['kind', 'source', 'noteId', 'limit', 'text', 'example', 'fileName', 'reason', 'version'],
  );
}

function place({ kind, noteId }: Source) {
  return { kind, noteId };
}

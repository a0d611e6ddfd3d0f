import { noteReader, type NotesAnswer } from '../../../pcf/Conversation/host/notes';
import { guid, type Guid } from '../../../pcf/Conversation/host/record';
import { MAX_FILE_BYTES } from '../../../core/conversation';

const ID = guid('0b8e0c7e-5f6a-4c2e-9d1f-0123456789ab') as Guid;

type Row = Record<string, unknown>;
const plain = (id: string): Row => ({
  annotationid: id,
  subject: 'Call back',
  notetext: 'Called her at noon.',
  isdocument: false,
  createdon: '2026-11-20T10:00:00Z',
});
const file = (id: string, over: Row = {}): Row => ({
  ...plain(id),
  subject: 'OpenCX conversation',
  isdocument: true,
  filename: `opencx-conversation-${id}.json`,
  mimetype: 'application/json',
  filesize: 100,
  ...over,
});

interface Page {
  entities: Row[];
  nextLink?: string;
}

function host(
  pages: (Page | Error)[],
  body: (id: string) => Promise<Row> = () => Promise.resolve({ documentbody: 'e30=' }),
) {
  const lists: string[] = [];
  const bodies: [string, string][] = [];
  const webAPI = {
    retrieveMultipleRecords: (table: string, options = '', size = 0) => {
      lists.push(`${table} ${size} ${options}`);
      const page = pages[lists.length - 1];
      return page instanceof Error ? Promise.reject(page) : Promise.resolve(page as never);
    },
    retrieveRecord: (_table: string, id: string, options = '') => {
      bodies.push([id, options]);
      return body(id) as never;
    },
  };
  const reader = (online = true) => noteReader({ webAPI, isOnline: () => online });
  const read = (online?: boolean): Promise<NotesAnswer> => reader(online).ofRecord(ID);
  return { lists, bodies, read, reader };
}

test('one list query without bodies, for the notes of this row, newest first', async () => {
  const { lists, bodies, read } = host([{ entities: [plain('a')] }]);
  expect(await read()).toEqual({
    notes: [
      {
        id: 'a',
        subject: 'Call back',
        text: 'Called her at noon.',
        createdOn: '2026-11-20T10:00:00Z',
        file: undefined,
      },
    ],
  });
  expect(lists).toEqual([
    'annotation 50 ?$select=annotationid,subject,notetext,filename,mimetype,filesize,isdocument,createdon' +
      `&$filter=_objectid_value eq ${ID}&$orderby=createdon desc`,
  ]);
  expect(bodies).toEqual([]);
});

test('the body of a handoff file is loaded, that of a large one and of any other file is not', async () => {
  const { lists, bodies, read } = host([
    {
      entities: [
        file('small'),
        file('limit', { filesize: MAX_FILE_BYTES }),
        file('large', { filesize: MAX_FILE_BYTES + 1 }),
        file('photo', { subject: 'Photo', filename: 'lamp.png', mimetype: 'image/png' }),
      ],
    },
  ]);
  const { notes } = await read();
  expect(bodies).toEqual([
    ['small', '?$select=documentbody'],
    ['limit', '?$select=documentbody'],
  ]);
  expect(notes.map((note) => note.file?.body)).toEqual(['e30=', 'e30=', undefined, undefined]);
  expect(lists.join()).not.toContain('documentbody');
});

test('further pages are followed by the query of their link', async () => {
  const { lists, read } = host([
    {
      entities: [plain('a')],
      nextLink: 'https://org.crm.dynamics.com/api/data/v9.2/annotations?$skiptoken=2',
    },
    { entities: [plain('b')] },
  ]);
  const { notes, problem } = await read();
  expect(notes.map((note) => note.id)).toEqual(['a', 'b']);
  expect(problem).toBeUndefined();
  expect(lists[1]).toBe('annotation 50 ?$skiptoken=2');
});

test('a row with more notes than are read says so', async () => {
  const endless = Array.from({ length: 20 }, (_, page): Page => ({
    entities: [plain(`${page}`)],
    nextLink: '?next',
  }));
  const { lists, read } = host(endless);
  const { notes, problem } = await read();
  expect(problem).toBe('more-notes');
  expect(notes).toHaveLength(lists.length);
  expect(lists.length).toBeLessThan(20);
});

test('pages before a failure are kept', async () => {
  const { read } = host([
    { entities: [plain('a')], nextLink: '?next' },
    Object.assign(new Error(), { errorCode: 0x80072322 }),
  ]);
  const { notes, problem } = await read();
  expect(notes.map((note) => note.id)).toEqual(['a']);
  expect(problem).toBe('throttled');
});

test('a body that could not be fetched does not make an empty file', async () => {
  const { read } = host([{ entities: [file('a'), file('b')] }], (id) =>
    id === 'a' ? Promise.reject(new Error()) : Promise.resolve({ documentbody: 'e30=' }),
  );
  const { notes, problem } = await read();
  expect(problem).toBe('failed');
  expect(notes.map((note) => note.id)).toEqual(['a', 'b']);
  expect(notes[0]?.file).toBeUndefined();
  expect(notes[0]?.text).toBe('Called her at noon.');
  expect(notes[1]?.file?.body).toBe('e30=');
});

test('a failure while offline is told as that', async () => {
  const { read } = host([new Error()]);
  expect(await read(false)).toEqual({ notes: [], problem: 'offline' });
});

describe('the file of one note', () => {
  test('is asked for by one request, however large it is', async () => {
    const { lists, bodies, reader } = host([], () => Promise.resolve({ documentbody: 'e30=' }));
    expect(await reader().fileOf('large')).toEqual({ body: 'e30=' });
    expect(bodies).toEqual([['large', '?$select=documentbody']]);
    expect(lists).toEqual([]);
  });

  test('that has no body is empty', async () => {
    const { reader } = host([], () => Promise.resolve({ documentbody: null }));
    expect(await reader().fileOf('large')).toEqual({ body: '' });
  });

  test('that is not given says why', async () => {
    const { reader } = host([], () => Promise.reject(Object.assign(new Error(), { httpStatus: 401 })));
    expect(await reader().fileOf('large')).toEqual({ problem: 'signed-out' });
    expect(await reader(false).fileOf('large')).toEqual({ problem: 'offline' });
  });
});

import { isHandoffFile, MAX_FILE_BYTES, type Note } from '../../../core/conversation';
import { problemOf, type ReadProblem } from './problem';
import type { Guid } from './record';

/** Reads the notes of a row. */
export interface NoteReader {
  /** Never rejects: what was read before something failed comes with the reason. */
  ofRecord(id: Guid): Promise<NotesAnswer>;
  /** The file of a note in base64, however large it is. Never rejects. */
  fileOf(noteId: string): Promise<FileAnswer>;
}

/** One of the two. */
export interface FileAnswer {
  body?: string;
  problem?: ReadProblem;
}

export interface NotesAnswer {
  /** Newest first. */
  notes: Note[];
  /** `more-notes`: the row has more notes than are read. */
  problem?: ReadProblem | 'more-notes';
}

const COLUMNS = [
  'annotationid',
  'subject',
  'notetext',
  'filename',
  'mimetype',
  'filesize',
  'isdocument',
  'createdon',
].join(',');
const PAGE_SIZE = 50;
const MAX_PAGES = 10;
/** Bodies are asked for a few at a time: a form has other requests to make. */
const BODIES_AT_ONCE = 4;

/** What a reader needs of the host. */
export interface NoteHost {
  webAPI: Pick<ComponentFramework.WebApi, 'retrieveMultipleRecords' | 'retrieveRecord'>;
  isOnline(): boolean;
}

/**
 * One list query without `documentbody`, which holds whole files; then the body of each note that is a
 * handoff file and not too large. Such a one comes when a person asks for it, in a single answer: a control cannot call the messages
 * by which Dataverse gives files in blocks.
 */
export function noteReader(host: NoteHost): NoteReader {
  return {
    async ofRecord(id) {
      const notes: Note[] = [];
      try {
        const complete = await list(host, id, notes);
        await loadFiles(host, notes);
        return complete ? { notes } : { notes, problem: 'more-notes' };
      } catch (rejection) {
        return { notes: notes.map(withoutUnreadFile), problem: problemOf(rejection, host.isOnline()) };
      }
    },
    async fileOf(noteId) {
      try {
        return { body: await bodyOf(host, noteId) };
      } catch (rejection) {
        return { problem: problemOf(rejection, host.isOnline()) };
      }
    },
  };
}

/** Appends to `notes`, so that the pages before a failure are kept; false when pages are left. */
async function list(host: NoteHost, id: Guid, notes: Note[]): Promise<boolean> {
  let options = `?$select=${COLUMNS}&$filter=_objectid_value eq ${id}&$orderby=createdon desc`;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await host.webAPI.retrieveMultipleRecords('annotation', options, PAGE_SIZE);
    for (const row of answer.entities) notes.push(note(row));
    if (!answer.nextLink) return true;
    options = answer.nextLink.slice(answer.nextLink.indexOf('?'));
  }
  return false;
}

async function loadFiles(host: NoteHost, notes: Note[]): Promise<void> {
  const wanted = notes.filter(isLoadable);
  for (let start = 0; start < wanted.length; start += BODIES_AT_ONCE) {
    await Promise.all(wanted.slice(start, start + BODIES_AT_ONCE).map((each) => loadFile(host, each)));
  }
}

async function loadFile(host: NoteHost, { id, file }: Note): Promise<void> {
  if (file) file.body = await bodyOf(host, id);
}

async function bodyOf(host: NoteHost, noteId: string): Promise<string> {
  const row: Row = await host.webAPI.retrieveRecord('annotation', noteId, '?$select=documentbody');
  return text(row.documentbody) ?? '';
}

function isLoadable(each: Note): boolean {
  const size = each.file?.size;
  return typeof size === 'number' && size <= MAX_FILE_BYTES && isHandoffFile(each);
}

/** A file that could not be fetched is not an empty file: the reader must not be told that it is. */
function withoutUnreadFile(each: Note): Note {
  return isLoadable(each) && each.file?.body === undefined ? { ...each, file: undefined } : each;
}

type Row = Record<string, unknown>;

function note(row: Row): Note {
  const name = text(row.filename);
  return {
    id: text(row.annotationid) ?? '',
    subject: text(row.subject),
    text: text(row.notetext),
    createdOn: text(row.createdon),
    file:
      row.isdocument === true && name !== undefined
        ? { name, mimeType: text(row.mimetype), size: typeof row.filesize === 'number' ? row.filesize : null }
        : undefined,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** What a case says, as read from Dataverse: the reader's input. */
export interface CaseText {
  /** `incident.description` as it is; null where the column is empty, undefined where it could not be read. */
  description?: string | null;
  notes: Note[];
}

/** A note (`annotation`) that hangs on the case. */
export interface Note {
  id: string;
  subject?: string | null;
  /** `notetext`: plain text, or HTML once a person edited it. */
  text?: string | null;
  /** ISO 8601, UTC. */
  createdOn?: string;
  file?: NoteFile;
}

export interface NoteFile {
  name: string;
  mimeType?: string | null;
  /** Bytes of the file itself, not of its base64 form. */
  size?: number | null;
  /** `documentbody` (base64), once it was loaded. */
  body?: string;
}

/** Files above this size are loaded only when asked for: Dataverse advises against more in one column read. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

/** A handed-off talk between a customer and OpenCX's AI, as far as the case states it. */
export interface Conversation {
  sessionId?: string;
  /** OpenCX's own number of the session; not the case number of Dynamics. */
  ticketNumber?: string;
  channel?: string;
  language?: string;
  summary?: string;
  classification?: string;
  /** As written: OpenCX's API says angry/neutral/happy, other texts positive/neutral/negative. */
  sentiment?: string;
  handoffReason?: string;
  /** ISO 8601. */
  handedOffAt?: string;
  customer: Customer;
  /** Header lines with a key that we do not know, verbatim and in their order. */
  otherFields: Field[];
  messages: Message[];
  source: Source;
  notices: Notice[];
}

export interface Customer {
  name?: string;
  email?: string;
  phone?: string;
}

export interface Field {
  label: string;
  value: string;
}

export type AuthorKind = 'customer' | 'ai' | 'agent' | 'system' | 'unknown';

export interface Message {
  author: { kind: AuthorKind; name?: string };
  sentAt?: Moment;
  text: string;
  attachments: Attachment[];
  /** What the message states beside author, time and text, verbatim: the subject and the recipients of an e-mail. */
  fields?: Field[];
}

/** A point in time as the source wrote it; `iso` only where the source leaves no doubt (date, time and zone). */
export interface Moment {
  iso?: string;
  verbatim: string;
  /** The heading with the date under which a time alone stands, verbatim. */
  day?: string;
}

export interface Attachment {
  name?: string;
  type?: string;
  /** Bytes. */
  size?: number;
  url?: string;
}

/** Where on the case a conversation was read from. */
export interface Source {
  kind: 'description' | 'note-text' | 'note-file';
  noteId?: string;
  /** ISO 8601, when the note was created. */
  createdOn?: string;
  fileName?: string;
  /** The shape in which messages open, or the file format, that explained the text, for "how was this read?". */
  format?: string;
}

/** Something the reader of a conversation must be told about it. */
export type Notice =
  /** The source ends where its column does (`limit`, in UTF-16 units), or in the middle of a word, a mark or a sentence. */
  | { kind: 'truncated'; limit?: number }
  /** Text that belongs to the source and could not be placed anywhere else. */
  | { kind: 'unread'; text: string }
  /** The same conversation also stands in `source`; the fuller one is shown. */
  | { kind: 'duplicate'; source: Source }
  /** Who speaks was inferred from names that come again: the text has neither times nor words for the sides. */
  | { kind: 'guessed-format' }
  /** Dates such as 05/04 that may be April or May: `example` is the first, verbatim. */
  | { kind: 'ambiguous-date'; example: string }
  /** A file that was not read: too large to load unasked, no body, packed (gzip, zip), or not in a format we know. */
  | {
      kind: 'file-not-read';
      fileName: string;
      reason: 'too-large' | 'empty' | 'packed' | 'unreadable';
      /** Of one that is too large: its note, by which it can be asked for, and its size in bytes. */
      noteId?: string;
      size?: number;
    }
  | { kind: 'unknown-version'; version: string };

import type { Row } from '../facts/reader';
import type { BatchAnswer } from './batchAnswer';

/** Headers that make a request somebody else's: one of `CallerObjectId` and `MSCRMCallerID`. */
export type Impersonation = Readonly<Record<string, string>>;

export interface BatchRequest {
  /** Of the `Content-Type` header. */
  contentType: string;
  /** Goes as UTF-8, its line ends unchanged. */
  body: string;
  /** On the request itself: on a part of it, Dataverse ignores them. */
  headers: Impersonation;
}

/** What a rehearsal asks of whoever carries its requests: the setup page or a command line. Paths are below the Web API's root. */
export interface RehearsalConnection {
  /** @throws ReadFailure */
  get(path: string, headers?: Impersonation): Promise<Row>;
  /**
   * `POST $batch`. It is not sent again, whatever comes back, nor with `Prefer: odata.continue-on-error`.
   * @returns the answer of any status
   * @throws ReadFailure where none came
   */
  batch(request: BatchRequest): Promise<BatchAnswer>;
  /**
   * `DELETE` of one row.
   * @throws ReadFailure
   */
  remove(path: string): Promise<void>;
}

import type { Guid } from '../guid';

/** An active main form of the case table. */
export interface CaseForm {
  id: Guid;
  name: string;
  /** Whether a managed solution brought it. */
  managed: boolean;
  /** Whether its managed properties let anybody change it. */
  customizable: boolean;
  /** As last saved: with the changes that nobody has published yet. Empty where Dataverse gives no text. */
  formXml: string;
  /** As agents get it; empty where it was never published. */
  publishedXml: string;
  /** Whether the saved text differs from the published one. */
  unpublished: boolean;
  /** Of the saved state, for `save`. */
  etag?: string;
  /** Names of the model-driven apps that offer it. */
  apps: string[] | 'unknown';
}

/** Where case forms are read and written. Every method may throw a ReadFailure. */
export interface FormsConnection {
  /** All active main forms of the case table. */
  forms(): Promise<CaseForm[]>;
  form(id: Guid): Promise<CaseForm>;
  /**
   * Saves a form's text, as an unmanaged customisation that nobody sees before it is published.
   * @param etag refuses with status 412 where the form is no longer the one that had it
   */
  save(id: Guid, formXml: string, etag?: string): Promise<void>;
  /** Publishes the case table: this change, and all others to the table that wait for it. */
  publish(): Promise<void>;
}

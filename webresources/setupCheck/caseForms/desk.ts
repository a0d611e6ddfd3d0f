import type { CaseForm, FormsConnection } from '../../../core/forms';
import { download } from '../copy';
import type { FormTexts, Texts } from '../strings/texts';

/** The text that a form had before a change, and the one that the change left: only over that it is put back. */
export interface WayBack {
  before: string;
  left: string;
}

/** What all forms of the list share. */
export interface Desk {
  texts: Texts;
  words: FormTexts;
  connection: FormsConnection;
  /** By the form's id. */
  waysBack: Map<string, WayBack>;
  /** Says something to screen readers. */
  announce(text: string): void;
  /** Tells that a form is no longer as it was. */
  changed(): void;
  /** Does one thing after the other, whoever asks for it meanwhile. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

/** A form's name in what is said of it, for `sentence` to set it in its own direction. */
export const NAMELESS = { name: '{name}' };

/** Saves a form's text as a file, under its name as far as that may stand in a file's name. */
export function downloadForm({ id, name }: CaseForm, formXml: string): void {
  const legal = name.replace(/[\\/:*?"<>|]/g, '_');
  download(`${legal}-${id}.before.xml`, 'application/xml', formXml);
}

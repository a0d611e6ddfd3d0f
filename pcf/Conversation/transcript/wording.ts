import type { Formats } from '../host/formats';
import type { Strings } from '../host/strings';

/** The user's language and settings. */
export interface Wording {
  formats: Formats;
  strings: Strings;
}

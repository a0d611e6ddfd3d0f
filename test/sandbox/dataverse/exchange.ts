import type { Caller } from './identity/caller';
import type { Preferences } from './odata/preferences';
import type { Organization } from './organization';
import type { Request } from '../http';

/** One request to the Web API whose caller is known and let in. */
export interface Exchange {
  request: Request;
  organization: Organization;
  caller: Caller;
  preferences: Preferences;
  /** Address of the service, with a slash at its end. */
  root: string;
  /** The request's path below the root, still URL-encoded. */
  path: string;
}

import type { Guid } from '../guid';

/** Who a request comes from. */
export interface Caller {
  /** Whose rights count and who is written down: under impersonation, the impersonated user. */
  systemUserId: Guid;
  /** The user who sent the request on behalf of that one: allowed is what both are allowed. */
  impersonatedBy?: Guid;
}

/** Everybody whose rights a request is held to. */
export function usersOf({ systemUserId, impersonatedBy }: Caller): Guid[] {
  return impersonatedBy === undefined ? [systemUserId] : [systemUserId, impersonatedBy];
}

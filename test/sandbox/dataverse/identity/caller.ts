import type { Guid } from '../guid';

/** Who a request comes from. */
export interface Caller {
  systemUserId: Guid;
}

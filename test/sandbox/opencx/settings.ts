/** What an admin sets in OpenCX for the organisation; OpenCX's own names are in the comments. */
export interface Settings {
  /** `default_owner_id`: a user's id. Left out, whoever the organisation's routing says: at first OpenCX itself. */
  owner?: string;
  /** `default_queue_id`: for cases a queue's id, for chats a work stream's. */
  queue?: string;
  /** `default_priority`, 2 where it is left out. */
  priority?: 1 | 2 | 3 | 4;
  /** `ticket_properties`: put into a new case as they are; a name may end in `@odata.bind`. */
  ticketProperties?: Readonly<Record<string, unknown>>;
  /** Are chats handed over to Omnichannel? */
  chat?: boolean;
}

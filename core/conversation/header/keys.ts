import { wordTable } from '../wordTable';

/** What a header line can state; `details` is the block or line about the customer. */
export type HeaderKey =
  | 'channel'
  | 'summary'
  | 'classification'
  | 'sentiment'
  | 'handoffReason'
  | 'sessionId'
  | 'ticketNumber'
  | 'language'
  | 'details'
  | 'name'
  | 'email'
  | 'phone';

/**
 * The labels of header lines, lower case. The first of a row is the one OpenCX documents (docs.open.cx,
 * integrations/dynamics-365/conversations) where it documents one; the others are synonyms.
 */
const LABELS: Record<HeaderKey, string> = {
  channel: 'channel|channel type|source channel',
  summary: 'summary|conversation summary|handoff summary|ai summary|call summary',
  classification: 'classification|category|contact reason|topic|intent',
  sentiment: 'sentiment|customer sentiment|user sentiment|handoff sentiment',
  handoffReason: 'handoff reason|reason for handoff|escalation reason|reason',
  sessionId: 'session id|session|opencx session|opencx session id|conversation id|sessionid',
  ticketNumber: 'ticket|ticket number|opencx ticket',
  language: 'language|customer language',
  details: 'customer details|customer info|customer information|contact details|customer|contact|caller',
  name: 'name|customer name|full name|contact name|caller name',
  email: 'email|e-mail|email address|e-mail address|customer email|contact email',
  phone: 'phone|phone number|customer phone|contact phone|caller number|telephone|mobile',
};

export const KEY_OF_LABEL: ReadonlyMap<string, HeaderKey> = tableOfLabels(LABELS);

/** The key of each label; those of a key stand in one text, a bar between them. */
export function tableOfLabels(labels: Partial<Record<HeaderKey, string>>): Map<string, HeaderKey> {
  return wordTable(Object.entries(labels) as [HeaderKey, string][], '|');
}

/** Keys whose value is prose: it may hold blank lines. */
export const PROSE: ReadonlySet<HeaderKey | undefined> = new Set<HeaderKey>(['summary', 'handoffReason']);

/** Values that stand for "not known". */
export const ABSENT: ReadonlySet<string> = new Set(['', 'n/a', 'na', 'null', 'undefined', 'none', '-', '—']);

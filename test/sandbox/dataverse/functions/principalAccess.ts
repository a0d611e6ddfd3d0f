import { refusal } from '../errors';
import type { Exchange } from '../exchange';
import { parseGuid } from '../guid';
import { privilegeOf } from '../metadata/privileges';
import type { PrivilegeType } from '../metadata/types';
import { existing, readRow } from '../rows/operations';
import { readReference } from '../rows/payload';
import type { Lookup } from '../rows/values';
import { reach, standingOf } from '../security/access';
import type { FunctionCall } from './functions';

/** In the order in which the platform lists them. */
const RIGHTS: readonly PrivilegeType[] = [
  'Read',
  'Write',
  'Append',
  'AppendTo',
  'Create',
  'Delete',
  'Share',
  'Assign',
];
const ENTITY_TYPE = /^#?Microsoft\.Dynamics\.CRM\.(\w+)$/;

/** What a user may do with one row: the platform's own verdict, `ReadAccess, WriteAccess, …` or `None`. */
export function retrievePrincipalAccess({
  exchange,
  id,
  arguments: given,
}: FunctionCall): Record<string, unknown> {
  const { catalogue } = exchange.organization;
  const user = readRow(exchange, catalogue.table('systemuser'), id);
  const target = readTarget(exchange, given.get('Target'));
  const table = catalogue.table(target.table);
  const standing = standingOf(table, existing(exchange, table, target.id));
  const rights = RIGHTS.filter(
    (type) =>
      user.values['isdisabled'] !== true &&
      privilegeOf(table, type) !== undefined &&
      reach(exchange.organization, id, table, type)(standing),
  );
  return { AccessRights: rights.map((type) => `${type}Access`).join(', ') || 'None' };
}

/** `{"@odata.id":"queues(<id>)"}`, or the row's type with its key. */
function readTarget({ root, organization: { catalogue } }: Exchange, value: unknown): Lookup {
  const target = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const reference = target['@odata.id'];
  if (typeof reference === 'string') return readReference(catalogue, reference, root);
  const table = catalogue.find(ENTITY_TYPE.exec(String(target['@odata.type']))?.[1] ?? '');
  const id = table && parseGuid(String(target[table.primaryId]));
  if (table && id) return { table: table.logicalName, id };
  throw refusal('badQuery', { problem: "The parameter 'Target' names no row." });
}

import type { Reply } from '../../http';
import { refusal } from '../errors';
import type { Exchange } from '../exchange';
import type { Guid } from '../guid';
import type { Catalogue, Navigation } from '../metadata/catalogue';
import type { TableDefinition } from '../metadata/types';
import { parseQuery } from '../odata/query';
import { existing, readRow } from '../rows/operations';
import { readJsonObject, readReference } from '../rows/payload';
import { relatedRows } from '../rows/related';
import { lookupOf, type Row } from '../rows/values';
import { readable, requireAccess } from '../security/access';
import { answer, noContent } from './replies';

interface Pair {
  /** One row a side of the relationship, by logical name of its table. */
  rows: Record<string, Row>;
}

/** What joining or parting two rows takes beyond reading them, by relationship. */
const RULES: Record<string, (exchange: Exchange, pair: Pair, joining: boolean) => void> = {
  systemuserroles_association: (exchange, pair, joining) => assignRole(exchange, pair, 'systemuser', joining),
  teamroles_association: (exchange, pair, joining) => assignRole(exchange, pair, 'team', joining),
  systemuserprofiles_association: giveProfile,
  teamprofiles_association: giveProfile,
  teammembership_association: ({ organization, caller }, { rows: { team } }) => {
    if (!team) return;
    requireAccess(organization, caller, organization.catalogue.table('team'), team, 'Write');
    if (team.values['isdefault'] === true) throw refusal('defaultTeam');
  },
};

/** Who may change a profile says whom it is for: inferred, as from a team's members. */
function giveProfile({ organization, caller }: Exchange, { rows: { fieldsecurityprofile } }: Pair): void {
  if (!fieldsecurityprofile) return;
  const table = organization.catalogue.table('fieldsecurityprofile');
  requireAccess(organization, caller, table, fieldsecurityprofile, 'Write');
}

/** A role goes to principals of its own business unit only: others take that unit's copy of it. */
function assignRole(
  { organization, caller }: Exchange,
  { rows }: Pair,
  principal: string,
  joining: boolean,
): void {
  const [role, holder] = [rows['role'], rows[principal]];
  if (!role || !holder) return;
  requireAccess(organization, caller, organization.catalogue.table('role'), role, 'Assign');
  const unitOf = (row: Row) => lookupOf(row, 'businessunitid')?.id;
  if (joining && unitOf(role) !== unitOf(holder)) {
    throw refusal('roleOfOtherUnit', { role: String(role.values['name']) });
  }
}

/** `GET systemusers(<id>)/systemuserroles_association/$ref`: addresses of the rows behind. */
export function listReferences(exchange: Exchange, table: TableDefinition, id: Guid, name: string): Reply {
  const { organization, caller, root } = exchange;
  parseQuery(exchange.request.url.searchParams, []);
  const row = readRow(exchange, table, id);
  const navigation = manyToMany(exchange.organization.catalogue, table, name);
  const rows = relatedRows(organization, table, row, navigation).filter(
    readable(organization, caller, navigation.table),
  );
  return answer(exchange, 200, {
    '@odata.context': `${root}$metadata#Collection($ref)`,
    value: rows.map((other) => ({ '@odata.id': `${root}${navigation.table.entitySetName}(${other.id})` })),
  });
}

/** `POST …/$ref` with `{ "@odata.id": "<address of the other row>" }`. Joining what is joined already is refused, as on the platform. */
export function addReference(exchange: Exchange, table: TableDefinition, id: Guid, name: string): Reply {
  parseQuery(exchange.request.url.searchParams, []);
  const navigation = manyToMany(exchange.organization.catalogue, table, name);
  const reference = readJsonObject(table.entitySetName, exchange.request.body)['@odata.id'];
  const other = referred(exchange, navigation, typeof reference === 'string' ? reference : '');
  const { links } = exchange.organization;
  RULES[name]?.(exchange, pairOf(exchange, table, id, navigation, other), true);
  if (links.has(navigation.relationship, { table: table.logicalName, id }, other))
    throw refusal('duplicateLink');
  links.add(navigation.relationship, { table: table.logicalName, id }, other);
  return noContent();
}

/** `DELETE …(<other id>)/$ref`, or `DELETE …/$ref?$id=<address of the other row>`. */
export function removeReference(
  exchange: Exchange,
  table: TableDefinition,
  id: Guid,
  name: string,
  other: Guid | undefined,
): Reply {
  const navigation = manyToMany(exchange.organization.catalogue, table, name);
  const options = new URLSearchParams(exchange.request.url.searchParams);
  const parted = other ?? referred(exchange, navigation, options.get('$id') ?? '');
  if (other === undefined) options.delete('$id');
  parseQuery(options, []);
  RULES[name]?.(exchange, pairOf(exchange, table, id, navigation, parted), false);
  exchange.organization.links.remove(navigation.relationship, { table: table.logicalName, id }, parted);
  return noContent();
}

type ManyToManyNavigation = Navigation & { kind: 'many-to-many' };

function manyToMany(catalogue: Catalogue, table: TableDefinition, name: string): ManyToManyNavigation {
  const navigation = catalogue.findNavigation(table, name);
  if (!navigation) throw refusal('noSegment', { segment: name });
  if (navigation.kind !== 'many-to-many') {
    throw refusal('notSupported', { what: `$ref on ${name}: use @odata.bind in a PATCH` });
  }
  return navigation;
}

function referred(exchange: Exchange, navigation: ManyToManyNavigation, reference: string): Guid {
  const { table, id } = readReference(exchange.organization.catalogue, reference, exchange.root);
  if (table !== navigation.table.logicalName) {
    throw refusal('badQuery', { problem: `'${navigation.name}' does not refer to rows of '${table}'.` });
  }
  return id;
}

function pairOf(
  exchange: Exchange,
  table: TableDefinition,
  id: Guid,
  { table: otherTable }: ManyToManyNavigation,
  other: Guid,
): Pair {
  return {
    rows: {
      [table.logicalName]: existing(exchange, table, id),
      [otherTable.logicalName]: existing(exchange, otherTable, other),
    },
  };
}

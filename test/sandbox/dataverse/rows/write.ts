import { refusal } from '../errors';
import type { Guid } from '../guid';
import { findColumn } from '../metadata/catalogue';
import type { TableDefinition } from '../metadata/types';
import type { Organization } from '../organization';
import { rulesOf } from './rules/rules';
import { checkValues } from './validation';
import { isLookup, isoSeconds, type Lookup, lookupOf, type Row, type Value, type Values } from './values';

/**
 * Writes of rows with all that the platform does of its own, and without its security: defaults, checks of
 * values, computed columns, who and when. Whoever calls has already asked whether it may be done.
 */
export function insertRow(
  organization: Organization,
  tableName: string,
  given: Values,
  by: { user: Guid; impersonatedBy?: Guid; id?: Guid },
): Row {
  const table = organization.tables.of(tableName);
  const id = by.id ?? organization.newId();
  if (table.get(id)) throw refusal('duplicateKey');
  const values = {
    ...initialValues(table.definition),
    ...given,
    ...ownership(organization, table.definition, given, by.user),
  };
  checkValues(table.definition, values, { creating: true });
  const complete = { ...values, ...rulesOf(tableName).complete?.(organization, values, undefined) };
  const row = table.put(id, { ...complete, ...stamp(organization, table.definition, by, true) });
  rulesOf(tableName).afterWrite?.(organization, row, undefined);
  return table.get(id) ?? row;
}

export function changeRow(
  organization: Organization,
  tableName: string,
  id: Guid,
  changes: Values,
  user: Guid,
  impersonatedBy?: Guid,
): Row {
  const table = organization.tables.of(tableName);
  const before = table.get(id);
  if (!before) throw refusal('doesNotExist', { table: tableName, id });
  checkValues(table.definition, changes, { creating: false });
  const { change } = rulesOf(tableName);
  if (change) return change(organization, before, changes);
  const owner = changes['ownerid'] ? ownership(organization, table.definition, changes, user) : {};
  const values = { ...before.values, ...changes, ...owner };
  const complete = { ...values, ...rulesOf(tableName).complete?.(organization, values, before.values) };
  const row = table.put(id, {
    ...complete,
    ...stamp(organization, table.definition, { user, impersonatedBy }, false),
  });
  rulesOf(tableName).afterWrite?.(organization, row, before);
  return table.get(id) ?? row;
}

/** Deletes a row, the rows that hang on it, and every mention of it in a lookup. */
export function deleteRow(organization: Organization, tableName: string, id: Guid): void {
  const table = organization.tables.of(tableName);
  const row = table.get(id);
  if (!row) throw refusal('doesNotExist', { table: tableName, id });
  rulesOf(tableName).beforeDelete?.(organization, row);
  table.remove(id);
  organization.links.forget(id);
  for (const other of organization.catalogue.tables)
    followDeletion(organization, other, { table: tableName, id });
}

function followDeletion(organization: Organization, other: TableDefinition, gone: Lookup): void {
  const rows = organization.tables.of(other.logicalName);
  for (const column of other.columns) {
    const target = column.targets?.find(({ table }) => table === gone.table);
    if (!target) continue;
    for (const row of rows.all()) {
      if (lookupOf(row, column.logicalName)?.id !== gone.id) continue;
      if (target.onDelete === 'Cascade') deleteRow(organization, other.logicalName, row.id);
      else rows.put(row.id, { ...row.values, [column.logicalName]: null });
    }
  }
}

function initialValues(table: TableDefinition): Values {
  const values: Record<string, Value> = {};
  for (const { logicalName, initial } of table.columns)
    if (initial !== undefined) values[logicalName] = initial;
  return values;
}

/** The business unit that an owner's rows belong to. */
export function unitOfOwner(organization: Organization, owner: Lookup): Lookup | null {
  const row = organization.tables.of(owner.table).get(owner.id);
  return (row && lookupOf(row, 'businessunitid')) ?? null;
}

function ownership(organization: Organization, table: TableDefinition, given: Values, user: Guid): Values {
  if (table.ownership !== 'UserOwned') return {};
  const named = given['ownerid'];
  const owner: Lookup = isLookup(named) ? named : { table: 'systemuser', id: user };
  return {
    ownerid: owner,
    owninguser: owner.table === 'systemuser' ? owner : null,
    owningteam: owner.table === 'team' ? owner : null,
    owningbusinessunit: unitOfOwner(organization, owner),
  };
}

function stamp(
  organization: Organization,
  table: TableDefinition,
  { user, impersonatedBy }: { user: Guid; impersonatedBy?: Guid },
  creating: boolean,
): Values {
  const now = isoSeconds(organization.now());
  const who: Lookup = { table: 'systemuser', id: user };
  const behind = impersonatedBy === undefined ? null : { table: 'systemuser', id: impersonatedBy };
  const created = { createdon: now, createdby: who, createdonbehalfby: behind, enteredon: now };
  const stamps: Values = {
    ...(creating ? created : {}),
    modifiedon: now,
    modifiedby: who,
    modifiedonbehalfby: behind,
  };
  return Object.fromEntries(Object.entries(stamps).filter(([name]) => findColumn(table, name)));
}

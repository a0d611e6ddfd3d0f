import { refusal } from '../errors';
import { EMPTY_GUID, type Guid } from '../guid';
import type { Exchange } from '../exchange';
import { findColumn } from '../metadata/catalogue';
import { privilegeOf } from '../metadata/privileges';
import type { TableDefinition } from '../metadata/types';
import { detectDuplicates, runPlugIns } from '../plugIns/plugIns';
import { requireAccess, requirePrivilege, requireReach } from '../security/access';
import { requireColumns } from '../security/columnSecurity';
import { grantsOf } from '../security/grants';
import type { Payload } from './payload';
import { isLookup, type Lookup, type Row, type Values } from './values';
import { changeRow, deleteRow, insertRow, unitOfOwner } from './write';

/**
 * Creates, changes and deletes rows on behalf of the caller. What each takes: "Privileges required for data
 * operations" (security-access-rights on learn.microsoft.com): creating and owning a row takes Create and Read,
 * each lookup Append on the row and Append To on its target, another owner Create that reaches the owner's unit. The row
 * belongs to the owner it names from the start, so every depth is counted from there. `shown` says that the answer is to
 * carry the row, which takes Read that reaches it; asked before anything is written, so that a refusal leaves no trace.
 */
export function createRow(
  exchange: Exchange,
  table: TableDefinition,
  { id, values }: Payload,
  { shown }: { shown: boolean },
): Row {
  const { organization, caller } = exchange;
  if (table.lacks?.includes('Create')) throw notSupported('Create', table);
  for (const type of ['Create', 'Read'] as const) requirePrivilege(organization, caller, table, type);
  requireColumns(organization, caller, table, values, 'cancreate');
  const complete = { ...whereMade(exchange, table), ...values };
  const owner = isLookup(complete['ownerid']) ? complete['ownerid'] : own(exchange);
  if (table.ownership === 'UserOwned') requireOwner(exchange, table, owner);
  const planned = {
    id: id ?? EMPTY_GUID,
    values: { ...complete, ownerid: owner, owningbusinessunit: unitOfOwner(organization, owner) },
  };
  requireReach(organization, caller, table, planned, 'Create');
  requireLookups(exchange, table, planned, complete);
  if (shown) requireReach(organization, caller, table, planned, 'Read');
  detectDuplicates(
    organization,
    table.logicalName,
    complete,
    exchange.request.headers['mscrm.suppressduplicatedetection'],
  );
  runPlugIns(organization, table.logicalName, complete);
  const { systemUserId: user, impersonatedBy } = caller;
  return insertRow(organization, table.logicalName, complete, { user, impersonatedBy, id });
}

export function updateRow(
  exchange: Exchange,
  table: TableDefinition,
  id: Guid,
  values: Values,
  { shown }: { shown: boolean },
): Row {
  const { organization, caller } = exchange;
  if (table.lacks?.includes('Update')) throw notSupported('Update', table);
  if (exchange.request.headers['mscrm.suppressduplicatedetection']?.toLowerCase() === 'false')
    throw refusal('notSupported', { what: 'duplicate detection in an update' });
  requirePrivilege(organization, caller, table, 'Write');
  const row = existing(exchange, table, id);
  requireAccess(organization, caller, table, row, 'Write');
  if (shown) requireAccess(organization, caller, table, row, 'Read');
  requireColumns(organization, caller, table, values, 'canupdate');
  requireLookups(exchange, table, row, values);
  const owner = values['ownerid'];
  if (isLookup(owner)) {
    requireAccess(organization, caller, table, row, 'Assign');
    requireOwner(exchange, table, owner);
  }
  return changeRow(organization, table.logicalName, id, values, caller.systemUserId, caller.impersonatedBy);
}

export function removeRow(exchange: Exchange, table: TableDefinition, id: Guid): void {
  const { organization, caller } = exchange;
  if (table.lacks?.includes('Delete')) throw notSupported('Delete', table);
  requirePrivilege(organization, caller, table, 'Delete');
  requireAccess(organization, caller, table, existing(exchange, table, id), 'Delete');
  deleteRow(organization, table.logicalName, id);
}

/** The row, if the caller may read it: 403 without the privilege or the reach, 404 without the row. */
export function readRow(exchange: Exchange, table: TableDefinition, id: Guid): Row {
  const { organization, caller } = exchange;
  requirePrivilege(organization, caller, table, 'Read');
  const row = existing(exchange, table, id);
  requireAccess(organization, caller, table, row, 'Read');
  return row;
}

export function existing({ organization }: Exchange, table: TableDefinition, id: Guid): Row {
  const row = organization.tables.of(table.logicalName).get(id);
  if (!row) throw refusal('doesNotExist', { table: table.logicalName, id });
  return row;
}

/** Each lookup that is set: Append on the row that carries it, Append To and Read on the one it names. */
function requireLookups(
  exchange: Exchange,
  table: TableDefinition,
  row: { id: Guid; values: Values },
  changes: Values,
): void {
  const { organization, caller } = exchange;
  for (const [name, value] of Object.entries(changes)) {
    if (!isLookup(value) || findColumn(table, name)?.type === 'Owner') continue;
    const target = organization.catalogue.table(value.table);
    requirePrivilege(organization, caller, table, 'Append');
    requirePrivilege(organization, caller, target, 'AppendTo');
    requireReach(organization, caller, table, row, 'Append');
    const named = readRow(exchange, target, value.id);
    requireReach(organization, caller, target, named, 'AppendTo');
  }
}

/**
 * Another owner must be a row that the caller may read, be enabled, and hold Read on the table, directly or through a
 * team: "Target user or team does not hold required privileges".
 */
function requireOwner(exchange: Exchange, table: TableDefinition, owner: Lookup): void {
  const { organization, caller } = exchange;
  if (owner.id === caller.systemUserId) return;
  const row = readRow(exchange, organization.catalogue.table(owner.table), owner.id);
  if (row.values['isdisabled'] === true) throw refusal('userDisabled', { user: owner.id });
  const read = privilegeOf(table, 'Read');
  if (!read || grantsOf(organization, owner, read).length === 0) throw refusal('ownerDenied');
}

/** A row that belongs to a business unit belongs to its maker's, unless it says otherwise. */
function whereMade(exchange: Exchange, table: TableDefinition): Values {
  const unit = unitOfOwner(exchange.organization, own(exchange));
  const column = findColumn(table, 'businessunitid');
  return unit && column?.targets && table.ownership === 'BusinessOwned' ? { businessunitid: unit } : {};
}

function own({ caller }: Exchange): Lookup {
  return { table: 'systemuser', id: caller.systemUserId };
}

function notSupported(message: string, table: TableDefinition) {
  return refusal('notSupportedByTable', { message, table: table.logicalName });
}

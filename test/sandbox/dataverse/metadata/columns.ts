import type { Column, ColumnType, Option, RequiredLevel, Target } from './types';

type More = Partial<Omit<Column, 'logicalName' | 'type'>>;

/** A column; `schemaName` names it as Microsoft does, and its lower-case form is the logical name. */
export function column(schemaName: string, type: ColumnType, more: More = {}): Column {
  return { logicalName: schemaName.toLowerCase(), schemaName, type, required: 'None', ...more };
}

export function key(schemaName: string): Column {
  return column(schemaName, 'Uniqueidentifier', { required: 'SystemRequired' });
}

/** `maxLength` in characters. */
export function text(schemaName: string, maxLength: number, required: RequiredLevel = 'None'): Column {
  return column(schemaName, 'String', { maxLength, required });
}

/** `maxLength` in characters. */
export function memo(schemaName: string, maxLength: number): Column {
  return column(schemaName, 'Memo', { maxLength });
}

/** Options as `{ 1: 'High' }`. */
export function choice(schemaName: string, labels: Record<number, string>, initial?: number): Column {
  return column(schemaName, 'Picklist', { options: options(labels), initial });
}

export function flag(schemaName: string, initial: boolean): Column {
  return column(schemaName, 'Boolean', { initial });
}

export function lookup(schemaName: string, targets: readonly Target[], more: More = {}): Column {
  return column(schemaName, 'Lookup', { targets, ...more });
}

/** `statecode` and `statuscode`, both starting at their first value. */
export function state(states: Record<number, string>, statuses: Record<number, string>): Column[] {
  const [firstState] = options(states);
  const [firstStatus] = options(statuses);
  return [
    column('StateCode', 'State', { options: options(states), initial: firstState?.value }),
    column('StatusCode', 'Status', { options: options(statuses), initial: firstStatus?.value }),
  ];
}

/** Columns that the server keeps on a row of any table that records who made and changed it; `suffix` as for `owned`. */
export function audited(suffix = ''): Column[] {
  const user = (name: string): Target[] => [{ table: 'systemuser', navigation: name + suffix }];
  return [
    column('CreatedOn', 'DateTime', { readOnly: true }),
    lookup('CreatedBy', user('createdby'), { readOnly: true }),
    lookup('CreatedOnBehalfBy', user('createdonbehalfby'), { readOnly: true }),
    column('ModifiedOn', 'DateTime', { readOnly: true }),
    lookup('ModifiedBy', user('modifiedby'), { readOnly: true }),
    lookup('ModifiedOnBehalfBy', user('modifiedonbehalfby'), { readOnly: true }),
    column('VersionNumber', 'BigInt', { readOnly: true }),
  ];
}

/**
 * Columns of a user-owned table: who owns a row, and the business unit that follows from it. The navigation properties
 * of an activity end in its table's name (`ownerid_task`): that is the `suffix`.
 */
export function owned(suffix = ''): Column[] {
  return [
    column('OwnerId', 'Owner', {
      targets: [
        { table: 'systemuser', navigation: `ownerid${suffix}` },
        { table: 'team', navigation: `ownerid${suffix}` },
      ],
    }),
    lookup('OwningUser', [{ table: 'systemuser', navigation: `owninguser${suffix}` }], { readOnly: true }),
    lookup('OwningTeam', [{ table: 'team', navigation: `owningteam${suffix}` }], { readOnly: true }),
    lookup('OwningBusinessUnit', [{ table: 'businessunit', navigation: `owningbusinessunit${suffix}` }], {
      readOnly: true,
    }),
    ...audited(suffix),
  ];
}

function options(labels: Record<number, string>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value: Number(value), label }));
}

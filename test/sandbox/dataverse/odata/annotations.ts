import type { Column } from '../metadata/types';
import type { Organization } from '../organization';
import { isLookup, type Row, textOf } from '../rows/values';

const FORMATTED = 'OData.Community.Display.V1.FormattedValue';
const NAVIGATION = 'Microsoft.Dynamics.CRM.associatednavigationproperty';
const LOGICAL_NAME = 'Microsoft.Dynamics.CRM.lookuplogicalname';

// Made once: making one takes longer than all else that a row's answer needs.
const NUMBER = new Intl.NumberFormat('en-US');
const DATE_TIME = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

/** What the platform tells about a column's value when asked, in its order: the formatted value comes last. */
export function annotationsOf(
  organization: Organization,
  row: Row,
  column: Column,
): [name: string, value: string][] {
  const value = row.values[column.logicalName] ?? null;
  if (value === null) return [];
  if (isLookup(value)) {
    const target = column.targets?.find(({ table }) => table === value.table);
    if (!target) return [];
    const shown = organization.tables.of(value.table).get(value.id);
    const name = shown ? textOf(shown, organization.catalogue.table(value.table).primaryName) : '';
    return [
      [NAVIGATION, target.navigation],
      [LOGICAL_NAME, value.table],
      [FORMATTED, name],
    ];
  }
  const formatted = format(column, value);
  return formatted === undefined ? [] : [[FORMATTED, formatted]];
}

/** As an English-speaking user in UTC sees the value; undefined where the platform has no other form of it. */
function format(column: Column, value: string | number | boolean): string | undefined {
  if (column.options) return column.options.find((option) => option.value === value)?.label;
  switch (column.type) {
    case 'Boolean':
      return value === true ? 'Yes' : 'No';
    case 'Integer':
    case 'BigInt':
    case 'Double':
      return NUMBER.format(Number(value));
    case 'DateTime':
      return DATE_TIME.format(new Date(String(value)))
        .replace(',', '')
        .replace(/\u202f/g, ' ');
    default:
      return undefined;
  }
}

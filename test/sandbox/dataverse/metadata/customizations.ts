import { TABLES } from './catalogue';
import type { PlugIns } from '../plugIns/plugIns';
import { customize, type Customizations } from './customize';

/** Reads what `POST /sandbox/customizations` is sent: the customisations, or what is wrong with them. */
export function readCustomizations(value: unknown): { customizations: Customizations } | { problem: string } {
  if (!isRecord(value)) return { problem: 'Customisations are an object.' };
  for (const [key, held] of Object.entries(value)) {
    const problem = key in CHECKS ? CHECKS[key as keyof Customizations](held) : 'is not known';
    if (problem) return { problem: `'${key}' ${problem}: ${JSON.stringify(held)}.` };
  }
  return { customizations: value };
}

/** The sandbox itself stands on these; on the platform, nobody can be without them either. */
const INDISPENSABLE = [
  'systemuser',
  'team',
  'businessunit',
  'role',
  'roletemplate',
  'privilege',
  'organization',
  'fieldsecurityprofile',
  'fieldpermission',
  'environmentvariabledefinition',
  'environmentvariablevalue',
  'publisher',
  'solution',
  'appmodule',
  'appmodulecomponent',
  'systemform',
];

/** What is wrong with a value; undefined where nothing is. */
const CHECKS: Record<keyof Customizations, (value: unknown) => string | undefined> = {
  absentTables: (value) =>
    isListOf(value, isTable)
      ? value.some((name) => INDISPENSABLE.includes(name))
        ? 'holds a table that no organisation is without'
        : undefined
      : 'wants logical names of tables',
  queueLookup: trueOrFalse,
  rewrittenFormXml: trueOrFalse,
  descriptionLength: characters,
  titleLength: characters,
  priorities: (value) =>
    isListOf(value, (entry): entry is number => Number.isInteger(entry)) && value.length > 0
      ? undefined
      : 'wants whole numbers',
  securedColumns: columns,
  requiredColumns: columns,
  localizedAdministrator: (value) => (isText(value) ? undefined : 'wants a name'),
  names: (value) =>
    isRecord(value) && Object.entries(value).every(([table, name]) => isTable(table) && isText(name))
      ? undefined
      : 'wants names by logical names of tables',
  plugIns: (value) =>
    isRecord(value) &&
    Object.entries(value).every(([key, held]) => key in SWITCHES && SWITCHES[key as keyof PlugIns](held))
      ? undefined
      : `wants ${Object.keys(SWITCHES).join(', ')}`,
};

/** What a plug-in's switch takes. */
const SWITCHES: Record<keyof PlugIns, (value: unknown) => boolean> = {
  phoneRequired: isFlag,
  regionRequired: isFlag,
  refusedChannel: isText,
  uniqueEmail: isFlag,
};

function characters(value: unknown): string | undefined {
  return Number.isInteger(value) && Number(value) > 0 ? undefined : 'wants a number of characters';
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function trueOrFalse(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : 'wants true or false';
}

function columns(value: unknown): string | undefined {
  return isListOf(value, isColumn) ? undefined : 'wants { table, column } with logical names that there are';
}

/** With the columns that customisations can add. */
const POSSIBLE = customize(TABLES, { queueLookup: true, plugIns: { regionRequired: true } });

const isTable = (name: unknown): name is string => TABLES.some((table) => table.logicalName === name);

function isColumn(value: unknown): value is { table: string; column: string } {
  if (!isRecord(value)) return false;
  const table = POSSIBLE.find(({ logicalName }) => logicalName === value['table']);
  return table?.columns.some(({ logicalName }) => logicalName === value['column']) ?? false;
}

function isListOf<T>(value: unknown, isOne: (entry: unknown) => entry is T): value is T[] {
  return Array.isArray(value) && value.every(isOne);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The solution's environment variables: solution/src/environmentvariabledefinitions. Each is `none` where an admin set nothing. */
export type EnvironmentVariable = 'ocx_ApplicationId' | 'ocx_SessionUrl';

/** The table of the variables: learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/environmentvariabledefinition. */
export const VARIABLES = 'environmentvariabledefinition';
/** Leads from a variable to what this environment set. */
const VALUES = `${VARIABLES}_environmentvariablevalue`;

/** A query of the table for one variable, from `?` on, encoded. */
export const variableQuery = (name: EnvironmentVariable): string =>
  `?$select=defaultvalue&$filter=schemaname%20eq%20'${name}'&$expand=${VALUES}($select=value)`;

/**
 * What a variable holds, by the rows that answered its query: the value set in this environment and, only where none is,
 * the default. Empty where that cannot be told: no definition or several, or rows of another shape.
 */
export function variableValue(rows: unknown): string {
  const definition = onlyOne(rows);
  const values = definition[VALUES];
  const { value } =
    Array.isArray(values) && values.length > 0 ? onlyOne(values) : { value: definition.defaultvalue };
  return typeof value === 'string' ? value.trim() : '';
}

function onlyOne(rows: unknown): Readonly<Record<string, unknown>> {
  return (Array.isArray(rows) && rows.length === 1 && rows[0]) || {};
}

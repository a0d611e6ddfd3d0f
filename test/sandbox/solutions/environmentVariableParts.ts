import { strFromU8 } from 'fflate';
import type { EnvironmentVariable } from '../components/kinds';
import { ImportError } from './importError';
import { find, parse, text } from './xmlParts';

const DEFINITION = /^environmentvariabledefinitions\/([^/]+)\/environmentvariabledefinition\.xml$/i;

/** A variable as the file has it. */
export type EnvironmentVariablePart = Omit<EnvironmentVariable, 'managed'>;

/** The variables that a file defines: each in a folder of its own, named like it, and nowhere else in the file. */
export function environmentVariablesOf(parts: ReadonlyMap<string, Uint8Array>): EnvironmentVariablePart[] {
  return [...parts].flatMap(([path, content]) => {
    const folder = DEFINITION.exec(path)?.[1];
    return folder === undefined ? [] : [definitionOf(strFromU8(content), path, folder)];
  });
}

function definitionOf(xml: string, path: string, folder: string): EnvironmentVariablePart {
  const definition = parse(xml, path);
  const schemaName = definition.getAttribute('schemaname') ?? '';
  if (schemaName.toLowerCase() !== folder.toLowerCase())
    throw new ImportError('invalidXml', `${path} defines '${schemaName}'`);
  const inBaseLanguage = (name: string): string => find(definition, name)?.getAttribute('default') ?? '';
  return {
    schemaName,
    displayName: inBaseLanguage('displayname'),
    description: inBaseLanguage('description'),
    defaultValue: find(definition, 'defaultvalue') ? text(definition, 'defaultvalue') : null,
    type: Number(text(definition, 'type')),
    isRequired: text(definition, 'isrequired') === '1',
    introducedVersion: text(definition, 'introducedversion'),
  };
}

import type { Rule } from './rule';
import { readXmlFile } from './readXmlFile';
import { textAt, type Element } from '../xml';
import { prefixOf, type SolutionZip } from './solutionZip';

const folder = 'environmentvariabledefinitions';

/** Types, each with what a default value of it looks like (learn.microsoft.com: …/entities/environmentvariabledefinition). */
const types: Record<string, { kind: string; fits: (value: string) => boolean }> = {
  100000000: { kind: 'a text', fits: () => true },
  100000001: { kind: 'a number', fits: (value) => value.trim() !== '' && Number.isFinite(Number(value)) },
  100000002: { kind: 'yes or no', fits: (value) => /^(yes|no|true|false)$/i.test(value) },
  100000003: { kind: 'JSON', fits: isJson },
  100000004: { kind: 'a data source', fits: () => true },
  100000005: { kind: 'a secret', fits: () => true },
};

/** Environment variables: one folder each, no root components. No codes are published. */
export const environmentVariableRules: readonly Rule[] = [
  {
    name: 'environment variable',
    code: 'no code',
    scope: 'import',
    must: 'The folder of an environment variable has its schema name and holds its definition.',
    find: (zip) =>
      definitionsOf(zip).flatMap(({ name, definition }) => {
        if (typeof definition === 'string') return [definition];
        const schemaName = definition.getAttribute('schemaname') ?? '';
        return schemaName === name ? [] : [`The folder ${name} defines '${schemaName}'.`];
      }),
  },
  {
    name: 'environment variable type',
    code: 'no code',
    scope: 'import',
    must: 'Its type is known, and its default value is of that type.',
    find: typeProblems,
  },
  {
    name: 'environment variable prefix',
    code: '0x80044366',
    scope: 'house',
    must: 'Its schema name begins with the publisher’s prefix.',
    find: (zip) =>
      definitionsOf(zip)
        .filter(({ name }) => !name.startsWith(prefixOf(zip)))
        .map(({ name }) => `${name} does not begin with ${prefixOf(zip)}.`),
  },
  {
    name: 'environment variable values',
    code: 'no code',
    scope: 'house',
    must: 'No values are shipped: they would take the place of the organisation’s.',
    find: ({ entries }) =>
      [...entries.keys()]
        .filter((name) => name.startsWith(`${folder}/`) && name.endsWith('/environmentvariablevalues.json'))
        .map((name) => `${name} sets a value.`),
  },
];

function definitionsOf({ entries }: SolutionZip): { name: string; definition: Element | string }[] {
  const names = [...entries.keys()].flatMap((path) => {
    const [top, name, file] = path.split('/');
    return top === folder && name && file ? name : [];
  });
  return [...new Set(names)].map((name) => ({
    name,
    definition: readXmlFile(entries, `${folder}/${name}/environmentvariabledefinition.xml`),
  }));
}

function typeProblems(zip: SolutionZip): string[] {
  return definitionsOf(zip).flatMap(({ name, definition }) => {
    if (typeof definition === 'string') return [];
    const type = types[textAt(definition, 'type')];
    const value = textAt(definition, 'defaultvalue');
    if (!type) return [`${name} has the type '${textAt(definition, 'type')}'.`];
    return value === '' || type.fits(value) ? [] : [`${name}: the default '${value}' is not ${type.kind}.`];
  });
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

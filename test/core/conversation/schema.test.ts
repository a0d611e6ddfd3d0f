import schema from '../../../core/conversation/opencx.conversation.v1.schema.json';
import { FORMAT, readCase, VERSION } from '../../../core/conversation';
import { fileNote } from './samples';

interface Schema {
  $ref?: string;
  const?: unknown;
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

const definitions: Record<string, Schema> = schema.$defs;

/** A value for the schema with its own path as text, wherever it asks for a text. */
function sample(of: Schema, path: string): unknown {
  if (of.const !== undefined) return of.const;
  if (of.$ref !== undefined) return sample(definitions[of.$ref.replace('#/$defs/', '')] ?? {}, path);
  const type = Array.isArray(of.type) ? of.type[0] : of.type;
  if (type === 'array') return [sample(of.items ?? {}, `${path}[]`)];
  if (type === 'integer') return 42;
  if (type !== 'object') return path;
  return Object.fromEntries(
    Object.entries(of.properties ?? {}).map(([name, inner]) => [
      name,
      sample(inner, path === '' ? name : `${path}.${name}`),
    ]),
  );
}

/** Fields of the format that say nothing a reader of the conversation needs, that another one, such as `stamp`, says better, or that say how it was read by whoever saved it. */
const NOT_SHOWN = [
  'session.status',
  'session.url',
  'session.created_at',
  'messages[].id',
  'messages[].sender.type',
  'messages[].created_at',
  'messages[].content.type',
  ...['kind', 'example', 'version', 'file_name', 'reason'].map((name) => `notices[].${name}`),
];

test('every field that the schema publishes is read, those apart that are known not to be shown', () => {
  const file = sample(schema, '');
  const text = JSON.stringify(file);
  const read = JSON.stringify(readCase({ notes: [fileNote(text)] }));
  const paths = [...text.matchAll(/"([\w[\]]+(?:\.[\w[\]]+)+)"/g)].map((match) => match[1] ?? '');
  const missing = paths.filter((path) => path !== FORMAT && !read.includes(`"${path}"`));
  expect(paths.length).toBeGreaterThan(20);
  expect(missing.sort()).toEqual(NOT_SHOWN.slice().sort());
});

test('the schema and the reader agree on format and version', () => {
  expect(schema.properties.format.const).toBe(FORMAT);
  expect(schema.properties.version.const).toBe(VERSION);
});

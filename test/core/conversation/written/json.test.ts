import fc from 'fast-check';
import schema from '../../../../core/conversation/opencx.conversation.v1.schema.json';
import { readCase, type Conversation } from '../../../../core/conversation';
import { asJson } from '../../../../core/conversation/written';
import { fileNote } from '../samples';
import { anyConversation } from './samples';

const read = (json: string): Conversation | undefined => readCase({ notes: [fileNote(json)] })[0];

interface Schema {
  $ref?: string;
  const?: unknown;
  type?: string | string[];
  required?: string[];
  minLength?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
}

const definitions: Record<string, Schema> = schema.$defs;

/** Where a value breaks the schema, as far as the schema uses the words above. */
function faults(of: Schema, value: unknown, path = '$'): string[] {
  if (of.$ref) return faults(definitions[of.$ref.replace('#/$defs/', '')] ?? {}, value, path);
  if (of.const !== undefined && of.const !== value) return [`${path}: not ${String(of.const)}`];
  const is = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  const types = of.type === undefined ? [is] : [of.type].flat();
  const fits = types.includes(is) || (types.includes('integer') && Number.isInteger(value));
  if (!fits) return [`${path}: ${is} for ${types.join()}`];
  if (is === 'string' && String(value).length < (of.minLength ?? 0)) return [`${path}: too short`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => faults(of.items ?? {}, item, `${path}[${String(index)}]`));
  if (is !== 'object') return [];
  const object = value as Record<string, unknown>;
  const missing = (of.required ?? []).filter((name) => !(name in object)).map((name) => `${path}.${name}`);
  const inner = Object.entries(of.properties ?? {}).filter(([name]) => name in object);
  return missing.concat(inner.flatMap(([name, each]) => faults(each, object[name], `${path}.${name}`)));
}

test('whatever a conversation holds, its file is read as the same conversation', () => {
  fc.assert(
    fc.property(anyConversation, (conversation) => {
      const again = read(asJson(conversation));
      expect({ ...again, source: null, notices: again?.notices }).toEqual({ ...conversation, source: null });
    }),
    { numRuns: 300 },
  );
});

test('whatever a conversation holds, its file obeys the published schema', () => {
  fc.assert(
    fc.property(anyConversation, (conversation) => {
      expect(faults(schema, JSON.parse(asJson(conversation)))).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(faults(schema, { format: 'opencx.conversation', version: 1, session: { id: '' } })).toEqual([
    '$.messages',
    '$.session.id: too short',
  ]);
});

test('a session that nobody named is named so, since the format asks for an id', () => {
  const none: Conversation = {
    customer: {},
    otherFields: [],
    messages: [],
    source: { kind: 'description' },
    notices: [{ kind: 'truncated', limit: 2000 }],
  };
  const file = JSON.parse(asJson(none)) as object;
  expect(faults(schema, file)).toEqual([]);
  expect(file).toMatchObject({
    session: { id: 'unknown' },
    notices: [{ kind: 'truncated', limit: 2000 }],
  });
});

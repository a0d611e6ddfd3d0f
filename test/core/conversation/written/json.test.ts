import fc from 'fast-check';
import schema from '../../../../core/conversation/opencx.conversation.v1.schema.json';
import { readCase, type Conversation } from '../../../../core/conversation';
import { asJson } from '../../../../core/conversation/written';
import { fileNote } from '../samples';
import { anyConversation, TOLD } from './samples';

/** Reads it from a file whose name states no session. */
function read(json: string): Conversation | undefined {
  const note = fileNote(json);
  return readCase({ notes: [{ ...note, file: { ...note.file, name: 'opencx-conversation-case.json' } }] })[0];
}

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

/** Where a value breaks the schema, as far as the schema uses the words above, or has a member that the schema does not name. */
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
  const strange = Object.keys(object).filter((name) => !of.properties || !(name in of.properties));
  return missing.concat(
    strange.map((name) => `${path}.${name}: not in the schema`),
    inner.flatMap(([name, each]) => faults(each, object[name], `${path}.${name}`)),
  );
}

test('whatever a conversation holds, its file is read as the same conversation', () => {
  fc.assert(
    fc.property(anyConversation, (conversation) => {
      const again = read(asJson(conversation));
      const notices = conversation.notices.filter(({ kind }) => kind === 'unread');
      expect({ ...again, source: null }).toEqual({ ...conversation, source: null, notices });
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
  const wrong = { format: 'opencx.conversation', version: 1, session: { id: '' }, mood: 'fair' };
  expect(faults(schema, wrong)).toEqual([
    '$.messages',
    '$.mood: not in the schema',
    '$.session.id: too short',
  ]);
});

test('a session that nobody named stays without a name', () => {
  const none: Conversation = {
    customer: {},
    otherFields: [],
    messages: [],
    source: { kind: 'description' },
    notices: [],
  };
  const json = asJson(none);
  expect(faults(schema, JSON.parse(json))).toEqual([]);
  expect(JSON.parse(json)).toEqual({
    format: 'opencx.conversation',
    version: 1,
    session: {},
    handoff: {},
    contact: {},
    messages: [],
  });
  expect(read(json)).not.toHaveProperty('sessionId');
});

test('a file says what a person was told, in the schema’s words, and nothing of the case that it was on', () => {
  const told: Conversation = {
    customer: {},
    otherFields: [],
    messages: [],
    source: { kind: 'description' },
    notices: TOLD,
  };
  expect((JSON.parse(asJson(told)) as { notices: unknown }).notices).toEqual([
    { kind: 'truncated', limit: 2000 },
    { kind: 'truncated' },
    { kind: 'guessed-format' },
    { kind: 'ambiguous-date', example: '05/04' },
    { kind: 'unknown-version', version: '7' },
    { kind: 'file-not-read', file_name: 'a.json', reason: 'packed' },
    { kind: 'file-not-read', file_name: 'b.json', reason: 'too-large' },
  ]);
});

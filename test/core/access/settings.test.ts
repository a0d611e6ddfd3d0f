import fc from 'fast-check';
import { PRIORITIES, readSettings, SETTINGS, writeSettings, type Settings } from '../../../core/access';
import { bindingsOf, columnsOf } from '../../../core/access/settings';

const APP = '11111111-2222-4333-8444-555555555555';
const OWNER = 'dddddddd-2222-4333-8444-555555555555';

const settings = fc.record<Settings>(
  {
    app: fc.uuid(),
    chat: fc.boolean(),
    owner: fc.option(fc.uuid(), { nil: undefined }),
    queue: fc.option(fc.uuid(), { nil: undefined }),
    priority: fc.constantFrom(...PRIORITIES),
    // -0 is 0 in JSON.
    properties: fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()).map((value) => {
      return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
    }),
  },
  { noNullPrototype: true },
);

describe('settings', () => {
  test('are read back as they were written', () => {
    fc.assert(
      fc.property(settings, (given) => {
        expect(readSettings(writeSettings(given))).toEqual({ settings: given });
      }),
    );
  });

  test('survive an address', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const address = new URLSearchParams(writeSettings(given)).toString();
        // An address holds no halves of characters.
        fc.pre(!/\p{Cs}/u.test(JSON.stringify(given)));
        expect(readSettings(Object.fromEntries(new URLSearchParams(address)))).toEqual({ settings: given });
      }),
    );
  });

  test('are written without what has its usual value', () => {
    const usual = { app: APP, chat: false, owner: undefined, queue: undefined, properties: {} };
    expect(writeSettings({ ...usual, priority: 2 })).toEqual({ app: APP });
    expect(writeSettings({ ...usual, priority: 1, chat: true, owner: OWNER, properties: { a: 1 } })).toEqual({
      app: APP,
      chat: '1',
      owner: OWNER,
      priority: '1',
      properties: '{"a":1}',
    });
  });

  test('have usual values: nothing but the client id must be said', () => {
    const expected = {
      settings: { app: APP, chat: false, owner: undefined, queue: undefined, priority: 2, properties: {} },
    };
    expect(readSettings({ app: ` {${APP.toUpperCase()}} ` })).toEqual(expected);
    const empty = { chat: '', owner: ' ', queue: '', priority: '', properties: '\n' };
    expect(readSettings({ app: APP, ...empty })).toEqual(expected);
  });

  test.each([
    ['1', true],
    ['true', true],
    ['YES', true],
    ['0', false],
    ['False', false],
    ['no', false],
  ])('read %s for chats as %s', (chat, expected) => {
    expect(readSettings({ app: APP, chat })).toMatchObject({ settings: { chat: expected } });
  });

  test.each<[(typeof SETTINGS)[number], string, string]>([
    ['app', '', 'empty'],
    ['app', '   ', 'empty'],
    ['app', 'OpenCX', 'not-a-guid'],
    ['app', 'abc8Q~abcdefghijklmnopqrstuvwxyz0123456', 'secret'],
    ['chat', 'perhaps', 'not-yes-or-no'],
    ['owner', 'Jane', 'not-a-guid'],
    ['owner', `${OWNER}0`, 'not-a-guid'],
    ['queue', '/queues(1)', 'not-a-guid'],
    ['priority', '0', 'not-a-priority'],
    ['priority', '2.0', 'not-a-priority'],
    ['priority', 'high', 'not-a-priority'],
    ['properties', '{a: 1}', 'not-json'],
    ['properties', '[]', 'not-an-object'],
    ['properties', 'null', 'not-an-object'],
    ['properties', '"text"', 'not-an-object'],
  ])('say what is wrong with %s: %j', (name, text, problem) => {
    expect(readSettings({ app: APP, [name]: text })).toEqual({ problems: { [name]: problem } });
  });

  test('say all that is wrong at once', () => {
    const wrong = { app: 'x', chat: 'x', owner: 'x', queue: 'x', priority: 'x', properties: 'x' };
    const read = readSettings(wrong);
    expect('problems' in read && Object.keys(read.problems)).toEqual([...SETTINGS]);
  });
});

describe('ticket properties', () => {
  test.each([
    [`/queues(${OWNER})`, { set: 'queues', id: OWNER }],
    [`queues(${OWNER.toUpperCase()})`, { set: 'queues', id: OWNER }],
    [`/new_regions(${OWNER})`, { set: 'new_regions', id: OWNER }],
    ["/accounts(accountnumber='4711')", { set: 'accounts', id: undefined }],
    [`https://org.example/api/data/v9.2/queues(${OWNER})`, { set: 'queues', id: OWNER }],
    [`https://org.example/elsewhere/queues(${OWNER})`, { set: undefined, id: undefined }],
    [`/queues(${OWNER})/name`, { set: undefined, id: undefined }],
    ['', { set: undefined, id: undefined }],
  ])('set a lookup by %s', (value, expected) => {
    expect(bindingsOf({ 'new_Queue@odata.bind': value })).toEqual([{ navigation: 'new_Queue', ...expected }]);
  });

  test('set a lookup by something that is no text to nothing', () => {
    expect(bindingsOf({ 'a@odata.bind': 5, 'b@odata.bind': null })).toEqual([
      { navigation: 'a', set: undefined, id: undefined },
      { navigation: 'b', set: undefined, id: undefined },
    ]);
  });

  test('set columns by all names but those of lookups and annotations', () => {
    const properties = {
      casetypecode: 1,
      'new_Queue@odata.bind': `/queues(${OWNER})`,
      'new_text@x': 1,
      new_text: '',
    };
    expect(columnsOf(properties)).toEqual(['casetypecode', 'new_text']);
    expect(bindingsOf(properties)).toHaveLength(1);
  });
});

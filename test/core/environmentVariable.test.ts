import { variableQuery, variableValue } from '../../core/environmentVariable';

const VALUES = 'environmentvariabledefinition_environmentvariablevalue';
/** A definition as the Web API writes it, with the values that the environment set. */
const definition = (defaultvalue: unknown, ...values: unknown[]) => ({
  environmentvariabledefinitionid: '11111111-2222-4333-8444-555555555555',
  defaultvalue,
  [VALUES]: values.map((value) => ({ value })),
});

describe('an environment variable', () => {
  test('is asked for by its name, with the value that the environment set', () => {
    expect(decodeURIComponent(variableQuery('ocx_SessionUrl'))).toBe(
      `?$select=defaultvalue&$filter=schemaname eq 'ocx_SessionUrl'&$expand=${VALUES}($select=value)`,
    );
    expect(variableQuery('ocx_ApplicationId')).not.toMatch(/\s/);
  });

  test.each([
    ['its default where nothing was set', definition('none'), 'none'],
    [
      'what was set, whatever the default is',
      definition('none', 'https://example.com'),
      'https://example.com',
    ],
    ['its value without the blanks of a careless paste', definition('none', ' a b\r\n'), 'a b'],
    [
      'nothing where an empty value was set: the default is for environments without a value',
      definition('x', null),
      '',
    ],
    ['nothing where it has no default', definition(null), ''],
    ['its default where the values were not sent along', { defaultvalue: 'none' }, 'none'],
    ['nothing where it has two values', definition('none', 'a', 'b'), ''],
    ['nothing that is no text', definition(7, { a: 1 }), ''],
  ])('holds %s', (_, row, value) => {
    expect(variableValue([row])).toBe(value);
  });

  test('holds nothing where two definitions answer to its name', () => {
    expect(variableValue([definition('a'), definition('b')])).toBe('');
  });

  test.each([[undefined], [null], ['rows'], [{}], [[]], [[null]], [['row']], [[[]]]])(
    'holds nothing where the answer is %j',
    (rows) => {
      expect(variableValue(rows)).toBe('');
    },
  );
});

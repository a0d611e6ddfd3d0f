import fc from 'fast-check';
import { failureInWords } from '../../cli/check/failure';
import { pastedInWords } from '../../cli/check/pasted';
import { printed } from '../../cli/check/print';
import { rows, wrapped } from '../../cli/wrap';
import { DataverseFailure, english, judge, readPastedError, reportJson } from '../../core/access';
import { known } from '../../core/access/facts/facts';
import { grant, healthy, PLAIN, troubled, type Names } from '../core/access/reportFacts';

const shown = (names?: Names, more = {}) => {
  const facts = { ...troubled(names), ...more };
  return printed(reportJson(judge(facts), facts, english));
};
const blanksAside = (text: string) => text.replace(/\s+/g, '');
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('the print of a check', () => {
  test('says what is wrong, why, who says so and what to change; what an operation shares with another only once', () => {
    const text = shown();
    expect(text).toContain('\n  Missing         Link the case to the contact\n');
    expect(text).toContain(
      [
        'Link the case to the contact: Missing',
        '  - Kunde: Read: At risk (see above)',
        '  - Kunde: Append To: Missing',
        '    The case is linked to a contact, which belongs to anyone. (all rows; Derived from what both',
        '    document)',
        '    None of the user’s roles grants it.',
        '    Change to: Kunde: Append To = Organization (prvAppendToContact)',
        '',
      ].join('\n'),
    );
    expect(text.match(/is deactivated, and Dataverse gives no rows/g)).toHaveLength(1);
    expect(text).toContain('\nWhat to change\n  - Kunde: Read = Organization (prvReadContact)\n');
    expect(text).toContain('\n  - The user is System Administrator through “Integration”.');
    expect(text).toContain('\n  - You may not read teams and their security roles.');
  });

  test.each([
    ['nothing', [], false],
    ['most of what is required', ['Incident', 'Contact', 'Note'], true],
  ])('names a role that can be changed where it grants %s', (_, tables, named) => {
    const facts = troubled();
    if (facts.roles.state !== 'known' || !facts.roles.value[0]) throw new Error('There is no role.');
    const role = { ...facts.roles.value[0], templateId: undefined };
    const granted = tables.flatMap((table) =>
      ['Create', 'Read', 'Append', 'AppendTo'].map((right) => grant(`prv${right}${table}`)),
    );
    const text = shown(PLAIN, { roles: known([role]), rolePrivileges: { [role.id]: known(granted) } });
    expect(text.includes('“Integration” already grants most of it.')).toBe(named);
  });

  test('says nothing of problems where there are none', () => {
    const facts = healthy();
    const text = printed(reportJson(judge(facts), facts, english));
    expect(text).toMatch(/^Ready for handoffs\n/);
    expect(text).not.toMatch(/What to change|What could not be seen|Missing|At risk/);
  });

  test('does not list privileges where an early gate fails', () => {
    const facts = { ...troubled(), user: known({ match: 'none' as const }), allUsersSeen: known(true) };
    const text = printed(reportJson(judge(facts), facts, english));
    expect(text).toMatch(/\n {2}Fails +Application user: No user of this environment has this client ID\./);
    expect(text).toContain('\n  Not evaluated   Test & Save\n');
    expect(text).not.toContain('prvAppendToContact');
  });

  test('shows whatever things are called on lines of their own width, and nothing that a terminal obeys', () => {
    const names = fc.record(
      Object.fromEntries(Object.keys(PLAIN).map((name) => [name, anyText])) as Record<
        keyof Names,
        typeof anyText
      >,
    );
    fc.assert(
      fc.property(names, (hostile) => {
        const text = shown(hostile);
        // eslint-disable-next-line no-control-regex -- controls are what it is after
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
        expect(text.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('wrapping', () => {
  test('loses nothing and keeps the width, whatever the words are', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '-', 'W'), maxLength: 250, size: 'max' });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 0, max: 40 }), (words, margin) => {
        const first = `${' '.repeat(margin)}- `;
        const lines = wrapped(first, words.join(' ')).split('\n');
        expect(blanksAside(lines.join('\n'))).toBe(blanksAside(`-${words.join('')}`));
        expect(lines.filter((line) => [...line].length > 100)).toEqual([]);
        expect(lines.slice(1).every((line) => line.startsWith(' '.repeat(first.length)))).toBe(true);
      }),
    );
  });

  test('puts the texts of rows below each other', () => {
    expect(
      rows([
        ['a', 'x'],
        ['long', 'y'],
      ]),
    ).toBe('  a     x\n  long  y');
  });
});

describe('why a check could not run', () => {
  test('is told with its meaning, the wait and the numbers', () => {
    const failure = new DataverseFailure('throttled', 'Number of requests\u001b exceeded.', {
      status: 429,
      code: '0x80072322',
      retryAfterSeconds: 400,
    });
    expect(failureInWords(failure)).toBe(
      [
        'Dataverse is limiting requests. Too much was asked of this environment in the last minutes, by',
        'whatever app. Nothing is wrong with the setup.',
        'Dataverse asks to wait 400 seconds before trying again.',
        'Number of requests\\u001b exceeded. (HTTP 429, 0x80072322)',
      ].join('\n'),
    );
  });

  test('is told for a fault of the check itself, too', () => {
    expect(failureInWords(new TypeError('x is undefined'))).toBe(
      'The check stopped. This is a fault of the check. Run it again.\nx is undefined',
    );
  });
});

test('an error is told with what it does not name left open', () => {
  const told = pastedInWords(readPastedError('CrmCheckPrivilege failed. 0x80040299'));
  expect(told).toMatch(/^A privilege is missing: \(not named\)\. /);
  expect(told).toMatch(/\n\n {2}Code {2}0x80040299$/);
});

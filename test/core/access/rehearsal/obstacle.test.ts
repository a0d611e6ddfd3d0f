import { isDeliberate, obstacleOf } from '../../../../core/access/rehearsal/obstacle';
import type { DeliberateFailure } from '../../../../core/access/rehearsal/deliberateFailure';

const FAILURE: DeliberateFailure = {
  operation: { method: 'POST', target: 'incidents' },
  column: 'title',
  length: 201,
  usualLength: 57,
};
const DELIBERATE =
  "A validation error occurred.  The length of the 'title' attribute of the 'incident' entity exceeded the maximum allowed length of '200'.";
const error = (message: string, more: { code?: string; contentId?: string } = {}) => ({
  status: 400,
  code: '0x80044331',
  message,
  ...more,
});

describe('the failure that ends a change set', () => {
  test.each([
    ['as documented', error(DELIBERATE)],
    ['at its place', error(DELIBERATE, { contentId: '7' })],
    [
      'in another language',
      error("Die Länge des Attributs 'title' der Entität 'incident' ist größer als '200'."),
    ],
    ['without the limit', error('title: too long')],
  ])('is recognised %s', (_, given) => {
    expect(isDeliberate(given, FAILURE, 7)).toBe(true);
  });

  test.each([
    ['with another code', error(DELIBERATE, { code: '0x80040265' })],
    ['of another column', error(DELIBERATE.replace('title', 'description'))],
    ['of a column whose name only begins alike', error(DELIBERATE.replace('title', 'titles'))],
    ['of another operation', error(DELIBERATE, { contentId: '3' })],
    ['with a limit that a step’s own title breaks', error(DELIBERATE.replace('200', '40'))],
    ['with a limit that it keeps itself', error(DELIBERATE.replace('200', '300'))],
  ])('is not taken for one %s', (_, given) => {
    expect(isDeliberate(given, FAILURE, 7)).toBe(false);
  });
});

const USER = 'aaaaaaaa-2222-4333-8444-555555555555';

describe('an obstacle', () => {
  test.each([
    [
      '0x80040220',
      `Principal user (Id=${USER}, type=8), is missing prvCreateNote privilege (Id=x) on OTC=5 for entity 'annotation'`,
      { kind: 'missing-privilege', privilege: 'prvCreateNote', table: 'annotation', principal: USER },
    ],
    [
      '0x80048306',
      `Principal with ID ${USER} does not have AppendToAccess right(s) for record with ID ${USER} of entity incident`,
      { kind: 'row-outside', right: 'AppendTo', table: 'incident', principal: USER },
    ],
    ['0x80040265', 'is missing prvReadContact privilege', { kind: 'plug-in' }],
    ['0x80040333', 'A duplicate exists.', { kind: 'duplicate' }],
    ['0x80040237', 'Cannot insert duplicate key.', { kind: 'duplicate' }],
    ['0x0', 'You should specify a parent contact or account.', { kind: 'required-column' }],
    ['0x80040203', "Required field 'cx_region' is missing.", { kind: 'required-column' }],
    ['0x8004f502', 'The column is secured.', { kind: 'column-secured' }],
    ['0x80040231', 'Target user or team does not hold required privileges.', { kind: 'owner-lacks' }],
    ['0x80048d19', 'Error identified in Payload', { kind: 'unknown-name' }],
    ['0x80041234', 'Something else.', { kind: 'unknown' }],
  ])('%s %s', (code, message, expected) => {
    expect(obstacleOf({ code, message })).toMatchObject({ ...expected, code, message });
  });

  test('of a plug-in is not looked through for privileges that it names', () => {
    expect(obstacleOf({ code: '0x80040265', message: 'is missing prvReadContact privilege' })).toEqual({
      kind: 'plug-in',
      code: '0x80040265',
      message: 'is missing prvReadContact privilege',
    });
  });
});

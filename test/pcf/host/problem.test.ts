import { problemOf } from '../../../pcf/Conversation/host/problem';

test.each([
  ['no privilege, unsigned code', { errorCode: 0x80040220, message: '' }, 'forbidden'],
  ['no privilege, signed code', { errorCode: 0x80040220 | 0, message: '' }, 'forbidden'],
  ['status 403 beside an unknown code', { errorCode: 0, httpStatus: 403, message: '' }, 'forbidden'],
  ['a row that is gone', { errorCode: 2147746327, message: '' }, 'not-found'],
  ['status 404', { errorCode: 404, message: '' }, 'not-found'],
  ['too many requests', { errorCode: -2147015902, message: '' }, 'throttled'],
  ['status 429', { errorCode: 0, status: 429, message: '' }, 'throttled'],
  ['a session that has ended', { errorCode: 0, status: 401, message: '' }, 'signed-out'],
  ['an error of the server', { errorCode: 0x80040216, status: 500, message: '' }, 'failed'],
  ['an error without a code', new Error('?'), 'failed'],
  ['no error object at all', undefined, 'failed'],
])('%s', (_name, rejection, expected) => {
  expect(problemOf(rejection, true)).toBe(expected);
});

test('whatever failed while offline failed because of that', () => {
  expect(problemOf({ errorCode: 0x80040220, message: '' }, false)).toBe('offline');
});

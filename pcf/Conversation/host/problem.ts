/** Why a read failed, as far as it changes what a person can do about it. */
export type ReadProblem = 'signed-out' | 'forbidden' | 'not-found' | 'throttled' | 'offline' | 'failed';

const BY_STATUS: Readonly<Record<number, ReadProblem>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  429: 'throttled',
};

/** Dataverse's error codes ("Web service error codes", "Service protection API limits" on learn.microsoft.com). */
const BY_CODE: Readonly<Record<number, ReadProblem>> = {
  0x80040220: 'forbidden', // PrivilegeDenied
  0x80048306: 'forbidden', // the privilege is held, but does not reach this row
  0x80040217: 'not-found', // ObjectDoesNotExist
  0x80072321: 'throttled', // execution time within five minutes
  0x80072322: 'throttled', // number of requests within five minutes
  0x80072326: 'throttled', // concurrent requests
};

/**
 * Sorts what `context.webAPI` rejected with. Only `errorCode` (a signed or an unsigned integer) and
 * `message` are documented; some hosts add the HTTP status.
 */
export function problemOf(rejection: unknown, online: boolean): ReadProblem {
  if (!online) return 'offline';
  if (typeof rejection !== 'object' || rejection === null) return 'failed';
  const error = rejection as { errorCode?: unknown; code?: unknown; status?: unknown; httpStatus?: unknown };
  const code = Number(error.errorCode ?? error.code);
  const status = Number(error.status ?? error.httpStatus);
  return BY_CODE[code >>> 0] ?? BY_STATUS[status] ?? BY_STATUS[code] ?? 'failed';
}

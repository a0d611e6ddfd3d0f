/**
 * What passes of a request. No cookies, no sign-in of the browser's own, nothing that names this machine, nothing that is
 * between two neighbours only (RFC 9110, 7.6.1), and nothing that makes another method of a GET.
 */
const TO_ORGANISATION = [
  'accept',
  'accept-language',
  'callerobjectid',
  'consistency',
  'content-type',
  'if-match',
  'if-none-match',
  'mscrmcallerid',
  'odata-maxversion',
  'odata-version',
  'prefer',
  'range',
];

/** What passes of an answer; the rest is about a connection, a browser's session or an origin that the page is not on. */
const FROM_ORGANISATION = [
  'allow',
  'content-disposition',
  'content-type',
  'etag',
  'last-modified',
  'location',
  'odata-entityid',
  'odata-version',
  'preference-applied',
  'retry-after',
];
const PREFIX_FROM_ORGANISATION = /^(x-ms-|mimetype$|req_id$)/;

export function headersTo(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    TO_ORGANISATION.map((name) => [name, headers[name]]).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
}

export function headersFrom(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].filter(([name]) => FROM_ORGANISATION.includes(name) || PREFIX_FROM_ORGANISATION.test(name)),
  );
}

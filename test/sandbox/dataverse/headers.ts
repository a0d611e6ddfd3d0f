import type { Request } from '../http';
import { refusal } from './errors';

/** Headers that change what a request does, and that the sandbox has; `authorization`, `cookie` and content headers aside. */
export const HEADERS: readonly string[] = [
  'accept',
  'prefer',
  'if-match',
  'if-none-match',
  'consistency',
  'callerobjectid',
  'mscrmcallerid',
  'mscrm.suppressduplicatedetection',
];

/** Headers that would change what a request does, and that the sandbox does not have: refused, not left out. */
const PLATFORM_ONLY = /^(?:mscrm\..*|autodisassociate|odata-isolation|x-http-method(?:-override)?)$/;

/** What answers are made of: JSON with minimal metadata, bare text, and the parts of a batch. */
const SERVED_TYPES = /^(?:\*\/\*|application\/(?:json|http|\*)|text\/(?:plain|\*)|multipart\/mixed)$/;

/** @throws DataverseError for a header that the sandbox would have to leave without effect */
export function checkHeaders({ headers }: Request): void {
  const header = Object.keys(headers).find(
    (name) => headers[name] !== undefined && PLATFORM_ONLY.test(name) && !HEADERS.includes(name),
  );
  if (header) throw refusal('notSupported', { what: `the header ${header}` });
  const accept = headers['accept'] ?? '*/*';
  const types = accept.split(',').map((type) => type.split(';').map((part) => part.trim().toLowerCase()));
  const isServed = types.some(
    ([type = '', ...parameters]) =>
      SERVED_TYPES.test(type) &&
      !parameters.some((each) => each.startsWith('odata.metadata=') && !each.endsWith('=minimal')),
  );
  if (!isServed) throw refusal('notSupported', { what: `Accept: ${accept}` });
}

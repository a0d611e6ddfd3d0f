import type { Operation } from './operation';

const LINE = '\r\n';

export interface Boundaries {
  batch: string;
  changeSet: string;
}

/** Below the origin, as the parts of a batch name it. */
const ROOT = '/api/data/v9.2/';

export const contentTypeOf = ({ batch }: Pick<Boundaries, 'batch'>): string =>
  `multipart/mixed; boundary="${batch}"`;

/**
 * A `$batch` of one question and, behind it, operations that are one transaction (learn.microsoft.com/power-apps/developer/data-platform/webapi/
 * execute-batch-operations-using-web-api, "Change sets"): CRLF everywhere, and each operation's place as its Content-ID.
 */
export function changeSetBody(
  question: string,
  operations: readonly Operation[],
  { batch, changeSet }: Boundaries,
): string {
  return lines(
    ...questionPart(question, batch),
    `--${batch}`,
    `Content-Type: multipart/mixed; boundary="${changeSet}"`,
    '',
    ...operations.map((operation, index) => partOf(operation, index + 1, changeSet)),
    `--${changeSet}--`,
    '',
    `--${batch}--`,
    '',
  );
}

/** A batch of one question. */
export function questionBody(question: string, { batch }: Pick<Boundaries, 'batch'>): string {
  return lines(...questionPart(question, batch), `--${batch}--`, '');
}

const questionPart = (path: string, batch: string): string[] => [
  `--${batch}`,
  'Content-Type: application/http',
  'Content-Transfer-Encoding: binary',
  '',
  `GET ${ROOT}${path} HTTP/1.1`,
  'Accept: application/json',
  '',
  '',
];

function partOf({ method, target, body, returned }: Operation, contentId: number, changeSet: string): string {
  const address = target.charAt(0) === '$' ? target : ROOT + target;
  return lines(
    `--${changeSet}`,
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    `Content-ID: ${contentId}`,
    '',
    `${method} ${address}${returned ? `?$select=${returned}` : ''} HTTP/1.1`,
    ...(body ? ['Content-Type: application/json; type=entry'] : []),
    ...(returned ? ['Prefer: return=representation'] : []),
    '',
    body ? JSON.stringify(body) : '',
  );
}

const lines = (...all: string[]): string => all.join(LINE);

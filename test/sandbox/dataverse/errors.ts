import { json, type Reply } from '../http';
import { ERRORS } from './errorTable';

export type ErrorName = keyof typeof ERRORS;

/** A refusal; thrown anywhere below the Web API's route, which turns it into the reply. */
export class DataverseError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Makes the named refusal, with the placeholders of its text filled in. */
export function refusal(name: ErrorName, values: Record<string, string | number> = {}): DataverseError {
  const { status, code, text } = ERRORS[name];
  const message = text.replace(/\{(\w+)\}/g, (placeholder, key: string) =>
    String(values[key] ?? placeholder),
  );
  return new DataverseError(status, code, message);
}

/** The body that Dataverse answers an error with. */
export function errorReply(error: DataverseError, headers: Record<string, string> = {}): Reply {
  return json(
    error.status,
    { error: { code: error.code, message: error.message } },
    { 'Content-Type': 'application/json; odata.metadata=minimal', 'OData-Version': '4.0', ...headers },
  );
}

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

/**
 * What an error says beyond its code and text when the request prefers annotations (compose-http-requests-handle-errors on
 * learn.microsoft.com); what the platform writes into them beyond the message is assumed.
 */
const annotationsOf = ({ code, message }: DataverseError): [string, string][] => [
  [
    'Microsoft.PowerApps.CDS.HelpLink',
    `http://go.microsoft.com/fwlink/?LinkID=398563&error=${encodeURIComponent(`Microsoft.Crm.CrmException:${code.replace(/^0x/, '')}`)}&client=platform`,
  ],
  ['Microsoft.PowerApps.CDS.TraceText', ''],
  ['Microsoft.PowerApps.CDS.InnerError.Message', message],
];

/** The body that Dataverse answers an error with; `annotates` says which annotations are preferred. */
export function errorReply(
  error: DataverseError,
  headers: Record<string, string> = {},
  annotates: (name: string) => boolean = () => false,
): Reply {
  const preferred = annotationsOf(error).filter(([name]) => annotates(name));
  const annotations = Object.fromEntries(preferred.map(([name, value]) => [`@${name}`, value]));
  return json(
    error.status,
    { error: { code: error.code, message: error.message, ...annotations } },
    { 'Content-Type': 'application/json; odata.metadata=minimal', 'OData-Version': '4.0', ...headers },
  );
}

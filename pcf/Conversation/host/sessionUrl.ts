import { VARIABLES, variableQuery, variableValue } from '../../../core/environmentVariable';

/**
 * The environment variable `ocx_SessionUrl`: an address with `{sessionId}` in it, or anything else, `none` as shipped, for no
 * link at all. OpenCX publishes no address of a session, so that only an admin can know one. Never rejects: whoever may
 * not read variables goes without.
 */
export type SessionUrl = () => Promise<string>;

type Host = Pick<ComponentFramework.WebApi, 'retrieveMultipleRecords'>;

/**
 * Beside the control's request for the notes, one more in the life of this reader, and only once somebody asks: a variable is
 * the same for every case, and a refusal is, too.
 */
export function sessionUrlReader(): (webAPI: Host) => SessionUrl {
  let asked: Promise<string> | undefined;
  return (webAPI) => () => (asked ??= read(webAPI));
}

async function read(webAPI: Host): Promise<string> {
  try {
    const query = variableQuery('ocx_SessionUrl');
    return variableValue((await webAPI.retrieveMultipleRecords(VARIABLES, query)).entities);
  } catch {
    return '';
  }
}

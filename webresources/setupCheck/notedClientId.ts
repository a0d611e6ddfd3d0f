import { readGuid, type DataverseReader, type Guid } from '../../core/access';
import { VARIABLES, variableQuery, variableValue } from '../../core/environmentVariable';

/**
 * The client ID that somebody noted in the environment variable `ocx_ApplicationId`, in one request. Undefined where there is
 * none, and where it cannot be read: it only saves typing.
 */
export function notedClientId(reader: DataverseReader): Promise<Guid | undefined> {
  return reader.retrieveMetadata(`${VARIABLES}s${variableQuery('ocx_ApplicationId')}`).then(
    ({ value }) => readGuid(variableValue(value)),
    () => undefined,
  );
}

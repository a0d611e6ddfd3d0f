import { readerOver, type DataverseReader, type ReadableTable } from '../../core/access';
import type { WebApi } from '../dataverse/webApi';

/** Entity set names: what the Web API calls a table in an address. */
const SETS: Readonly<Record<ReadableTable, string>> = {
  systemuser: 'systemusers',
  role: 'roles',
  team: 'teams',
  businessunit: 'businessunits',
  contact: 'contacts',
  entitydefinition: 'EntityDefinitions',
};

/** The check's questions over the Web API, with a bearer token. */
export function readerOf({ get }: WebApi): DataverseReader {
  return readerOver(
    (path) => get(path),
    (table) => SETS[table],
  );
}

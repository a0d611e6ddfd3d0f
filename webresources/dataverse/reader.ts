import { getMetadataByLogicalName, setMetadataCache } from 'dataverse-ify';
import type { DataverseReader } from '../../core/access/facts/reader';
import { readerOver } from '../../core/access/facts/readerOver';
import { metadataCache } from './earlyBound/metadata';
import { fetchWebApi, type Connection } from './fetchWebApi';

/**
 * The check's questions over same-origin `fetch`. Of dataverse-ify only the metadata is used: its client would make an
 * Invalid Date of an empty date column and drop lookups without annotations, and would add 13 KB to every visit.
 */
export function connect(connection: Connection): DataverseReader {
  setMetadataCache(metadataCache);
  return readerOver(fetchWebApi(connection), (table) => getMetadataByLogicalName(table).collectionName);
}

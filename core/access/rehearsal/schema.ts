import { isReadFailure } from '../facts/failure';
import { valueOf, type AccessFacts } from '../facts/facts';
import { tableFacts } from '../judgement/tables';
import { WORKSTREAM_TABLE } from '../requirements';
import { objectOf } from './batchAnswer';
import type { RehearsalConnection } from './connection';
import type { Schema } from './operation';

const TITLE =
  "EntityDefinitions(LogicalName='incident')/Attributes(LogicalName='title')/Microsoft.Dynamics.CRM.StringAttributeMetadata?$select=MaxLength";

/** The environment's names, most of which the check has read already. */
export async function readSchema(connection: RehearsalConnection, facts: AccessFacts): Promise<Schema> {
  const queue = valueOf(facts.caseLookups)?.find(({ target }) => target === 'queue');
  const length = (await rejectedAsEmpty(connection, TITLE))['MaxLength'];
  return {
    caseQueue: queue?.navigation,
    chat: facts.settings.chat ? await readChat(connection, facts) : undefined,
    titleLength: typeof length === 'number' ? length : undefined,
  };
}

async function readChat(connection: RehearsalConnection, facts: AccessFacts): Promise<Schema['chat']> {
  const found = tableFacts('liveworkitem', facts);
  if (found?.setName === undefined) return undefined;
  const filter = encodeURIComponent(`ReferencedEntity eq '${WORKSTREAM_TABLE}'`);
  const path = `EntityDefinitions(LogicalName='${found.table}')/ManyToOneRelationships?$filter=${filter}`;
  const { value } = await rejectedAsEmpty(connection, path);
  const [lookup] = Array.isArray(value) ? (value as unknown[]) : [];
  const navigation = objectOf(lookup)['ReferencingEntityNavigationPropertyName'];
  return {
    set: found.setName,
    // Microsoft's is an activity; one of OpenCX's documented name would have a key of its own.
    key: found.table === 'msdyn_ocliveworkitem' ? 'activityid' : `${found.table}id`,
    workStream: typeof navigation === 'string' ? navigation : 'msdyn_liveworkstreamid',
  };
}

/** What an environment does not answer is done without. */
async function rejectedAsEmpty({ get }: RehearsalConnection, path: string): Promise<Record<string, unknown>> {
  try {
    return await get(path);
  } catch (thrown) {
    if (isReadFailure(thrown) && ['rejected', 'forbidden'].includes(thrown.failure)) return {};
    throw thrown;
  }
}

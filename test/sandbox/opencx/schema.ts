import { type Answer, Refused, type WebApiClient } from '../webApiClient';

/** Names that OpenCX needs and that differ from organisation to organisation, or that it does not publish. */
export interface Schema {
  /** Navigation property from a case to its queue. */
  caseQueue: string;
  liveWorkItem: {
    entitySet: string;
    primaryId: string;
    /** Navigation property from a live work item to its work stream. */
    workStream: string;
  };
}

/**
 * What OpenCX sends where an organisation has nothing of the kind: `oc_liveworkitem` is its documented name, the others
 * are made up. Dataverse refuses each where it does not exist.
 */
export const UNKNOWN: Schema = {
  caseQueue: 'cx_QueueId',
  liveWorkItem: {
    entitySet: 'oc_liveworkitems',
    primaryId: 'oc_liveworkitemid',
    workStream: 'msdyn_liveworkstreamid',
  },
};

/** OpenCX's name of the table first: where an organisation has both, that is the one it means. */
const LIVE_WORK_ITEMS = ['oc_liveworkitem', 'msdyn_ocliveworkitem'];

/** Looks the names up in the organisation's metadata, which every caller may read. */
export async function discoverSchema(webApi: WebApiClient): Promise<Schema> {
  const filter = LIVE_WORK_ITEMS.map((name) => `LogicalName eq '${name}'`).join(' or ');
  const tables = await rows(
    webApi,
    `EntityDefinitions?$select=LogicalName,EntitySetName,PrimaryIdAttribute&$filter=${filter}`,
  );
  const [liveWorkItem] = LIVE_WORK_ITEMS.flatMap((name) =>
    tables.filter(({ LogicalName }) => LogicalName === name),
  );
  return {
    caseQueue: (await navigation(webApi, 'incident', 'queue')) ?? UNKNOWN.caseQueue,
    liveWorkItem: liveWorkItem
      ? {
          entitySet: String(liveWorkItem['EntitySetName']),
          primaryId: String(liveWorkItem['PrimaryIdAttribute']),
          workStream:
            (await navigation(webApi, String(liveWorkItem['LogicalName']), 'msdyn_liveworkstream')) ??
            UNKNOWN.liveWorkItem.workStream,
        }
      : UNKNOWN.liveWorkItem,
  };
}

async function navigation(webApi: WebApiClient, from: string, to: string): Promise<string | undefined> {
  const [found] = await rows(
    webApi,
    `EntityDefinitions(LogicalName='${from}')/ManyToOneRelationships?$filter=ReferencedEntity eq '${to}'`,
  ).catch((error: unknown) => {
    if (error instanceof Refused && error.status === 404) return [];
    throw error;
  });
  return found && String(found['ReferencingEntityNavigationPropertyName']);
}

async function rows(webApi: WebApiClient, path: string): Promise<Answer[]> {
  return (await webApi.send('GET', path))['value'] as Answer[];
}

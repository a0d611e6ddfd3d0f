import { strict } from '../../../support/strict';

/** The error that `Xrm.WebApi` and `context.webAPI` reject with: the code is the hexadecimal one as an unsigned number. */
export interface ClientError {
  errorCode: number;
  message: string;
  httpStatus?: number;
}

const ENTITY_SETS: Record<string, string> = {
  incident: 'incidents',
  annotation: 'annotations',
  contact: 'contacts',
  systemuser: 'systemusers',
  environmentvariabledefinition: 'environmentvariabledefinitions',
};

export interface RetrieveMultipleResult {
  entities: Record<string, unknown>[];
  nextLink?: string;
}

/** The client-side Web API over the sandbox's Dataverse, in the shape that forms and controls share. */
export function createWebApi(clientUrl: string) {
  const root = `${clientUrl}/api/data/v9.2/`;
  const setOf = (table: string): string => {
    const set = ENTITY_SETS[table];
    if (!set) throw new Error(`The sandbox's client Web API does not know the table '${table}'.`);
    return set;
  };
  return strict('WebApi', {
    async retrieveRecord(table: string, id: string, options = ''): Promise<Record<string, unknown>> {
      return request(`${root}${setOf(table)}(${id.replace(/[{}]/g, '')})${options}`);
    },
    async retrieveMultipleRecords(
      table: string,
      options = '',
      maxPageSize = 5000,
    ): Promise<RetrieveMultipleResult> {
      const page = await request(`${root}${setOf(table)}${options}`, maxPageSize);
      const nextLink = page['@odata.nextLink'];
      return {
        entities: page['value'] as Record<string, unknown>[],
        // Callers hand the query part back as `options`; the platform answers the whole link here, too.
        nextLink: typeof nextLink === 'string' ? nextLink : undefined,
      };
    },
  });
}

async function request(url: string, maxPageSize?: number): Promise<Record<string, unknown>> {
  const preferences = ['odata.include-annotations="*"'];
  if (maxPageSize) preferences.push(`odata.maxpagesize=${maxPageSize}`);
  let response: Response;
  try {
    response = await fetch(url, {
      headers: {
        Accept: 'application/json',
        'OData-Version': '4.0',
        'OData-MaxVersion': '4.0',
        Prefer: preferences.join(','),
      },
    });
  } catch {
    throw {
      errorCode: 0,
      message: 'A network error occurred. Check your connection and try again.',
    } satisfies ClientError;
  }
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) return body;
  const error = body['error'] as { code?: string; message?: string } | undefined;
  throw {
    errorCode: Number(error?.code ?? 0) || 0,
    message: error?.message ?? response.statusText,
    httpStatus: response.status,
  } satisfies ClientError;
}

import { readCase } from '../../../core/conversation';
import { problemOf, type ReadProblem } from './problem';
import { guid, type Guid } from './record';

/** Another case of the customer, whose description tells a conversation. */
export interface EarlierCase {
  id: Guid;
  title?: string;
  /** The case number. */
  number?: string;
  /** ISO 8601, UTC. */
  createdOn?: string;
}

export type EarlierAnswer =
  | { kind: 'found'; cases: EarlierCase[]; looked: number; more: boolean }
  /** The case names no customer, as phone cases often do. */
  | { kind: 'no-customer' }
  | { kind: 'problem'; problem: ReadProblem };

/** The other conversations of the customer of a case, and the way to them. */
export interface EarlierCases {
  /** Never rejects. */
  of(id: Guid): Promise<EarlierAnswer>;
  open(id: Guid): void;
}

/** As many cases are looked at, the newest: each brings its description, up to 2,000 characters as Microsoft ships the column. */
const LOOK_AT = 50;

interface Host {
  webAPI: Pick<ComponentFramework.WebApi, 'retrieveRecord' | 'retrieveMultipleRecords'>;
  navigation: Pick<ComponentFramework.Navigation, 'openForm'>;
  isOnline(): boolean;
}

/**
 * Two requests, when a person asks: who the customer is, then that customer's cases. Whether one tells a conversation is
 * read from its description, which OpenCX is documented to write; one that stands in a note alone is not found.
 */
export function earlierCases({ webAPI, navigation, isOnline }: Host): EarlierCases {
  return {
    async of(id) {
      try {
        const row: Row = await webAPI.retrieveRecord('incident', id, '?$select=_customerid_value');
        const customer = guid(text(row._customerid_value) ?? '');
        if (customer === undefined) return { kind: 'no-customer' };
        const options =
          '?$select=title,ticketnumber,createdon,description' +
          `&$filter=_customerid_value eq ${customer} and incidentid ne ${id}&$orderby=createdon desc`;
        const { entities, nextLink } = await webAPI.retrieveMultipleRecords('incident', options, LOOK_AT);
        const cases = entities.filter(tellsAConversation).map(earlierCase);
        return { kind: 'found', cases, looked: entities.length, more: !!nextLink };
      } catch (rejection) {
        return { kind: 'problem', problem: problemOf(rejection, isOnline()) };
      }
    },
    open(id) {
      // What comes of it is the form's affair, unsaved changes included.
      void navigation.openForm({ entityName: 'incident', entityId: id });
    },
  };
}

type Row = Record<string, unknown>;

function tellsAConversation(row: Row): boolean {
  return readCase({ description: text(row.description), notes: [] }).length > 0;
}

function earlierCase(row: Row): EarlierCase {
  return {
    id: text(row.incidentid) as Guid,
    title: text(row.title),
    number: text(row.ticketnumber),
    createdOn: text(row.createdon),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

import type { Reply } from '../../http';
import type { Exchange } from '../exchange';
import { parseQuery } from '../odata/query';
import {
  getAttribute,
  getDefinition,
  getPrivileges,
  listAttributes,
  listDefinitions,
  listRelationships,
} from './definitions';
import { callAction, callFunction } from './operations';
import { addReference, listReferences, removeReference } from './references';
import { answer } from './replies';
import { deleteRowAt, getMember, getRow, getValue, patchRow } from './row';
import { getUnpublished, listUnpublished } from './unpublished';
import { countRows, listRows, postRow } from './rows';
import type { Target, TargetKind } from './target';

/** One thing the sandbox's Web API does. Everything that is no row here is refused with 404, 405 or 501. */
export interface WebApiRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  kind: TargetKind;
  /** An address of this kind, for the reader. */
  example: string;
  answer: (exchange: Exchange, target: Target) => Reply;
}

/** Ties a route to the kind of target it is for. */
function route<K extends TargetKind>(
  method: WebApiRoute['method'],
  kind: K,
  example: string,
  handle: (exchange: Exchange, target: Target & { kind: K }) => Reply,
): WebApiRoute {
  return {
    method,
    kind,
    example,
    answer: (exchange, target) => handle(exchange, target as Target & { kind: K }),
  };
}

export const ROUTES: readonly WebApiRoute[] = [
  route('GET', 'service', '', (exchange) => {
    parseQuery(exchange.request.url.searchParams, []);
    return answer(exchange, 200, {
      '@odata.context': `${exchange.root}$metadata`,
      value: exchange.organization.catalogue.tables.map(({ entitySetName: name }) => ({
        name,
        kind: 'EntitySet',
        url: name,
      })),
    });
  }),
  route(
    'GET',
    'rows',
    "contacts?$select=fullname&$filter=emailaddress1 eq 'a@b.c'&$orderby=createdon desc",
    (exchange, { table }) => listRows(exchange, table),
  ),
  route('POST', 'rows', 'incidents', (exchange, { table }) => postRow(exchange, table)),
  route('GET', 'count', 'incidents/$count', (exchange, { table }) => countRows(exchange, table)),
  route(
    'GET',
    'row',
    'incidents(<id>)?$select=title&$expand=Incident_Annotation($select=subject)',
    (exchange, { table, id }) => getRow(exchange, table, id),
  ),
  route('PATCH', 'row', 'incidents(<id>)', (exchange, { table, id }) => patchRow(exchange, table, id)),
  route('DELETE', 'row', 'annotations(<id>)', (exchange, { table, id }) => deleteRowAt(exchange, table, id)),
  route(
    'GET',
    'member',
    'incidents(<id>)/title, incidents(<id>)/Incident_Annotation',
    (exchange, { table, id, name }) => getMember(exchange, table, id, name),
  ),
  route('GET', 'value', 'annotations(<id>)/documentbody/$value', (exchange, { table, id, name }) =>
    getValue(exchange, table, id, name),
  ),
  route(
    'GET',
    'reference',
    'systemusers(<id>)/systemuserroles_association/$ref',
    (exchange, { table, id, name }) => listReferences(exchange, table, id, name),
  ),
  route(
    'POST',
    'reference',
    'systemusers(<id>)/systemuserroles_association/$ref',
    (exchange, { table, id, name }) => addReference(exchange, table, id, name),
  ),
  route(
    'DELETE',
    'reference',
    'teams(<id>)/teamroles_association(<role id>)/$ref',
    (exchange, { table, id, name, other }) => removeReference(exchange, table, id, name, other),
  ),
  route(
    'GET',
    'unbound',
    'WhoAmI(), RetrieveRolePrivilegesRole(RoleId=<id>)',
    (exchange, { name, argument }) => callFunction(exchange, undefined, '', name, argument),
  ),
  route('POST', 'unbound', 'ImportSolution, DeleteAndPromote', (exchange, { name }) =>
    callAction(exchange, undefined, '', name),
  ),
  route(
    'GET',
    'unpublished-row',
    'systemforms(<id>)/Microsoft.Dynamics.CRM.RetrieveUnpublished()?$select=formxml',
    (exchange, { table, id }) => getUnpublished(exchange, table, id),
  ),
  route(
    'GET',
    'unpublished-rows',
    "systemforms/Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple()?$filter=objecttypecode eq 'incident'",
    (exchange, { table }) => listUnpublished(exchange, table),
  ),
  route(
    'GET',
    'bound',
    'systemusers(<id>)/Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p)?@p=["prvReadIncident"]',
    (exchange, { table, id, name, argument }) =>
      callFunction(exchange, table.logicalName, id, name, argument),
  ),
  route(
    'POST',
    'bound',
    'roles(<id>)/Microsoft.Dynamics.CRM.AddPrivilegesRole',
    (exchange, { table, id, name }) => callAction(exchange, table.logicalName, id, name),
  ),
  route(
    'GET',
    'definitions',
    "EntityDefinitions?$filter=LogicalName eq 'incident'&$select=LogicalName,Privileges",
    (exchange) => listDefinitions(exchange),
  ),
  route(
    'GET',
    'definition',
    "EntityDefinitions(LogicalName='incident')?$select=Privileges",
    (exchange, { table }) => getDefinition(exchange, table),
  ),
  route(
    'GET',
    'definition-privileges',
    "EntityDefinitions(LogicalName='incident')/Privileges",
    (exchange, { table }) => getPrivileges(exchange, table),
  ),
  route(
    'GET',
    'relationships',
    "EntityDefinitions(LogicalName='incident')/ManyToOneRelationships",
    (exchange, { table }) => listRelationships(exchange, table),
  ),
  route(
    'GET',
    'attributes',
    "EntityDefinitions(LogicalName='contact')/Attributes?$filter=IsSecured eq true",
    (exchange, { table, type }) => listAttributes(exchange, table, type),
  ),
  route(
    'GET',
    'attribute',
    "EntityDefinitions(LogicalName='incident')/Attributes(LogicalName='description')/Microsoft.Dynamics.CRM.MemoAttributeMetadata?$select=MaxLength",
    (exchange, { table, column, type }) => getAttribute(exchange, table, column, type),
  ),
];

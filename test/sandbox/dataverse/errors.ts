import { json, type Reply } from '../http';

/**
 * Every refusal of the sandbox, in the platform's words. `source` says where code and text come from:
 * `docs` (learn.microsoft.com: Web service error codes, Dataverse Web API client errors, or the page of
 * the feature), `seen` (quoted from live systems in public issues), `assumed` (the platform refuses this,
 * but the code or the wording is the sandbox's own). A code of 0x0 that is not `seen` is one nobody could confirm.
 */
const ERRORS = {
  unauthorized: {
    status: 401,
    code: '',
    text: 'HTTP Error 401 - Unauthorized: Access is denied',
    source: 'seen',
  },
  notAMember: {
    status: 403,
    code: '0x80072560',
    text: 'The user is not a member of the organization.',
    source: 'docs',
  },
  userDisabled: {
    status: 403,
    code: '0x80040225',
    text: 'The specified user(Id = {user}) is either disabled or is not a member of any business unit.',
    source: 'docs',
  },
  noRoles: {
    status: 403,
    code: '0x80042f09',
    text: 'RetrievePrivilegeForUser: The user with id {user} has not been assigned any roles. They need a role with the prvReadUser privilege.',
    source: 'seen',
  },
  privilegeDenied: {
    status: 403,
    code: '0x80040220',
    text: "Principal user (Id={user}, type=8, roleCount={roleCount}, privilegeCount={privilegeCount}, accessMode={accessMode}), is missing {privilege} privilege (Id={privilegeId}) on OTC={otc} for entity '{table}'. context.Caller={user}",
    source: 'docs',
  },
  accessDenied: {
    status: 403,
    code: '0x80048306',
    text: 'Principal with ID {user} does not have {right}Access right(s) for record with ID {id} of entity {table}',
    source: 'docs',
  },
  forbidden: { status: 403, code: '0x80048405', text: 'Access is denied.', source: 'docs' },
  ownerDenied: {
    status: 403,
    code: '0x80040231',
    text: 'Target user or team does not hold required privileges.',
    source: 'docs',
  },
  invalidOwner: {
    status: 400,
    code: '0x80040229',
    text: 'The owner ID is invalid or missing.',
    source: 'docs',
  },
  doesNotExist: {
    status: 404,
    code: '0x80040217',
    text: '{table} With Id = {id} Does Not Exist',
    source: 'docs',
  },
  noSegment: {
    status: 404,
    code: '0x80060888',
    text: "Resource not found for the segment '{segment}'.",
    source: 'seen',
  },
  noMetadata: {
    status: 404,
    code: '0x80060888',
    text: "The entity with a name = '{name}' with namemapping = 'Logical' was not found in the MetadataCache.",
    source: 'seen',
  },
  noAttribute: {
    status: 404,
    code: '0x80060888',
    text: "Could not find an attribute '{column}' of that type on the entity '{table}'.",
    source: 'assumed',
  },
  noProperty: {
    status: 400,
    code: '0x80060888',
    text: "Could not find a property named '{property}' on type 'Microsoft.Dynamics.CRM.{table}'.",
    source: 'seen',
  },
  syntax: {
    status: 400,
    code: '0x80060888',
    text: "{problem} at position {position} in '{source}'.",
    source: 'seen',
  },
  badQuery: { status: 400, code: '0x80060888', text: '{problem}', source: 'assumed' },
  unknownOption: {
    status: 400,
    code: '0x80060888',
    text: 'The query parameter {option} is not supported.',
    source: 'seen',
  },
  invalidTop: { status: 400, code: '0x0', text: 'Invalid value for $top query option.', source: 'seen' },
  malformedCookie: {
    status: 400,
    code: '0x80040203',
    text: 'Malformed XML in the Paging Cookie',
    source: 'seen',
  },
  badPayload: {
    status: 400,
    code: '0x80048d19',
    text: "Error identified in Payload provided by the user for Entity :'{entitySet}'  ---->  {problem}",
    source: 'seen',
  },
  noDirectLookup: {
    status: 400,
    code: '0x80060888',
    text: 'CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.',
    source: 'seen',
  },
  tooLong: {
    status: 400,
    code: '0x80044331',
    text: "The length of the '{column}' attribute of the '{table}' entity exceeded the maximum allowed length of '{max}'.",
    source: 'docs',
  },
  badOption: {
    status: 400,
    code: '0x80044330',
    text: "A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range. Accepted Values: {accepted}",
    source: 'seen',
  },
  noCustomer: {
    status: 400,
    code: '0x0',
    text: 'You should specify a parent contact or account.',
    source: 'seen',
  },
  missingColumn: {
    status: 400,
    code: '0x80040203',
    text: "Required field '{column}' is missing for table '{table}'.",
    source: 'assumed',
  },
  fileTooBig: { status: 400, code: '0x80044a02', text: 'Attachment file size is too big.', source: 'docs' },
  duplicateKey: {
    status: 412,
    code: '0x80040237',
    text: 'A record with matching key values already exists.',
    source: 'docs',
  },
  duplicateLink: { status: 412, code: '0x80040237', text: 'Cannot insert duplicate key.', source: 'docs' },
  versionMismatch: {
    status: 412,
    code: '0x80060882',
    text: "The version of the existing record doesn't match the RowVersion property provided.",
    source: 'docs',
  },
  notSupportedByTable: {
    status: 400,
    code: '0x80040800',
    text: "The '{message}' method does not support entities of type '{table}'.",
    source: 'docs',
  },
  methodNotAllowed: {
    status: 405,
    code: '0x0',
    text: "The requested resource does not support http method '{method}'.",
    source: 'seen',
  },
  notSupported: {
    status: 501,
    code: '0x80060888',
    text: 'The sandbox does not have this part of the Web API: {what}.',
    source: 'assumed',
  },
  invalidDepth: {
    status: 400,
    code: '0x8004140b',
    text: "The privilege {privilege} can't have depth = {depth}.",
    source: 'seen',
  },
  noSuchPrivilege: {
    status: 404,
    code: '0x80040217',
    text: 'privilege With Id = {id} Does Not Exist',
    source: 'docs',
  },
  roleOfOtherUnit: {
    status: 403,
    code: '0x0',
    text: "The role '{role}' belongs to another business unit than the principal it is given to.",
    source: 'assumed',
  },
  inheritedRole: {
    status: 400,
    code: '0x0',
    text: 'Privileges of an inherited role are those of its root role {root} and change only there.',
    source: 'assumed',
  },
  administratorRole: {
    status: 400,
    code: '0x80041d31',
    text: 'The System Administrator Role cannot be modified.',
    source: 'docs',
  },
  defaultTeam: {
    status: 400,
    code: '0x0',
    text: 'Members of the default team of a business unit are the users of that unit.',
    source: 'assumed',
  },
  tooManyRequests: {
    status: 429,
    code: '0x80072322',
    text: 'Number of requests exceeded the limit of 6000 over time window of 300 seconds.',
    source: 'docs',
  },
  unexpected: { status: 500, code: '0x80040216', text: 'An unexpected error occurred.', source: 'docs' },
} as const;

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

/** The body that Dataverse answers an error with. */
export function errorReply(error: DataverseError, headers: Record<string, string> = {}): Reply {
  return json(
    error.status,
    { error: { code: error.code, message: error.message } },
    { 'Content-Type': 'application/json; odata.metadata=minimal', 'OData-Version': '4.0', ...headers },
  );
}

import type { Guid } from '../guid';
import { TABLES } from '../metadata/catalogue';
import { privilegesOf } from '../metadata/privileges';
import { type Depth, type RoleToCreate, SYSTEM_ADMINISTRATOR_TEMPLATE } from '../security/roles';

export const ROLE_IDS = {
  systemAdministrator: '50000000-0000-4000-8000-000000000001',
  customerService: '50000000-0000-4000-8000-000000000002',
  limitedAdministrator: '50000000-0000-4000-8000-000000000003',
} as const;

type Grants = RoleToCreate['privileges'];

const grants = (depth: Depth, ...names: string[]): Grants => names.map((name) => ({ name, depth }));

/**
 * Basic User has it, which everybody who works in an app holds (maker/data-platform/EnvironmentVariables, "Security"). That it
 * is held for the whole organisation is assumed; no persona holds Basic User here, so their own roles give it.
 */
const ENVIRONMENT_VARIABLES = 'prvReadEnvironmentVariableDefinition';

/** Everything on the tables of daily work, and what reading a form takes: a Customer Service Representative's. */
const CUSTOMER_SERVICE: Grants = [
  ...grants(
    'Global',
    ...['Read', 'Append', 'AppendTo'].flatMap((type) =>
      ['Incident', 'Contact', 'Account', 'Note', 'Queue'].map((table) => `prv${type}${table}`),
    ),
    'prvReadUser',
    'prvAppendToUser',
    'prvReadTeam',
    'prvReadBusinessUnit',
    'prvReadOrganization',
    'prvReadQueueItem',
    'prvCreateQueueItem',
    'prvWriteQueueItem',
    'prvAppendQueueItem',
    'prvAppendToQueueItem',
    'prvReadActivity',
    'prvAppendToActivity',
    'prvReadmsdyn_liveworkstream',
    'prvAppendTomsdyn_liveworkstream',
    ENVIRONMENT_VARIABLES,
    'prvReadAppModule',
    'prvReadSystemForm',
  ),
  ...grants(
    'Local',
    ...['Create', 'Write', 'Assign', 'Share'].flatMap((type) =>
      ['Incident', 'Contact', 'Account', 'Note'].map((table) => `prv${type}${table}`),
    ),
  ),
  ...grants('Basic', 'prvDeleteNote', 'prvCreateActivity', 'prvWriteActivity', 'prvAppendActivity'),
];

/** Where a limited administrator sees nothing: whose roles, teams and units are whose. */
const HIDDEN_TABLES = ['role', 'team', 'businessunit'];

/** What customises the organisation is for System Administrators and System Customizers. */
const READ_ONLY_TABLES = ['publisher', 'solution', 'appmodule', 'systemform'];

const LIMITED_ADMINISTRATOR: Grants = TABLES.filter(
  (table) => !HIDDEN_TABLES.includes(table.logicalName),
).flatMap((table) =>
  privilegesOf(table)
    .filter(({ type }) => type === 'Read' || !READ_ONLY_TABLES.includes(table.logicalName))
    .flatMap(({ name }) => grants('Global', name)),
);

export const ROLES: readonly (RoleToCreate & { roleId: Guid; templateId?: Guid })[] = [
  {
    roleId: ROLE_IDS.systemAdministrator,
    name: 'System Administrator',
    privileges: [],
    managed: true,
    templateId: SYSTEM_ADMINISTRATOR_TEMPLATE,
  },
  {
    roleId: ROLE_IDS.customerService,
    name: 'Customer Service Representative',
    privileges: CUSTOMER_SERVICE,
    managed: true,
  },
  {
    roleId: ROLE_IDS.limitedAdministrator,
    name: 'Limited Administrator',
    privileges: LIMITED_ADMINISTRATOR,
    managed: false,
  },
];

import { refusal } from '../../errors';
import { type Guid, namedGuid } from '../../guid';
import type { Organization } from '../../organization';
import { isWithin, unitsBelow } from '../../security/businessUnits';
import {
  copyRole,
  deleteRole,
  isSystemAdministrator,
  rootOf,
  TEAM_MEMBERS,
  USER_ROLES,
} from '../../security/roles';
import { isLookup, lookupOf, type Row } from '../values';
import { fullName } from './names';
import type { TableRules } from './rules';

const unitOf = (row: Row | undefined): Guid | undefined => row && lookupOf(row, 'businessunitid')?.id;

/** Every business unit has a team of its users that comes and goes with it. */
function defaultTeamId(businessUnit: Guid): Guid {
  return namedGuid(`default-team/${businessUnit}`);
}

/** A user is in the default team of the own business unit; a user who moves loses the roles held directly. */
export const userRules: TableRules = {
  complete: (_organization, values) => ({ fullname: fullName(values) }),
  afterWrite(organization, row, before) {
    const [now, then] = [unitOf(row), unitOf(before)];
    if (now === then) return;
    const user = { table: 'systemuser', id: row.id };
    if (then) {
      for (const role of organization.links.from(USER_ROLES, user))
        organization.links.remove(USER_ROLES, user, role);
      organization.links.remove(TEAM_MEMBERS, user, defaultTeamId(then));
    }
    if (now) organization.links.add(TEAM_MEMBERS, user, defaultTeamId(now));
  },
};

export const teamRules: TableRules = {
  beforeDelete(_organization, row) {
    if (row.values['isdefault'] === true) throw refusal('defaultTeam');
  },
};

/** A new business unit gets its default team and its copy of every role of the units above. */
export const businessUnitRules: TableRules = {
  complete(organization, values, before) {
    const parent = values['parentbusinessunitid'];
    const id = before?.['businessunitid'];
    const isRoot = id === organization.rootBusinessUnitId || !hasRoot(organization);
    if (isRoot === isLookup(parent)) throw refusal(isRoot ? 'businessUnitLoop' : 'parentUnitMissing');
    if (isLookup(parent) && typeof id === 'string' && isWithin(organization, parent.id, id)) {
      throw refusal('businessUnitLoop');
    }
    return {};
  },
  afterWrite(organization, row, before) {
    if (before) return;
    createDefaultTeam(organization, row);
    for (const role of organization.tables.of('role').all()) {
      const unit = unitOf(role);
      if (unit && rootOf(role) === role.id && isWithin(organization, row.id, unit)) {
        copyRole(organization, role, row.id);
      }
    }
  },
};

function hasRoot(organization: Organization): boolean {
  return organization.tables.of('businessunit').get(organization.rootBusinessUnitId) !== undefined;
}

function createDefaultTeam(organization: Organization, businessUnit: Row): void {
  organization.tables.of('team').put(defaultTeamId(businessUnit.id), {
    name: businessUnit.values['name'] ?? null,
    teamtype: 0,
    isdefault: true,
    businessunitid: { table: 'businessunit', id: businessUnit.id },
    createdon: businessUnit.values['createdon'] ?? null,
    modifiedon: businessUnit.values['createdon'] ?? null,
  });
}

/** A role that comes from one of the platform's templates takes another name, and nothing else. */
const KEPT_FROM_TEMPLATE = ['businessunitid', 'isinherited', 'isautoassigned'];

/** A role's copies follow it: made with it, renamed with it, deleted with it. */
export const roleRules: TableRules = {
  complete(_organization, values, before) {
    if (!before) return {};
    const root = before['parentrootroleid'];
    if (isLookup(root) && root.id !== before['roleid']) throw refusal('inheritedRole', { root: root.id });
    const changed = KEPT_FROM_TEMPLATE.some(
      (column) => JSON.stringify(values[column]) !== JSON.stringify(before[column]),
    );
    if (isLookup(before['roletemplateid']) && changed) throw refusal('administratorRole');
    return {};
  },
  afterWrite(organization, row, before) {
    const root = organization.tables
      .of('role')
      .put(row.id, { ...row.values, parentrootroleid: { table: 'role', id: row.id } });
    if (!before) organization.rolePrivileges.set(row.id, new Map());
    for (const unit of unitsBelow(organization, unitOf(row) ?? organization.rootBusinessUnitId)) {
      copyRole(organization, root, unit);
    }
  },
  beforeDelete(organization, row) {
    if (isSystemAdministrator(row)) throw refusal('administratorRole');
    if (rootOf(row) !== row.id) throw refusal('inheritedRole', { root: rootOf(row) });
    deleteRole(organization, row.id);
  },
};

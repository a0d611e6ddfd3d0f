import { audited, choice, column, flag, key, lookup, text } from '../columns';
import type { TableDefinition } from '../types';

const role: TableDefinition = {
  logicalName: 'role',
  schemaName: 'Role',
  entitySetName: 'roles',
  displayName: 'Security Role',
  objectTypeCode: 1036,
  primaryId: 'roleid',
  primaryName: 'name',
  ownership: 'BusinessOwned',
  privilegeTypes: ['Create', 'Read', 'Write', 'Delete', 'Assign'],
  columns: [
    key('RoleId'),
    text('Name', 100, 'SystemRequired'),
    lookup(
      'BusinessUnitId',
      [{ table: 'businessunit', navigation: 'businessunitid', collection: 'business_unit_roles' }],
      {
        required: 'SystemRequired',
      },
    ),
    lookup('ParentRoleId', [{ table: 'role', navigation: 'parentroleid', collection: 'role_parent_role' }], {
      readOnly: true,
    }),
    lookup(
      'ParentRootRoleId',
      [{ table: 'role', navigation: 'parentrootroleid', collection: 'role_parent_root_role' }],
      {
        readOnly: true,
      },
    ),
    lookup(
      'RoleTemplateId',
      [{ table: 'roletemplate', navigation: 'roletemplateid', collection: 'role_template_roles' }],
      {
        readOnly: true,
      },
    ),
    choice(
      'IsInherited',
      { 0: 'Team privileges only', 1: 'Direct User (Basic) access level and Team privileges' },
      1,
    ),
    column('IsManaged', 'Boolean', { initial: false, readOnly: true }),
    flag('IsAutoAssigned', false),
    ...audited(),
  ],
};

const roleTemplate: TableDefinition = {
  logicalName: 'roletemplate',
  schemaName: 'RoleTemplate',
  entitySetName: 'roletemplates',
  displayName: 'Role Template',
  objectTypeCode: 1037,
  primaryId: 'roletemplateid',
  primaryName: 'name',
  ownership: 'None',
  lacks: ['Create', 'Update', 'Delete'],
  columns: [key('RoleTemplateId'), text('Name', 100)],
};

const privilege: TableDefinition = {
  logicalName: 'privilege',
  schemaName: 'Privilege',
  entitySetName: 'privileges',
  displayName: 'Privilege',
  objectTypeCode: 1023,
  primaryId: 'privilegeid',
  primaryName: 'name',
  ownership: 'None',
  lacks: ['Create', 'Update', 'Delete'],
  columns: [
    key('PrivilegeId'),
    text('Name', 100),
    column('AccessRight', 'Integer'),
    column('CanBeBasic', 'Boolean'),
    column('CanBeLocal', 'Boolean'),
    column('CanBeDeep', 'Boolean'),
    column('CanBeGlobal', 'Boolean'),
  ],
};

export const roleTables: readonly TableDefinition[] = [role, roleTemplate, privilege];

import { MULTISESSION_FORM } from './forms/seedForms';
import type { WebApiClient } from './webApiClient';

/** The role that the solution brings. */
export const ROLE = 'OpenCX Integration';
/** The agents'. */
export const AGENT_ROLE = 'Customer Service Representative';

/** Address of the role itself: its copies in other business units follow it. */
async function roleAddress(admin: WebApiClient, name: string): Promise<string> {
  return `roles(${await admin.first('roles', 'roleid', `name eq '${name}' and _parentroleid_value eq null`)})`;
}

/** Business unit of a user, and the copy of the role that its users and teams can be given. */
export async function roleFor(
  admin: WebApiClient,
  userId: string,
): Promise<{ businessUnitId: string; roleId: string }> {
  const user = await admin.send('GET', `systemusers(${userId})?$select=_businessunitid_value`);
  const businessUnitId = String(user['_businessunitid_value']);
  const filter = `name eq '${ROLE}' and _businessunitid_value eq ${businessUnitId}`;
  return { businessUnitId, roleId: await admin.first('roles', 'roleid', filter) };
}

/** The admin's step after the import: gives a user the role, as the admin centre does. */
export async function assignRole(admin: WebApiClient, userId: string): Promise<void> {
  const { roleId } = await roleFor(admin, userId);
  await admin.send('POST', `systemusers(${userId})/systemuserroles_association/$ref`, {
    '@odata.id': `${admin.root}roles(${roleId})`,
  });
}

/** Changes the level at which a role grants a privilege; `None` takes it away. */
export async function grant(
  admin: WebApiClient,
  privilege: string,
  depth: 'None' | 'Basic' | 'Local' | 'Deep' | 'Global',
  roleName = ROLE,
): Promise<void> {
  const PrivilegeId = await admin.first('privileges', 'privilegeid', `name eq '${privilege}'`);
  const role = `${await roleAddress(admin, roleName)}/Microsoft.Dynamics.CRM.`;
  if (depth === 'None') await admin.send('POST', `${role}RemovePrivilegeRole`, { PrivilegeId });
  else await admin.send('POST', `${role}AddPrivilegesRole`, { Privileges: [{ PrivilegeId, Depth: depth }] });
}

/** Ids of the roles that a user holds itself. */
export async function assignedRoles(admin: WebApiClient, userId: string): Promise<string[]> {
  const held = await admin.send('GET', `systemusers(${userId})/systemuserroles_association?$select=roleid`);
  return (held['value'] as { roleid: string }[]).map(({ roleid }) => roleid);
}

/** Gives a user another role by its name: the one of the root business unit. */
export async function assignRoleNamed(admin: WebApiClient, userId: string, name: string): Promise<void> {
  const roleId = await admin.first('roles', 'roleid', `name eq '${name}' and _parentroleid_value eq null`);
  await admin.send('POST', `systemusers(${userId})/systemuserroles_association/$ref`, {
    '@odata.id': `${admin.root}roles(${roleId})`,
  });
}

/** Switches OpenCX's handler off on the case form that agents get, as the form's properties do, and publishes that. */
export async function disableFormScript(admin: WebApiClient): Promise<void> {
  const form = `systemforms(${MULTISESSION_FORM})`;
  const { formxml } = await admin.send('GET', `${form}?$select=formxml`);
  const changed = String(formxml).replace(/<Handler [^>]*"OpenCX\.[^>]*>/g, (handler) =>
    handler.replace('enabled="true"', 'enabled="false"'),
  );
  await admin.send('PATCH', form, { formxml: changed });
  const ParameterXml = '<importexportxml><entities><entity>incident</entity></entities></importexportxml>';
  await admin.send('POST', 'PublishXml', { ParameterXml });
}

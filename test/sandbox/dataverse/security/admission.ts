import { refusal } from '../errors';
import type { Caller } from '../identity/caller';
import type { Organization } from '../organization';
import { rolesOf } from './grants';

/** Refuses a known caller whom the organisation lets do nothing at all: no user, a disabled one, one without a role. */
export function admit(organization: Organization, { systemUserId }: Caller): void {
  const user = organization.tables.of('systemuser').get(systemUserId);
  if (!user) throw refusal('notAMember');
  if (user.values['isdisabled'] === true) throw refusal('userDisabled', { user: systemUserId });
  if (rolesOf(organization, systemUserId).length === 0) throw refusal('noRoles', { user: systemUserId });
}

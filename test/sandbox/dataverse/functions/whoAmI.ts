import { unitOfUser } from '../security/access';
import type { FunctionCall } from './functions';

export function whoAmI({ exchange: { organization, caller } }: FunctionCall): Record<string, unknown> {
  return {
    BusinessUnitId: unitOfUser(organization, caller.systemUserId)?.id,
    UserId: caller.systemUserId,
    OrganizationId: organization.id,
  };
}

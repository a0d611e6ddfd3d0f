import { unitOfOwner } from '../rows/write';
import type { FunctionCall } from './functions';

export function whoAmI({ exchange: { organization, caller } }: FunctionCall): Record<string, unknown> {
  return {
    BusinessUnitId: unitOfOwner(organization, { table: 'systemuser', id: caller.systemUserId })?.id,
    UserId: caller.systemUserId,
    OrganizationId: organization.id,
  };
}

import { unitOfOwner } from '../rows/write';
import type { FunctionCall } from './functions';

/**
 * Under impersonation the answer is the impersonated user. That is assumed: "not all messages respect Impersonation"
 * (Microsoft in PowerPlatform-DataverseServiceClient#265), and no page says which.
 */
export function whoAmI({ exchange: { organization, caller } }: FunctionCall): Record<string, unknown> {
  return {
    BusinessUnitId: unitOfOwner(organization, { table: 'systemuser', id: caller.systemUserId })?.id,
    UserId: caller.systemUserId,
    OrganizationId: organization.id,
  };
}

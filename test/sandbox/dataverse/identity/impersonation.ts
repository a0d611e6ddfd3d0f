import type { Request } from '../../http';
import { refusal } from '../errors';
import { type Guid, parseGuid } from '../guid';
import type { Organization } from '../organization';
import { admit } from '../security/admission';
import { requireDirectPrivilege } from '../security/access';
import type { Caller } from './caller';

const PRIVILEGE = 'prvActOnBehalfOfAnotherUser';

/**
 * The caller as the headers of a request make it: the user whom `CallerObjectId` (Microsoft Entra object id) or the older
 * `MSCRMCallerID` (systemuserid) names, on behalf of whom the sender acts (webapi/impersonate-another-user-web-api on
 * learn.microsoft.com). Naming oneself impersonates nobody (powerapps-docs#2088); an unknown `MSCRMCallerID` does so
 * neither, without a word (Microsoft in PowerPlatform-DataverseServiceClient#265).
 * Assumed: the refusal of an unknown `CallerObjectId`, and that it goes before the other header where both are there.
 */
export function impersonate({ headers }: Request, organization: Organization, sender: Caller): Caller {
  const user = namedUser(organization, headers['callerobjectid'], headers['mscrmcallerid']);
  if (user === undefined || user === sender.systemUserId) return sender;
  requireDirectPrivilege(organization, sender, PRIVILEGE);
  admit(organization, { systemUserId: user });
  return { systemUserId: user, impersonatedBy: sender.systemUserId };
}

function namedUser(
  { tables }: Organization,
  objectId: string | undefined,
  userId: string | undefined,
): Guid | undefined {
  const users = tables.of('systemuser');
  if (objectId !== undefined) {
    const wanted = guidIn('CallerObjectId', objectId);
    const user = users.all().find(({ values }) => values['azureactivedirectoryobjectid'] === wanted);
    if (!user) throw refusal('noSuchObjectId', { id: wanted });
    return user.id;
  }
  return userId === undefined ? undefined : users.get(guidIn('MSCRMCallerID', userId))?.id;
}

function guidIn(header: string, value: string): Guid {
  const id = parseGuid(value.trim());
  if (!id) throw refusal('badQuery', { problem: `The header ${header} wants a Guid: '${value}'.` });
  return id;
}

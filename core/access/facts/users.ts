import type { Guid } from '../../guid';
import type { Settings } from '../settings';
import { id, userOf } from './answers';
import type { User, UserSearch } from './facts';
import { filter, query, select } from './query';
import type { DataverseReader } from './reader';

const USER_COLUMNS = select(
  'systemuserid',
  'fullname',
  'applicationid',
  'azureactivedirectoryobjectid',
  'isdisabled',
  'accessmode',
  '_businessunitid_value',
);

/**
 * The user with this client id, else the one whose other id it is, since the three are easily confused; and the default
 * owner, in the same request.
 */
export async function findUsers(
  reader: DataverseReader,
  { app, owner }: Settings,
): Promise<{ user: UserSearch; owner?: User }> {
  const alternatives = [
    `applicationid eq ${app}`,
    `azureactivedirectoryobjectid eq ${app}`,
    `systemuserid eq ${app}`,
    ...(owner ? [`systemuserid eq ${owner}`] : []),
  ];
  const found = await reader.retrieveMultiple('systemuser', query(USER_COLUMNS, filter(...alternatives)));
  const users = found.map((row) => ({
    user: userOf(row),
    objectId: String(row['azureactivedirectoryobjectid']).toLowerCase(),
  }));
  return { user: searched(users, app), owner: users.find(({ user }) => user.id === owner)?.user };
}

function searched(users: readonly { user: User; objectId: string }[], app: Guid): UserSearch {
  const [byClientId] = users.filter(({ user }) => user.applicationId === app);
  if (byClientId) return { match: 'client-id', user: byClientId.user };
  const [byObjectId] = users.filter(({ objectId }) => objectId === app);
  if (byObjectId) return { match: 'object-id', user: byObjectId.user };
  const [byUserId] = users.filter(({ user }) => user.id === app);
  return byUserId ? { match: 'user-id', user: byUserId.user } : { match: 'none' };
}

/** All application users there are, by name: for who does not have the client id at hand. */
export async function readApplicationUsers(reader: DataverseReader): Promise<User[]> {
  const found = await reader.retrieveMultiple(
    'systemuser',
    query(USER_COLUMNS, filter('applicationid ne null'), '$orderby=fullname'),
  );
  return found.map(userOf);
}

/** Who asks. */
export async function readCaller(reader: DataverseReader): Promise<Guid> {
  return id(await reader.call({ name: 'WhoAmI', parameters: {} }), 'UserId');
}

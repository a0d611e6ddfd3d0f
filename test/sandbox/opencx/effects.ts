import type { Answer } from '../webApiClient';
import type { Handoff } from './openCx';
import type { Session } from './session';
import type { Settings } from './settings';
import type { World } from './world';

/** Looks as the admin; that the admin may not look is no outcome of OpenCX's call. */
export async function look({ admin }: World, path: string): Promise<Answer> {
  return admin.send('GET', path).catch((error: unknown) => {
    throw new Error(`The admin could not look at ${path}.`, { cause: error });
  });
}

/** Id of the row that a lookup shows. */
export async function behind(world: World, row: string, navigation: string, key: string): Promise<unknown> {
  const found = await look(world, `${row}?$select=statecode&$expand=${navigation}($select=${key})`);
  return (found[navigation] as Answer | null)?.[key];
}

/** What is wrong with the contact that was made of a session; undefined where nothing is. */
export async function wrongInContact(
  world: World,
  contactId: string,
  { contact: { email, phone } }: Session,
): Promise<string | undefined> {
  const contact = await look(world, `contacts(${contactId})?$select=emailaddress1,mobilephone`);
  const isRight = contact['emailaddress1'] === (email ?? null) && contact['mobilephone'] === (phone ?? null);
  return isRight ? undefined : 'the contact has another e-mail address or phone number';
}

/** What is wrong with a case; undefined where nothing is. Number, priority, owner and queue count where settings are given. */
export async function wrongInCase(
  world: World,
  { incidentId, contactId, ticketNumber }: Omit<Handoff, 'contactFound'>,
  settings?: Settings,
): Promise<string | undefined> {
  const row = `incidents(${incidentId})`;
  const incident = await look(world, `${row}?$select=_customerid_value,_ownerid_value,prioritycode`);
  if (incident['_customerid_value'] !== contactId) return 'the case does not show the contact';
  if (!settings) return undefined;
  if (ticketNumber === undefined) return 'the number of the case did not come back';
  const { owner, queue } = settings;
  if (owner !== undefined && !same(incident['_ownerid_value'], owner)) return 'the case has another owner';
  if (queue !== undefined && !same(await behind(world, row, world.schema.caseQueue, 'queueid'), queue)) {
    return 'the case is not in the queue';
  }
  const expected = settings.ticketProperties?.['prioritycode'] ?? settings.priority ?? 2;
  return incident['prioritycode'] === expected ? undefined : 'the case has another priority';
}

/** Are two ids the same, whatever their case? */
export const same = (one: unknown, other: string | undefined): boolean =>
  String(one).toLowerCase() === String(other).toLowerCase();

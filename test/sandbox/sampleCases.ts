import { OpenCx, type Connection } from './opencx/openCx';
import { HANDED_OFF, MADE_BY_PEOPLE } from './opencx/samples';
import type { WebApiClient } from './webApiClient';

export interface SampleCase {
  name: string;
  incidentId: string;
}

/**
 * The admin's step after the import: gives the application user the role that the solution brought, in the copy of the
 * user's own business unit, as the admin centre does.
 */
export async function assignRole(admin: WebApiClient, userId: string, roleName: string): Promise<void> {
  const user = await admin.send('GET', `systemusers(${userId})?$select=_businessunitid_value`);
  const unit = String(user['_businessunitid_value']);
  const roleId = await admin.first(
    'roles',
    'roleid',
    `name eq '${roleName}' and _businessunitid_value eq ${unit}`,
  );
  await admin.send('POST', `systemusers(${userId})/systemuserroles_association/$ref`, {
    '@odata.id': `${admin.root}roles(${roleId})`,
  });
}

/** Fills the organisation with the sample cases: OpenCX's over its own calls, the others as an agent makes them. */
export async function writeSampleCases(connection: Connection, agent: WebApiClient): Promise<SampleCase[]> {
  const cases: SampleCase[] = [];
  const openCx = await OpenCx.connect(connection);
  for (const { name, session, withNote } of HANDED_OFF) {
    const { incidentId } = await openCx.handOff(session(), { withNote });
    cases.push({ name, incidentId });
  }
  const contactId = await agent.first('contacts', 'contactid', 'statecode eq 0');
  for (const { name, title, description, notes } of MADE_BY_PEOPLE) {
    const incident = await agent.send('POST', 'incidents?$select=incidentid', {
      title,
      description,
      'customerid_contact@odata.bind': `/contacts(${contactId})`,
    });
    const incidentId = String(incident['incidentid']);
    for (const note of notes) {
      await agent.send('POST', 'annotations?$select=annotationid', {
        ...note,
        'objectid_incident@odata.bind': `/incidents(${incidentId})`,
      });
    }
    cases.push({ name, incidentId });
  }
  return cases;
}

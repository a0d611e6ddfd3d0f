import { OpenCx, type Connection } from './opencx/openCx';
import { HANDED_OFF, MADE_BY_PEOPLE } from './opencx/samples';

export interface SampleCase {
  name: string;
  incidentId: string;
}

/** Somebody who works in Dynamics, through the same Web API as everybody. */
interface Worker {
  webApi: string;
  token: string;
}

async function call(
  { webApi, token }: Worker,
  method: string,
  path: string,
  body?: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(webApi + path, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json',
      'Content-Type': 'application/json',
      Prefer: 'return=representation',
    },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

/**
 * The admin's step after the import: gives the application user the role that the solution brought, in the copy of the
 * user's own business unit, as the admin centre does.
 */
export async function assignRole(admin: Worker, userId: string, roleName: string): Promise<void> {
  const user = await call(admin, 'GET', `systemusers(${userId})?$select=_businessunitid_value`);
  const unit = String(user['_businessunitid_value']);
  const filter = encodeURIComponent(`name eq '${roleName}' and _businessunitid_value eq ${unit}`);
  const found = await call(admin, 'GET', `roles?$select=roleid&$filter=${filter}`);
  const [role] = found['value'] as { roleid: string }[];
  if (!role) throw new Error(`The import brought no role '${roleName}'.`);
  await call(admin, 'POST', `systemusers(${userId})/systemuserroles_association/$ref`, {
    '@odata.id': `${admin.webApi}roles(${role.roleid})`,
  });
}

/** Fills the organisation with the sample cases: OpenCX's over its own calls, the others as an agent makes them. */
export async function writeSampleCases(connection: Connection, agent: Worker): Promise<SampleCase[]> {
  const cases: SampleCase[] = [];
  const openCx = await OpenCx.connect(connection);
  for (const { name, session, withNote } of HANDED_OFF) {
    const { incidentId } = await openCx.handOff(session(), { withNote });
    cases.push({ name, incidentId });
  }
  const contacts = await call(agent, 'GET', 'contacts?$select=contactid&$top=1');
  const [contact] = contacts['value'] as { contactid: string }[];
  if (!contact) throw new Error('The organisation has no contact that the agent may read.');
  for (const { name, title, description, notes } of MADE_BY_PEOPLE) {
    const incident = await call(agent, 'POST', 'incidents?$select=incidentid', {
      title,
      description,
      'customerid_contact@odata.bind': `/contacts(${contact.contactid})`,
    });
    const incidentId = String(incident['incidentid']);
    for (const note of notes) {
      await call(agent, 'POST', 'annotations?$select=annotationid', {
        ...note,
        'objectid_incident@odata.bind': `/incidents(${incidentId})`,
      });
    }
    cases.push({ name, incidentId });
  }
  return cases;
}

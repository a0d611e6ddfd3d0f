import { OpenCx, type Connection } from './opencx/openCx';
import { HANDED_OFF, MADE_BY_PEOPLE } from './opencx/samples';
import type { WebApiClient } from './webApiClient';

export interface SampleCase {
  name: string;
  incidentId: string;
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

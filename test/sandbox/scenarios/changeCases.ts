import type { CaseChange } from './scenario';
import type { Stage } from './stage';

/** Writes what else stands on sample cases, as an admin. */
export async function changeCases(
  stage: Stage,
  changes: Readonly<Record<string, CaseChange>>,
): Promise<void> {
  const admin = stage.clientOf('admin');
  for (const [name, { description, files = [], customerOf }] of Object.entries(changes)) {
    const incident = `incidents(${idOf(stage, name)})`;
    if (description !== undefined) await admin.send('PATCH', incident, { description });
    if (customerOf !== undefined) {
      const other = await admin.send(
        'GET',
        `incidents(${idOf(stage, customerOf)})?$select=_customerid_value`,
      );
      await admin.send('PATCH', incident, {
        'customerid_contact@odata.bind': `/contacts(${String(other['_customerid_value'])})`,
      });
    }
    for (const file of files) {
      await admin.send('POST', 'annotations', {
        subject: 'OpenCX conversation',
        filename: file.name,
        mimetype: 'application/json',
        documentbody: Buffer.from(file.content(), 'utf8').toString('base64'),
        'objectid_incident@odata.bind': `/${incident}`,
      });
    }
  }
}

/** The id of a sample case. */
export function idOf(stage: Stage, name: string): string {
  const found = stage.directory().cases.find((one) => one.name === name);
  if (!found) throw new Error(`There is no sample case '${name}'.`);
  return found.incidentId;
}

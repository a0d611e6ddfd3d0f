import { Refused, WebApiClient } from '../webApiClient';
import { handoffFile, handoffText, type Session } from './session';

/** Where OpenCX is connected to: what an admin types into its connect form. */
export interface Connection {
  environmentUrl: string;
  tenantId: string;
  clientId: string;
  clientSecret: string;
  /** The sandbox's stand-in for login.microsoftonline.com. */
  loginUrl: string;
}

/** The column's limit as Microsoft ships it. What OpenCX does with a longer text is not documented; this one cuts it. */
const DESCRIPTION_LIMIT = 2000;
const TITLE_LIMIT = 200;

export interface Handoff {
  incidentId: string;
  ticketNumber: string;
  contactId: string;
  /** False where a contact was created, true where one was found by its e-mail address. */
  contactFound: boolean;
}

/** Plays OpenCX against a Dataverse Web API: the calls it documents, in their order, as the application user. */
export class OpenCx {
  private constructor(private readonly webApi: WebApiClient) {}

  /** Signs in with client credentials. */
  static async connect(connection: Connection): Promise<OpenCx> {
    const response = await fetch(`${connection.loginUrl}/${connection.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: connection.clientId,
        client_secret: connection.clientSecret,
        scope: `${connection.environmentUrl}/.default`,
      }),
    });
    const body = (await response.json()) as {
      access_token?: string;
      error?: string;
      error_description?: string;
    };
    if (!response.ok || !body.access_token) {
      throw new Refused('token', response.status, body.error ?? '', body.error_description ?? '');
    }
    return new OpenCx(new WebApiClient(`${connection.environmentUrl}/api/data/v9.2/`, body.access_token));
  }

  /** "Test & Save": reads cases, nothing else. */
  async testAndSave(): Promise<void> {
    await this.webApi.send('GET', 'incidents?$select=incidentid&$top=1', undefined, 'test-and-save');
  }

  /** Hands a session over as a case: contact, case, and (when `withNote`) a note with the whole talk as a file. */
  async handOff(session: Session, { withNote = true } = {}): Promise<Handoff> {
    const { contactId, contactFound } = await this.findOrCreateContact(session);
    const incident = await this.webApi.send(
      'POST',
      'incidents?$select=incidentid,ticketnumber',
      {
        title: `${session.classification} - ${session.contact.name}`.slice(0, TITLE_LIMIT),
        description: handoffText(session).slice(0, DESCRIPTION_LIMIT),
        prioritycode: 2,
        'customerid_contact@odata.bind': `/contacts(${contactId})`,
      },
      'create-case',
    );
    const incidentId = String(incident['incidentid']);
    if (withNote) await this.attachNote(incidentId, session);
    return { incidentId, ticketNumber: String(incident['ticketnumber']), contactId, contactFound };
  }

  private async findOrCreateContact(session: Session): Promise<{ contactId: string; contactFound: boolean }> {
    const { name, email, phone } = session.contact;
    if (email) {
      const filter = encodeURIComponent(`emailaddress1 eq '${email.replace(/'/g, "''")}'`);
      const found = await this.webApi.send(
        'GET',
        `contacts?$select=contactid&$filter=${filter}`,
        undefined,
        'find-contact',
      );
      const [first] = found['value'] as { contactid: string }[];
      if (first) return { contactId: first.contactid, contactFound: true };
    }
    const [firstName, ...rest] = name.split(' ');
    const contact = await this.webApi.send(
      'POST',
      'contacts?$select=contactid',
      {
        firstname: firstName,
        lastname: rest.join(' '),
        emailaddress1: email,
        mobilephone: phone,
        description: `Created from chat session ${session.id}`,
      },
      'create-contact',
    );
    return { contactId: String(contact['contactid']), contactFound: false };
  }

  private async attachNote(incidentId: string, session: Session): Promise<void> {
    const file = handoffFile(session);
    await this.webApi.send(
      'POST',
      'annotations?$select=annotationid',
      {
        subject: 'OpenCX conversation',
        notetext: handoffText(session).slice(0, 100_000),
        filename: file.name,
        mimetype: 'application/json',
        documentbody: Buffer.from(file.content, 'utf8').toString('base64'),
        'objectid_incident@odata.bind': `/incidents(${incidentId})`,
      },
      'attach-note',
    );
  }
}

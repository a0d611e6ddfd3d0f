import { Refused, WebApiClient } from '../webApiClient';
import { type Schema, UNKNOWN } from './schema';
import { handoffFile, handoffText, type Session, titleOf } from './session';
import type { Settings } from './settings';

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
const SUBJECT_LIMIT = 400;

export interface Handoff {
  incidentId: string;
  /** Left out where the case did not show it. */
  ticketNumber?: string;
  /** Left out where nothing is known of the customer. */
  contactId?: string;
  /** False where a contact was created, true where one was found by its e-mail address. */
  contactFound: boolean;
}

/**
 * Signs in with client credentials.
 * @throws Refused for credentials that are not taken
 */
export async function signIn(connection: Connection): Promise<WebApiClient> {
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
  return new WebApiClient(`${connection.environmentUrl}/api/data/v9.2/`, body.access_token);
}

/** Plays OpenCX against a Dataverse Web API: the calls it documents, in their order, as the application user. */
export class OpenCx {
  /** Addresses of the rows that it made, first to last: `contacts(<id>)`. */
  readonly written: string[] = [];

  constructor(
    private readonly webApi: WebApiClient,
    private readonly settings: Settings = {},
    private readonly schema: Schema = UNKNOWN,
  ) {}

  static async connect(connection: Connection, settings?: Settings, schema?: Schema): Promise<OpenCx> {
    return new OpenCx(await signIn(connection), settings, schema);
  }

  /** "Test & Save": reads cases, nothing else. */
  async testAndSave(): Promise<void> {
    await this.webApi.send('GET', 'incidents?$select=incidentid&$top=1', undefined, 'test-and-save');
  }

  /** Hands a session over as a case: contact, case, and (when `withNote`) a note with the whole talk as a file. */
  async handOff(session: Session, { withNote = true } = {}): Promise<Handoff> {
    const { name, email, phone } = session.contact;
    const found = email ? await this.findContact(email) : undefined;
    const contactId = found ?? (name || email || phone ? await this.createContact(session) : undefined);
    const made = await this.createCase(session, contactId);
    if (withNote) await this.attachNote(made.incidentId, session);
    return { ...made, contactId, contactFound: found !== undefined };
  }

  /** The first contact of that e-mail address, of those that OpenCX may read. */
  async findContact(email: string): Promise<string | undefined> {
    const filter = encodeURIComponent(`emailaddress1 eq '${email.replace(/'/g, "''")}'`);
    const found = await this.webApi.send(
      'GET',
      `contacts?$select=contactid&$filter=${filter}`,
      undefined,
      'find-contact',
    );
    const [first] = found['value'] as { contactid: string }[];
    return first?.contactid;
  }

  async createContact({ id, contact: { name, email, phone } }: Session): Promise<string> {
    const [firstName, ...rest] = name.split(' ');
    const contact = await this.create('create-contact', 'contacts', 'contactid', {
      firstname: firstName,
      lastname: rest.join(' '),
      emailaddress1: email,
      mobilephone: phone,
      description: `Created from chat session ${id}`,
    });
    return String(contact['contactid']);
  }

  /** A case with what the settings say of it; without `contactId`, one that names no customer. */
  async createCase(
    session: Session,
    contactId: string | undefined,
  ): Promise<{ incidentId: string; ticketNumber?: string }> {
    const { owner, queue, priority = 2, ticketProperties } = this.settings;
    const incident = await this.create('create-case', 'incidents', 'incidentid,ticketnumber', {
      title: titleOf(session),
      description: handoffText(session).slice(0, DESCRIPTION_LIMIT),
      prioritycode: priority,
      ...(contactId ? { 'customerid_contact@odata.bind': `/contacts(${contactId})` } : {}),
      ...(owner ? { 'ownerid@odata.bind': `/systemusers(${owner})` } : {}),
      ...(queue ? { [`${this.schema.caseQueue}@odata.bind`]: `/queues(${queue})` } : {}),
      ...ticketProperties,
    });
    const number = incident['ticketnumber'];
    return {
      incidentId: String(incident['incidentid']),
      ...(typeof number === 'string' ? { ticketNumber: number } : {}),
    };
  }

  async attachNote(incidentId: string, session: Session): Promise<string> {
    const file = handoffFile(session);
    const note = await this.create('attach-note', 'annotations', 'annotationid', {
      subject: 'OpenCX conversation',
      notetext: handoffText(session).slice(0, 100_000),
      filename: file.name,
      mimetype: 'application/json',
      documentbody: Buffer.from(file.content, 'utf8').toString('base64'),
      'objectid_incident@odata.bind': `/incidents(${incidentId})`,
    });
    return String(note['annotationid']);
  }

  /** Hands a chat over to Omnichannel; for web, sms and whatsapp, OpenCX takes the queue of its settings for a work stream. */
  async handOffChat(session: Session): Promise<string> {
    const { entitySet, primaryId, workStream } = this.schema.liveWorkItem;
    const { queue } = this.settings;
    const item = await this.create('hand-off-chat', entitySet, primaryId, {
      subject: session.summary.slice(0, SUBJECT_LIMIT),
      ...(queue ? { [`${workStream}@odata.bind`]: `/msdyn_liveworkstreams(${queue})` } : {}),
    });
    return String(item[primaryId]);
  }

  /** Creates a row and reads columns of it back, its key first. */
  private async create(step: string, entitySet: string, columns: string, row: object) {
    const answer = await this.webApi.send('POST', `${entitySet}?$select=${columns}`, row, step);
    this.written.push(`${entitySet}(${String(answer[columns.split(',')[0] ?? ''])})`);
    return answer;
  }
}

import type { Guid } from '../../guid';
import type { OperationId } from '../requirements';
import type { Settings } from '../settings';
import type { RunId } from './marker';
import type { Operation, Schema } from './operation';

export type StepId =
  | 'read-cases'
  | 'find-contact'
  | 'contact-from-phone'
  | 'create-contact'
  | 'read-contact'
  | 'case-from-phone'
  | 'case-from-email'
  | 'attach-note'
  | 'update-case'
  | 'chat';

/** What the application user reads before it writes. */
export interface ReadStep {
  id: StepId;
  path: string;
  proves: readonly OperationId[];
}

export interface WriteStep extends Operation {
  id: StepId;
  /** Of the setup check, which this step shows to work when it works. */
  proves: readonly OperationId[];
  /** Refused, it is told, but it stops no handoff: OpenCX lists the right, and no call that needs it is documented. */
  advised?: true;
}

/** Rows of earlier steps, by their Content-ID: the contacts, and the case from an e-mail. */
const CONTACTS = { phone: '$1', email: '$2' };
const CASE = '$5';
const PHONE = '+1 555 010 0199';
/** Base64 of `{"format":"opencx.rehearsal"}`. */
const FILE = 'eyJmb3JtYXQiOiJvcGVuY3gucmVoZWFyc2FsIn0=';

export function readSteps({ email }: RunId): ReadStep[] {
  const filter = encodeURIComponent(`emailaddress1 eq '${email}'`);
  return [
    { id: 'read-cases', path: 'incidents?$select=incidentid&$top=1', proves: ['test-and-save'] },
    { id: 'find-contact', path: `contacts?$select=contactid&$filter=${filter}`, proves: [] },
  ];
}

/**
 * A customer whom nobody knows, handed over by e-mail and by phone: OpenCX's calls in their order, with what its settings add
 * (docs.open.cx/integrations/dynamics-365/conversations). Later steps name rows of earlier ones by their Content-ID, which is
 * the step's place in the list, from 1; one whose columns come back cannot be named, so that reading a contact back takes one more.
 * Finding an existing contact of somebody else's has no part in it: `find-contact` of the
 * setup check is about those, and is not proved here.
 */
export function caseSteps(run: RunId, settings: Settings, schema: Schema): WriteStep[] {
  const { marker, email } = run;
  const contact = {
    firstname: 'OpenCX',
    lastname: marker,
    description: `Created from chat session ${marker}`,
  };
  const proves = ['create-contact'] as const;
  const create = { method: 'POST', target: 'contacts', proves } as const;
  return [
    { ...create, id: 'contact-from-phone', body: { ...contact, mobilephone: PHONE } },
    { ...create, id: 'create-contact', body: { ...contact, emailaddress1: email } },
    {
      ...create,
      id: 'read-contact',
      body: { ...contact, emailaddress1: `second.${email}` },
      returned: 'contactid',
    },
    {
      id: 'case-from-phone',
      method: 'POST',
      target: 'incidents',
      body: caseBody(run, 'phone', settings, schema),
      // OpenCX notes the number of each case.
      returned: 'incidentid,ticketnumber',
      proves: ['case-from-phone'],
    },
    {
      id: 'case-from-email',
      method: 'POST',
      target: 'incidents',
      body: caseBody(run, 'email', settings, schema),
      proves: [
        'case-from-email',
        ...(settings.owner ? (['default-owner'] as const) : []),
        ...(settings.queue ? (['default-queue'] as const) : []),
      ],
    },
    {
      id: 'attach-note',
      method: 'POST',
      target: 'annotations',
      body: {
        subject: marker,
        notetext: marker,
        filename: 'opencx-rehearsal.json',
        mimetype: 'application/json',
        documentbody: FILE,
        'objectid_incident@odata.bind': CASE,
      },
      returned: 'annotationid',
      proves: ['attach-note'],
    },
  ];
}

/** Behind the steps of a handoff: what OpenCX's documentation lists the right for. */
export function updateStep({ marker }: RunId): WriteStep {
  return {
    id: 'update-case',
    method: 'PATCH',
    target: CASE,
    body: { description: `Updated: ${marker}` },
    proves: [],
    advised: true,
  };
}

const UNKNOWN_CHAT = {
  set: 'oc_liveworkitems',
  key: 'oc_liveworkitemid',
  workStream: 'msdyn_liveworkstreamid',
};

/** A chat is another handoff, in a change set of its own. */
export function chatSteps({ marker }: RunId, { queue }: Settings, chat: Schema['chat']): WriteStep[] {
  // Where the table is absent, OpenCX's documented name is sent all the same, so that Dataverse says so in its own words.
  const { set, key, workStream } = chat ?? UNKNOWN_CHAT;
  return [
    {
      id: 'chat',
      method: 'POST',
      target: set,
      body: {
        subject: marker,
        ...(queue ? { [`${workStream}@odata.bind`]: `/msdyn_liveworkstreams(${queue})` } : {}),
      },
      returned: key,
      proves: ['chat-omnichannel'],
    },
  ];
}

/** Takes away the case that the set made: the application user is refused by name, unless it holds that right. */
export const DELETE_CASE: Operation = { method: 'DELETE', target: CASE };

function caseBody(
  { marker, email }: RunId,
  channel: 'email' | 'phone',
  { owner, queue, priority, properties }: Settings,
  { caseQueue }: Schema,
): Record<string, unknown> {
  return {
    description: [
      `Channel: ${channel}`,
      `Summary: ${marker}`,
      'Classification: Rehearsal',
      'Sentiment: neutral',
      'Customer Details:',
      'Name: OpenCX Rehearsal',
      channel === 'email' ? `Email: ${email}` : `Phone: ${PHONE}`,
    ].join('\n'),
    prioritycode: priority,
    'customerid_contact@odata.bind': CONTACTS[channel],
    ...(owner ? { 'ownerid@odata.bind': row('systemusers', owner) } : {}),
    ...(queue && caseQueue ? { [`${caseQueue}@odata.bind`]: row('queues', queue) } : {}),
    ...properties,
    // Whatever the ticket properties say: a row that was left is found by it.
    title: `${marker} (${channel})`,
  };
}

const row = (set: string, id: Guid): string => `/${set}(${id})`;

import { randomUUID } from 'node:crypto';
import { Refused } from '../webApiClient';
import { behind, look, same, wrongInCase, wrongInContact } from './effects';
import { OpenCx } from './openCx';
import type { Session } from './session';
import type { Settings } from './settings';
import { make } from './units';
import { type KnownContact, remove, type World } from './world';

/**
 * What OpenCX means to bring about, tried out: each operation makes OpenCX's calls as the application user and then
 * looks, as the admin, whether they had the effect that was meant.
 */
export const OPERATION_IDS = [
  'test-and-save',
  'find-contact',
  'create-contact',
  'link-contact',
  'case-from-email',
  'case-from-phone',
  'attach-note',
  'default-owner',
  'default-queue',
  'chat-omnichannel',
] as const;
export type OperationId = (typeof OPERATION_IDS)[number];

export type Outcome =
  | { done: true }
  /** Refused by Dataverse, or let through with another effect than the one that was meant. */
  | { done: false; refusal: Refused | { effect: string } }
  /** The settings do not ask for it. */
  | { notApplicable: true };

interface Operation {
  /** Left out, it always applies. */
  applies?: (settings: Settings) => boolean;
  /** The settings that have a part in it; the others stay unset while it is tried. */
  settings?: readonly (keyof Settings)[];
  /** Makes the calls; says what went wrong where they were let through without the effect. */
  run: (openCx: OpenCx, world: World, settings: Settings) => Promise<string | undefined>;
}

/** A case of which OpenCX says no more than the operation is about: no priority, which the organisation may not have. */
const BARE: Settings = { ticketProperties: { prioritycode: undefined } };
/** A whole handoff is made as OpenCX is set up. */
const CASE_SETTINGS = ['owner', 'queue', 'priority', 'ticketProperties'] as const;

const OPERATIONS: Record<OperationId, Operation> = {
  'test-and-save': {
    run: async (openCx) => void (await openCx.testAndSave()),
  },
  'find-contact': {
    run: async (openCx, world) => {
      for (const { email, id, owner } of world.contacts) {
        if ((await openCx.findContact(email)) !== id) return `contact of ${owner} not found`;
      }
      return undefined;
    },
  },
  'create-contact': {
    run: async (openCx, world) => {
      const session = strangersSession();
      return wrongInContact(world, await openCx.createContact(session), session);
    },
  },
  'link-contact': {
    run: async (openCx, world) => {
      for (const contact of world.contacts) {
        const made = await openCx.createCase(sessionWith(contact), contact.id);
        const wrong = await wrongInCase(world, { ...made, contactId: contact.id });
        if (wrong) return wrong;
      }
      return undefined;
    },
  },
  'case-from-email': {
    settings: CASE_SETTINGS,
    run: async (openCx, world, settings) => {
      for (const contact of world.contacts) {
        const handoff = await openCx.handOff(sessionWith(contact), { withNote: false });
        if (handoff.contactId !== contact.id)
          return `contact of ${contact.owner} not found, a second one was made`;
        const wrong = await wrongInCase(world, handoff, settings);
        if (wrong) return wrong;
      }
      return handOffStranger(openCx, world, strangersSession(), settings);
    },
  },
  'case-from-phone': {
    settings: CASE_SETTINGS,
    run: (openCx, world, settings) => handOffStranger(openCx, world, sessionWith({ phone: PHONE }), settings),
  },
  'attach-note': {
    settings: ['owner'],
    run: async (openCx, world, { owner }) => {
      const incidentId = owner === undefined ? world.ownCase : await caseOf(world, owner, openCx.written);
      if (incidentId === undefined) return 'there is no case of the owner to attach it to';
      const noteId = await openCx.attachNote(incidentId, sessionWith({}));
      const note = await look(
        world,
        `annotations(${noteId})?$select=_objectid_value,filename,documentbody,isdocument`,
      );
      if (note['_objectid_value'] !== incidentId) return 'the note is not on the case';
      return note['documentbody'] && note['isdocument'] ? undefined : 'the note has no file';
    },
  },
  'default-owner': {
    applies: ({ owner }) => owner !== undefined,
    settings: ['owner'],
    run: async (openCx, world, { owner }) => {
      const { incidentId } = await openCx.createCase(sessionWith({}), ownContact(world).id);
      const incident = await look(world, `incidents(${incidentId})?$select=_ownerid_value`);
      return same(incident['_ownerid_value'], owner) ? undefined : 'the case has another owner';
    },
  },
  'default-queue': {
    applies: ({ queue }) => queue !== undefined,
    settings: ['queue'],
    run: async (openCx, world, { queue }) => {
      const { incidentId } = await openCx.createCase(sessionWith({}), ownContact(world).id);
      const shown = await behind(world, `incidents(${incidentId})`, world.schema.caseQueue, 'queueid');
      return same(shown, queue) ? undefined : 'the case is not in the queue';
    },
  },
  'chat-omnichannel': {
    applies: ({ chat }) => chat === true,
    settings: ['queue', 'chat'],
    run: async (openCx, world, { queue }) => {
      const { entitySet, workStream } = world.schema.liveWorkItem;
      const session = sessionWith({});
      const item = `${entitySet}(${await openCx.handOffChat(session)})`;
      const { subject } = await look(world, `${item}?$select=subject`);
      if (subject !== session.summary) return 'the live work item has another subject';
      if (queue === undefined) return undefined;
      const shown = await behind(world, item, workStream, 'msdyn_liveworkstreamid');
      return same(shown, queue) ? undefined : 'the live work item is not in the work stream';
    },
  },
};

/** Tries one operation and takes its rows away again. */
export async function attempt(world: World, id: OperationId, settings: Settings): Promise<Outcome> {
  const { applies, settings: used = [], run } = OPERATIONS[id];
  if (applies && !applies(settings)) return { notApplicable: true };
  const given = { ...BARE, ...Object.fromEntries(used.map((name) => [name, settings[name]])) };
  const openCx = new OpenCx(world.application, given, world.schema);
  try {
    const effect = await run(openCx, world, settings);
    return effect === undefined ? { done: true } : { done: false, refusal: { effect } };
  } catch (error) {
    if (error instanceof Refused) return { done: false, refusal: error };
    throw error;
  } finally {
    await remove(world, openCx.written);
  }
}

/** Tries them all, one after the other. */
export async function attemptAll(world: World, settings: Settings): Promise<Record<OperationId, Outcome>> {
  const outcomes: [OperationId, Outcome][] = [];
  for (const id of OPERATION_IDS) outcomes.push([id, await attempt(world, id, settings)]);
  return Object.fromEntries(outcomes) as Record<OperationId, Outcome>;
}

const PHONE = '+1 555 010 0199';
const strangersSession = (): Session => sessionWith({ email: `${randomUUID()}@trial.example`, phone: PHONE });

function sessionWith({ email, phone }: { email?: string; phone?: string }): Session {
  return {
    id: randomUUID(),
    ticketNumber: 1,
    channel: email ? 'email' : 'phone',
    language: 'en',
    summary: 'Wants to know where the parcel is.',
    classification: 'Delivery',
    sentiment: 'neutral',
    handoffReason: 'Asked for a person',
    contact: { name: 'Trial Customer', email, phone },
    messages: [{ sender: 'contact', at: '2026-11-20T14:02:11Z', text: 'Where is my parcel?' }],
  };
}

/** Hands over a session of somebody who is no contact yet. */
async function handOffStranger(
  openCx: OpenCx,
  world: World,
  session: Session,
  settings: Settings,
): Promise<string | undefined> {
  const handoff = await openCx.handOff(session, { withNote: false });
  if (handoff.contactId === undefined || handoff.contactFound) return 'no contact was made';
  return (
    (await wrongInContact(world, handoff.contactId, session)) ?? (await wrongInCase(world, handoff, settings))
  );
}

/** A case of somebody else's, made by the admin; undefined where Dataverse gives them none. */
async function caseOf(world: World, owner: string, written: string[]): Promise<string | undefined> {
  try {
    const incidentId = await make(world.admin, 'incidents', 'incidentid', {
      title: 'A case of the owner',
      'customerid_contact@odata.bind': `/contacts(${ownContact(world).id})`,
      'ownerid@odata.bind': `/systemusers(${owner})`,
    });
    written.push(`incidents(${incidentId})`);
    return incidentId;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function ownContact({ contacts }: World): KnownContact {
  const own = contacts.find(({ owner }) => owner === 'application');
  if (!own) throw new Error('The world has no contact of the application user.');
  return own;
}

import { randomUUID } from 'node:crypto';
import { OpenCx } from '../../../sandbox/opencx/openCx';
import type { Session } from '../../../sandbox/opencx/session';
import type { Settings } from '../../../sandbox/opencx/settings';
import { remove, type World } from '../../../sandbox/opencx/world';
import { Refused } from '../../../sandbox/webApiClient';

/**
 * The handoff that a rehearsal rehearses, made by OpenCX itself with its own token: of a customer whom nobody knows, by e-mail with
 * a note, by phone, and as a chat where those are used.
 * @returns what refused it; undefined where nothing did
 */
export async function handOffForReal(world: World, settings: Settings): Promise<Refused | undefined> {
  return attempt(world, settings, async (openCx) => {
    await openCx.testAndSave();
    await openCx.handOff(session('email'));
    await openCx.handOff(session('phone'), { withNote: false });
    if (settings.chat) await openCx.handOffChat(session('web'));
  });
}

/** The same calls in the order in which a rehearsal makes them. */
export async function handOffInOrder(world: World, settings: Settings): Promise<Refused | undefined> {
  return attempt(world, settings, async (openCx) => {
    const [caller, writer] = [session('phone'), session('email')];
    await openCx.testAndSave();
    await openCx.findContact(writer.contact.email ?? '');
    const ofCaller = await openCx.createContact(caller);
    const ofWriter = await openCx.createContact(writer);
    await openCx.createCase(caller, ofCaller);
    await openCx.attachNote((await openCx.createCase(writer, ofWriter)).incidentId, writer);
    if (settings.chat) await openCx.handOffChat(session('web'));
  });
}

async function attempt(
  world: World,
  settings: Settings,
  handOff: (openCx: OpenCx) => Promise<void>,
): Promise<Refused | undefined> {
  const openCx = new OpenCx(world.application, settings, world.schema);
  try {
    await handOff(openCx);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown;
    throw thrown;
  } finally {
    await remove(world, openCx.written);
  }
}

function session(channel: 'email' | 'phone' | 'web'): Session {
  return {
    id: randomUUID(),
    ticketNumber: 1,
    channel,
    language: 'en',
    summary: 'Wants to know where the parcel is.',
    classification: 'Delivery',
    sentiment: 'neutral',
    handoffReason: 'Asked for a person',
    contact: {
      name: 'Trial Customer',
      email: channel === 'email' ? `${randomUUID()}@trial.example` : undefined,
      phone: channel === 'email' ? undefined : '+1 555 010 0199',
    },
    messages: [{ sender: 'contact', at: '2026-11-20T14:02:11Z', text: 'Where is my parcel?' }],
  };
}

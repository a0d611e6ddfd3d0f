import { randomUUID } from 'node:crypto';
import { STRICT_POLICY } from '../host/contentSecurityPolicy';
import { escape, page } from '../host/markup';
import { STYLE } from '../host/indexPage';
import { html, type Reply } from '../http';
import { type Handoff, OpenCx } from '../opencx/openCx';
import type { Session } from '../opencx/session';
import { Refused } from '../webApiClient';
import { addressOf, type Stage } from './stage';

const FRAME = `<style>
  body { max-width: 90rem } .both { display: grid; gap: 1rem 2rem; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) }
  iframe { border: 1px solid; height: 75vh; width: 100% } h2 { margin-top: 0 }
  @media (max-width: 48rem) { .both { grid-template-columns: minmax(0, 1fr) } }
</style>`;

type Outcome = { refused: Refused } | { handoff: Handoff };

/** `/handover`: what the setup check says, and beside it what really happens when OpenCX hands a case over (`POST`). */
export function handoverPage(stage: Stage, outcome?: Outcome): Reply {
  const check = addressOf(stage, { to: 'check' });
  const body = `<main><p><a href="/">The sandbox’s front page</a></p>
<h1>What the setup check says, and what happens</h1>
<div class="both">
<section><h2>What happens</h2>
<p>OpenCX hands over an e-mail of Seán O’Brien, whose contact is there and belongs to an agent.</p>
<form method="post" action="/handover"><button>Hand over a case now as OpenCX</button></form>
${outcome ? said(stage, outcome) : ''}</section>
<section><h2>What the setup check says</h2>
<iframe title="Setup check" src="${escape(check)}"></iframe></section>
</div></main>`;
  return html(200, page('Check and handoff', STYLE + FRAME, body), STRICT_POLICY);
}

/** Hands a case over as OpenCX, with whatever comes of it. */
export async function handOver(stage: Stage): Promise<Outcome> {
  try {
    return { handoff: await (await OpenCx.connect(stage.connection())).handOff(session()) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error };
    throw error;
  }
}

const STEPS: Record<string, string> = {
  token: 'to sign in',
  'find-contact': 'to look for the contact by its e-mail address',
  'create-contact': 'to create a contact',
  'create-case': 'to create the case',
  'attach-note': 'to attach the note with the conversation',
};

function said(stage: Stage, outcome: Outcome): string {
  if ('refused' in outcome) {
    const { step, status, code, message } = outcome.refused;
    return `<div role="status" data-outcome="refused" data-step="${escape(step)}">
<p><strong>Refused.</strong> OpenCX tried ${escape(STEPS[step] ?? step)}. Dataverse answered ${status} ${escape(code)}:</p>
<blockquote>${escape(message)}</blockquote></div>`;
  }
  const { incidentId, ticketNumber = 'the case', contactFound } = outcome.handoff;
  const address = `${stage.directory().caseForm.replace('{id}', incidentId)}&as=agent`;
  const contact = contactFound
    ? 'It is the contact’s who was there.'
    : 'The contact who was there was not found: <strong>a second one was made</strong>.';
  return `<div role="status" data-outcome="${contactFound ? 'done' : 'second-contact'}">
<p><strong>Done:</strong> <a href="${escape(address)}">${escape(ticketNumber)}</a>, as an agent. ${contact}</p></div>`;
}

function session(): Session {
  return {
    id: randomUUID(),
    ticketNumber: 4600,
    channel: 'email',
    language: 'en',
    summary: 'Customer asks where the lamp of order 90117 is.',
    classification: 'Delivery',
    sentiment: 'neutral',
    handoffReason: 'Asked for a person',
    contact: { name: "Seán O'Brien", email: "sean.o'brien@example.com" },
    messages: [
      { sender: 'contact', at: '2026-11-20T09:00:00Z', text: 'Where is my lamp?' },
      { sender: 'ai', at: '2026-11-20T09:01:00Z', text: 'I am handing you over to a colleague.' },
    ],
  };
}

import type { Fault } from '../dataverse/faults';
import type { Scenario } from './scenario';

/** Milliseconds that a slow organisation takes for an answer. */
const SLOW = 500;
const SECONDS = 5;

const THINGS: readonly { id: string; says: string; fault: Fault; notice?: string; failure?: string }[] = [
  {
    id: '401',
    says: '401: the sign-in has run out',
    fault: { status: 401 },
    notice: 'signed-out',
    failure: 'not-signed-in',
  },
  { id: '403', says: '403: forbidden', fault: { status: 403 }, notice: 'forbidden' },
  {
    id: '404',
    says: '404: not there',
    fault: { status: 404 },
    notice: 'not-found',
  },
  {
    id: '429',
    says: `429: too many requests, Retry-After: ${SECONDS}, once`,
    fault: { status: 429, retryAfter: SECONDS, times: 1 },
    notice: 'throttled',
    failure: 'throttled',
  },
  {
    id: '500',
    says: '500: it fails inside',
    fault: { status: 500 },
    notice: 'failed',
    failure: 'unavailable',
  },
  { id: 'slow', says: `every answer takes ${SLOW / 1000} seconds longer`, fault: { latency: SLOW } },
  {
    id: 'cut',
    says: 'the connection breaks off',
    fault: { cut: true },
    notice: 'failed',
    failure: 'unreachable',
  },
];

export const NOTE_FAULTS: readonly Scenario[] = THINGS.map(({ id, says, fault, notice }) => ({
  id: `notes-${id}`,
  group: 'notes',
  says,
  setUp: { faults: [{ ...fault, match: 'annotations' }] },
  leads: { to: 'case', name: 'phone' },
  shows: notice === undefined ? { conversation: 'ready' } : { conversation: 'error', notice },
}));

export const CHECK_FAULTS: readonly Scenario[] = THINGS.map(({ id, says, fault, failure }) => ({
  id: `check-${id}`,
  group: 'checkFaults',
  says,
  setUp: { faults: [{ ...fault, match: id === '429' ? 'prioritycode' : '/api/data/' }] },
  leads: { to: 'check' },
  shows: failure === undefined ? { verdict: id === 'slow' ? 'pass' : 'cannot-tell' } : { failure },
}));

export const CHECKS: readonly Scenario[] = [
  {
    id: 'check-as-limited-admin',
    group: 'check',
    says: 'as an admin who may not read roles, teams, business units, where contacts are read in part of the organisation: not all can be told',
    setUp: { role: { prvReadContact: 'Deep' } },
    leads: { to: 'check', choices: { as: 'limited-admin' } },
    shows: { verdict: 'cannot-tell' },
  },
  {
    id: 'check-in-german',
    group: 'check',
    says: 'in German',
    leads: { to: 'check', choices: { lcid: '1031' } },
    shows: { verdict: 'pass', lang: 'de' },
  },
];

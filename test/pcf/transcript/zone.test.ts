import type { Message } from '../../../core/conversation';
import { formatsOf } from '../../../pcf/Conversation/host/formats';
import { zoneOf } from '../../../pcf/Conversation/transcript/zone';
import { message } from '../../support/conversations';
import { pcfContext } from '../../support/pcfContext';

/** 2026's summer time in Berlin, in UTC. */
const SUMMER = [Date.parse('2026-03-29T01:00:00Z'), Date.parse('2026-10-25T01:00:00Z')] as const;
const offset = (at: Date): number => (+at >= SUMMER[0] && +at < SUMMER[1] ? 120 : 60);
const berlin = formatsOf(pcfContext({ offset }));

const sentAt = (...isos: string[]): Message[] =>
  isos.map((iso) => message({ sentAt: iso === '' ? { verbatim: '14:00' } : { iso, verbatim: iso } }));

test.each<[string[], string | undefined]>([
  [[], undefined],
  [['', ''], undefined],
  [['2026-07-01T10:00:00Z', '', '2026-07-03T10:00:00Z'], 'UTC+02:00'],
  [['', '2026-11-20T10:00:00Z'], 'UTC+01:00'],
  // Goes on past the end of summer time, and past its beginning.
  [['2026-10-24T10:00:00Z', '2026-10-26T10:00:00Z'], 'UTC+02:00 / UTC+01:00'],
  [['2026-03-28T10:00:00Z', '2026-03-30T10:00:00Z'], 'UTC+01:00 / UTC+02:00'],
  // In the night of the change itself, and no further.
  [['2026-10-25T00:30:00Z', '2026-10-25T00:59:00Z', '2026-10-25T01:05:00Z', ''], 'UTC+02:00 / UTC+01:00'],
  // A summer in between, and an order of its own.
  [['2026-01-10T10:00:00Z', '2026-07-10T10:00:00Z', '2026-12-10T10:00:00Z'], 'UTC+01:00 / UTC+02:00'],
  [['2026-12-10T10:00:00Z', '2026-07-10T10:00:00Z', '2026-12-10T11:00:00Z'], 'UTC+01:00 / UTC+02:00'],
])('messages of %j were sent in %s', (isos, zone) => {
  expect(zoneOf(sentAt(...isos), berlin)).toBe(zone);
});

test('a talk with summer time in all its days, but the change in none of its hours, has one zone', () => {
  expect(zoneOf(sentAt('2026-10-25T00:00:00Z', '2026-10-25T00:59:59Z'), berlin)).toBe('UTC+02:00');
});

test('of 10,000 messages over ten days no more than a dozen are looked at closely', () => {
  const start = Date.parse('2026-10-20T00:00:00Z');
  const isos = Array.from({ length: 10_000 }, (_, index) => new Date(start + index * 86_400).toISOString());
  const zone = jest.fn(berlin.zone);
  expect(zoneOf(sentAt(...isos), { zone })).toBe('UTC+02:00 / UTC+01:00');
  expect(zone.mock.calls.length).toBeLessThanOrEqual(12);
});

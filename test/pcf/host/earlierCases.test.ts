import { earlierCases } from '../../../pcf/Conversation/host/earlierCases';
import type { Guid } from '../../../pcf/Conversation/host/record';

const CASE = '0b8e0c7e-5f6a-4c2e-9d1f-0123456789ab' as Guid;
const CUSTOMER = '99999999-2222-4333-8444-555555555555';
const HANDOFF = 'Channel: phone\nSummary: A lamp is broken.\nClassification: Returns\nSentiment: neutral';
const row = (number: number, description: string | null) => ({
  incidentid: `00000000-0000-4000-8000-00000000000${number}`,
  title: `Case ${number}`,
  ticketnumber: `CAS-${number}`,
  createdon: '2026-11-20T08:00:00Z',
  description,
});

function host(
  rows: object[],
  more: { customer?: string | null; nextLink?: string; fails?: unknown; online?: boolean } = {},
) {
  const { customer = CUSTOMER, nextLink = '', fails, online = true } = more;
  const requests: unknown[][] = [];
  const opened: unknown[] = [];
  const answer = async (value: unknown, request: unknown[]): Promise<never> => {
    requests.push(request);
    if (fails !== undefined) throw fails;
    return value as never;
  };
  const earlier = earlierCases({
    webAPI: {
      retrieveRecord: ((...request: unknown[]) => answer({ _customerid_value: customer }, request)) as never,
      retrieveMultipleRecords: ((...request: unknown[]) =>
        answer({ entities: rows, nextLink }, request)) as never,
    },
    navigation: {
      openForm: ((options: unknown) => {
        opened.push(options);
        return Promise.resolve();
      }) as never,
    },
    isOnline: () => online,
  });
  return { earlier, requests, opened };
}

test('cases of the customer whose descriptions tell a conversation are found, by two requests that leave the open case out', async () => {
  const { earlier, requests } = host([row(1, HANDOFF), row(2, 'Called him back.'), row(3, null)]);
  expect(await earlier.of(CASE)).toEqual({
    kind: 'found',
    cases: [
      {
        id: row(1, null).incidentid,
        title: 'Case 1',
        number: 'CAS-1',
        createdOn: '2026-11-20T08:00:00Z',
      },
    ],
    looked: 3,
    more: false,
  });
  expect(requests).toEqual([
    ['incident', CASE, '?$select=_customerid_value'],
    [
      'incident',
      '?$select=title,ticketnumber,createdon,description' +
        `&$filter=_customerid_value eq ${CUSTOMER} and incidentid ne ${CASE}&$orderby=createdon desc`,
      50,
    ],
  ]);
});

test('more cases than are looked at are said to be there', async () => {
  expect(await host([row(1, HANDOFF)], { nextLink: 'https://next' }).earlier.of(CASE)).toMatchObject({
    more: true,
  });
});

test('a case without a customer is not asked about further', async () => {
  const { earlier, requests } = host([], { customer: null });
  expect(await earlier.of(CASE)).toEqual({ kind: 'no-customer' });
  expect(requests).toHaveLength(1);
});

test.each([
  [{ errorCode: 0x80040220 }, true, 'forbidden'],
  [{ errorCode: 0x80072322 }, true, 'throttled'],
  [{ status: 500 }, true, 'failed'],
  [new TypeError('Failed to fetch'), false, 'offline'],
])('a request that fails (%j, online: %s) is told as %s', async (fails, online, problem) => {
  expect(await host([], { fails, online }).earlier.of(CASE)).toEqual({ kind: 'problem', problem });
});

test('a case is opened by the form', () => {
  const { earlier, opened } = host([]);
  earlier.open(CASE);
  expect(opened).toEqual([{ entityName: 'incident', entityId: CASE }]);
});

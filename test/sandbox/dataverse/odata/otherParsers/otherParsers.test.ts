import fc from 'fast-check';
import { createOrganization } from '../../organization';
import { caller, tokenOf, type Call } from '../../testClient';
import { type Condition, holds, type Thing } from './condition';
import { REFUSED_BY_THE_SANDBOX, strict } from './differences';
import { readByMockserver } from './mockserver';
import { readByOdataParser } from './odataParser';
import { damagedPieces, filterPieces, world, type World, written } from './samples';

/** The sandbox's `$filter` against two parsers that others wrote, and an evaluator that shares nothing with the sandbox. */

/** Printed by fast-check where a test fails; `FILTER_SEED=… npx jest otherParsers` is that run again. */
const SEED = Number(process.env['FILTER_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** The first finding as it is: making it small takes longer than a test may. */
const RUNS = { seed: SEED, numRuns: 1000, endOnFailure: true };

let cases: Thing[];
let call: Call;
beforeAll(() => {
  const [sample] = fc.sample(world, { seed: SEED, numRuns: 1 });
  const organization = createOrganization();
  cases = sample?.cases ?? [];
  if (sample) write(organization, sample);
  call = caller(organization, tokenOf('admin'));
});

function write(organization: ReturnType<typeof createOrganization>, { contacts, cases: rows }: World): void {
  for (const { contactid, lastname } of contacts)
    organization.tables
      .of('contact')
      .put(String(contactid), { contactid: String(contactid), lastname: lastname as string });
  for (const row of rows) {
    const { primarycontactid, _primarycontactid_value: contact, Incident_Annotation: notes, ...values } = row;
    const incidentid = String(row['incidentid']);
    organization.tables.of('incident').put(incidentid, {
      ...(values as Record<string, string>),
      primarycontactid: primarycontactid ? { table: 'contact', id: String(contact) } : null,
    });
    for (const each of notes as Thing[]) {
      const annotationid = organization.newId();
      organization.tables.of('annotation').put(annotationid, {
        ...(each as Record<string, string>),
        annotationid,
        objectid: { table: 'incident', id: incidentid },
      });
    }
  }
}

const found = (rows: readonly Thing[]): unknown[] => rows.map(({ incidentid }) => incidentid).sort();
const expected = (condition: Condition): unknown[] => found(cases.filter((row) => holds(condition, row)));

/** The cases that the sandbox finds, or why it refuses. */
async function ask(filter: string): Promise<{ rows: unknown[] } | { refused: string; status: number }> {
  const { rows, error, status } = await call(
    'GET',
    `incidents?$select=incidentid&$filter=${encodeURIComponent(filter)}`,
  );
  return error ? { refused: error.message, status } : { rows: found(rows as Thing[]) };
}

/** @returns undefined where the parser takes the filter for none, or for one of which OData gives no rows */
function readBy(parse: (filter: string) => Condition, filter: string): Condition | undefined {
  try {
    return parse(filter);
  } catch {
    return undefined;
  }
}

test('@odata/parser reads the same conditions in filters', async () => {
  let some = 0;
  await fc.assert(
    fc.asyncProperty(filterPieces({ plain: false }), fc.boolean(), async (pieces, wide) => {
      const filter = written(pieces, wide);
      const rows = expected(readByOdataParser(filter));
      expect({ filter, ...(await ask(filter)) }).toEqual({ filter, rows });
      if (rows.length > 0 && rows.length < cases.length) some++;
    }),
    RUNS,
  );
  expect(some).toBeGreaterThan(RUNS.numRuns / 4);
});

test("the parser of SAP's mock server reads the same conditions in filters of its plain style", async () => {
  let some = 0;
  await fc.assert(
    fc.asyncProperty(filterPieces({ plain: true }), async (pieces) => {
      const filter = written(pieces, false);
      const rows = expected(readByMockserver(filter));
      expect({ filter, ...(await ask(filter)) }).toEqual({ filter, rows });
      if (rows.length > 0 && rows.length < cases.length) some++;
    }),
    RUNS,
  );
  expect(some).toBeGreaterThan(RUNS.numRuns / 4);
});

test('what is no filter for @odata/parser is none for the sandbox, and the other way round, but for known differences', async () => {
  const seen = { taken: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(damagedPieces, async (pieces) => {
      const filter = written(pieces, false);
      const answer = await ask(filter);
      if ('rows' in answer) {
        seen.taken++;
        expect({ filter, read: readBy(readByOdataParser, strict(filter)) }).toEqual({
          filter,
          read: expect.anything() as unknown,
        });
        return;
      }
      seen.refused++;
      expect({ filter, status: answer.status }).toEqual({ filter, status: 400 });
      if (!readBy(readByOdataParser, filter)) return;
      const reason = REFUSED_BY_THE_SANDBOX.find(
        ({ refusal = /^/, filter: form = /^/ }) => refusal.test(answer.refused) && form.test(filter),
      );
      expect({ filter, ...answer, why: reason?.why }).toEqual({
        filter,
        ...answer,
        why: expect.any(String) as unknown,
      });
    }),
    RUNS,
  );
  expect(seen.taken).toBeGreaterThan(RUNS.numRuns / 40);
  expect(seen.refused).toBeGreaterThan(RUNS.numRuns / 2);
});

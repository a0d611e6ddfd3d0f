import type { Page } from 'playwright-core';
import type { Benchmark, Measurement } from './benchmark';
import { BenchStage } from './painting/stage';

const WEB_API = '/api/data/';
/** Long enough that what is asked for at once cannot be taken for one after the other. */
const ANSWER_AFTER = 150;

/** What the built control and the setup check ask the Web API for, counted in Chromium. */
export const requests: readonly Benchmark[] = [
  control('description only', 1, (stage) => Promise.resolve(stage.caseAddress('phone'))),
  control('with a note', 1, withNote),
  control('with a file', 2, (stage) => Promise.resolve(stage.caseAddress('email'))),
  { name: 'requests of the setup check', measure: () => BenchStage.with(setupCheck) },
];

function control(what: string, most: number, address: (stage: BenchStage) => Promise<string>): Benchmark {
  return {
    name: `requests of the control, ${what}`,
    measure: () =>
      BenchStage.with(async (stage) => {
        const { page, context } = await stage.open();
        // The form script asks on its own: without it, what the form itself does not ask for is the control's.
        await page.route('**/ocx_/case/form.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: '' }),
        );
        const asked = watch(page, (path) => !/\/incidents\(/.test(path));
        await page.goto(await address(stage));
        await page.waitForSelector('[data-opencx="conversation"][data-state="ready"] li[data-author]');
        await page.waitForLoadState('networkidle');
        await context.close();
        return [count('all', asked.paths.length, most)];
      }),
  };
}

/** A case whose conversation stands in the text of a note. */
async function withNote(stage: BenchStage): Promise<string> {
  const agent = stage.sandbox.clientOf('agent');
  const contact = await agent.first('contacts', 'contactid', 'statecode eq 0');
  const made = await agent.send('POST', 'incidents?$select=incidentid', {
    title: 'With a note',
    'customerid_contact@odata.bind': `/contacts(${contact})`,
  });
  const incidentId = String(made['incidentid']);
  await agent.send('POST', 'annotations', {
    subject: 'OpenCX conversation',
    notetext:
      'Channel: phone\n\nTranscript:\n[2026-11-20T14:02:11Z] Customer: Hello\n[2026-11-20T14:02:40Z] AI Assistant: Hi',
    'objectid_incident@odata.bind': `/incidents(${incidentId})`,
  });
  return stage.addressOf(incidentId);
}

async function setupCheck(stage: BenchStage): Promise<Measurement[]> {
  const { page, context } = await stage.open();
  const asked = watch(page, () => true);
  await page.route(`**${WEB_API}**`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ANSWER_AFTER));
    await route.continue();
  });
  const { setupCheck: path, clientId } = stage.sandbox.directory();
  const data = encodeURIComponent(`app=${clientId}`);
  await page.goto(`${stage.sandbox.origin}${path}?as=admin&data=${data}`);
  await page.waitForSelector('[data-opencx="setup-check"][data-state="done"]');
  await page.waitForLoadState('networkidle');
  await context.close();
  return [count('all', asked.paths.length, 12), count('round trips', asked.roundTrips(), 4)];
}

/** Notes the requests to the Web API, and how many had to be answered one after the other. */
function watch(page: Page, counts: (path: string) => boolean) {
  const paths: string[] = [];
  const depths = new Map<unknown, number>();
  let answered = 0;
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith(WEB_API) || !counts(pathname)) return;
    paths.push(pathname);
    depths.set(request, answered + 1);
  });
  page.on('requestfinished', (request) => {
    answered = Math.max(answered, depths.get(request) ?? 0);
  });
  return { paths, roundTrips: () => Math.max(0, ...depths.values()) };
}

function count(what: string, value: number, most: number): Measurement {
  return { what, value, unit: what === 'all' ? 'requests' : '', budget: { atMost: most } };
}

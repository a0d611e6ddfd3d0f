import { escape, page } from '../host/markup';
import { html, type Reply, type Request, type Route } from '../http';
import { handOver, handoverPage } from './handover';
import { SCENARIOS } from './scenarios';
import { addressOf, choicesIn, setUp, type Stage } from './stage';

/**
 * `/scenario/<id>` (or `/scenario?id=<id>`, `/?scenario=<id>`) sets a scenario up and leads there, and `/handover`. These links
 * change the sandbox, which is why no other site's page may follow them in this browser.
 * @param opened is told which scenario is set up
 */
export function scenarioRoutes(stage: Stage, opened: (id: string) => void): Route {
  // One after the other: each begins with a reset.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<Reply>): Promise<Reply> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  return (request) => {
    const { method, url } = request;
    const id = method === 'GET' ? scenarioIn(url) : undefined;
    if (id === undefined && url.pathname !== '/handover') return undefined;
    if (isFromElsewhere(request)) return refusedElsewhere();
    if (id !== undefined) {
      const scenario = SCENARIOS.find((one) => one.id === id);
      if (!scenario) return unknown(id);
      return inTurn(async () => {
        await setUp(stage, scenario);
        opened(id);
        return { status: 302, headers: { Location: addressOf(stage, scenario.leads, choicesIn(url)) } };
      });
    }
    if (method === 'GET') return handoverPage(stage);
    if (method === 'POST') return inTurn(async () => handoverPage(stage, await handOver(stage)));
    return undefined;
  };
}

/** Whether another site's page sent the browser here (Fetch Metadata, www.w3.org/TR/fetch-metadata); a typed address is nobody's. */
export function isFromElsewhere({ headers }: Request): boolean {
  return !['same-origin', 'none', undefined].includes(headers['sec-fetch-site']);
}

export function refusedElsewhere(): Reply {
  return html(
    403,
    page(
      'Not from there',
      '',
      '<p>This address changes the sandbox, so that no other site may lead here. Type it, or take the link on the <a href="/">front page</a>.</p>',
    ),
  );
}

function scenarioIn({ pathname, searchParams }: URL): string | undefined {
  if (pathname === '/') return searchParams.get('scenario') ?? undefined;
  if (pathname === '/scenario') return searchParams.get('id') ?? '';
  return /^\/scenario\/([^/]*)$/.exec(pathname)?.[1];
}

function unknown(id: string): Reply {
  const list = SCENARIOS.map(
    (one) =>
      `<li><a href="/scenario/${escape(one.id)}"><code>${escape(one.id)}</code></a>: ${escape(one.says)}</li>`,
  );
  return html(
    404,
    page(
      'No such scenario',
      '',
      `<h1>There is no scenario “${escape(id)}”</h1>\n<ul>${list.join('\n')}</ul>`,
    ),
  );
}

import type { Guid } from '../../../core/access';
import type { Change } from '../comparison';
import type { Load } from '../loadScript';
import type { Run } from '../run';
import type { Texts } from '../strings/texts';
import { changes } from './changes';
import { excess } from './excess';
import { folded } from './folded';
import { gates } from './gates';
import { blindSpots, unread } from './limits';
import { operations } from './operations';
import { summary } from './summary';
import { whatToChange } from './whatToChange';

/** What a person can do with a result. */
export interface Acts {
  runAgain(): void;
  check(clientId: Guid): void;
  explain(): void;
  loadTools: Load<'SetupTools'>;
  loadRehearsal: Load<'SetupRehearsal'>;
}

/** A check that is over, from the verdict to what nobody can see. */
export function result(
  run: Run,
  found: readonly Change[] | undefined,
  texts: Texts,
  { runAgain, check, explain, loadTools, loadRehearsal }: Acts,
): (HTMLElement | undefined)[] {
  const { judgement, facts } = run;
  const verdict = summary(run, texts, runAgain);
  const rehearsing = folded(texts.page.rehearsal.heading, texts, async () =>
    (await loadRehearsal()).rehearsal(run, verdict, texts),
  );
  rehearsing.open = run.rehearsal !== undefined;
  return [
    verdict,
    found && changes(found, texts),
    whatToChange(run, texts, explain),
    unread(facts, texts),
    gates(judgement.gates, facts, texts, check),
    operations(run, texts, explain),
    excess(judgement.excess, texts),
    rehearsing,
    folded(texts.page.report.heading, texts, async () => (await loadTools()).report(run, texts)),
    blindSpots(texts),
  ];
}

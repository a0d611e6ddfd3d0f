import type { Guid } from '../../../core/access';
import {
  rehearse,
  removeLeftovers,
  runIdOf,
  type Doing,
  type Progress,
  type Rehearsal,
  type RehearsalConnection,
} from '../../../core/access/rehearsal';
import { fill } from '../../../core/texts';
import type { Run } from '../run';
import type { RehearsalTexts, Texts } from '../strings/texts';
import { button, element, replaceChildren } from '../view/element';
import { beside } from './beside';
import { outcome, underWay } from './outcome';
import { question } from './question';
import { holdPage, stayAbove } from './staying';
import { told, type Told } from './told';

export interface RehearsalHost {
  texts: Texts;
  words: RehearsalTexts;
  connection: RehearsalConnection;
  /** A new one for each run. */
  randomId(): Guid;
}

export interface RehearsalPart {
  view: HTMLElement;
  /** Belongs to a check's result from now on, and to the verdict in it. */
  stand(run: Run, verdict: HTMLElement): void;
}

/**
 * Says what a rehearsal does and cannot undo, asks, rehearses, and tells what came of it. Its state is in `data-rehearsal`: `idle`,
 * `running`, or how it ended.
 */
export function rehearsalPart({ texts, words, connection, randomId }: RehearsalHost): RehearsalPart {
  const { page, rehearsal: wording } = words;
  let stands: { run: Run; verdict: HTMLElement } | undefined;
  let last: Told | undefined;
  let isRunning = false;
  let release: (() => void) | undefined;
  let banner: HTMLElement | undefined;
  const status = element('p', { role: 'status', class: 'offscreen' });
  const start = button(page.start, 'secondary', ask);
  const below = element('div', { class: 'below' });
  const view = element(
    'div',
    { class: 'rehearsal', 'data-rehearsal': 'idle' },
    element('p', {}, wording.before.does),
    element('h3', {}, wording.before.heading),
    element('ul', {}, ...wording.before.items.map((item) => element('li', {}, item))),
    status,
    element('div', { class: 'buttons' }, start),
    below,
  );
  return {
    view,
    stand(run, verdict) {
      stands = { run, verdict };
      const results = verdict.parentElement;
      if (release) release();
      else if (results) release = stayAbove(results, view, wording.title, isUnfinished);
      if (last) standBeside(last);
    },
  };

  function ask(): void {
    const answered = (then: () => void) => () => {
      replaceChildren(below);
      start.hidden = false;
      then();
    };
    const { view: asked, heading } = question(
      { ask: wording.before.ask, confirm: page.confirm, cancel: page.cancel },
      answered(() => void carryOut()),
      answered(() => start.focus()),
    );
    start.hidden = true;
    replaceChildren(below, asked);
    heading.focus();
  }

  async function carryOut(): Promise<void> {
    if (!stands) return;
    const { facts } = stands.run;
    forget();
    start.hidden = true;
    view.setAttribute('data-rehearsal', 'running');
    isRunning = true;
    holdPage(true);
    const tell = working(page.running);
    const random = randomId();
    const rehearsal = await rehearse(connection, facts, random, tell).catch((thrown: unknown) =>
      broken(thrown, random),
    );
    isRunning = false;
    holdPage(false);
    show(rehearsal);
    start.hidden = false;
    view.setAttribute('data-rehearsal', rehearsal.outcome.result);
  }

  /** Says that something goes on; what comes back says what, and shows the steps that are known. */
  function working(text: string): (progress: Progress) => void {
    const said = element('p', { tabindex: '-1' }, text);
    const known = element('div', {});
    let last: Doing | undefined;
    replaceChildren(below, said, known);
    replaceChildren(status, text);
    said.focus();
    return ({ doing, steps }) => {
      replaceChildren(known, ...underWay(doing, steps, texts, words));
      if (doing !== last) replaceChildren(status, wording.doing[doing]);
      last = doing;
    };
  }

  function show(rehearsal: Rehearsal, problem?: string): void {
    if (!stands) return;
    last = told(rehearsal, stands.run.judgement, texts, words);
    const { report } = last;
    // Whoever went elsewhere meanwhile is left there.
    const waits = below.contains(document.activeElement);
    const again = problem === undefined ? undefined : fill(page.notRemoved, { message: problem });
    replaceChildren(
      below,
      outcome(report, texts, words, () => void remove(rehearsal)),
      again === undefined ? undefined : element('p', { class: 'field-error', dir: 'auto' }, again),
    );
    replaceChildren(status, [report.title, report.agreementText, again ?? report.leftovers.text].join(' '));
    if (waits) below.querySelector<HTMLElement>('[data-part="rehearsal-result"]')?.focus();
    standBeside(last);
  }

  async function remove(rehearsal: Rehearsal): Promise<void> {
    if (!stands) return;
    start.hidden = true;
    working(page.removing);
    const { leftovers, problem } = await removeLeftovers(connection, rehearsal, stands.run.facts);
    show({ ...rehearsal, leftovers }, problem);
    start.hidden = false;
  }

  /** Where check and rehearsal agree, behind the verdict; where not, first of all. */
  function standBeside(result: Told): void {
    if (!stands) return;
    const { run, verdict } = stands;
    run.rehearsal = { json: result.report, markdown: result.markdown };
    banner?.remove();
    banner = beside(result, run.judgement, texts, words);
    if (result.differs) verdict.before(banner);
    else verdict.after(banner);
  }

  /** Somebody still has to see how it ends, or what was left. */
  function isUnfinished(): boolean {
    const left = last?.report.leftovers.found;
    return isRunning || left === 'rows' || left === 'could-not-look';
  }

  function forget(): void {
    last = undefined;
    banner?.remove();
    if (stands) delete stands.run.rehearsal;
  }
}

/** A fault of ours, after which nobody knows how far it came. */
function broken(thrown: unknown, random: Guid): Rehearsal {
  return {
    outcome: { result: 'cannot-tell', reason: 'unexpected-answer', detail: String(thrown) },
    steps: [],
    leftovers: { found: 'could-not-look' },
    marker: runIdOf(random).marker,
  };
}

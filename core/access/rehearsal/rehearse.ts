import type { Guid } from '../../guid';
import { isReadFailure } from '../facts/failure';
import { valueOf, type AccessFacts } from '../facts/facts';
import { functionPath } from '../facts/reader';
import { applicationUser } from '../judgement/gates';
import { judge } from '../judgement/judge';
import { tableFacts } from '../judgement/tables';
import { refusedStep, trySet, type SetAnswer, type Stage } from './changeSet';
import type { RehearsalConnection } from './connection';
import { actorsOf, CannotTell, NotLetIn, proveInBatch, type Actors } from './identity';
import { findLeftovers } from './leftovers';
import { runIdOf, type RunId } from './marker';
import { obstacleOf, refusalOf } from './obstacle';
import type { Obstacle, Outcome, Rehearsal, StepResult, StepState } from './outcome';
import { readSchema } from './schema';
import {
  caseSteps,
  chatSteps,
  DELETE_CASE,
  readSteps,
  updateStep,
  type StepId,
  type WriteStep,
} from './steps';

/**
 * Does a whole handoff in Dataverse as the application user, in transactions that end in a failure of their own, so that
 * Dataverse takes everything back: what it then refuses before that is what the first real handoff will meet. Whoever calls this
 * has asked whoever is to be asked: this writes, if only for a moment.
 * @param facts what the check gathered, with the settings that it was given
 * @param random one new id for each run
 */
export async function rehearse(
  connection: RehearsalConnection,
  facts: AccessFacts,
  random: Guid,
): Promise<Rehearsal> {
  return new Run(connection, facts, random).go();
}

class Run {
  private readonly id: RunId;
  private readonly results = new Map<StepId, StepResult>();
  /** Counted before each batch is sent: one that never came back may have written. */
  private sent = 0;
  private readonly connection: RehearsalConnection;
  private stage?: Stage;

  constructor(
    connection: RehearsalConnection,
    private readonly facts: AccessFacts,
    random: Guid,
  ) {
    this.id = runIdOf(random);
    this.connection = {
      get: (path, headers) => connection.get(path, headers),
      remove: (path) => connection.remove(path),
      batch: (request) => {
        this.sent += 1;
        return connection.batch(request);
      },
    };
  }

  async go(): Promise<Rehearsal> {
    this.note(readSteps(this.id), 'not-reached');
    this.note(this.writeSteps(), 'not-reached');
    const outcome = await this.outcome().catch((thrown: unknown) => this.otherwise(thrown));
    const { marker } = this.id;
    return {
      outcome,
      steps: [...this.results.values()],
      leftovers:
        this.sent === 0
          ? { found: 'nothing-sent' }
          : await findLeftovers(this.connection, marker, this.stage?.schema ?? {}),
      marker,
    };
  }

  private otherwise(thrown: unknown): Outcome {
    if (thrown instanceof NotLetIn) {
      const [first] = readSteps(this.id);
      if (first) this.note([first], 'refused');
      return { result: 'obstacle', step: first?.id, obstacle: thrown.obstacle };
    }
    if (thrown instanceof CannotTell) {
      if (thrown.reason !== 'queue-unknown') this.doubtDone();
      return { result: 'cannot-tell', reason: thrown.reason, detail: thrown.detail };
    }
    if (isReadFailure(thrown)) {
      this.doubtDone();
      const { failure, message, retryAfterSeconds } = thrown;
      return { result: 'cannot-tell', reason: failure, detail: message, retryAfterSeconds };
    }
    throw thrown;
  }

  /** Without an answer, nobody knows as whom the steps were done. */
  private doubtDone(): void {
    for (const result of this.results.values()) {
      if (result.state === 'done-and-undone') this.results.set(result.id, { ...result, state: 'unknown' });
    }
  }

  private writeSteps(): WriteStep[] {
    const { settings } = this.facts;
    const schema = this.stage?.schema ?? {};
    return [
      ...caseSteps(this.id, settings, schema),
      updateStep(this.id),
      ...(settings.chat ? chatSteps(this.id, settings, schema.chat) : []),
    ];
  }

  private note(steps: readonly Pick<StepResult, 'id' | 'proves' | 'advised'>[], state: StepState): void {
    for (const { id, proves, advised } of steps) this.results.set(id, { id, state, proves, advised });
  }

  private async outcome(): Promise<Outcome> {
    const user = applicationUser(this.facts.user);
    if (!user) throw new CannotTell('no-user');
    const actors = await actorsOf(this.connection, user.id);
    const refusedRead = await this.read(actors);
    if (refusedRead) return refusedRead;
    const schema = await readSchema(this.connection, this.facts);
    const { settings } = this.facts;
    this.stage = { connection: this.connection, actors, run: this.id, schema };
    await proveInBatch(this.connection, actors, this.id);
    const handoff = caseSteps(this.id, settings, schema);
    const refused =
      (await this.handOver(handoff)) ??
      (settings.chat ? await this.handOver(chatSteps(this.id, settings, schema.chat)) : undefined);
    if (refused) return refused;
    await this.prove(this.stage, handoff);
    await proveInBatch(this.connection, actors, this.id);
    if (settings.queue && schema.caseQueue === undefined) throw new CannotTell('queue-unknown');
    return { result: 'passed' };
  }

  /** What OpenCX reads first. */
  private async read({ headers, admin, application }: Actors): Promise<Outcome | undefined> {
    for (const step of readSteps(this.id)) {
      try {
        await this.connection.get(step.path, headers);
        this.note([step], 'done');
      } catch (thrown) {
        const obstacle = refusalOf(thrown);
        if (!obstacle) throw thrown;
        if (obstacle.principal === admin) throw new CannotTell('admin-lacks', obstacle.message);
        await this.ofApplication(obstacle, { admin, application });
        this.note([step], 'refused');
        return { result: 'obstacle', step: step.id, obstacle };
      }
    }
    return undefined;
  }

  /** One handoff, done and undone. */
  private async handOver(steps: readonly WriteStep[]): Promise<Outcome | undefined> {
    const { stage } = this;
    const last = copiedOf(steps);
    if (!stage || !last) return undefined;
    const answer = await trySet(stage, steps, last);
    if (answer === 'only-the-deliberate') {
      this.note(steps, 'done-and-undone');
      return undefined;
    }
    const obstacle = obstacleOf(answer);
    await this.ofApplication(obstacle, stage.actors);
    const step = await refusedStep(stage, steps, answer).catch(() => undefined);
    const place = step ? steps.indexOf(step) : -1;
    this.note(steps.slice(0, Math.max(place, 0)), 'done-and-undone');
    if (step) this.note([step], 'refused');
    else this.note(steps, 'unknown');
    return { result: 'obstacle', step: step?.id, obstacle };
  }

  /**
   * Is it the application user that lacks it? Dataverse allows what both may do. A refusal that names nobody counts only where whoever
   * asks is sure to hold what is missing.
   */
  private async ofApplication(
    obstacle: Obstacle,
    { admin, application }: Pick<Actors, 'admin' | 'application'>,
  ) {
    const { kind, privilege, principal, message } = obstacle;
    if (principal !== undefined || message.toLowerCase().indexOf(application) >= 0) return;
    if (kind === 'missing-privilege' || kind === 'row-outside') {
      if (privilege !== undefined && (await this.holdsEverywhere(admin, privilege))) return;
      throw new CannotTell('admin-lacks', message);
    }
    if (kind === 'column-secured' && !this.columnsDenied()) throw new CannotTell('admin-lacks', message);
  }

  private async holdsEverywhere(user: Guid, privilege: string): Promise<boolean> {
    const answer = await this.connection.get(
      functionPath({
        name: 'RetrieveUserSetOfPrivilegesByNames',
        user,
        parameters: { PrivilegeNames: [privilege] },
      }),
    );
    const held = answer['RolePrivileges'];
    const isGlobal = (depth: unknown) => depth === 'Global' || depth === 3 || depth === '3';
    return Array.isArray(held) && held.some((one: { Depth?: unknown }) => isGlobal(one.Depth));
  }

  private columnsDenied(): boolean {
    return judge(this.facts).operations.some(({ checks }) =>
      checks.some(({ reason }) => reason === 'secured-denied'),
    );
  }

  /** Once more, with what OpenCX only lists the right for, and with what the application user must be refused. */
  private async prove(stage: Stage, handoff: readonly WriteStep[]): Promise<void> {
    const [update, last] = [updateStep(this.id), copiedOf(handoff)];
    if (!last) return;
    let answer = await trySet(stage, [...handoff, update, DELETE_CASE], last).catch(adminsOwn);
    const obstacle = answer && answer !== 'only-the-deliberate' ? obstacleOf(answer) : undefined;
    if (obstacle && isDeletion(obstacle)) this.note([update], 'done-and-undone');
    else if (obstacle) {
      this.results.set(update.id, { ...this.resultOf(update), state: 'refused', obstacle });
      // A plug-in or anybody's rule may have refused the update: that does not say who acted.
      if (!names(answer, stage.actors.application)) {
        answer = await trySet(stage, [...handoff, DELETE_CASE], last).catch(adminsOwn);
      }
    } else this.note([update], answer ? 'done-and-undone' : 'unknown');
    if (answer === undefined || names(answer, stage.actors.application)) return;
    // Let through, where the check says that the application user does not hold the right to delete cases.
    if (answer === 'only-the-deliberate' && this.deletes() === false)
      throw new CannotTell('not-impersonated');
  }

  private resultOf({ id, proves, advised }: WriteStep): StepResult {
    return { id, state: 'unknown', proves, advised };
  }

  /** Whether the application user holds the right to delete cases; undefined where that could not be read. */
  private deletes(): boolean | undefined {
    const name = tableFacts('incident', this.facts)?.privileges.find(({ type }) => type === 'Delete')?.name;
    const held = valueOf(this.facts.privileges);
    return name === undefined
      ? undefined
      : held?.some((one) => one.name.toLowerCase() === name.toLowerCase());
  }
}

/** The step whose copy ends the set: a case, where there is one. */
const copiedOf = (steps: readonly WriteStep[]): WriteStep | undefined =>
  steps.find(({ id }) => id === 'case-from-email') ?? steps[0];

const isDeletion = ({ privilege, right }: Obstacle): boolean =>
  /^prvDelete/i.test(privilege ?? '') || right === 'Delete';

const names = (answer: SetAnswer | undefined, user: Guid): boolean =>
  typeof answer === 'object' && answer.message.toLowerCase().indexOf(user) >= 0;

/** What was refused to whoever asks says nothing about the application user, and nothing against it either. */
function adminsOwn(thrown: unknown): undefined {
  if (thrown instanceof CannotTell && thrown.reason === 'admin-lacks') return undefined;
  throw thrown;
}

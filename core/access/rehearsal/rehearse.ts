import type { Guid } from '../../guid';
import { isReadFailure } from '../facts/failure';
import type { AccessFacts } from '../facts/facts';
import { applicationUser } from '../judgement/gates';
import { refusedStep, trySet, type SetAnswer, type Stage } from './changeSet';
import type { RehearsalConnection } from './connection';
import { actorsOf, CannotTell, NotLetIn, proveInBatch, type Actors } from './identity';
import { assertApplicationLacks, deletesCases } from './lackedBy';
import { findLeftovers } from './leftovers';
import { runIdOf, type RunId } from './marker';
import { obstacleOf, refusalOf } from './obstacle';
import type { Obstacle, Outcome, Progress, Rehearsal } from './outcome';
import { StepRecord } from './record';
import { readSchema } from './schema';
import { caseSteps, chatSteps, DELETE_CASE, readSteps, updateStep, type WriteStep } from './steps';

/**
 * Does a whole handoff in Dataverse as the application user, in transactions that end in a failure of their own, so that
 * Dataverse takes everything back: what it then refuses before that is what the first real handoff will meet. Whoever calls this
 * has asked whoever is to be asked: this writes, if only for a moment.
 * @param facts what the check gathered, with the settings that it was given
 * @param random one new id for each run
 * @param tell is told what is being done and what is known of the steps, each time that changes
 */
export async function rehearse(
  connection: RehearsalConnection,
  facts: AccessFacts,
  random: Guid,
  tell: (progress: Progress) => void = () => undefined,
): Promise<Rehearsal> {
  return new Run(connection, facts, random, tell).go();
}

class Run {
  private readonly id: RunId;
  private readonly record: StepRecord;
  /** Counted before each batch is sent: one that never came back may have written. */
  private sent = 0;
  private readonly connection: RehearsalConnection;
  private stage?: Stage;

  constructor(
    connection: RehearsalConnection,
    private readonly facts: AccessFacts,
    random: Guid,
    tell: (progress: Progress) => void,
  ) {
    this.record = new StepRecord(tell);
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
    this.record.note(readSteps(this.id), 'not-reached');
    this.record.note(this.writeSteps(), 'not-reached');
    const outcome = await this.outcome().catch((thrown: unknown) => this.otherwise(thrown));
    const { marker } = this.id;
    if (this.sent > 0) this.record.begin('looking');
    return {
      outcome,
      steps: this.record.steps,
      leftovers:
        this.sent === 0
          ? { found: 'nothing-sent' }
          : await findLeftovers(this.connection, this.stage?.schema ?? {}),
      marker,
    };
  }

  private otherwise(thrown: unknown): Outcome {
    if (thrown instanceof NotLetIn) {
      const [first] = readSteps(this.id);
      if (first) this.record.note([first], 'refused');
      return { result: 'obstacle', step: first?.id, obstacle: thrown.obstacle };
    }
    if (thrown instanceof CannotTell) {
      if (thrown.reason !== 'queue-unknown') this.record.doubtDone();
      return { result: 'cannot-tell', reason: thrown.reason, detail: thrown.detail };
    }
    if (isReadFailure(thrown)) {
      this.record.doubtDone();
      const { failure, message, retryAfterSeconds } = thrown;
      return { result: 'cannot-tell', reason: failure, detail: message, retryAfterSeconds };
    }
    throw thrown;
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

  private async outcome(): Promise<Outcome> {
    const user = applicationUser(this.facts.user);
    if (!user) throw new CannotTell('no-user');
    const actors = await actorsOf(this.connection, user.id);
    this.record.begin('reading');
    const refusedRead = await this.read(actors);
    if (refusedRead) return refusedRead;
    const schema = await readSchema(this.connection, this.facts);
    const { settings } = this.facts;
    this.stage = { connection: this.connection, actors, run: this.id, schema };
    await proveInBatch(this.connection, actors, this.id);
    this.record.begin('handing-over');
    const handoff = caseSteps(this.id, settings, schema);
    const refused =
      (await this.handOver(handoff)) ??
      (settings.chat ? await this.handOver(chatSteps(this.id, settings, schema.chat)) : undefined);
    if (refused) return refused;
    this.record.begin('proving');
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
        this.record.note([step], 'done');
      } catch (thrown) {
        const obstacle = refusalOf(thrown);
        if (!obstacle) throw thrown;
        if (obstacle.principal === admin) throw new CannotTell('admin-lacks', obstacle.message);
        await assertApplicationLacks(obstacle, { admin, application }, this.connection, this.facts);
        this.record.note([step], 'refused');
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
      this.record.note(steps, 'done-and-undone');
      return undefined;
    }
    const obstacle = obstacleOf(answer);
    await assertApplicationLacks(obstacle, stage.actors, this.connection, this.facts);
    this.record.begin('locating');
    const step = await refusedStep(stage, steps, answer).catch(() => undefined);
    const place = step ? steps.indexOf(step) : -1;
    this.record.note(steps.slice(0, Math.max(place, 0)), 'done-and-undone');
    if (step) this.record.note([step], 'refused');
    else this.record.note(steps, 'unknown');
    return { result: 'obstacle', step: step?.id, obstacle };
  }

  /** Once more, with what OpenCX only lists the right for, and with what the application user must be refused. */
  private async prove(stage: Stage, handoff: readonly WriteStep[]): Promise<void> {
    const [update, last] = [updateStep(this.id), copiedOf(handoff)];
    if (!last) return;
    let answer = await trySet(stage, [...handoff, update, DELETE_CASE], last).catch(adminsOwn);
    const obstacle = answer && answer !== 'only-the-deliberate' ? obstacleOf(answer) : undefined;
    if (obstacle && isDeletion(obstacle)) this.record.note([update], 'done-and-undone');
    else if (obstacle) {
      this.record.note([update], 'refused', obstacle);
      // A plug-in or anybody's rule may have refused the update: that does not say who acted.
      if (!names(answer, stage.actors.application)) {
        answer = await trySet(stage, [...handoff, DELETE_CASE], last).catch(adminsOwn);
      }
    } else this.record.note([update], answer ? 'done-and-undone' : 'unknown');
    if (answer === undefined || names(answer, stage.actors.application)) return;
    // Let through, where the check says that the application user does not hold the right to delete cases.
    if (answer === 'only-the-deliberate' && deletesCases(this.facts) === false)
      throw new CannotTell('not-impersonated');
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

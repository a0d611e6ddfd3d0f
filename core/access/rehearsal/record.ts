import type { Doing, Obstacle, Progress, StepResult, StepState } from './outcome';
import type { StepId } from './steps';

type Noted = Pick<StepResult, 'id' | 'proves' | 'advised'>;

/** What is known of a run's steps so far, and what is being done; whoever watches is told of each change. */
export class StepRecord {
  private readonly results = new Map<StepId, StepResult>();
  private doing: Doing = 'asking-who';

  constructor(private readonly tell: (progress: Progress) => void) {}

  get steps(): StepResult[] {
    return [...this.results.values()];
  }

  begin(doing: Doing): void {
    this.doing = doing;
    this.told();
  }

  note(steps: readonly Noted[], state: StepState, obstacle?: Obstacle): void {
    for (const { id, proves, advised } of steps) {
      this.results.set(id, { id, state, proves, advised, ...(obstacle ? { obstacle } : {}) });
    }
    this.told();
  }

  /** Without an answer, nobody knows as whom the steps were done. */
  doubtDone(): void {
    this.note(
      this.steps.filter(({ state }) => state === 'done-and-undone'),
      'unknown',
    );
  }

  private told(): void {
    this.tell({ doing: this.doing, steps: this.steps });
  }
}

import { faultsOf, judge, score, type Verdict } from './variants/judge';
import { variant } from './variants/transcript';

/** Of the messages of all transcripts. */
const WANTED = 0.98;
/** So many that chance moves the share by tenths of a percent only. */
const TRANSCRIPTS = 1000;
const FIXED_SEED = 20_261_120;
const FRESH_SEED = Math.floor(Math.random() * 1_000_000_000);

const verdictsFrom = (seed: number) =>
  Array.from({ length: TRANSCRIPTS }, (_, index) => judge(variant(seed + index)));

/** Enough to find the transcript again: the report shows it whole. */
function firstWrong(verdicts: Verdict[]): string {
  const wrong = verdicts.filter(({ right, invented }) => invented > 0 || right.includes(false)).slice(0, 5);
  return wrong
    .map(({ variant: { seed, messages, dimensions }, right, read }) => {
      const index = right.indexOf(false);
      const truth = messages[index];
      const beside = read[index];
      const faults = truth && beside ? faultsOf(truth, beside).join(', ') : 'none there, or one too many';
      return `npx tsx test/core/variants/report.ts ${seed} 1   message ${index}: ${faults}  ${JSON.stringify(dimensions)}`;
    })
    .join('\n');
}

describe.each([
  ['the same', FIXED_SEED],
  ['fresh', FRESH_SEED],
])('Transcripts in formats that the reader was not written from, %s ones (seed %i)', (_which, seed) => {
  const verdicts = verdictsFrom(seed);

  it(`reads the side, the text and the time of at least ${WANTED * 100} % of the messages as they are`, () => {
    const { right, of } = score(verdicts);
    if (right / of < WANTED)
      throw new Error(
        `${((100 * right) / of).toFixed(1)} % of ${of} messages from seed ${seed}; first wrong:\n${firstWrong(verdicts)}`,
      );
  });

  it(`gives at least ${WANTED * 100} % of those the name that is written, and none where only a role is`, () => {
    const named = verdicts.flatMap(({ right, namesRight }) =>
      namesRight.filter((_name, index) => right[index]),
    );
    expect(named.filter(Boolean).length / named.length).toBeGreaterThanOrEqual(WANTED);
  });

  it('loses no character of what was written', () => {
    const losses = verdicts
      .filter(({ lost }) => lost)
      .map(({ variant: { seed: own }, lost }) => ({ seed: own, lost }));
    expect(losses).toEqual([]);
  });

  it('survives every one', () => {
    expect(
      verdicts
        .filter(({ threw }) => threw)
        .map(({ variant: { seed: own }, threw }) => ({ seed: own, threw })),
    ).toEqual([]);
  });
});

describe('The generated transcripts', () => {
  it('are the same for the same seed', () => {
    expect(variant(FRESH_SEED)).toEqual(variant(FRESH_SEED));
  });

  it('hold every text, time and name of their truth word for word', () => {
    for (let seed = FRESH_SEED; seed < FRESH_SEED + 100; seed++) {
      const { description, messages } = variant(seed);
      const source = description.replace(/\r/g, '');
      for (const { text, stamp, name } of messages) {
        expect(source).toContain(text);
        expect(source).toContain(stamp?.verbatim ?? '');
        expect(source).toContain(name ?? '');
      }
    }
  });
});

/**
 * How well the reader does, by dimension, and where it does worst:
 * `npx tsx test/core/variants/report.ts [seed] [count] [worst] [dimension=value …]`
 * With 0 for the worst, each value is also tried with everything else plain.
 */
import { faultsOf, judge, score, type Share, type Verdict } from './judge';
import { DIMENSIONS, variant as make } from './transcript';

const [numbers, filters] = process.argv
  .slice(2)
  .reduce<[number[], string[]]>(
    ([n, f], word) => (/^\d+$/.test(word) ? [[...n, Number(word)], f] : [n, [...f, word]]),
    [[], []],
  );
const [seed = 1, count = 1000, worst = 5] = numbers;

const percent = ({ right, of }: Share) => `${((100 * right) / of).toFixed(1).padStart(5)} %`;

const variants = Array.from({ length: count }, (_, index) => make(seed + index)).filter(
  ({ dimensions, messages }) =>
    filters.every((filter) => {
      const [name = '', value = ''] = filter.split(/=(.*)/);
      return dimensions[name] === value || messages.some((message) => message.dimensions[name] === value);
    }),
);
const started = performance.now();
const verdicts = variants.map(judge);
const took = performance.now() - started;

type Table = Map<string, Map<string, Share>>;

function byDimension(verdicts: Verdict[], only?: readonly string[], table: Table = new Map()): Table {
  const add = (name: string, value: string, right: number, of: number) => {
    const values = table.get(name) ?? new Map<string, Share>();
    table.set(name, values);
    const share = values.get(value) ?? { right: 0, of: 0 };
    values.set(value, { right: share.right + right, of: share.of + of });
  };
  for (const verdict of verdicts) {
    const { right, of } = score([verdict]);
    for (const [name, value] of Object.entries(verdict.variant.dimensions))
      if (!only || only.includes(name)) add(name, value, right, of);
    verdict.variant.messages.forEach((message, index) => {
      for (const [name, value] of Object.entries(message.dimensions))
        add(`message: ${name}`, value, verdict.right[index] ? 1 : 0, 1);
    });
  }
  return table;
}

/** Each value with everything else plain. */
const ALONE = 120;
const alone: Table = new Map();
if (filters.length === 0 && worst === 0)
  for (const dimensions of DIMENSIONS) {
    const some = Array.from({ length: ALONE }, (_, index) => judge(make(seed + index, dimensions)));
    byDimension(some, dimensions, alone);
  }

function printTable(): void {
  for (const [name, values] of byDimension(verdicts)) {
    console.log(`
${name}${alone.has(name) ? '   (right among others, right with all else plain)' : ''}`);
    const rows = [...values].sort(([, a], [, b]) => a.right / a.of - b.right / b.of);
    for (const [value, share] of rows) {
      const own = alone.get(name)?.get(value);
      console.log(
        `  ${percent(share)} of ${String(share.of).padStart(5)}  ${own ? percent(own) : '       '}  ${JSON.stringify(value)}`,
      );
    }
  }
}

function printTranscript({ variant, read, right, lost, threw }: Verdict): void {
  const { seed: own, description, transcriptAt, dimensions, messages } = variant;
  console.log(`\n${'='.repeat(100)}\nseed ${own}  ${JSON.stringify(dimensions)}`);
  console.log(
    description
      .slice(Math.max(0, transcriptAt - 40), transcriptAt + 1200)
      .replace(/\r/g, '␍')
      .replace(/\t/g, '⇥'),
  );
  if (threw) console.log('THREW', threw);
  if (lost) console.log(`LOST ${JSON.stringify(lost)}`);
  console.log(`\n${messages.length} true, ${read.length} read, ${right.filter(Boolean).length} right`);
  let shown = 0;
  messages.forEach((truth, index) => {
    if (right[index] || shown++ >= 3) return;
    const { kind, name, text, stamp } = truth;
    const beside = read[index];
    console.log(`truth ${index}: ${JSON.stringify({ kind, name, stamp, text })}`);
    console.log(
      beside
        ? `read  ${index}: ${JSON.stringify({ ...beside.author, stamp: beside.sentAt, text: beside.text })}  ← ${faultsOf(truth, beside).join(', ')}`
        : `read  ${index}: nothing`,
    );
  });
}

if (verdicts.length === 0) throw new Error('No transcript is of that kind');
printTable();
const losses = ({ right, invented, lost, threw }: Verdict) =>
  right.filter((one) => !one).length + invented + (lost ? 1000 : 0) + (threw ? 10_000 : 0);
[...verdicts]
  .filter((verdict) => losses(verdict) > 0)
  .sort((a, b) => losses(b) / b.right.length - losses(a) / a.right.length)
  .slice(0, worst)
  .forEach(printTranscript);

const share = (part: (verdict: Verdict) => boolean[]): Share => {
  const all = verdicts.flatMap(part);
  return { right: all.filter(Boolean).length, of: all.length };
};
console.log(
  `\n${verdicts.length} transcripts from seed ${seed}, ${score(verdicts).of} messages, ${took.toFixed(0)} ms`,
);
console.log(`right:             ${percent(score(verdicts))}`);
console.log(`names, of those:   ${percent(share((v) => v.namesRight.filter((_, i) => v.right[i])))}`);
console.log(`fields, of those:  ${percent(share((v) => v.fieldsRight.filter((_, i) => v.right[i])))}`);
console.log(
  `wholly right:      ${percent({ right: verdicts.filter((v) => losses(v) === 0).length, of: verdicts.length })}`,
);
console.log(
  `with a loss:       ${verdicts.filter(({ lost }) => lost).length}, thrown: ${verdicts.filter(({ threw }) => threw).length}`,
);

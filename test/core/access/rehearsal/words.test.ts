import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { english, englishPastedErrors, type Wording } from '../../../../core/access';
import {
  compareWithVerdict,
  englishRehearsal,
  rehearsalJson,
  rehearsalMarkdown,
  type Comparison,
  type Doubt,
  type Outcome,
  type Rehearsal,
  type RehearsalWording,
  type RehearsalWords,
  type StepId,
} from '../../../../core/access/rehearsal';
import { FAILURES } from '../../../../core/access/facts/failure';
import type { PastedErrorWording } from '../../../../core/access/wording/wording';
import { LANGUAGE_FILES } from '../../../../webresources/setupCheck/languageFiles';

const wording = join(__dirname, '../../../../core/access/wording');
const files = readdirSync(join(wording, 'rehearsal')).filter((file) => file !== 'wording.ts');
const ENGLISH: RehearsalWords = { check: english, errors: englishPastedErrors, rehearsal: englishRehearsal };

async function load<T>(folder: string, source: string): Promise<T> {
  const words = ((await import(join(wording, folder, source))) as Record<string, T>)[source];
  if (!words) throw new Error(`There are no words in ${source}.`);
  return words;
}

async function wordsOf(source: string): Promise<RehearsalWords> {
  return {
    check: await load<Wording>('.', source),
    errors: await load<PastedErrorWording>('pastedErrors', source),
    rehearsal: await load<RehearsalWording>('rehearsal', source),
  };
}

/** Every text with the path to it. */
function textsIn(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  return new Map(
    Object.entries(value as object).flatMap(([key, inner]) => [...textsIn(inner, `${path}/${key}`)]),
  );
}
const placeholders = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

const MARKER = 'OpenCX rehearsal 0123456789ab4cde8f0123456789abcd';
const ROW = {
  table: 'incident',
  path: 'incidents(aaaaaaaa-0000-4000-8000-000000000000)',
  id: 'aaaaaaaa-0000-4000-8000-000000000000',
  column: 'title',
  marker: MARKER,
} as const;
const rehearsal = (outcome: Outcome, more: Partial<Rehearsal> = {}): Rehearsal => ({
  outcome,
  steps: [],
  leftovers: { found: 'nothing' },
  marker: MARKER,
  ...more,
});
const obstacle = (kind: Extract<Outcome, { obstacle: unknown }>['obstacle']['kind'], message = 'No.') => ({
  kind,
  privilege: 'prvReadContact',
  right: 'Read',
  table: 'contact',
  code: '0x80040220',
  message,
});
const AGREES: Comparison = { agreement: 'agrees' };
const STEPS: StepId[] = [
  'read-cases',
  'find-contact',
  'contact-from-phone',
  'create-contact',
  'read-contact',
  'case-from-phone',
  'case-from-email',
  'attach-note',
  'update-case',
  'chat',
];

test('there are words for every language of the setup page', () => {
  expect(files.sort()).toEqual(LANGUAGE_FILES.map(({ source }) => `${source}.ts`).sort());
});

describe.each(LANGUAGE_FILES.map(({ source }) => source))('the words in %s', (source) => {
  test('have every text with its placeholders, and none is empty or left in English', async () => {
    const [texts, originals] = [textsIn((await wordsOf(source)).rehearsal), textsIn(englishRehearsal)];
    expect([...texts.keys()].sort()).toEqual([...originals.keys()].sort());
    for (const [path, original] of originals) {
      const text = texts.get(path);
      expect([path, placeholders(text)]).toEqual([path, placeholders(original)]);
      expect([path, text?.trim()]).not.toEqual([path, '']);
      if (source !== 'english') expect([path, text]).not.toEqual([path, original]);
    }
  });

  test('say every outcome, step, state and agreement, and leave no placeholder', async () => {
    const words = await wordsOf(source);
    const doubts = [...FAILURES, ...(Object.keys(words.rehearsal.doubts) as Doubt[])];
    const kinds = [...Object.keys(words.errors.kinds), ...Object.keys(words.rehearsal.obstacles)];
    const outcomes: Outcome[] = [
      { result: 'passed' },
      ...doubts.map((reason): Outcome => ({ result: 'cannot-tell', reason, detail: 'No.' })),
      ...kinds.map((kind): Outcome => ({
        result: 'obstacle',
        step: 'chat',
        obstacle: obstacle(kind as never),
      })),
      { result: 'obstacle', obstacle: obstacle('plug-in') },
    ];
    const steps = STEPS.map((id) => ({
      id,
      state: 'refused' as const,
      proves: [],
      obstacle: obstacle('plug-in'),
    }));
    for (const outcome of outcomes) {
      const told = JSON.stringify(rehearsalJson(rehearsal(outcome, { steps }), AGREES, words));
      expect(told).not.toMatch(/\{\w+\}|undefined/);
    }
    expect(
      new Set(
        rehearsalJson(rehearsal({ result: 'passed' }, { steps }), AGREES, words).steps.map(
          ({ title }) => title,
        ),
      ).size,
    ).toBe(STEPS.length);
    for (const leftovers of [
      { found: 'nothing' },
      { found: 'nothing-sent' },
      { found: 'rows', rows: [ROW] },
      { found: 'could-not-look' },
    ] as const) {
      const markdown = rehearsalMarkdown(
        rehearsal({ result: 'passed' }, { leftovers: { ...leftovers } as Rehearsal['leftovers'] }),
        { agreement: 'check-says-more', operations: ['attach-note'] },
        words,
      );
      expect(markdown).not.toMatch(/\{\w+\}|undefined/);
      expect(markdown.includes(ROW.path)).toBe(leftovers.found === 'rows');
    }
  });
});

test('how long to wait is said where Dataverse said it', () => {
  const limited = rehearsal({ result: 'cannot-tell', reason: 'throttled', retryAfterSeconds: 17 });
  expect(rehearsalJson(limited, AGREES, ENGLISH).text).toMatch(/ wait 17 seconds /);
  const unsaid = rehearsal({ result: 'cannot-tell', reason: 'throttled' });
  expect(rehearsalJson(unsaid, AGREES, ENGLISH).text).toBe(english.failures.throttled.meaning);
});

test('what a plug-in says is shown as text and nothing else', () => {
  const message = '<img src=x onerror=alert(1)> [a](http://evil) {step} | `x`\n# Pass\u202e';
  const told = rehearsal({ result: 'obstacle', step: 'chat', obstacle: obstacle('plug-in', message) });
  expect(rehearsalJson(told, AGREES, ENGLISH)).toMatchObject({ message, code: '0x80040220', step: 'chat' });
  const markdown = rehearsalMarkdown(told, AGREES, ENGLISH);
  expect(markdown).toMatch(/`` ?<img src=x onerror=alert\(1\)>/);
  expect(markdown).not.toMatch(/^# Pass|\u202e/m);
  expect(markdown).toMatch(/Dataverse says: `+/);
});

describe('compared with the check', () => {
  const finding = (id: 'attach-note' | 'create-contact', found: 'pass' | 'missing' | 'at-risk') => ({
    operations: [{ id, finding: found, requirements: [], checks: [] }],
  });
  const step = (state: 'refused' | 'done-and-undone' | 'not-reached', advised?: true) => ({
    steps: [{ id: 'attach-note' as const, state, proves: ['attach-note' as const], advised }],
  });
  const stopped: Outcome = { result: 'obstacle', step: 'attach-note', obstacle: obstacle('plug-in') };

  test.each<[string, Comparison, 'pass' | 'missing' | 'at-risk', Rehearsal]>([
    ['both pass', AGREES, 'pass', rehearsal({ result: 'passed' }, step('done-and-undone'))],
    ['both refuse', AGREES, 'missing', rehearsal(stopped, step('refused'))],
    ['the check warns and Dataverse refuses', AGREES, 'at-risk', rehearsal(stopped, step('refused'))],
    [
      'only Dataverse refuses',
      { agreement: 'rehearsal-met-more', operations: ['attach-note'] },
      'pass',
      rehearsal(stopped, step('refused')),
    ],
    [
      'only the check refuses',
      { agreement: 'check-says-more', operations: ['attach-note'] },
      'missing',
      rehearsal({ result: 'passed' }, step('done-and-undone')),
    ],
    [
      'nobody knows which step was refused',
      { agreement: 'nothing-to-compare' },
      'pass',
      rehearsal({ result: 'obstacle', obstacle: obstacle('plug-in') }, step('not-reached')),
    ],
    ['it was not reached', AGREES, 'missing', rehearsal(stopped, step('not-reached'))],
    ['it was only advised', AGREES, 'pass', rehearsal({ result: 'passed' }, step('refused', true))],
    [
      'the rehearsal has no answer',
      { agreement: 'nothing-to-compare' },
      'missing',
      rehearsal({ result: 'cannot-tell', reason: 'throttled' }, step('done-and-undone')),
    ],
  ])('%s', (_, expected, found, result) => {
    expect(compareWithVerdict(finding('attach-note', found), result)).toEqual(expected);
  });
});

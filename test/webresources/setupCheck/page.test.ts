import { axe } from 'jest-axe';
import {
  button,
  checked,
  field,
  finding,
  open,
  operation,
  settled,
  state,
  texts,
  textsOf,
  type,
} from './openedPage';
import { CLIENT_ID, OBJECT_ID, VARIABLE } from './fakeReader';

const { wording } = texts;

/** What the page says of whom it checked, by the term that it says it under. */
const factOf = (root: HTMLElement, term: string) =>
  [...root.querySelectorAll('.who dt')].find(({ textContent }) => textContent === term)?.nextElementSibling
    ?.textContent;

describe('the setup check page', () => {
  test('asks for the noted client id only, before it is told whom to check', async () => {
    const { root, asked, loadTools } = open();
    await settled();
    expect(state(root)).toEqual(['idle', null]);
    expect(asked).toEqual([VARIABLE]);
    expect(loadTools).not.toHaveBeenCalled();
  });

  test('starts at once with the client id of its address', async () => {
    const { root } = open(`?app=${CLIENT_ID}`);
    expect(state(root)).toEqual(['running', null]);
    await settled();
    expect(state(root)).toEqual(['done', 'pass']);
    expect(field(root, 'app').value).toBe(CLIENT_ID);
  });

  test('says who was checked and which roles it has, directly and through teams', async () => {
    const { root } = await checked();
    const text = root.textContent ?? '';
    expect(text).toContain('OpenCX <b>App</b>');
    expect(text).toContain('OpenCX Integration; Basic User (through the team Contoso)');
    expect(root.querySelector('b')).toBeNull();
  });

  test('says in which business unit the user is', async () => {
    const { root } = await checked();
    expect(factOf(root, wording.report.businessUnit)).toBe('West <i>Coast</i>');
    expect(root.querySelector('i')).toBeNull();
  });

  test('leaves the business unit out where its name is unknown', async () => {
    const { root } = await checked(({ environment }) => (environment.unit = undefined));
    expect(state(root)).toEqual(['done', 'pass']);
    expect(factOf(root, wording.report.clientId)).toBe(CLIENT_ID);
    expect(factOf(root, wording.report.businessUnit)).toBeUndefined();
  });

  test('shows one finding for each operation and each privilege and check that it rests on', async () => {
    const { root } = await checked();
    const operations = [...root.querySelectorAll('[data-operation]')];
    expect(operations.map((found) => found.getAttribute('data-operation')).sort()).toEqual(
      Object.keys(wording.operation).sort(),
    );
    const privileges = operation(root, 'case-from-email')?.querySelectorAll('[data-privilege]') ?? [];
    expect([...privileges].map((found) => found.getAttribute('data-privilege'))).toContain('prvReadContact');
    expect(new Set([...privileges].map(finding))).toEqual(new Set(['pass']));
    expect(finding(operation(root, 'case-from-email')?.querySelector('[data-check="priority-known"]'))).toBe(
      'pass',
    );
    expect(finding(operation(root, 'default-owner'))).toBe('not-applicable');
  });

  test('says how far it is, and announces only that it started and how it ended', async () => {
    const { root, environment } = open();
    let release: () => void = () => undefined;
    environment.hold = new Promise((resolve) => (release = resolve));
    type(root, CLIENT_ID);
    const status = root.querySelector('[role="status"].status');
    expect(status?.textContent).toBe(texts.page.running);
    await settled();
    expect(root.querySelector('.progress')?.textContent).toMatch(/Reading .*: 4 of 5 answers/);
    expect(root.querySelector('.progress')?.closest('[aria-live], [role="status"]')).toBeNull();
    expect(root.querySelector('[aria-busy="true"]')).not.toBeNull();
    release();
    await settled();
    expect(status?.textContent).toContain(wording.verdicts.pass.title);
    expect(root.querySelector('.progress')?.textContent).toBe('');
    expect(root.querySelector('[aria-busy="true"]')).toBeNull();
  });

  test('shows privileges as not evaluated where the user is deactivated', async () => {
    const { root } = await checked(({ environment }) => (environment.disabled = true));
    expect(state(root)).toEqual(['done', 'missing']);
    const rows = root.querySelectorAll('[data-operation], [data-privilege], [data-check]');
    const findings = new Set([...rows].map(finding));
    findings.delete('not-applicable');
    expect(findings).toEqual(new Set(['not-evaluated']));
    expect(root.querySelector('[data-gate="enabled"]')?.textContent).toContain('deactivated');
  });

  test('offers the client id where the object id was given, and checks it', async () => {
    const { root } = open(`?app=${OBJECT_ID}`);
    await settled();
    expect(root.querySelector('[data-gate="exists"]')?.textContent).toContain(
      'object ID of “OpenCX <b>App</b>”',
    );
    button(root, new RegExp(CLIENT_ID)).click();
    await settled();
    expect(state(root)).toEqual(['done', 'pass']);
    expect(field(root, 'app').value).toBe(CLIENT_ID);
  });

  test('tells an unknown id from a secret’s id', async () => {
    const { root } = open('?app=99999999-2222-4333-8444-555555555555');
    await settled();
    expect(state(root)).toEqual(['done', 'missing']);
    expect(root.querySelector('[data-gate="exists"]')?.textContent).toContain('secret’s ID');
  });

  test('shows the answer to the last question, even where an earlier one is answered later', async () => {
    const { root, environment } = open();
    let release: () => void = () => undefined;
    environment.hold = new Promise((resolve) => (release = resolve));
    type(root, '99999999-2222-4333-8444-555555555555');
    type(root, CLIENT_ID);
    await settled();
    release();
    await settled();
    expect(state(root)).toEqual(['done', 'pass']);
  });

  test('takes the reader to the verdict', async () => {
    await checked();
    expect(document.activeElement?.textContent).toBe(wording.verdicts.pass.title);
  });

  test('says what this admin could not see, and calls nothing missing for it', async () => {
    const unseen = ['RetrieveUserSetOfPrivilegesByNames', 'role', 'columns', 'priorities'];
    const { root } = await checked(({ environment }) => {
      for (const subject of unseen) environment.failures[subject] = { failure: 'forbidden' };
    });
    expect(state(root)).toEqual(['done', 'cannot-tell']);
    expect(root.querySelectorAll('[data-finding="missing"]')).toHaveLength(0);
    expect(root.querySelector('[data-unread="privileges"]')?.textContent).toContain('said Dataverse');
    expect(
      [...root.querySelectorAll('[data-unread]')].map((item) => item.getAttribute('data-unread')).sort(),
    ).toEqual(['columns', 'priorities', 'privileges', 'roles']);
    expect(root.textContent).toContain('could not be read completely');
  });

  test('always says what nobody can see from here', async () => {
    const { root } = await checked();
    for (const item of wording.blind.items) expect(root.textContent).toContain(item);
  });

  test.each(['not-signed-in', 'unavailable', 'unreachable'] as const)(
    'words the failure %s, and keeps no old verdict beside it',
    async (failure) => {
      const { root, environment } = await checked();
      environment.failures['systemuser'] = { failure };
      button(root, /again/i).click();
      await settled();
      expect(state(root)).toEqual(['error', null]);
      expect(root.querySelector('[role="alert"] h2')?.textContent).toBe(wording.failures[failure].title);
      expect(root.querySelectorAll('[data-operation]')).toHaveLength(0);
    },
  );

  test('shows only problems on request, and says how many of all', async () => {
    const { root } = await checked(({ environment }) => environment.lacking.push('prvCreateNote'));
    const shown = () =>
      [...root.querySelectorAll<HTMLElement>('[data-operation]')].filter(({ hidden }) => !hidden);
    expect(shown()).toHaveLength(10);
    field(root, 'only-problems').click();
    expect(shown().map((item) => item.getAttribute('data-operation'))).toEqual(['attach-note']);
    const rows = [...(shown()[0]?.querySelectorAll<HTMLElement>('.requirement') ?? [])];
    expect(rows.filter(({ hidden }) => !hidden).map(finding)).toEqual(['missing']);
    expect(textsOf(root.querySelectorAll('[role="status"]'))).toContain('Shown: 1 of 10');
    field(root, 'only-problems').click();
    expect(shown()).toHaveLength(10);
  });

  test('unfolds everything for paper but what is loaded on demand', async () => {
    const { root, loadTools } = await checked();
    window.dispatchEvent(new Event('beforeprint'));
    await settled();
    expect([...root.querySelectorAll('details')].filter(({ open: unfolded }) => !unfolded)).toEqual([
      ...root.querySelectorAll('details.folded'),
    ]);
    expect(loadTools).not.toHaveBeenCalled();
  });

  test.each([
    ['idle', () => Promise.resolve(open())],
    ['all settings', () => Promise.resolve(open('?chat=1&owner=x'))],
    ['a pass', () => checked()],
    ['something missing', () => checked(({ environment }) => environment.lacking.push('prvCreateNote'))],
    [
      'a failure',
      () =>
        checked(
          ({ environment }) =>
            (environment.failures['team'] = { failure: 'throttled', retryAfterSeconds: 900 }),
        ),
    ],
  ])('has no accessibility fault that axe finds: %s', async (_, opened) => {
    const { root } = await opened();
    expect((await axe(root)).violations).toEqual([]);
    root.querySelectorAll<HTMLElement>('[data-failure] button').forEach((again) => again.click());
  });
});

import { axe } from 'jest-axe';
import { judge } from '../../../core/access';
import { known } from '../../../core/access/facts';
import { factsWith, without } from '../../core/access/sampleFacts';
import { openPage } from '../../../webresources/setupCheck/page';
import { textsFor } from '../../../webresources/setupCheck/strings';
import { changes } from '../../../webresources/setupCheck/view/changes';
import { CLIENT_ID, fakeReader, OBJECT_ID } from './fakeReader';

const texts = textsFor(1033);

function open(app?: string) {
  document.body.innerHTML = '<main data-opencx="setup-check" data-state="idle"></main>';
  const root = document.querySelector('main') as HTMLElement;
  const dataverse = fakeReader();
  openPage(root, { reader: dataverse.reader, texts, app });
  return { root, ...dataverse };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function checked(prepare: (opened: ReturnType<typeof open>) => void = () => undefined) {
  const opened = open();
  prepare(opened);
  type(opened.root, CLIENT_ID);
  await settled();
  return opened;
}

function type(root: HTMLElement, text: string): HTMLInputElement {
  const input = root.querySelector('input') as HTMLInputElement;
  input.value = text;
  button(root, /^Check$/).click();
  return input;
}

function button(root: HTMLElement, name: RegExp): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].filter(({ textContent }) =>
    name.test(textContent ?? ''),
  );
  expect(found).toHaveLength(1);
  return found[0] as HTMLButtonElement;
}

const operation = (root: HTMLElement, id: string) => root.querySelector(`[data-operation="${id}"]`);
const finding = (element: Element | null) => element?.getAttribute('data-finding');
const state = (root: HTMLElement) => [root.getAttribute('data-state'), root.getAttribute('data-verdict')];

describe('the setup check page', () => {
  test('asks nothing before it is told whom to check', async () => {
    const { root, asked } = open();
    await settled();
    expect(state(root)).toEqual(['idle', null]);
    expect(asked).toEqual([]);
  });

  test('starts at once with the client id of its address', async () => {
    const { root } = open(CLIENT_ID);
    expect(state(root)).toEqual(['running', null]);
    await settled();
    expect(state(root)).toEqual(['done', 'pass']);
    expect(root.querySelector('input')?.value).toBe(CLIENT_ID);
  });

  test('says who was checked and which roles it has, directly and through teams', async () => {
    const { root } = await checked();
    const text = root.textContent ?? '';
    expect(text).toContain('OpenCX <b>App</b>');
    expect(text).toContain('OpenCX Integration; Basic User (through the team Contoso)');
    expect(root.querySelector('b')).toBeNull();
  });

  test('shows one finding for each operation and each privilege that it rests on', async () => {
    const { root } = await checked();
    expect(
      [...root.querySelectorAll('[data-operation]')].map((found) => found.getAttribute('data-operation')),
    ).toEqual([
      'test-and-save',
      'find-contact',
      'create-contact',
      'link-contact',
      'case-from-email',
      'attach-note',
    ]);
    const privileges = operation(root, 'case-from-email')?.querySelectorAll('[data-privilege]') ?? [];
    const names = [...privileges].map((found) => found.getAttribute('data-privilege'));
    expect(names).toContain('prvReadContact');
    expect(new Set(names).size).toBe(names.length);
    expect(new Set([...privileges].map(finding))).toEqual(new Set(['pass']));
  });

  test('names what is missing, unfolds it, and says what to change in the role editor’s words', async () => {
    const { root } = await checked(({ environment }) => environment.lacking.push('prvAppendToContact'));
    expect(state(root)).toEqual(['done', 'missing']);
    const link = operation(root, 'link-contact');
    expect(finding(link)).toBe('missing');
    expect(finding(link?.querySelector('[data-privilege="prvAppendToContact"]') ?? null)).toBe('missing');
    expect(link?.querySelector('details')?.open).toBe(true);
    expect(operation(root, 'find-contact')?.querySelector('details')?.open).toBe(false);
    const changes = root.querySelector('.changes');
    expect(changes?.querySelectorAll('li')).toHaveLength(1);
    expect(changes?.textContent).toContain('Contact: Append To = Organization');
  });

  test.each([['find-contact'], ['create-contact']])(
    'lists the wider change once where operations need one privilege differently, %s first',
    (first) => {
      const { operations } = judge(factsWith({ privileges: known(without('prvReadContact')) }));
      const sorted = operations.sort((one, other) => Number(other.id === first) - Number(one.id === first));
      const items = changes(sorted, texts)?.querySelectorAll('li strong') ?? [];
      expect([...items].map(({ textContent }) => textContent)).toEqual(['Contact: Read = Organization']);
    },
  );

  test('warns about a depth that makes duplicates', async () => {
    const { root } = await checked(({ environment }) => (environment.depths['prvReadContact'] = 'Local'));
    expect(state(root)).toEqual(['done', 'at-risk']);
    expect(operation(root, 'find-contact')?.textContent).toMatch(
      /Business Unit.*Contact: Read = Organization/,
    );
  });

  test('shows privileges as not evaluated where the user is deactivated', async () => {
    const { root } = await checked(({ environment }) => (environment.disabled = true));
    expect(state(root)).toEqual(['done', 'missing']);
    expect(new Set([...root.querySelectorAll('[data-operation], [data-privilege]')].map(finding))).toEqual(
      new Set(['not-evaluated']),
    );
    expect(root.querySelector('[data-gate="enabled"]')?.textContent).toContain('deactivated');
  });

  test('offers the client id where the object id was given, and checks it', async () => {
    const { root } = open(OBJECT_ID);
    await settled();
    expect(root.querySelector('[data-gate="exists"]')?.textContent).toContain(
      'object ID of “OpenCX <b>App</b>”',
    );
    button(root, new RegExp(CLIENT_ID)).click();
    await settled();
    expect(state(root)).toEqual(['done', 'pass']);
    expect(root.querySelector('input')?.value).toBe(CLIENT_ID);
  });

  test('tells an unknown id from a secret’s id', async () => {
    const { root } = open('99999999-2222-4333-8444-555555555555');
    await settled();
    expect(state(root)).toEqual(['done', 'missing']);
    expect(root.querySelector('[data-gate="exists"]')?.textContent).toContain('secret’s ID');
  });

  test.each([
    ['', texts.input.empty],
    ['contoso', texts.input['not-a-guid']],
  ])('answers the input %j beside the field, and asks Dataverse nothing', async (text, message) => {
    const { root, asked } = open();
    const input = type(root, text);
    await settled();
    expect(root.querySelector('[role="alert"]')?.textContent).toBe(message);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(input);
    expect(asked).toEqual([]);
    expect(state(root)).toEqual(['idle', null]);
  });

  test('clears a pasted secret and shows it nowhere', () => {
    const secret = 'abc8Q~dEfGhIjKlMnOpQrStUvWxYz0123456789a';
    const { root } = open();
    expect(type(root, secret).value).toBe('');
    expect(root.outerHTML).not.toContain('8Q~');
    expect(root.querySelector('[role="alert"]')?.textContent).toBe(texts.input.secret);
  });

  test('runs again on request and replaces what it said', async () => {
    const { root, environment } = await checked(({ environment }) =>
      environment.lacking.push('prvCreateIncident'),
    );
    expect(state(root)).toEqual(['done', 'missing']);
    environment.lacking = [];
    button(root, /again/i).click();
    expect(state(root)).toEqual(['running', null]);
    await settled();
    expect(state(root)).toEqual(['done', 'pass']);
    expect(root.querySelectorAll('[data-operation="case-from-email"]')).toHaveLength(1);
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

  test('takes the reader to the verdict and announces it', async () => {
    const { root } = await checked();
    expect(document.activeElement?.textContent).toBe(texts.verdicts.pass.title);
    expect(root.querySelector('[role="status"]')?.textContent).toContain(texts.verdicts.pass.title);
  });

  test('says what this admin could not see, and calls nothing missing for it', async () => {
    const { root } = await checked(({ environment }) => {
      environment.failures['roles'] = { failure: 'forbidden' };
      environment.failures['privileges'] = { failure: 'forbidden' };
    });
    expect(state(root)).toEqual(['done', 'cannot-tell']);
    expect(root.querySelectorAll('[data-finding="missing"]')).toHaveLength(0);
    expect(root.querySelector('[data-unread="privileges"]')?.textContent).toContain('said Dataverse');
    expect(root.textContent).toContain('could not be read completely');
  });

  test('always says what nobody can see from here', async () => {
    const { root } = await checked();
    expect(root.textContent).toContain('client secret');
    expect(root.textContent).toContain('Plug-ins');
  });

  test('says how long to wait where Dataverse limits requests, and can be run again', async () => {
    const { root, environment } = await checked(({ environment }) => {
      environment.failures['businessunit'] = { failure: 'throttled', retryAfterSeconds: 37 };
    });
    expect(state(root)).toEqual(['error', null]);
    expect(root.querySelector('[data-failure="throttled"]')?.textContent).toContain('37 seconds');
    expect(root.querySelectorAll('[data-operation]')).toHaveLength(0);
    environment.failures = {};
    button(root, /again/i).click();
    await settled();
    expect(state(root)).toEqual(['done', 'pass']);
  });

  test.each(['not-signed-in', 'unavailable', 'unreachable'] as const)(
    'words the failure %s',
    async (failure) => {
      const { root } = await checked(({ environment }) => (environment.failures['systemuser'] = { failure }));
      expect(state(root)).toEqual(['error', null]);
      expect(root.querySelector('.results')?.textContent).toContain(texts.failures[failure].title);
    },
  );

  test('keeps no old verdict beside a failure', async () => {
    const { root, environment } = await checked();
    environment.failures['systemuser'] = { failure: 'unavailable' };
    button(root, /again/i).click();
    await settled();
    expect(root.querySelectorAll('[data-operation]')).toHaveLength(0);
  });

  test('unfolds everything for paper', async () => {
    const { root } = await checked();
    window.dispatchEvent(new Event('beforeprint'));
    expect([...root.querySelectorAll('details')].every(({ open: unfolded }) => unfolded)).toBe(true);
  });

  test.each([
    ['idle', () => Promise.resolve(open())],
    ['a pass', () => checked()],
    ['something missing', () => checked(({ environment }) => environment.lacking.push('prvCreateNote'))],
    [
      'a failure',
      () => checked(({ environment }) => (environment.failures['team'] = { failure: 'throttled' })),
    ],
  ])('has no accessibility fault that axe finds: %s', async (_, opened) => {
    const { root } = await opened();
    expect((await axe(root)).violations).toEqual([]);
  });
});

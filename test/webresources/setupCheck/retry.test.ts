import { button, open, state, texts, type } from './openedPage';
import { CLIENT_ID } from './fakeReader';

const seconds = async (count: number) => {
  for (let second = 0; second < count; second++) await jest.advanceTimersByTimeAsync(1000);
};

/** A page whose check Dataverse throttled. */
async function throttled(retryAfterSeconds?: number) {
  const opened = open();
  opened.environment.failures['priorities'] = { failure: 'throttled', retryAfterSeconds };
  type(opened.root, CLIENT_ID);
  await seconds(0);
  await jest.advanceTimersByTimeAsync(1);
  opened.environment.failures = {};
  return opened;
}

const counter = (root: HTMLElement) => root.querySelector('[data-part="countdown"]');

describe('a check that Dataverse throttles', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('counts the seconds that Dataverse asks for, and then runs again by itself', async () => {
    const { root, asked } = await throttled(37);
    expect(state(root)).toEqual(['error', null]);
    expect(root.querySelector('[data-failure="throttled"] [role="alert"]')?.textContent).toContain(
      '37 seconds',
    );
    expect(counter(root)?.textContent).toContain('37');
    await seconds(10);
    expect(counter(root)?.textContent).toContain('27');
    const before = asked.length;
    await seconds(26);
    expect(asked).toHaveLength(before);
    await seconds(2);
    expect(state(root)).toEqual(['done', 'pass']);
  });

  test('is announced once, not each second', async () => {
    const { root } = await throttled(37);
    const alert = root.querySelector('[role="alert"] h2')?.closest('[role="alert"]');
    const said = alert?.textContent;
    await seconds(5);
    expect(alert?.textContent).toBe(said);
    expect(counter(root)?.closest('[aria-live], [role="alert"], [role="status"]')).toBeNull();
  });

  test('runs again at once on request, and then no second time', async () => {
    const { root, asked } = await throttled(37);
    button(root, new RegExp(texts.page.retry.now)).click();
    await seconds(1);
    expect(state(root)).toEqual(['done', 'pass']);
    const before = asked.length;
    await seconds(60);
    expect(asked).toHaveLength(before);
  });

  test('waits a second even where Dataverse asks for none', async () => {
    const { root } = await throttled(0);
    await jest.advanceTimersByTimeAsync(900);
    expect(state(root)[0]).toBe('error');
    await seconds(2);
    expect(state(root)[0]).toBe('done');
  });

  test('waits for a person where Dataverse does not say how long', async () => {
    const { root } = await throttled();
    await seconds(600);
    expect(state(root)).toEqual(['error', null]);
    button(root, /again/i).click();
    await seconds(1);
    expect(state(root)[0]).toBe('done');
  });
});

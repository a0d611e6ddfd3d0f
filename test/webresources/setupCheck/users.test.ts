import { axe } from 'jest-axe';
import { button, field, open, settled, state, toolTexts, type Opened } from './openedPage';
import { CLIENT_ID } from './fakeReader';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    systemuserid: `aaaaaaaa-0000-4333-8444-${String(index).padStart(12, '0')}`,
    fullname: index === 7 ? 'Connecteur Éléonore' : index === 8 ? 'موصل' : `App ${index}`,
    applicationid: index === 9 ? CLIENT_ID : `99999999-0000-4333-8444-${String(index).padStart(12, '0')}`,
    isdisabled: index === 0,
  }));

async function listed(count: number, prepare: (opened: Opened) => void = () => undefined): Promise<Opened> {
  const opened = open();
  opened.environment.applicationUsers = many(count);
  prepare(opened);
  button(opened.root, /Choose from/).click();
  await settled();
  return opened;
}

const rows = (root: HTMLElement) => [...root.querySelectorAll<HTMLButtonElement>('.user')];
const count = (root: HTMLElement) => root.querySelector('.user-list [role="status"]')?.textContent;

function search(root: HTMLElement, text: string): void {
  const input = field(root, 'user-search');
  input.value = text;
  input.dispatchEvent(new Event('input'));
}

describe('the list of application users', () => {
  test('shows fifty of two thousand at a time, and says how many there are', async () => {
    const { root } = await listed(2000);
    expect(rows(root)).toHaveLength(50);
    expect(count(root)).toBe('Found: 2000 of 2000');
    expect(document.activeElement).toBe(field(root, 'user-search'));
    button(root, /^Show more$/).click();
    expect(rows(root)).toHaveLength(100);
    expect(document.activeElement).toBe(rows(root)[50]);
  });

  test.each([
    ['ELEONORE', 'Connecteur Éléonore'],
    ['éléo', 'Connecteur Éléonore'],
    ['موص', 'موصل'],
    [` ${CLIENT_ID.slice(0, 13).toUpperCase()} `, 'App 9'],
  ])('finds %j', async (text, name) => {
    const { root } = await listed(100);
    search(root, text);
    expect(rows(root).map((row) => row.querySelector('bdi')?.textContent)).toEqual([name]);
    expect(count(root)).toBe('Found: 1 of 100');
    expect([...root.querySelectorAll('button')].find((one) => one.textContent === 'Show more')?.hidden).toBe(
      true,
    );
  });

  test('marks who is deactivated', async () => {
    const { root } = await listed(2);
    expect(rows(root).map((row) => row.textContent?.includes(toolTexts.users.deactivated))).toEqual([
      true,
      false,
    ]);
  });

  test('fills the field with who is chosen, and checks at once', async () => {
    const { root } = await listed(20);
    rows(root)[9]?.click();
    await settled();
    expect(field(root, 'app').value).toBe(CLIENT_ID);
    expect(state(root)).toEqual(['done', 'pass']);
    expect(root.querySelector('.user-list')).toBeNull();
  });

  test('says why it cannot be read, and can be read again', async () => {
    const { root, environment } = await listed(
      3,
      (opened) => (opened.environment.failures['applicationusers'] = { failure: 'forbidden' }),
    );
    expect(root.querySelector('[data-failure="forbidden"]')).not.toBeNull();
    environment.failures = {};
    button(root, /again/i).click();
    await settled();
    expect(rows(root)).toHaveLength(3);
  });

  test('goes when it is closed', async () => {
    const { root } = await listed(3);
    button(root, /Close/).click();
    expect(root.querySelector('.user-list')).toBeNull();
  });

  test('leaves a check that is running alone', async () => {
    const { root } = open(`?app=${CLIENT_ID}`);
    button(root, /Choose from/).click();
    await settled();
    expect(state(root)).toEqual(['done', 'pass']);
  });

  test('has no accessibility fault that axe finds', async () => {
    const { root } = await listed(60);
    expect((await axe(root)).violations).toEqual([]);
  });
});

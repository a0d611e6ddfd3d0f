import {
  button,
  checked,
  field,
  finding,
  settled,
  state,
  textsOf,
  texts,
  type,
  type Opened,
} from './openedPage';
import { OWNER_ID } from './fakeReader';

const changed = (root: HTMLElement) =>
  [...root.querySelectorAll('[data-change]')].map((line) => [
    line.getAttribute('data-change'),
    ...textsOf(line.querySelectorAll('.badge')),
  ]);
const said = (root: HTMLElement) => root.querySelector('.status')?.textContent;

async function again({ root }: Opened): Promise<void> {
  button(root, /Run again/).click();
  await settled();
}

describe('a check that runs again', () => {
  test('replaces what it said, and shows what changed, operations first', async () => {
    const opened = await checked(({ environment }) => environment.lacking.push('prvCreateNote'));
    expect(state(opened.root)).toEqual(['done', 'missing']);
    expect(opened.root.querySelector('.comparison')).toBeNull();
    opened.environment.lacking.pop();
    await again(opened);
    expect(state(opened.root)).toEqual(['done', 'pass']);
    expect(changed(opened.root)).toEqual([
      ['attach-note', 'Missing', 'OK'],
      ['prvCreateNote', 'Missing', 'OK'],
    ]);
    expect(said(opened.root)).toContain('Changes since the last run: 2');
    expect(opened.root.querySelectorAll('[data-operation="attach-note"]')).toHaveLength(1);
  });

  test('shows a privilege once that many operations rest on', async () => {
    const opened = await checked();
    opened.environment.lacking.push('prvCreateIncident');
    await again(opened);
    const names = changed(opened.root).map(([name]) => name);
    expect(names.filter((name) => name === 'prvCreateIncident')).toHaveLength(1);
    expect(names).toEqual(expect.arrayContaining(['case-from-email', 'case-from-phone', 'link-contact']));
  });

  test('shows a gate that closed, and a check that fails', async () => {
    const opened = await checked(({ root }) => (field(root, 'owner').value = OWNER_ID));
    opened.environment.ownerReadsCases = false;
    await again(opened);
    expect(changed(opened.root)).toContainEqual(['owner-reads-cases', 'OK', 'Missing']);
    opened.environment.disabled = true;
    await again(opened);
    expect(changed(opened.root)[0]).toEqual(['enabled', 'OK', 'Missing']);
  });

  test('says so where nothing changed', async () => {
    const opened = await checked();
    await again(opened);
    expect(opened.root.querySelector('[data-part="no-change"]')?.textContent).toBe(
      texts.page.comparison.none,
    );
    expect(said(opened.root)).toContain(texts.page.comparison.none);
  });

  test('compares only what is about the same user', async () => {
    const { root } = await checked();
    type(root, '99999999-2222-4333-8444-555555555555');
    await settled();
    expect(finding(root.querySelector('[data-gate="exists"]'))).toBe('missing');
    expect(root.querySelector('[data-change], [data-part="no-change"]')).toBeNull();
  });
});

import { axe } from 'jest-axe';
import {
  button,
  checked,
  field,
  open,
  operation,
  settled,
  texts,
  textsOf,
  toolTexts,
  type,
  unfold,
} from './openedPage';
import { CLIENT_ID, USER_ID, VARIABLE } from './fakeReader';

const MISSING = (user: string) =>
  `{"error":{"code":"0x80040220","message":"Principal user (Id=${user}, type=8, roleCount=1, privilegeCount=9, accessMode='4 Non-interactive') is missing prvAppendToContact privilege (OTC=2) for entity 'contact'."}}`;

async function paste(root: HTMLElement, text: string): Promise<HTMLElement> {
  await unfold(root, texts.page.paste.heading);
  field<HTMLTextAreaElement>(root, 'pasted-error').value = text;
  button(root, /^Read$/).click();
  return root.querySelector('[data-pasted-error]') as HTMLElement;
}

const kind = (answer: HTMLElement) => answer.getAttribute('data-pasted-error');

describe('an error that is pasted', () => {
  test('is read before any check, and checks nothing', async () => {
    const { root, asked } = open();
    const answer = await paste(root, MISSING(USER_ID));
    expect(kind(answer)).toBe('missing-privilege');
    expect(answer.textContent).toContain('prvAppendToContact');
    expect(answer.textContent).toContain('0x80040220');
    expect(answer.querySelector('[data-part="who"], .named-operations')).toBeNull();
    expect(asked).toEqual([VARIABLE]);
  });

  test('leads to the operations that rest on the privilege', async () => {
    const { root } = await checked();
    const answer = await paste(root, MISSING(USER_ID));
    const links = [...answer.querySelectorAll<HTMLElement>('.named-operations button')];
    expect(textsOf(links)).toContain(texts.wording.operation['link-contact'].title);
    const named = [...root.querySelectorAll('.named')].map((row) => row.getAttribute('data-privilege'));
    expect(new Set(named)).toEqual(new Set(['prvAppendToContact']));
    links.find(({ textContent }) => textContent === texts.wording.operation['link-contact'].title)?.click();
    const details = operation(root, 'link-contact')?.querySelector('details');
    expect(details?.open).toBe(true);
    expect(document.activeElement).toBe(details?.querySelector('summary'));
  });

  test('shows an operation that a filter hid', async () => {
    const { root } = await checked();
    field(root, 'only-problems').click();
    const answer = await paste(root, MISSING(USER_ID));
    answer.querySelector<HTMLElement>('.named-operations button')?.click();
    const row = root.querySelector<HTMLElement>('[data-operation]:not([hidden]) .named');
    expect(row?.hidden).toBe(false);
  });

  test.each([
    [USER_ID, toolTexts.pastedErrors.who.same],
    ['99999999-2222-4333-8444-555555555555', '99999999-2222-4333-8444-555555555555'],
  ])('says whether it is about the user that was checked: %s', async (user, said) => {
    const { root } = await checked();
    const answer = await paste(root, MISSING(user));
    expect(answer.querySelector('[data-part="who"]')?.textContent).toContain(said);
  });

  test('is seen in the light of a later check', async () => {
    const { root } = open();
    await paste(root, MISSING(USER_ID));
    type(root, CLIENT_ID);
    await settled();
    expect(root.querySelector('[data-part="who"]')?.textContent).toBe(toolTexts.pastedErrors.who.same);
    expect(root.querySelectorAll('.named').length).toBeGreaterThan(0);
  });

  test('is said to be unknown where nothing in it is known, and its markup stays text', async () => {
    const { root } = open();
    const answer = await paste(root, '<img src=x onerror=alert(1)> prvX');
    expect(kind(answer)).toBe('unknown');
    expect(root.querySelector('img')).toBeNull();
  });

  test('leaves no placeholder where it lacks what a sentence names', async () => {
    const { root } = open();
    for (const text of ['0x80040220', '0x80048306', '0x80040231']) {
      expect((await paste(root, text)).textContent).not.toMatch(/[{}]/);
    }
  });

  test('goes with its text', async () => {
    const { root } = await checked();
    await paste(root, MISSING(USER_ID));
    expect(await paste(root, '  ')).toBeNull();
    expect(root.querySelector('.named')).toBeNull();
  });

  test('has no accessibility fault that axe finds', async () => {
    const { root } = await checked();
    await paste(root, MISSING(USER_ID));
    expect((await axe(root)).violations).toEqual([]);
  });
});

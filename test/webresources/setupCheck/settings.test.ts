import { button, field, open, settled, state, texts, type } from './openedPage';
import { CLIENT_ID, OWNER_ID, QUEUE_ID, VARIABLE } from './fakeReader';

const { wording } = texts;
const errorOf = (root: HTMLElement, name: string) => root.querySelector(`#${name}-error`)?.textContent;
const folded = (root: HTMLElement) => !root.querySelector<HTMLDetailsElement>('.settings')?.open;
const packed = (search: string) => new URLSearchParams(new URLSearchParams(search).get('data') ?? '');

describe('the settings', () => {
  test.each([
    ['', wording.settingProblems.empty],
    ['contoso', wording.settingProblems['not-a-guid']],
  ])('answers the client id %j beside the field, and checks nothing', async (text, message) => {
    const { root, asked } = open();
    const input = type(root, text);
    await settled();
    expect(errorOf(root, 'app')).toBe(message);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toContain('app-error');
    expect(document.activeElement).toBe(input);
    expect(asked).toEqual([VARIABLE]);
    expect(state(root)).toEqual(['idle', null]);
  });

  const SECRET = 'abc8Q~dEfGhIjKlMnOpQrStUvWxYz0123456789a';

  test('clear a pasted secret and show it nowhere', () => {
    const { root } = open();
    expect(type(root, SECRET).value).toBe('');
    expect(root.outerHTML).not.toContain('8Q~');
    expect(errorOf(root, 'app')).toBe(wording.settingProblems.secret);
  });

  test('clear a secret from the address, too', () => {
    const { root, address } = open(`?userlcid=1033&data=${encodeURIComponent(`app=${SECRET}&chat=1`)}`);
    expect(address.search).toBe('?userlcid=1033');
    expect(root.outerHTML).not.toContain('8Q~');
  });

  test('are folded until one is set', () => {
    expect(folded(open().root)).toBe(true);
    expect(folded(open('?app=x').root)).toBe(true);
    expect(folded(open('?chat=1').root)).toBe(false);
  });

  test.each([
    ['owner', 'nobody', 'not-a-guid'],
    ['queue', '1', 'not-a-guid'],
    ['priority', '9', 'not-a-priority'],
    ['chat', 'maybe', 'not-yes-or-no'],
    ['properties', '{', 'not-json'],
    ['properties', '[]', 'not-an-object'],
  ] as const)(
    'of the address that are wrong are said beside their field: %s=%s',
    async (name, value, problem) => {
      const { root, asked } = open(`?app=${CLIENT_ID}&${name}=${encodeURIComponent(value)}`);
      await settled();
      expect(errorOf(root, name)).toBe(wording.settingProblems[problem]);
      expect(document.activeElement).toBe(field(root, name));
      expect(folded(root)).toBe(false);
      expect(asked).toEqual([]);
      expect(state(root)).toEqual(['idle', null]);
    },
  );

  test('that are wrong are unfolded where somebody folded them', () => {
    const { root } = open('?chat=1');
    const settings = root.querySelector('.settings') as HTMLDetailsElement;
    settings.open = false;
    field(root, 'owner').value = 'nobody';
    type(root, CLIENT_ID);
    expect(settings.open).toBe(true);
    expect(document.activeElement).toBe(field(root, 'owner'));
  });

  test('that were wrong are taken as they are changed', async () => {
    const { root, address } = open(`?app=${CLIENT_ID}&priority=9&chat=maybe`);
    const priority = field<HTMLSelectElement>(root, 'priority');
    priority.value = '3';
    priority.dispatchEvent(new Event('change'));
    field(root, 'chat').click();
    button(root, /^Check$/).click();
    await settled();
    expect(state(root)[0]).toBe('done');
    expect(packed(address.search).toString()).toBe(`app=${CLIENT_ID}&chat=1&priority=3`);
    expect(errorOf(root, 'priority')).toBe('');
    expect(field(root, 'chat').hasAttribute('aria-invalid')).toBe(false);
  });

  test('of the address are what is checked, and what the form shows', async () => {
    const properties = '{"casetypecode":1}';
    const data = new URLSearchParams({ app: CLIENT_ID, owner: OWNER_ID, queue: QUEUE_ID, properties });
    const { root, asked } = open(`?data=${encodeURIComponent(data.toString())}`);
    await settled();
    expect(state(root)).toEqual(['done', 'pass']);
    expect(field(root, 'owner').value).toBe(OWNER_ID);
    expect(field(root, 'properties').value).toBe(properties);
    expect(root.querySelector('[data-operation="default-owner"]')?.getAttribute('data-finding')).toBe('pass');
    expect(asked).toContain('RetrievePrincipalAccess');
    expect(root.querySelector('.who')?.textContent).toContain('Ada Agent');
  });

  test('that were checked are in the address, and in the link to copy', async () => {
    const { root, address } = open('?as=admin');
    field(root, 'owner').value = ` {${OWNER_ID.toUpperCase()}} `;
    type(root, CLIENT_ID);
    await settled();
    expect(packed(address.search).get('owner')).toBe(OWNER_ID);
    const writeText = jest.fn((_text: string) => Promise.resolve());
    Object.assign(navigator, { clipboard: { writeText } });
    button(root, /Copy link/).click();
    await settled();
    expect(writeText).toHaveBeenCalledWith(address.href());
    expect(address.href()).toMatch(/^https:.*as=admin.*data=app%3D/);
    expect(root.querySelector('.ask [role="status"]')?.textContent).toBe(texts.page.copied);
  });

  test('say so where the browser does not allow copying', async () => {
    const { root } = open();
    Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
    button(root, /Copy link/).click();
    await settled();
    expect(root.querySelector('.ask [role="status"]')?.textContent).toBe(texts.page.notCopied);
    expect(document.querySelector('body > textarea')).toBeNull();
  });
});

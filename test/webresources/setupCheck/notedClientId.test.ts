import { button, field, open, settled, state, texts, type } from './openedPage';
import { CLIENT_ID, VARIABLE, type Environment } from './fakeReader';

const OTHER = '99999999-2222-4333-8444-555555555555';
/** The variable's definition with its default, and the value that this environment set. */
const noted = (defaultvalue: string, ...values: string[]) => ({
  defaultvalue,
  environmentvariabledefinition_environmentvariablevalue: values.map((value) => ({ value })),
});

/** The page, whose variable is answered when the test says so. */
function waiting(given: Partial<Environment> = { variable: [noted(CLIENT_ID)] }) {
  let answer: () => void = () => undefined;
  const hold = new Promise<void>((resolve) => (answer = resolve));
  const opened = open('', { ...given, hold });
  return {
    ...opened,
    input: field(opened.root, 'app'),
    answered: async () => {
      answer();
      await settled();
    },
  };
}

describe('the client id that is noted in the environment', () => {
  test('stands in the field when the page opens, and is checked when somebody wants it', async () => {
    const { root, asked, address } = open('', { variable: [noted('none', CLIENT_ID)] });
    await settled();
    expect(field(root, 'app').value).toBe(CLIENT_ID);
    expect(state(root)).toEqual(['idle', null]);
    expect(asked).toEqual([VARIABLE]);
    expect(address.search).toBe('');
    button(root, /^Check$/).click();
    await settled();
    expect(state(root)).toEqual(['done', 'pass']);
  });

  test.each([
    ['the value that was set, before the default', noted(OTHER, CLIENT_ID), CLIENT_ID],
    ['the default where none was set', noted(CLIENT_ID), CLIENT_ID],
    ['an id as people write it', noted('none', ` {${CLIENT_ID.toUpperCase()}}\n`), CLIENT_ID],
    ['nothing while it is off', noted('none'), ''],
    ['nothing where the set value is off, whatever the default is', noted(CLIENT_ID, 'none'), ''],
    ['no script', noted('none', `javascript:alert('${CLIENT_ID}')`), ''],
    ['no markup', noted('none', `"><img src=x onerror=alert(1)>${CLIENT_ID}`), ''],
    ['no two ids', noted('none', `${CLIENT_ID} ${CLIENT_ID}`), ''],
    ['no text of 10,000 characters', noted('none', CLIENT_ID.repeat(278)), ''],
  ])('is %s', async (_, variable, value) => {
    const { root } = open('', { variable: [variable] });
    await settled();
    expect(field(root, 'app').value).toBe(value);
    expect(root.querySelector('img')).toBeNull();
  });

  test('is nothing where two definitions answer to the name', async () => {
    const { root } = open('', { variable: [noted(CLIENT_ID), noted(OTHER)] });
    await settled();
    expect(field(root, 'app').value).toBe('');
  });

  test.each([`?app=${OTHER}`, '?app=', `?data=app%3D${OTHER}`])(
    'is not asked for where the address says whom to check: %s',
    async (search) => {
      const { asked } = open(search, { variable: [noted(CLIENT_ID)] });
      await settled();
      expect(asked).not.toContain(VARIABLE);
    },
  );

  test('joins the other settings of the address', async () => {
    const { root } = open('?chat=1', { variable: [noted(CLIENT_ID)] });
    await settled();
    expect(field(root, 'app').value).toBe(CLIENT_ID);
    expect(field(root, 'chat').checked).toBe(true);
  });

  test.each([
    ['somebody may not read it', { failure: 'forbidden', status: 403 }],
    ['the table is absent', { failure: 'rejected', status: 404 }],
    ['the session is over', { failure: 'not-signed-in', status: 401 }],
    ['there are too many requests', { failure: 'throttled', retryAfterSeconds: 60 }],
    ['nothing answers', { failure: 'unreachable' }],
    ['the answer is none', { failure: 'unexpected-answer' }],
  ])('is nothing, and nothing is said of it, where %s', async (_, failure) => {
    const { root, asked } = open('', { failures: { [VARIABLE]: failure } });
    const before = root.outerHTML;
    await settled();
    expect(asked).toEqual([VARIABLE]);
    expect(root.outerHTML).toBe(before);
    expect(field(root, 'app').value).toBe('');
    type(root, CLIENT_ID);
    await settled();
    expect(state(root)).toEqual(['done', 'pass']);
  });
});

describe('while the noted client id is on its way', () => {
  test('what somebody types stays', async () => {
    const { input, answered } = waiting();
    input.value = OTHER.slice(0, 5);
    await answered();
    expect(input.value).toBe(OTHER.slice(0, 5));
  });

  test('a check of another id runs to its end, and its id stays', async () => {
    const { root, input, answered, address } = waiting();
    type(root, OTHER);
    await settled();
    expect(state(root)).toEqual(['done', 'missing']);
    await answered();
    expect(input.value).toBe(OTHER);
    expect(state(root)).toEqual(['done', 'missing']);
    expect(address.search).toContain(OTHER);
  });

  test.each([
    ['an empty field', '', texts.wording.settingProblems.empty],
    ['a secret', 'abc8Q~dEfGhIjKlMnOpQrStUvWxYz0123456789a', texts.wording.settingProblems.secret],
  ])('what was said of %s stays beside it', async (_, typed, said) => {
    const { root, input, answered } = waiting();
    type(root, typed);
    await answered();
    expect(input.value).toBe('');
    expect(root.querySelector('#app-error')?.textContent).toBe(said);
  });

  test('whoever is in the field is given it selected, so that what they paste replaces it', async () => {
    const { input, answered } = waiting();
    input.focus();
    await answered();
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, CLIENT_ID.length]);
    expect(document.activeElement).toBe(input);
  });

  test('whoever is elsewhere stays there', async () => {
    const { root, answered } = waiting();
    field(root, 'owner').focus();
    await answered();
    expect(document.activeElement).toBe(field(root, 'owner'));
  });
});

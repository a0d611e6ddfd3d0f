import { caseForms } from '../../../../webresources/setupCheck/forms';
import * as english from '../../../../webresources/setupCheck/strings/forms/english';
import { fakeReader } from '../fakeReader';
import { open, settled, texts, unfold } from '../openedPage';

const details = (root: HTMLElement) =>
  [...root.querySelectorAll('details')].find(
    (one) => one.querySelector('h2')?.textContent === texts.page.forms.heading,
  );

describe('the part about case forms', () => {
  test('is loaded once somebody opens it', async () => {
    const { root, loadForms } = open();
    await settled();
    expect(loadForms).not.toHaveBeenCalled();
    await unfold(root, texts.page.forms.heading);
    expect(loadForms).toHaveBeenCalledTimes(1);
    expect(details(root)?.querySelector('.loaded')).not.toBeNull();
  });

  test.each(['?forms=1', '?data=forms%3D1'])(
    'is open at once where the address says so: %s',
    async (search) => {
      const { root } = open(search);
      await settled();
      await settled();
      expect(details(root)?.querySelector('.loaded')).not.toBeNull();
    },
  );

  test.each(['', '?forms=0', '?data=app%3D'])('is folded otherwise: %s', async (search) => {
    const { root, loadForms } = open(search);
    await settled();
    expect(details(root)?.open).toBe(false);
    expect(loadForms).not.toHaveBeenCalled();
  });

  test('brings its style sheet and its texts in the page’s language, and fails without these', async () => {
    const asked: string[] = [];
    const arriving = (arrives: (name: string) => boolean) =>
      jest.spyOn(document.head, 'appendChild').mockImplementation(<T extends Node>(added: T): T => {
        const link = added as Node as HTMLLinkElement & HTMLScriptElement;
        const name = (link.getAttribute('href') ?? link.getAttribute('src')) as string;
        asked.push(name);
        if (arrives(name) && name.endsWith('.js'))
          Object.assign(window, { OpenCX: { SetupFormTexts: { 1033: english } } });
        link.dispatchEvent(new Event(arrives(name) ? 'load' : 'error'));
        return added;
      });
    arriving((name) => name.endsWith('.css'));
    await expect(caseForms(texts, fakeReader().reader)).rejects.toMatchObject({
      failure: 'unreachable',
      message: 'forms.1033.js',
    });
    arriving((name) => name.endsWith('.js'));
    const view = await caseForms(texts, fakeReader().reader);
    expect(view.textContent).toContain(english.page.intro);
    expect([...new Set(asked)].sort()).toEqual(['forms.1033.js', 'forms.css']);
    jest.restoreAllMocks();
  });
});

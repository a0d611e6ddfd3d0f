import { webcrypto } from 'node:crypto';
import { readGuid } from '../../../../core/access';
import { rehearsal } from '../../../../webresources/setupCheck/rehearsal';
import { randomId } from '../../../../webresources/setupCheck/rehearsal/randomId';
import type { Run } from '../../../../webresources/setupCheck/run';
import * as english from '../../../../webresources/setupCheck/strings/rehearsal/english';
import { checked, open, settled, texts, unfold } from '../openedPage';

const heading = texts.page.rehearsal.heading;
const part = (root: HTMLElement) =>
  [...root.querySelectorAll('details')].find((one) => one.querySelector('h2')?.textContent === heading);

test('there is nothing to rehearse before a check is over', async () => {
  const { root } = open();
  await settled();
  expect(part(root)).toBeUndefined();
});

test('the script comes once somebody unfolds the part', async () => {
  const { root, loadRehearsal } = await checked();
  expect(part(root)?.open).toBe(false);
  expect(loadRehearsal).not.toHaveBeenCalled();
  await unfold(root, heading);
  expect(loadRehearsal).toHaveBeenCalledTimes(1);
  expect(part(root)?.querySelector('.rehearsal')).not.toBeNull();
});

test('it brings its texts in the page’s language, fails without these, and goes on where roles were read', async () => {
  const run = { judgement: {}, facts: {} } as Run;
  const verdict = document.createElement('section');
  const asked: string[] = [];
  const arriving = (arrives: boolean) =>
    jest.spyOn(document.head, 'appendChild').mockImplementation(<T extends Node>(added: T): T => {
      const link = added as Node as HTMLLinkElement & HTMLScriptElement;
      asked.push((link.getAttribute('href') ?? link.getAttribute('src')) as string);
      if (arrives) Object.assign(window, { OpenCX: { SetupRehearsalTexts: { 1033: english } } });
      link.dispatchEvent(new Event(arrives ? 'load' : 'error'));
      return added;
    });
  arriving(false);
  await expect(rehearsal(run, verdict, texts)).rejects.toMatchObject({ message: 'rehearsal.1033.js' });
  arriving(true);
  const view = await rehearsal(run, verdict, texts);
  expect(view.textContent).toContain(english.rehearsal.before.does);
  expect([...new Set(asked)].sort()).toEqual(['forms.css', 'rehearsal.1033.js']);
  expect(await rehearsal({ ...run }, verdict, texts)).toBe(view);
  expect(await rehearsal({ ...run, judgement: { ...run.judgement } }, verdict, texts)).not.toBe(view);
  jest.restoreAllMocks();
});

test('each run has a random id of its own', () => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  const ids = Array.from({ length: 100 }, randomId);
  expect(ids.filter((id) => readGuid(id) !== id)).toEqual([]);
  expect(new Set(ids).size).toBe(100);
});

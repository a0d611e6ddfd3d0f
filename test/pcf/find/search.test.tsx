import { act, fireEvent, render, screen } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import * as React from 'react';
import { Reader } from '../../support/conversationReader';
import { message } from '../../support/conversations';

expect.extend(toHaveNoViolations);

function show(texts: string[]) {
  const messages = texts.map((text) => message({ text }));
  const view = render(<Reader messages={messages} />);
  const box = screen.getByRole('searchbox');
  return {
    ...view,
    box,
    search: (query: string) => fireEvent.change(box, { target: { value: query } }),
    key: (key: string, more = {}) => fireEvent.keyDown(box, { key, ...more }),
    hits: () => view.container.querySelector('[data-tool="hits"]')?.textContent,
    current: () =>
      [...view.container.querySelectorAll('li[data-hit="current"] [data-part="text"]')].map(
        ({ textContent }) => textContent,
      ),
  };
}

test('says which of how many hits is shown, and Enter and F3 go on and back', async () => {
  const { container, search, key, hits, current } = show(['A lamp', 'no', 'Two lamps: LAMP, lamp']);
  expect(hits()).toBe('');
  search('lamp');
  expect([hits(), current()]).toEqual(['1 of 4', ['A lamp']]);
  key('Enter');
  expect([hits(), current()]).toEqual(['2 of 4', ['Two lamps: LAMP, lamp']]);
  key('Enter', { shiftKey: true });
  key('Enter', { shiftKey: true });
  expect(hits()).toBe('4 of 4');
  expect(key('F3')).toBe(false);
  expect(hits()).toBe('1 of 4');
  key('F3', { shiftKey: true });
  expect(hits()).toBe('4 of 4');
  fireEvent.click(screen.getByRole('button', { name: 'Next hit' }));
  expect(hits()).toBe('1 of 4');
  expect(await axe(container)).toHaveNoViolations();
});

test('Esc clears, and what is not found is said', () => {
  const { box, search, key, hits, current } = show(['A lamp']);
  search('xyz');
  expect([hits(), current()]).toEqual(['Nothing found', []]);
  search('LÁMP');
  expect(hits()).toBe('1 of 1');
  key('Escape');
  expect([box.getAttribute('value'), hits(), current()]).toEqual(['', '', []]);
});

test('the browser keeps its own keys: Ctrl+F always, F3 while nothing is searched for', () => {
  const { search, key } = show(['A lamp']);
  expect(key('F3')).toBe(true);
  search('lamp');
  expect(key('f', { ctrlKey: true })).toBe(true);
});

test('a search goes on from the hit where it is while the word is typed', () => {
  const { search, key, hits, current } = show(['la', 'lamp', 'lamp']);
  search('la');
  key('Enter');
  key('Enter');
  expect(hits()).toBe('3 of 3');
  search('lam');
  expect([hits(), current()]).toEqual(['2 of 2', ['lamp']]);
});

test('messages that come later are found, and so is a text that changes', async () => {
  const { rerender, container, search, hits } = show(['A lamp']);
  search('lamp');
  rerender(<Reader messages={[message({ text: 'A lamp' }), message({ text: 'lamp two' })]} />);
  await act(async () => Promise.resolve());
  expect(hits()).toBe('1 of 2');
  const text = container.querySelector('[data-part="text"]')?.firstChild;
  if (text) text.nodeValue = '•••';
  await act(async () => Promise.resolve());
  expect(hits()).toBe('1 of 1');
});

test('a hit in the mails that a mail quotes opens them', () => {
  const { container, search } = show(['Hi\n\nOn 20 November 2026 Jane wrote:\n> my lamp\n> is lost']);
  expect(container.querySelector('details')?.open).toBe(false);
  search('my lamp');
  expect(container.querySelector('details')?.open).toBe(true);
});

test('what is searched is what is seen: hidden marks of Markdown are not, and a list’s lines are apart', () => {
  const { search, hits, current } = show(['Press **Reset** now:\n- unplug\n- wait', 'Reset', '**']);
  search('press reset now');
  expect([hits(), current()]).toEqual(['1 of 1', ['Press **Reset** now:\n- unplug\n- wait']]);
  search('unplug wait');
  expect(hits()).toBe('1 of 1');
  search('**');
  expect([hits(), current()]).toEqual(['1 of 1', ['**']]);
});

test('a text is walked through once for all of its hits, however many there are', () => {
  const items = Array.from({ length: 200 }, (_, index) => `- one **item** ${index}`);
  const { search, hits } = show([items.join('\n')]);
  const walk = jest.spyOn(document, 'createTreeWalker');
  search('e');
  expect(hits()).toBe('1 of 400');
  expect(walk.mock.calls.length).toBeLessThan(10);
  walk.mockRestore();
});

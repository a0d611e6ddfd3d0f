import { richNodes } from '../../../pcf/Conversation/text/richNodes';
import { strings } from '../../support/controlTexts';

function shown(text: string): HTMLElement {
  const place = document.createElement('div');
  place.append(...richNodes(text, strings));
  return place;
}

const TEXT = [
  '## Your order',
  'It is **on its _way_**, see [the parcel](https://post.example/p/1?x=2) or `track 4711`.',
  '1. Unplug it',
  '   - for ten seconds',
  '2. Plug it in',
  '```',
  'reset --all',
  '```',
  'Bye',
].join('\n');

test('Markdown is shown as what it means, and every character of it stays in the document', () => {
  const place = shown(TEXT);
  expect(place.textContent).toBe(TEXT);
  const seen = (selector: string): (string | null)[] =>
    [...place.querySelectorAll(selector)].map((element) => {
      const copy = element.cloneNode(true) as Element;
      copy.querySelectorAll('.ocx-mark').forEach((mark) => {
        mark.remove();
      });
      return copy.textContent;
    });
  expect(seen('.ocx-heading')).toEqual(['Your order']);
  expect(seen('strong:not(.ocx-heading)')).toEqual(['on its way']);
  expect(seen('em')).toEqual(['way']);
  expect(seen('ol > li')).toEqual(['Unplug itfor ten seconds', 'Plug it in']);
  expect(seen('ol > li > ul > li')).toEqual(['for ten seconds']);
  expect(seen('code')).toEqual(['track 4711', 'reset --all']);
});

test('a named link says where it leads, and opens apart from the form', () => {
  const link = shown(TEXT).querySelector('a');
  expect([link?.getAttribute('href'), link?.target, link?.rel, link?.dataset['host']]).toEqual([
    'https://post.example/p/1?x=2',
    '_blank',
    'noopener noreferrer',
    'post.example',
  ]);
});

test.each(['[Your bank](javascript:alert(1))', '[a](data:text/html,x)', '![x](javascript:1)', '<b>**</b>'])(
  'nothing but text and marks comes of %s',
  (text) => {
    const place = shown(text);
    expect(place.textContent).toBe(text);
    expect(place.querySelector(':not(.ocx-mark, strong, em, code)')).toBeNull();
  },
);

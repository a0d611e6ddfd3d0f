import { element } from '../../pcf/Conversation/dom';

test('an element may have more children than a call has arguments', () => {
  const nodes = Array.from({ length: 200_000 }, () => document.createTextNode(''));
  expect(element('p', {}, nodes, 'end').childNodes).toHaveLength(200_001);
});

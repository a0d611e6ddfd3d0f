import { placeOf } from '../../pcf/Conversation/chosen';
import { conversation } from '../support/conversations';

const newest = conversation({ source: { kind: 'note-file', noteId: 'a' } });
const middle = conversation({
  source: { kind: 'description' },
  notices: [
    { kind: 'guessed-format' },
    { kind: 'duplicate', source: { kind: 'note-text', noteId: 'b' } },
    { kind: 'file-not-read', fileName: 'c.json', reason: 'too-large', noteId: 'c', size: 5_000_000 },
  ],
});
const oldest = conversation({ source: { kind: 'note-text', noteId: 'd' } });
const all = [newest, middle, oldest];

test('without a choice it is the newest', () => {
  expect(placeOf(undefined, all)).toBe(0);
  expect(placeOf(undefined, [])).toBe(0);
});

test('a number counts from the oldest, so that it stays when another joins on top', () => {
  expect(placeOf(1, all)).toBe(2);
  expect(placeOf(1, [conversation(), ...all])).toBe(3);
  expect(placeOf(4, all)).toBe(0);
});

test.each([
  ['a', 0],
  ['b', 1],
  ['c', 1],
  ['d', 2],
  ['of no conversation any more', 0],
])('the note %s belongs to the conversation at place %d', (noteId, place) => {
  expect(placeOf(noteId, all)).toBe(place);
});

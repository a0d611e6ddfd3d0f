import { formRecord, guid } from '../../../pcf/Conversation/host/record';

const ID = '0b8e0c7e-5f6a-4c2e-9d1f-0123456789ab';

test.each([
  [ID, { kind: 'saved', id: ID }],
  [`{${ID.toUpperCase()}}`, { kind: 'saved', id: ID }],
  ['', { kind: 'unsaved' }],
  ['{00000000-0000-0000-0000-000000000000}', { kind: 'unsaved' }],
  [null, { kind: 'unsaved' }],
  [undefined, { kind: 'unsaved' }],
])('a form whose host says entityId %j', (entityId, expected) => {
  expect(formRecord({ mode: { contextInfo: { entityId, entityTypeName: 'incident' } } })).toEqual(expected);
});

test.each([[{}], [{ contextInfo: undefined }], [{ contextInfo: null }], [{ contextInfo: 'incident' }]])(
  'a host that says nothing of the row (%j) is not taken for an unsaved row',
  (mode) => {
    expect(formRecord({ mode })).toEqual({ kind: 'unknown' });
  },
);

test('nothing but a whole GUID goes into a query', () => {
  expect(guid(`${ID} or 1 eq 1`)).toBeUndefined();
  expect(guid(`x${ID}`)).toBeUndefined();
});

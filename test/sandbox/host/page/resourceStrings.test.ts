/** @jest-environment jsdom */
import { resourceStrings } from './resourceStrings';

const RESX: Record<string, string> = {
  '/WebResources/ocx_/strings/A.1031.resx': '<root><data name="hello"><value>Hallo</value></data></root>',
  '/WebResources/ocx_/strings/A.1033.resx':
    '<root><data name="hello"><value>Hello</value></data><data name="bye"><value>Bye</value></data></root>',
  '/WebResources/ocx_/strings/B.1031.resx': '<root><data name="hello"><value>Tag</value></data></root>',
};
const declared = ['ocx_/strings/A.1031.resx', 'ocx_/strings/A.1033.resx', 'ocx_/case/form.js'];

beforeEach(() => {
  globalThis.fetch = jest.fn((address: string) =>
    Promise.resolve({ ok: address in RESX, text: () => Promise.resolve(RESX[address]) }),
  ) as unknown as typeof fetch;
});

test('a text comes in the person’s language, out of the one file that is loaded', async () => {
  const getResourceString = await resourceStrings(declared, 1031);
  expect(getResourceString('ocx_/strings/A', 'hello')).toBe('Hallo');
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a key that the person’s language lacks gives null', async () => {
  const getResourceString = await resourceStrings(declared, 1031);
  expect(getResourceString('ocx_/strings/A', 'bye')).toBeNull();
});

test.each([
  ['that no script declares', 'ocx_/strings/B', 1031],
  ['without texts in the person’s language', 'ocx_/strings/A', 1043],
])('a name %s does not exist', async (_, name, languageId) => {
  const getResourceString = await resourceStrings(declared, languageId);
  expect(() => getResourceString(name, 'hello')).toThrow(`${name} does not exist.`);
});

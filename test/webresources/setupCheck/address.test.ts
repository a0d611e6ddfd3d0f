import { readAddress, writeAddress } from '../../../webresources/setupCheck/address';

describe('the address of the page', () => {
  test.each([
    ['directly', '?app=x&chat=1'],
    ['inside data, the only parameter that Dataverse leaves', '?data=app%3Dx%26chat%3D1'],
    ['inside data, among others', '?userlcid=1033&data=' + encodeURIComponent('a=b&app=x&chat=1')],
  ])('carries settings %s', (_, search) => {
    expect(readAddress(search)).toEqual({ app: 'x', chat: '1' });
  });

  test('may carry nothing', () => {
    expect(readAddress('')).toEqual({});
    expect(readAddress('?data=%7Bnot%7D')).toEqual({});
  });

  const PAGE = '/check.html';
  const PLATFORM = '/%7B0000%7D/WebResources/ocx_/setup/check.html';
  const written = { app: 'x', properties: '{"a b":"c&d=é+"}' };

  test.each([
    ['plain where it was', PAGE, '?app=old&other=1'],
    ['plain on an empty one', PAGE, ''],
    ['packed where it was', PAGE, '?data=app%3Dold%26owner%3Dy&other=1'],
    ['packed on the platform', PLATFORM, '?app=old&other=1'],
    ['packed on the platform, empty', PLATFORM, ''],
  ])('gets back the settings that are written into it: %s', (_, pathname, search) => {
    const changed = writeAddress({ pathname, search }, written);
    expect(readAddress(changed)).toEqual(written);
    // A plus sign is a blank to some readers only.
    expect(changed).not.toContain('+');
    const parameters = new URLSearchParams(changed);
    expect(parameters.has('data')).toBe(pathname === PLATFORM || search.includes('data='));
    expect(parameters.has('app')).toBe(!parameters.has('data'));
    expect(parameters.get('other')).toBe(search.includes('other') ? '1' : null);
  });

  test('keeps what others packed into data', () => {
    expect(writeAddress({ pathname: PLATFORM, search: '?data=a%3Db%26app%3Dold' }, { app: 'x' })).toBe(
      '?data=a%3Db%26app%3Dx',
    );
  });

  test('loses data with its last setting', () => {
    expect(writeAddress({ pathname: PLATFORM, search: '?id=1&data=app%3Dold' }, {})).toBe('?id=1');
  });
});

import { readClientId } from '../../../core/access';

describe('what is typed as a client id', () => {
  test.each([
    ['as the portal shows it', '11111111-2222-4333-8444-5555555555aa'],
    ['in capitals', '11111111-2222-4333-8444-5555555555AA'],
    ['in braces and blanks', ' {11111111-2222-4333-8444-5555555555AA}\n'],
  ])('is read %s', (_, text) => {
    expect(readClientId(text)).toEqual({ clientId: '11111111-2222-4333-8444-5555555555aa' });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['contoso.onmicrosoft.com', 'not-a-guid'],
    ['11111111222243338444555555555555', 'not-a-guid'],
    ['{11111111-2222-4333-8444-555555555555', 'not-a-guid'],
    ['abc8Q~dEfGhIjKlMnOpQrStUvWxYz0123456789a', 'secret'],
  ])('%j is %s', (text, problem) => {
    expect(readClientId(text)).toEqual({ problem });
  });
});

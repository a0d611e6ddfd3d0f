import { sessionLink } from '../../../pcf/Conversation/handoff/sessionLink';

const href = (template: string, id = 's-1'): string | undefined => sessionLink(template, id)?.href;

describe('the address of a session', () => {
  test.each([
    ['https://app.example.com/sessions/{sessionId}', 'https://app.example.com/sessions/s-1'],
    ['http://localhost:8080/?id={sessionId}&tab=1', 'http://localhost:8080/?id=s-1&tab=1'],
    ['HTTPS://app.example.com#/{sessionId}', 'https://app.example.com/#/s-1'],
    ['https://app.example.com/{sessionId}?again={sessionId}', 'https://app.example.com/s-1?again=s-1'],
    ['https://app.example.com/a b/{sessionId}', 'https://app.example.com/a%20b/s-1'],
    ['https://app.example.com/{tenant}/{sessionId}', 'https://app.example.com/%7Btenant%7D/s-1'],
  ])('is made of what an admin set: %s', (template, address) => {
    expect(href(template)).toBe(address);
  });

  test.each([
    ['', 'nothing'],
    ['none', 'off'],
    ['https://app.example.com/', 'without the placeholder'],
    ['https://app.example.com/{sessionid}', 'with another placeholder'],
    ['javascript:alert(1)//{sessionId}', 'a script'],
    ['java\nscript:alert("{sessionId}")', 'a script with a line break'],
    [' javascript:{sessionId}', 'a script behind a blank'],
    ['data:text/html,<script>alert(1)</script>{sessionId}', 'data'],
    ['vbscript:{sessionId}', 'another script'],
    ['ftp://app.example.com/{sessionId}', 'another scheme'],
    ['//app.example.com/{sessionId}', 'without a scheme'],
    ['/main.aspx?id={sessionId}', 'a path'],
    ['{sessionId}', 'nothing but the id'],
    ['https://{sessionId}', 'the id as the host'],
    ['https://{sessionId}.example.com/', 'the id in the host'],
    ['https://{sessionId}/{sessionId}', 'the id as the host, and once more'],
    ['https://app.example.com{sessionId}/', 'the id at the end of the host'],
    ['https://app.example.com:{sessionId}/', 'the id as the port'],
    ['https://bank.example@evil.example/{sessionId}', 'a name that looks like a host'],
    ['https://user:secret@app.example.com/{sessionId}', 'with a password'],
    ['https://bank.example\\@evil.example/{sessionId}', 'a backslash'],
    ['https:///{sessionId}', 'without a host'],
    ['https:app.example.com/{sessionId}', 'without slashes'],
    ['https://a b/{sessionId}', 'a blank in the host'],
    ['https://app.example.com:99999/{sessionId}', 'a port that is none'],
    ['<a href="https://app.example.com/{sessionId}">', 'markup'],
  ])('%j is no address: %s', (template) => {
    expect(href(template)).toBeUndefined();
  });

  test.each([
    ['a/../../admin', 'a%2F..%2F..%2Fadmin'],
    ['?x=1#y', '%3Fx%3D1%23y'],
    ['"><img src=x>', '%22%3E%3Cimg%20src%3Dx%3E'],
    ["it's me", "it's%20me"],
    ['100%', '100%25'],
    ['$& $1 $`', '%24%26%20%241%20%24%60'],
    ['{sessionId}', '%7BsessionId%7D'],
    ['\u202Eevil', '%E2%80%AEevil'],
    ['שיחה', '%D7%A9%D7%99%D7%97%D7%94'],
    ['x'.repeat(10_000), 'x'.repeat(10_000)],
  ])('holds the id as one part, whatever is in it: %.20j', (id, encoded) => {
    const link = sessionLink('https://app.example.com/s/{sessionId}', id);
    expect(link?.href).toBe(`https://app.example.com/s/${encoded}`);
    expect(link?.host).toBe('app.example.com');
  });

  test.each(['.', '..', '\uD800', 'https://evil.example/1', 'see HTTP://evil.example', 'mailto:a@b.example'])(
    'is not made of the id %j',
    (id) => {
      expect(href('https://app.example.com/s/{sessionId}', id)).toBeUndefined();
    },
  );

  test.each([
    ['a long path', `https://app.example.com/${'a'.repeat(10_000)}/{sessionId}`, true],
    ['a long host', `https://${'a'.repeat(10_000)}{sessionId}`, false],
    ['nothing but placeholders', '{sessionId}'.repeat(1000), false],
  ])('of 10,000 characters is judged like any other: %s', (_, template, fit) => {
    expect(href(template) !== undefined).toBe(fit);
  });
});

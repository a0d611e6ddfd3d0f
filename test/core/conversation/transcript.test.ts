import { readCase, type Conversation, type Message } from '../../../core/conversation';
import { HEADER } from './samples';

function read(transcript: string, header = HEADER): Conversation {
  const [conversation] = readCase({ description: `${header}\n${transcript}`, notes: [] });
  if (conversation === undefined) throw new Error('no conversation was found');
  return conversation;
}

function told(messages: Message[]) {
  return messages.map(({ author, sentAt, text }) => [author.kind, sentAt?.verbatim, text]);
}

describe('the lines of a transcript', () => {
  test.each([
    [
      '[{stamp}]{speaker}:',
      '[2026-11-20T14:02:11Z] Customer: a\n[2026-11-20T14:02:12Z] AI: b',
      '2026-11-20T14:02:11Z',
    ],
    ['[{stamp}]{speaker}:', '[2026-11-20 14:02] Customer: a\n[2026-11-20 14:03] AI: b', '2026-11-20 14:02'],
    ['[{stamp}]{speaker}:', '[14:02:05] Caller: a\n[14:02:06] AI: b', '14:02:05'],
    ['[{stamp}]{speaker}:', '**[02:31] Caller:** a\n**[02:40] AI:** b', '02:31'],
    [
      '[{stamp}]{speaker}:',
      '[Nov 20, 2026, 2:02 PM] User: a\n[Nov 20, 2026, 2:03 PM] Bot: b',
      'Nov 20, 2026, 2:02 PM',
    ],
    ['({stamp}){speaker}:', '(14:02) Customer: a\n(14:03) AI: b', '14:02'],
    [
      '{stamp}-{speaker}:',
      '2026-11-20T14:02:11Z - Customer: a\n2026-11-20T14:02:12Z - AI: b',
      '2026-11-20T14:02:11Z',
    ],
    [
      '{stamp}-{speaker}:',
      '20/11/2026, 2:02 p.m. – Customer: a\n20/11/2026, 2:03 p.m. – AI: b',
      '20/11/2026, 2:02 p.m.',
    ],
    [
      '{stamp}{speaker}:',
      '2026-11-20 14:02:11 UTC Customer: a\n2026-11-20 14:02:12 UTC AI: b',
      '2026-11-20 14:02:11 UTC',
    ],
    ['{speaker}({stamp}):', 'Customer (14:02): a\nAI (14:03): b', '14:02'],
    [
      '{speaker}({stamp}):',
      '**Customer** (2026-11-20 14:02): a\n**AI** (2026-11-20 14:03): b',
      '2026-11-20 14:02',
    ],
    ['{speaker}[{stamp}]:', 'Customer [14:02]: a\nAI [14:03]: b', '14:02'],
    ['{speaker}-{stamp}:', 'Customer - 14:02: a\nAI - 14:03: b', '14:02'],
    ['{speaker}[{stamp}]⏎', 'Customer [14:02]\na\nAI [14:03]\nb', '14:02'],
    ['{speaker}({stamp})⏎', 'Customer (14:02)\na\nAI (14:03)\nb', '14:02'],
    ['[{stamp}]{speaker}⏎', '[14:02] Customer\na\n[14:03] AI\nb', '14:02'],
    ['{speaker}:', 'Customer: a\nAI: b', undefined],
    ['{speaker}:', '**Customer:** a\n**AI:** b', undefined],
    ['{speaker}:', 'Customer\uff1aa\nAI\uff1ab', undefined],
  ])('are read by the grammar %s', (grammar, text, firstStamp) => {
    const { messages, source, notices } = read(text);
    expect(source.format).toBe(grammar);
    expect(messages).toHaveLength(2);
    expect(told(messages)[0]).toEqual(['customer', firstStamp, 'a']);
    expect(messages[1]).toMatchObject({ author: { kind: 'ai' }, text: 'b' });
    expect(notices).toEqual([]);
  });

  test('belong to the message above where they open none', () => {
    const text = 'see https://example.com/a: it\n10:30: call me\nNote: twice\n\n- a list\n> quoted: words';
    const { messages } = read(`[14:02] Customer: ${text}\n[14:03] AI: ok`);
    expect(told(messages)).toEqual([
      ['customer', '14:02', text],
      ['ai', '14:03', 'ok'],
    ]);
  });

  test('without a stamp need a speaker who is known or comes again', () => {
    const { messages } = read(
      'Jane Doe: hi\nOrder: 4711\nhttps://a.b: x\nNova: hello\nJane Doe: bye\nNova: bye',
    );
    expect(messages.map(({ author, text }) => [author, text])).toEqual([
      [{ kind: 'customer', name: 'Jane Doe' }, 'hi\nOrder: 4711\nhttps://a.b: x'],
      [{ kind: 'unknown', name: 'Nova' }, 'hello'],
      [{ kind: 'customer', name: 'Jane Doe' }, 'bye'],
      [{ kind: 'unknown', name: 'Nova' }, 'bye'],
    ]);
  });

  test('are read by the grammar with stamps even where more lines of the messages look like speech', () => {
    const quoted = 'Nova: one\nNova: two\nAda: one\nAda: two';
    const { messages } = read(`[14:02] Customer: they wrote\n${quoted}\n[14:03] AI: ok`);
    expect(messages.map(({ text }) => text)).toEqual([`they wrote\n${quoted}`, 'ok']);
  });

  test('take no colon within a word for the end of a speaker', () => {
    const { messages } = read('[14:02] AI: hi\n[14:03] https://example.com/\n[14:04] AI: bye');
    expect(messages[1]).toMatchObject({ author: { kind: 'unknown' }, text: 'https://example.com/' });
  });

  test('never take a word such as Email or Note for a speaker, however often it comes', () => {
    const { messages } = read('Customer: hi\nEmail: a@b.c\nNote: x\nAI: hello\nEmail: d@e.f\nNote: y');
    expect(messages.map(({ text }) => text)).toEqual([
      'hi\nEmail: a@b.c\nNote: x',
      'hello\nEmail: d@e.f\nNote: y',
    ]);
  });

  test('under a stamp alone name no author', () => {
    const { messages } = read('[14:02] AI: one moment\n[14:03] Handed over to a person\n[14:04] AI: bye');
    expect(messages[1]).toEqual({
      author: { kind: 'unknown' },
      sentAt: { verbatim: '14:03' },
      text: 'Handed over to a person',
      attachments: [],
    });
  });

  test.each([
    ['Jane Doe (Customer)', 'customer', 'Jane Doe'],
    ['Agent - Sam', 'agent', 'Sam'],
    ['AI Support Agent', 'ai', 'AI Support Agent'],
    ['+1 (555) 010-0000', 'customer', '+1 (555) 010-0000'],
    ['Dr. Nova: the third', 'unknown', 'Dr. Nova: the third'],
    ['system', 'system', undefined],
  ])('tell the speaker %p apart', (speaker, kind, name) => {
    const author = read(`Customer (14:01): hi\n${speaker} (14:02): hello`).messages[1]?.author;
    expect(author).toEqual(name === undefined ? { kind } : { kind, name });
  });

  test('keep emphasis that belongs to the text', () => {
    expect(
      read('AI: **Important** news\n**AI:** **Very** important').messages.map(({ text }) => text),
    ).toEqual(['**Important** news', '**Very** important']);
  });

  test('are shown as unread text where no grammar explains them, and so is text above the first message', () => {
    expect(read('Transcript:\nwords without form').notices).toEqual([
      { kind: 'unread', text: 'words without form' },
    ]);
    expect(read('--- Transcript ---\nrecorded line\n[14:02] AI: hi').notices).toEqual([
      { kind: 'unread', text: 'recorded line' },
    ]);
  });
});

describe('the time of a message', () => {
  test.each([
    ['2026-11-20T14:02:11Z', '2026-11-20T14:02:11Z'],
    ['2026-11-20 14:02 UTC', '2026-11-20T14:02:00Z'],
    ['2026-11-20T14:02:11+01:00', '2026-11-20T13:02:11Z'],
    ['2026-11-20T00:30:00.5+0100', '2026-11-19T23:30:00.500Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['20/11/2026 12:30 AM UTC', '2026-11-20T00:30:00Z'],
    ['Nov 20, 2026, 12:30 PM GMT+5:30', '2026-11-20T07:00:00Z'],
    ['20. Februar 2026 um 14:02 Uhr UTC-3', '2026-02-20T17:02:00Z'],
    ['mar. 3 mars 2026 14:02 GMT', '2026-03-03T14:02:00Z'],
    ['20.04.2026 14:02 UTC', '2026-04-20T14:02:00Z'],
    ['2026-11-20 05:58-05:00', '2026-11-20T10:58:00Z'],
    ['1795183331', '2026-11-20T14:02:11Z'],
  ])('%s is certain', (verbatim, iso) => {
    expect(read(`[${verbatim}] AI: x`).messages[0]?.sentAt).toEqual({ verbatim, iso });
  });

  test.each([
    '2026-11-20T14:02:11',
    '2026-11-20 14:02',
    '05/04/2026 14:02',
    '14:02:05',
    '2:02 PM',
    '2026-02-30T14:02:11Z',
    '2026-13-01T14:02:11Z',
    '2026-11-20T25:02:11Z',
    '2026-11-20 14:02 EST',
    '2026-00-20T14:02:11Z',
    '0001-01-01T00:00:00Z',
    '0001-01-01T00:00:00+00:00',
    '20 Nov 2026 09:00-09:30',
    '2026-11-20 14:02 +05:99',
    '05/04/2026 14:02 UTC',
    '20/11/26 14:02 UTC',
    '2026-11-20',
  ])('%s stays as written', (verbatim) => {
    expect(read(`[${verbatim}] AI: x`).messages[0]?.sentAt).toEqual({ verbatim });
  });
});

import type { Conversation, Notice } from '../../core/conversation';
import { noticeInWords } from '../../cli/read/notices';
import { missingEvidence } from '../../cli/read/missing';
import { printed } from '../../cli/read/print';
import { jsonLine, visible, visibleLine } from '../../cli/visible';

function conversation(more: Partial<Conversation>): Conversation {
  return {
    customer: {},
    otherFields: [],
    messages: [],
    source: { kind: 'description' },
    notices: [],
    ...more,
  };
}

function mail(text: string): Conversation {
  return conversation({ messages: [{ author: { kind: 'customer' }, text, attachments: [] }] });
}

describe('the readable print', () => {
  test('says everything that a conversation holds', () => {
    const shown = printed(
      conversation({
        channel: 'email',
        customer: { name: 'Jane Doe' },
        otherFields: [{ label: 'Plan', value: 'Gold\nuntil May' }],
        messages: [
          {
            author: { kind: 'customer', name: 'Jane' },
            sentAt: { verbatim: '14:02', day: '20 November 2026' },
            text: 'Hello\nthere',
            fields: [{ label: 'Subject', value: 'Invoice' }],
            attachments: [{ name: 'a.pdf', size: 12_000 }],
          },
        ],
        source: { kind: 'note-file', fileName: 'x.json', format: 'opencx.conversation 1' },
        notices: [{ kind: 'unread', text: 'left\nover' }],
      }),
      { all: false },
    );
    expect(shown).toBe(
      [
        'Read from the file of a note, x.json as opencx.conversation 1.',
        '',
        '  Channel        email',
        '  Customer name  Jane Doe',
        '  "Plan"         Gold',
        '                 until May',
        '',
        '! This part could not be placed in the conversation:',
        '    left',
        '    over',
        '',
        '#1  customer  Jane  20 November 2026, 14:02',
        '  Subject  Invoice',
        '    Hello',
        '    there',
        '    [attachment: a.pdf, 12,000 bytes]',
      ].join('\n'),
    );
  });

  test.each([
    ['lines marked with >', 'Yes.\n\n> Is it?\n> Really?', 2],
    ['an original message', 'Yes.\n-----Original Message-----\nFrom: AI\n\nIs it?', 4],
    ['a mail that was answered', 'Yes.\nOn 20 Nov 2026, Nova wrote:\n> Is it?', 2],
  ])('folds %s at the end of a mail to a count, and unfolds it on demand', (_, text, count) => {
    expect(printed(mail(text), { all: false })).toMatch(
      new RegExp(`Yes\\.\\n    \\[${count} lines of quoted history; --all shows them\\]$`),
    );
    expect(printed(mail(text), { all: true })).toContain('Is it?');
  });

  test.each(['> all of it is quoted', '> Is it?\nYes.', 'a > b\nb < c'])(
    'keeps in sight what is not quoted history at the end: %j',
    (text) => {
      expect(printed(mail(text), { all: false })).toContain(text.split('\n').pop());
      expect(printed(mail(text), { all: false })).not.toContain('quoted history');
    },
  );

  test('has words for every notice, and shows nothing raw in them', () => {
    const notices: Notice[] = [
      { kind: 'truncated', limit: 2000 },
      { kind: 'truncated' },
      { kind: 'duplicate', source: { kind: 'note-text' } },
      { kind: 'guessed-format' },
      { kind: 'ambiguous-date', example: '05/04\u001b' },
      { kind: 'file-not-read', fileName: 'a\u001b.zip', reason: 'packed' },
      { kind: 'unknown-version', version: '2\n' },
    ];
    for (const notice of notices) expect(noticeInWords(notice)).toMatch(/^[A-Z][\x20-\x7e]{20,}\.$/);
    expect(noticeInWords({ kind: 'truncated', limit: 2000 })).toContain('2,000');
  });
});

describe('what a terminal would obey', () => {
  test('comes as its code, and other characters as they are', () => {
    expect(visible('a\tb\nשלום 👩‍👧 \u001b[0m\r\u2066x\ud800')).toBe(
      'a\tb\nשלום 👩‍👧 \\u001b[0m\\u000d\\u2066x\\ud800',
    );
    expect(visibleLine('a\tb\n')).toBe('a\\u0009b\\u000a');
  });

  test('stays what it was in JSON, which keeps to one line', () => {
    const value = { text: 'a\u0085b\u2028c\u009bd\ud800\u202e"\\' };
    expect(jsonLine(value)).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(jsonLine(value))).toEqual(value);
  });
});

describe('a text that is no conversation of OpenCX', () => {
  test('is told apart by the evidence it shows and the evidence it lacks', () => {
    const [seen = '', missing = ''] = missingEvidence('Summary: x\nSentiment: neutral', 'description').split(
      '\n',
    );
    expect(seen).toContain('a Summary line');
    expect(seen).not.toContain('a Channel line');
    expect(missing).toContain('a Channel line');
    expect(missing).not.toContain('a Summary line');
  });

  test('may be a note of somebody: then what stands above the header is named', () => {
    const note = 'I called her.\nChannel: phone\nClassification: Billing';
    expect(missingEvidence(note, 'note')).toContain('text above the header');
    expect(missingEvidence(note, 'description')).not.toContain('text above the header');
  });
});

import { readHeader } from '../../../core/conversation';
import { HANDOFF_TEXT, HEADER, TRANSCRIPT } from './samples';

const CUSTOMER = { name: 'Jane Doe', email: 'jane@example.com', phone: '+1 (555) 010-0000' };

describe('the header of a handoff text', () => {
  test('states channel, summary, classification, sentiment and customer, and leaves the transcript', () => {
    expect(readHeader(HANDOFF_TEXT)).toEqual({
      channel: 'phone',
      summary: 'The customer was charged twice.',
      classification: 'Billing',
      sentiment: 'neutral',
      customer: CUSTOMER,
      otherFields: [],
      before: '',
      end: HANDOFF_TEXT.indexOf(`\n${TRANSCRIPT}`),
    });
  });

  test('reads the same in any order, case and emphasis, and with any line break', () => {
    const shuffled =
      '**Sentiment:** neutral\r\n**CLASSIFICATION**: **Billing** now\r\n- channel: phone\r\nsummary:**The** customer was charged twice.\r\n';
    expect(readHeader(shuffled)).toMatchObject({
      channel: 'phone',
      summary: '**The** customer was charged twice.',
      classification: '**Billing** now',
      sentiment: 'neutral',
    });
  });

  test.each([
    [
      'a block of bullets',
      '### Customer Details\n- **Name:** Jane Doe\n- Email: jane@example.com\n- Phone: +1 (555) 010-0000',
    ],
    ['one line', 'Customer Details: Jane Doe, jane@example.com, +1 (555) 010-0000'],
    [
      'one line with labels',
      'Customer Details: Name: Jane Doe | Email: jane@example.com | Phone: +1 (555) 010-0000',
    ],
    ['an address in angle brackets', 'Customer: Jane Doe <jane@example.com>, +1 (555) 010-0000'],
    ['bare lines', 'Customer Details:\nJane Doe\njane@example.com\n+1 (555) 010-0000'],
  ])('finds the customer in %s', (_, details) => {
    expect(readHeader(`Channel: phone\nClassification: Billing\n${details}\n\nHello`)?.customer).toEqual(
      CUSTOMER,
    );
  });

  test.each(['N/A', 'null', 'undefined', ''])('takes %p for absent', (value) => {
    const header = readHeader(
      `Channel: email\nSummary: x\nClassification: Billing\nSentiment: ${value}\nEmail: ${value}`,
    );
    expect(header).not.toHaveProperty('sentiment');
    expect(header?.customer).toEqual({});
    expect(header?.otherFields).toEqual([]);
  });

  test('lets a summary run on over lines, colons and blank lines until the next key', () => {
    const header = readHeader(
      'Channel: phone\nSummary: First line.\nthey want: a refund\n\nLast line.\nClassification: Billing',
    );
    expect(header?.summary).toBe('First line.\nthey want: a refund\n\nLast line.');
    expect(header?.classification).toBe('Billing');
  });

  test('takes a sentence about the customer for a part of the summary, and a name for the customer', () => {
    const header = readHeader(
      'Channel: phone\nSummary:\nCustomer: Jane wants a refund.\nClassification: Billing',
    );
    expect(header?.summary).toBe('Customer: Jane wants a refund.');
    expect(header?.customer).toEqual({});
    const named = readHeader('Channel: phone\nCustomer: Jane Doe\nClassification: Billing');
    expect(named?.customer).toEqual({ name: 'Jane Doe' });
  });

  test('keeps lines with a label it does not know, and second values, in their order', () => {
    const text =
      'Channel: phone\nPlan: Enterprise\nClassification: Billing\nRegion: EMEA\nChannel: web\n\nText';
    const header = readHeader(text);
    expect(header?.channel).toBe('phone');
    expect(header?.otherFields).toEqual([
      { label: 'Plan', value: 'Enterprise' },
      { label: 'Region', value: 'EMEA' },
      { label: 'Channel', value: 'web' },
    ]);
    expect(text.slice(header?.end).trim()).toBe('Text');
  });

  test('does not take what a message says for a header line', () => {
    const text = `${HEADER}\nCustomer: hello\nAI: noted:\nSummary: mine\nPhone: 123\nLanguage: French`;
    const header = readHeader(text);
    expect(header?.summary).toBe('The customer was charged twice.');
    expect(header).not.toHaveProperty('language');
    expect(text.slice(header?.end)).toContain('Phone: 123');
  });

  test('takes a name that comes again for a speaker even without a blank line or a stamp', () => {
    const text = 'Channel: chat\nClassification: Billing\nSentiment: happy\nAda: hi\nNova: hello\nAda: bye';
    const header = readHeader(text);
    expect(header?.otherFields).toEqual([]);
    expect(text.slice(header?.end)).toBe('Ada: hi\nNova: hello\nAda: bye');
  });

  test('gives apart what somebody wrote above it', () => {
    expect(readHeader(`Called back at noon.\n\n${HEADER}`)?.before).toBe('Called back at noon.');
  });
});

describe('evidence that OpenCX wrote a text', () => {
  test.each([
    ['the three lines its phone page shows', 'Channel: phone\nClassification: Refund\nSentiment: positive'],
    ['channel, summary and a transcript', 'Channel: email\nSummary: x\n\n[14:02] Customer: hi'],
  ])('is enough in %s', (_, text) => {
    expect(readHeader(text)).toBeDefined();
  });

  test.each([
    ['nothing', ''],
    ["a rep's note", 'Summary: called the customer\nPhone: +1 555 010 0000\nName: Jane'],
    [
      "another vendor's call notes",
      'Summary: refund\nSentiment: Positive\nTranscript:\nAgent: hello\nCustomer: hi',
    ],
    ['a quoted header', '> Channel: phone\n> Classification: Refund\n> Sentiment: positive'],
    ['an e-mail', 'From: a@b.c\nTo: d@e.f\nSubject: Channel: phone\n\nHello'],
  ])('is too little in %s', (_, text) => {
    expect(readHeader(text)).toBeUndefined();
  });
});

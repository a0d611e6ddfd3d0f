import { readHeader } from '../../../core/conversation/header';
import { readHeadline } from '../../../webresources/caseForm/headline';

const phone = [
  'Channel: phone',
  'Summary: Charged twice.',
  'Classification: Billing',
  'Sentiment: angry',
  'Customer Details:',
  'Name: Maria Campbell',
  '',
  'Transcript:',
  '[2026-11-20T14:02:11Z] Customer: Sentiment: happy, they say.',
].join('\n');

describe('the headline of a handoff text', () => {
  test.each([
    ['as OpenCX documents it', phone],
    ['with carriage returns', phone.replace(/\n/g, '\r\n')],
    ['with bold labels', phone.replace(/^(\w+):/gm, '**$1:**')],
    ['in another order', phone.split('\n').slice(0, 4).reverse().join('\n')],
    ['with a summary of several paragraphs', phone.replace('twice.', 'twice.\n\nWants a refund.')],
  ])('reads channel, classification and sentiment of a text %s like the full reader', (_, text) => {
    const expected = { channel: 'phone', classification: 'Billing', sentiment: 'angry' };
    expect(readHeader(text)).toMatchObject(expected);
    expect(readHeadline(text)).toMatchObject(expected);
  });

  test.each([
    ['a sentence', 'Customer called about the invoice.'],
    ['a summary of another vendor', 'Summary: paper jam, fixed. Call back at 10:30: ask for Tom.'],
    ['a chat of another vendor', 'Visitor 10:12: hello?\nOperator 10:13: how can I help?'],
    ['nothing', ''],
  ])('sees no handoff in %s, like the full reader', (_, text) => {
    expect(readHeader(text)).toBeUndefined();
    expect(readHeadline(text)).toBeUndefined();
  });

  test('leaves open what only a transcript would decide', () => {
    const text = 'Channel: fax\nSummary: a\nSentiment: calm';
    expect(readHeadline(text)).toBe('maybe');
    expect(readHeadline(`${text}\n\n[2026-11-20 14:02] Customer: hello`)).toMatchObject({ channel: 'fax' });
  });

  test('reads a note that the timeline turned into HTML', () => {
    const html = `<div>${phone.replace(/\n/g, '<br>')}</div>`;
    expect(readHeadline(html)).toMatchObject({ channel: 'phone', sentiment: 'angry' });
  });

  test('takes no value that stands for "not known"', () => {
    expect(readHeadline(phone.replace('angry', 'N/A'))).not.toHaveProperty('sentiment');
  });

  test('stays linear on a hostile text', () => {
    const started = Date.now();
    readHeadline(`<div>${'<'.repeat(100_000)}`);
    readHeadline(`Channel: phone\n${':\n'.repeat(50_000)}`);
    expect(Date.now() - started).toBeLessThan(1000);
  });
});

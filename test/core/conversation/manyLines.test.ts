import { readCase } from '../../../core/conversation';
import { HEADER } from './samples';

/** More than the arguments that a call can take, at which code that spreads a list into one throws. */
const MANY = 150_000;

describe('a text of more lines than a call takes arguments', () => {
  test('is read where some messages lack the stamp that the others have', () => {
    const text = `${HEADER}\n${'[1:02] AI: x\nAI: y\n'.repeat(MANY)}`;
    const [conversation] = readCase({ description: text, notes: [] });
    expect(conversation?.messages).toHaveLength(2 * MANY);
  });

  test('is read where a stamp opens lines with a speaker and lines without', () => {
    const text = `${HEADER}\n${'[1:02] AI: x\n[1:03] Handed over to a person.\n'.repeat(MANY)}`;
    const [conversation] = readCase({ description: text, notes: [] });
    expect(conversation?.messages).toHaveLength(2 * MANY);
  });

  test('is read where a description and a note have the same unknown header lines', () => {
    const fields = Array.from({ length: MANY }, (_, index) => `Field${index}: x\n`).join('');
    const text = `Channel: phone\nClassification: Billing\n${fields}Sentiment: neutral\n\nTranscript:\n[14:02] AI: hello\n[14:03] Customer: hi\n`;
    const note = { id: 'n', subject: 'OpenCX conversation', text };
    expect(readCase({ description: text, notes: [note] })[0]?.otherFields).toHaveLength(MANY);
  });
});

import { readGuid, type Guid } from '../guid';

export type ClientIdInput = { clientId: Guid } | { problem: 'empty' | 'secret' | 'not-a-guid' };

/**
 * A client secret as Microsoft Entra ID makes it: 34 characters or more without a blank, with one `~` near the
 * start. Worth its own answer: whoever pastes one here should replace it.
 */
const SECRET = /^[A-Za-z0-9_.-]{1,10}~[A-Za-z0-9_.~-]{20,}$/;

/** Reads what a person typed where the application (client) ID of the app registration belongs. */
export function readClientId(text: string): ClientIdInput {
  const input = text.trim();
  if (input === '') return { problem: 'empty' };
  const clientId = readGuid(input);
  if (clientId !== undefined) return { clientId };
  return { problem: SECRET.test(input) ? 'secret' : 'not-a-guid' };
}

import { readCustomizations } from './dataverse/metadata/customizations';
import type { Customizations } from './dataverse/metadata/customize';
import { json, type Reply, type Request } from './http';

/** Answers `POST /sandbox/customizations`: 204 once they are applied, or 400 with what is wrong with the body. */
export function receiveCustomizations(
  { body }: Request,
  apply: (customizations: Customizations) => void,
): Reply {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    return json(400, { error: 'The body is not JSON.' });
  }
  const read = readCustomizations(value);
  if ('problem' in read) return json(400, { error: read.problem });
  apply(read.customizations);
  return { status: 204 };
}

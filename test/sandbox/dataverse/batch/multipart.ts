import { refusal } from '../errors';

/** A message, or a part of one: its headers (names in lower case), and the lines behind the empty one that ends them. */
export interface Message {
  headers: Record<string, string>;
  body: string[];
}

/**
 * The parts of a multipart body, each as its lines: what stands before the first delimiter and behind the closing one is
 * left out, and so is padding behind a delimiter (RFC 2046, 5.1.1).
 */
export function partsOf(lines: readonly string[], boundary: string): string[][] {
  const parts: string[][] = [];
  for (const line of lines) {
    const mark = line.trimEnd();
    if (mark === `--${boundary}--`) return parts;
    if (mark === `--${boundary}`) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  throw refusal('badBatch', {
    problem: 'Encountered an unexpected end of input while reading the batch payload.',
  });
}

/**
 * Reads headers up to the empty line behind them.
 * @param next the line that follows the part: where the empty line is missing, the platform takes it for a header
 */
export function readMessage(lines: readonly string[], next: string): Message {
  const headers: Record<string, string> = {};
  const end = lines.indexOf('');
  for (const line of end < 0 ? [...lines, next] : lines.slice(0, end)) {
    const [, name, value = ''] = /^([^\s:]+)\s*:(.*)$/.exec(line) ?? [];
    if (name === undefined) throw refusal('badBatchHeader', { line });
    const key = name.toLowerCase();
    if (key in headers)
      throw refusal('badBatch', { problem: `The header '${name}' is there more than once.` });
    headers[key] = value.trim();
  }
  return { headers, body: lines.slice(end + 1) };
}

/** The boundary that a Content-Type names, if it is that of a multipart message. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  if (!/^multipart\/mixed\s*(;|$)/i.test(contentType ?? '')) return undefined;
  const [, quoted, plain] = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^;\s"]+))/i.exec(contentType ?? '') ?? [];
  return quoted ?? plain;
}

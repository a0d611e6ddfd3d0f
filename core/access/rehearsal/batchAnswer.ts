import { flatMap } from '../lists';

/** What came back for a `$batch`, whatever its status. */
export interface BatchAnswer {
  status: number;
  body: string;
  /** The `Retry-After` header, where there was one. */
  retryAfter?: string | null;
}

/** One answer in it. */
export interface PartAnswer {
  status: number;
  contentId?: string;
  /** Its JSON, undefined where it has none. */
  json?: unknown;
}

export interface DataverseError {
  status: number;
  /** `0x` and eight hexadecimal digits, lower case. */
  code: string;
  /** Dataverse's, or a plug-in's, own words. */
  message: string;
  /** Place in the change set of the operation that it is about, where the answer says so. */
  contentId?: string;
}

/**
 * The answers in a batch's answer: multipart, with change sets inside or without, or one JSON document, which is how Dataverse
 * answers a batch that it did not take apart. Whatever is neither has no parts.
 */
export function partsOf({ status, body }: BatchAnswer): PartAnswer[] {
  const text = body.replace(/^\s+/, '');
  if (text.slice(0, 2) === '--') return multipart(text);
  const json = jsonIn(text);
  return json === undefined ? [] : [{ status, json }];
}

/** The first error of a batch, where it is one in Dataverse's form. */
export function errorIn(parts: readonly PartAnswer[]): DataverseError | undefined {
  const failed = parts.find(({ status }) => status >= 400);
  const { error } = objectOf(failed?.json);
  const { code, message } = objectOf(error);
  if (!failed || typeof code !== 'string' || typeof message !== 'string') return undefined;
  return { status: failed.status, code: code.toLowerCase(), message, contentId: failed.contentId };
}

export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

const LINE = /\r?\n/;

/** The first line is the boundary. A boundary begins a line, and inside a JSON text no line does: line breaks are escaped there. */
function multipart(text: string): PartAnswer[] {
  const [first = ''] = text.split(LINE, 1);
  const boundary = first.replace(/\s+$/, '');
  const parts: string[][] = [];
  for (const line of text.split(LINE)) {
    const bare = line.replace(/[ \t]+$/, '');
    if (bare === `${boundary}--`) break;
    if (bare === boundary) parts.push([]);
    else parts[parts.length - 1]?.push(line);
  }
  return flatMap(parts, partOf);
}

function partOf(lines: readonly string[]): PartAnswer[] {
  const { headers, rest } = headersAnd(lines);
  if (/^multipart\/mixed/i.test(headers['content-type'] ?? '')) {
    const inner = rest.join('\n').replace(/^\s+/, '');
    return inner.slice(0, 2) === '--' ? multipart(inner) : [];
  }
  const [statusLine = '', ...answer] = rest;
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(statusLine)?.[1];
  if (status === undefined) return [];
  const inner = headersAnd(answer);
  return [
    {
      status: Number(status),
      contentId: headers['content-id'] ?? inner.headers['content-id'],
      json: jsonIn(inner.rest.join('\n')),
    },
  ];
}

function headersAnd(lines: readonly string[]): {
  headers: Partial<Record<string, string>>;
  rest: readonly string[];
} {
  const end = lines.findIndex((line) => line.trim() === '');
  const headers: Record<string, string> = {};
  for (const line of end < 0 ? lines : lines.slice(0, end)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, rest: end < 0 ? [] : lines.slice(end + 1) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

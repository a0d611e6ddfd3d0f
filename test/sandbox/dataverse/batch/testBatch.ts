import type { Organization } from '../organization';
import { ORIGIN } from '../testClient';
import { webApi } from '../webApi';

/** What a test puts into a batch: one request, or the requests of a change set. */
export interface TestOperation {
  method: string;
  address: string;
  body?: object;
  id?: string;
  headers?: Record<string, string>;
}

export interface TestPart {
  contentId?: string;
  status: number;
  text: string;
  json: { value?: Record<string, unknown>[]; error?: { code: string; message: string } } & Record<
    string,
    unknown
  >;
}

export interface TestAnswer {
  status: number;
  text: string;
  parts: TestPart[];
  /** Where the batch as a whole was refused. */
  error?: { code: string; message: string };
}

export type SendBatch = (
  items: string | (TestOperation | TestOperation[])[],
  headers?: Record<string, string>,
) => Promise<TestAnswer>;

const part = ({ method, address, body, id, headers = {} }: TestOperation): string =>
  [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(id === undefined ? [] : [`Content-ID: ${id}`]),
    '',
    `${method} ${address} HTTP/1.1`,
    ...(body ? ['Content-Type: application/json'] : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body ? JSON.stringify(body) : '',
  ].join('\r\n');

/** A batch's body, as a client writes it: boundary `b`, change sets `c`. */
export function batchBody(items: readonly (TestOperation | TestOperation[])[]): string {
  const texts = items.map((item) =>
    Array.isArray(item)
      ? `Content-Type: multipart/mixed; boundary="c"\r\n\r\n${item.map((inner) => `--c\r\n${part(inner)}\r\n`).join('')}--c--\r\n`
      : part(item),
  );
  return `${texts.map((text) => `--b\r\n${text}\r\n`).join('')}--b--\r\n`;
}

/** Sends batches with a bearer token; a text is sent as it is. */
export function batchSender(organization: Organization, token: string): SendBatch {
  const route = webApi({ organization: () => organization });
  return async (items, headers = {}) => {
    const reply = await route({
      method: 'POST',
      url: new URL(`${ORIGIN}/api/data/v9.2/$batch`),
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'multipart/mixed; boundary="b"',
        ...headers,
      },
      body: Buffer.from(typeof items === 'string' ? items : batchBody(items)),
    });
    const text = Buffer.from(reply?.body ?? '').toString('utf8');
    const whole = text.startsWith('{') ? (JSON.parse(text) as Pick<TestAnswer, 'error'>) : {};
    return { status: reply?.status ?? 0, text, parts: partsIn(text), ...whole };
  };
}

function partsIn(text: string): TestPart[] {
  const found = text.matchAll(
    /(?:Content-ID: (\S+)\r\n)?\r\nHTTP\/1\.1 (\d+) [^\r]+\r\n(?:[^\r]+\r\n)*\r\n([^]*?)\r\n--/g,
  );
  return [...found].map(([, contentId, status, body = '']) => ({
    contentId,
    status: Number(status),
    text: body,
    json: (body.startsWith('{') ? JSON.parse(body) : {}) as TestPart['json'],
  }));
}

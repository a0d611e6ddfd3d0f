import type { IncomingMessage } from 'node:http';

/** A request as the sandbox's routes see it: parsed once, at the edge. */
export interface Request {
  method: string;
  /** Absolute, with the sandbox's own origin. */
  url: URL;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  body: Buffer;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** The connection breaks off after this many bytes of the body. */
  cutAfter?: number;
}

/** Answers a request, or leaves it to the next route with `undefined`. */
export type Route = (request: Request) => Reply | undefined | Promise<Reply | undefined>;

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** An HTML page; `headers` carries a content security policy where the platform would send one. */
export function html(status: number, markup: string, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, body: markup };
}

/** A request with all of its body; `origin` is the server's own. */
export async function readRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(incoming.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', origin),
    headers,
    body: Buffer.concat(chunks),
  };
}

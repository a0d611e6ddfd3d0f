import { json, type Reply } from '../../http';
import type { Exchange } from '../exchange';

/** An answer as the Web API sends it. */
export function answer(
  exchange: Exchange,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): Reply {
  return json(status, value, { ...odataHeaders(exchange), ...headers });
}

export function plain(exchange: Exchange, text: string): Reply {
  return {
    status: 200,
    headers: { ...odataHeaders(exchange), 'Content-Type': 'text/plain; charset=utf-8' },
    body: text,
  };
}

export function noContent(headers: Record<string, string> = {}): Reply {
  return { status: 204, headers: { 'OData-Version': '4.0', ...headers } };
}

function odataHeaders({ preferences }: Exchange): Record<string, string> {
  return {
    'Content-Type': 'application/json; odata.metadata=minimal',
    'OData-Version': '4.0',
    ...(preferences.applied.length > 0 ? { 'Preference-Applied': preferences.applied.join(',') } : {}),
  };
}

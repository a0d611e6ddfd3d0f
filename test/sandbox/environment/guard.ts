import type { Request } from '../http';

/**
 * Why a request does not come from a page of this server itself, or from nobody's page; undefined where it does. The server
 * holds a sign-in, and any page that is open in the same browser can send requests to loopback: under another name that
 * its own DNS server lets lead here (`Host`), or across origins (`Origin`, `Sec-Fetch-Site`: Fetch Metadata, w3.org).
 * @param port of the server
 */
export function strangerIn({ headers }: Pick<Request, 'headers'>, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin, 'sec-fetch-site': site = 'none' } = headers;
  if (!hosts.includes(host.toLowerCase())) return `This server answers as ${hosts.join(' and ')} only.`;
  const isOwn = origin === undefined || origin === `http://${host.toLowerCase()}`;
  if (isOwn && ['same-origin', 'none'].includes(site)) return undefined;
  return 'No other site’s page may use this server, nor lead to it. Type its address yourself.';
}

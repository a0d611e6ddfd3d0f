/** Of a server, without a slash at its end. */
type Origin = string;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const END = '(?=[/?#"\\s]|$)';

/** Whether a body is text that addresses of the service stand in. */
export const hasAddresses = (contentType: string): boolean =>
  /^(application\/([\w.-]+\+)?json|multipart\/mixed)\b/i.test(contentType);

/**
 * An answer's body, or one part of a batch's, with the service's addresses on another origin: values of OData's annotations
 * (`@odata.nextLink`, `@odata.id`, `@odata.context` …), and headers of a batch's parts. What rows hold stays as it is: inside of a
 * JSON string no quotation mark stands without a backslash, so that no text can be taken for an annotation. The numbers stay,
 * too, which reading and writing JSON anew might round.
 */
export function moved(body: string, from: Origin, to: Origin): string {
  const annotation = new RegExp(`(@odata\\.\\w+"\\s*:\\s*")${escaped(from)}${END}`, 'gi');
  const header = new RegExp(`^((?:OData-EntityId|Location):[ \\t]*)${escaped(from)}${END}`, 'gim');
  return body.replace(annotation, `$1${to}`).replace(header, `$1${to}`);
}

/** The same for a request: what binds rows, and in a batch the addresses of its operations. */
export function movedRequest(body: string, from: Origin, to: Origin): string {
  const line = new RegExp(`^([A-Z]+ )${escaped(from)}${END}`, 'gm');
  return moved(body, from, to).replace(line, `$1${to}`);
}

/** An address, or a query that holds some, encoded or not. */
export function movedAddress(address: string, from: Origin, to: Origin): string {
  return address.split(from).join(to).split(encodeURIComponent(from)).join(encodeURIComponent(to));
}

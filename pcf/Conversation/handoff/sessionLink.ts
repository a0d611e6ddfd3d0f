const PLACEHOLDER = '{sessionId}';
/** The host is complete before the placeholder, and nothing in front of it could pass for one: an id never chooses where to go. */
const HOST = /^https?:\/\/[^\s/?#@\\{]+[/?#]/i;
/** Ids that lead up a path instead of further, and addresses, which are links without our doing. */
const UNFIT = /^\.\.?$|https?:|mailto:/i;

/** Where a session is found, by the address that an admin set; undefined where that, or the id, is not fit for a link. */
export function sessionLink(template: string, id: string): URL | undefined {
  const parts = template.split(PLACEHOLDER);
  if (parts.length < 2 || !HOST.test(template) || UNFIT.test(id)) return undefined;
  try {
    return new URL(parts.join(encodeURIComponent(id)));
  } catch {
    // A host that is none, or half of a surrogate pair, which cannot be encoded.
    return undefined;
  }
}

/** A call that the Web API refused, with its own code and words. */
export class Refused extends Error {
  constructor(
    readonly step: string,
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(`${step}: ${status} ${code} ${message}`);
  }
}

export type Answer = Record<string, unknown>;

/** Calls a Dataverse Web API from outside, as a program does: over HTTP, with a bearer token. */
export class WebApiClient {
  constructor(
    /** With a slash at its end. */
    readonly root: string,
    private readonly token: string,
  ) {}

  /**
   * Sends one request; a row that is written comes back.
   * @param path below the root, with its query
   * @param step what the request is for, in the words of a refusal
   * @returns the answer's JSON, empty where there is none
   * @throws Refused for every status but 2xx
   */
  async send(method: string, path: string, body?: object, step = `${method} ${path}`): Promise<Answer> {
    const response = await fetch(this.root + path, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        Accept: 'application/json',
        'OData-Version': '4.0',
        'OData-MaxVersion': '4.0',
        ...(body ? { 'Content-Type': 'application/json', Prefer: 'return=representation' } : {}),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    const answer = jsonOf(text);
    if (response.ok) return answer ?? {};
    const error = answer?.['error'] as { code?: string; message?: string } | undefined;
    throw new Refused(step, response.status, error?.code ?? '', error?.message ?? text);
  }

  /** The first row of a set that a filter finds. */
  async first(set: string, column: string, filter: string): Promise<string> {
    const found = await this.send('GET', `${set}?$select=${column}&$filter=${encodeURIComponent(filter)}`);
    const [row] = found['value'] as Answer[];
    if (!row) throw new Error(`No row of ${set} has ${filter}.`);
    return String(row[column]);
  }
}

/** A 401 is plain text: not every answer is JSON. */
function jsonOf(text: string): Answer | undefined {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return undefined;
  }
}

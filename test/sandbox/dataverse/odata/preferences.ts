/** What a `Prefer` header asks for. */
export interface Preferences {
  maxPageSize?: number;
  returnRepresentation: boolean;
  /** Of a batch: go on behind an operation that fails. */
  continueOnError: boolean;
  /** Is an annotation of this name wanted? */
  annotates: (name: string) => boolean;
  /** What the answer says it did (`Preference-Applied`). */
  applied: string[];
}

/** Reads the header; a preference that Dataverse does not have stays without effect, as RFC 7240 wants it. */
export function parsePreferences(header: string | undefined): Preferences {
  const applied: string[] = [];
  const patterns: RegExp[] = [];
  let maxPageSize: number | undefined;
  let returnRepresentation = false;
  let continueOnError = false;
  for (const [preference, value] of parts(header ?? '')) {
    if (preference === 'odata.maxpagesize' && /^[1-9]\d*$/.test(value)) {
      maxPageSize = Number(value);
      applied.push(`odata.maxpagesize=${value}`);
    } else if (preference === 'odata.include-annotations') {
      patterns.push(...value.split(',').map((name) => wildcard(name.trim())));
      applied.push(`odata.include-annotations="${value}"`);
    } else if (preference === 'return' && value === 'representation') {
      returnRepresentation = true;
      applied.push('return=representation');
    } else if (preference === 'odata.continue-on-error') {
      continueOnError = value !== 'false';
    }
  }
  const annotates = (name: string): boolean => patterns.some((pattern) => pattern.test(name));
  return { maxPageSize, returnRepresentation, continueOnError, annotates, applied };
}

function parts(header: string): [string, string][] {
  return [...header.matchAll(/([\w.-]+)(?:\s*=\s*(?:"([^"]*)"|([^,;\s]*)))?/g)].map(
    ([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? ''],
  );
}

function wildcard(name: string): RegExp {
  return new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 'i');
}

import { refusal } from '../errors';

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

/** Preferences that the sandbox honours. */
export const PREFERENCES: readonly string[] = [
  'odata.maxpagesize',
  'odata.include-annotations',
  'return',
  'odata.continue-on-error',
];

/** Preferences that the platform has and the sandbox does not. */
const PLATFORM_ONLY = ['odata.track-changes', 'odata.allow-entityreferences', 'respond-async'];

/**
 * Reads the header. A preference that Dataverse does not have stays without effect, as RFC 7240 wants it; one that only the
 * sandbox does not have is refused, and so (assumed) is a page size that is no number.
 */
export function parsePreferences(header: string | undefined): Preferences {
  const applied: string[] = [];
  let maxPageSize: number | undefined;
  let returnRepresentation = false;
  let continueOnError = false;
  for (const [preference, value] of parts(header ?? '')) {
    if (PLATFORM_ONLY.includes(preference)) throw refusal('notSupported', { what: `Prefer: ${preference}` });
    if (preference === 'odata.maxpagesize') {
      if (!/^[1-9]\d*$/.test(value))
        throw refusal('badQuery', {
          problem: `The preference odata.maxpagesize wants a number: '${value}'.`,
        });
      maxPageSize = Number(value);
      applied.push(`odata.maxpagesize=${value}`);
    } else if (preference === 'odata.include-annotations') {
      applied.push(`odata.include-annotations="${value}"`);
    } else if (preference === 'return' && value === 'representation') {
      returnRepresentation = true;
      applied.push('return=representation');
    } else if (preference === 'odata.continue-on-error') {
      continueOnError = value !== 'false';
    }
  }
  return { maxPageSize, returnRepresentation, continueOnError, annotates: annotationsIn(header), applied };
}

/** Which annotations the header wants, whatever else stands in it. */
export function annotationsIn(header: string | undefined): (name: string) => boolean {
  const patterns = parts(header ?? '')
    .filter(([preference]) => preference === 'odata.include-annotations')
    .flatMap(([, value]) => value.split(',').map((name) => wildcard(name.trim())));
  return (name) => patterns.some((pattern) => pattern.test(name));
}

function parts(header: string): [string, string][] {
  return [...header.matchAll(/([\w.-]+)(?:\s*=\s*(?:"([^"]*)"|([^,;\s]*)))?/g)].map(
    ([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? ''],
  );
}

function wildcard(name: string): RegExp {
  return new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 'i');
}

import { english, isReadFailure } from '../../core/access';
import { fill } from '../../core/texts';
import { wrapped } from '../wrap';

/** Why the check could not run: what happened, what it means, and the other side's own words. */
export function failureInWords(thrown: unknown): string {
  const failure = isReadFailure(thrown) ? thrown : undefined;
  const { title, meaning } = english.failures[failure?.failure ?? 'unknown'];
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  const numbers = [failure?.status && `HTTP ${failure.status}`, failure?.code].filter(Boolean).join(', ');
  const wait = failure?.retryAfterSeconds;
  return [
    wrapped('', `${title}. ${meaning}`),
    ...(wait === undefined ? [] : [wrapped('', fill(english.retryAfter, { seconds: String(wait) }))]),
    wrapped('', numbers === '' ? detail : `${detail} (${numbers})`),
  ].join('\n');
}

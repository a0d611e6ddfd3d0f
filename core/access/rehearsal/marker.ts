import type { Guid } from '../../guid';

/** What a run is told apart by, all from one random id that comes from outside. */
export interface RunId {
  /** Part of a text of every row that the run makes: 49 characters, since a contact's last name holds 50 as shipped. */
  marker: string;
  /** Of the whole `$batch` and of the change set in it. */
  batch: string;
  changeSet: string;
  /** Nobody's: RFC 2606 keeps the domain free. */
  email: string;
}

/** In front of every run's own id. */
export const MARKED = 'OpenCX rehearsal ';

/** The marker that a text begins with, of whatever run. */
export function markerIn(text: unknown): string | undefined {
  return /^OpenCX rehearsal [0-9a-f]{32}(?![0-9a-z])/.exec(String(text))?.[0];
}

export function runIdOf(random: Guid): RunId {
  const id = random.replace(/-/g, '');
  return {
    marker: `${MARKED}${id}`,
    batch: `batch_${id}`,
    changeSet: `changeset_${id}`,
    email: `rehearsal.${id}@opencx.invalid`,
  };
}

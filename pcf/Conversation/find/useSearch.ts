import * as React from 'react';
import type { AuthorKind } from '../../../core/conversation';
import { Search, type Found } from './search';

/** The search of a transcript, from its first to its last message on the screen. */
export function useSearch(region: React.RefObject<HTMLElement>, hidden: readonly AuthorKind[]) {
  const search = React.useRef<Search>();
  const [query, setQuery] = React.useState('');
  const [found, setFound] = React.useState<Found>({ count: 0, current: 0 });

  React.useEffect(() => {
    if (region.current === null) return;
    const own = new Search(region.current, setFound);
    search.current = own;
    return () => {
      own.end();
    };
  }, [region]);

  React.useEffect(() => {
    search.current?.exclude(hidden);
  }, [hidden]);

  // F3 belongs to the browser until something is searched for here; Ctrl+F always does.
  React.useEffect(() => {
    const control = region.current?.closest<HTMLElement>('[data-opencx]');
    if (!control || query === '') return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      search.current?.step(event.shiftKey ? -1 : 1);
    };
    control.addEventListener('keydown', onKey);
    return () => {
      control.removeEventListener('keydown', onKey);
    };
  }, [region, query]);

  return {
    query,
    found,
    find: (next: string): void => {
      setQuery(next);
      search.current?.find(next);
    },
    step: (by: 1 | -1): void => search.current?.step(by),
    prepare: (): void => search.current?.prepare(),
  };
}

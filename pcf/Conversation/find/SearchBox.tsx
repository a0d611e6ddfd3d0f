import * as React from 'react';
import type { AuthorKind } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { Icon } from '../icons';
import { ToolButton } from '../tools/ToolButton';
import { useSearch } from './useSearch';

interface SearchBoxProps {
  region: React.RefObject<HTMLElement>;
  hidden: readonly AuthorKind[];
  formats: Formats;
  strings: Strings;
}

/** Searches the messages. The focus stays in the box while the transcript moves to the hit. */
export function SearchBox({ region, hidden, formats, strings }: SearchBoxProps): React.ReactElement {
  const { query, found, find, step, prepare } = useSearch(region, hidden);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && query !== '') find('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const none = found.count === 0;
  return (
    <div className="ocx-search" role="search" aria-label={strings.Search_Label}>
      <div className="ocx-search-box">
        <Icon name="search" />
        <input
          data-tool="search"
          type="search"
          aria-label={strings.Search_Label}
          placeholder={strings.Search_Label}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onFocus={prepare}
          onChange={(event) => {
            find(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <span className="ocx-muted" role="status" data-tool="hits">
        {query === ''
          ? ''
          : none
            ? strings.Search_None
            : fill(strings.Search_Hits, {
                current: formats.count(found.current),
                count: formats.count(found.count),
              })}
      </span>
      {query !== '' && (
        <>
          <ToolButton
            tool="previous"
            icon="up"
            iconOnly
            label={strings.Search_Previous}
            disabled={none}
            onClick={() => {
              step(-1);
            }}
          />
          <ToolButton
            tool="next"
            icon="down"
            iconOnly
            label={strings.Search_Next}
            disabled={none}
            onClick={() => {
              step(1);
            }}
          />
        </>
      )}
    </div>
  );
}

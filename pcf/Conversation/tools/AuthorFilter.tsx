import * as React from 'react';
import type { AuthorKind, Message } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { roleOf } from '../transcript/authors';
import { hideAuthors } from './hideAuthors';
import { ToolButton } from './ToolButton';
import { useContent } from './useContent';

interface AuthorFilterProps {
  region: React.RefObject<HTMLElement>;
  messages: readonly Message[];
  hidden: readonly AuthorKind[];
  onHide: (hidden: readonly AuthorKind[]) => void;
  formats: Formats;
  strings: Strings;
}

/** A switch for each kind of author there is; nothing to switch where there is but one. */
export function AuthorFilter(props: AuthorFilterProps): React.ReactElement | null {
  const { region, messages, hidden, onHide, formats, strings } = props;
  const counts = React.useMemo(() => countsOf(messages), [messages]);
  const hide = React.useCallback(
    (element: HTMLElement) => {
      hideAuthors(element, hidden);
    },
    [hidden],
  );
  useContent(region, hidden.length > 0, hide);
  if (counts.size < 2) return null;

  const left = hidden.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  return (
    <div className="ocx-tool-row" role="group" aria-label={strings.Authors_Label} data-tool="authors">
      {[...counts].map(([kind, count]) => {
        const shown = !hidden.includes(kind);
        return (
          <ToolButton
            key={kind}
            tool={`author-${kind}`}
            pressed={shown}
            label={fill(strings.Authors_Option, {
              author: roleOf({ kind }, strings),
              count: formats.count(count),
            })}
            onClick={() => {
              onHide(shown ? [...hidden, kind] : hidden.filter((other) => other !== kind));
            }}
          />
        );
      })}
      <span className="ocx-muted" role="status">
        {left > 0 && fill(strings.Authors_Hidden, { count: formats.count(left) })}
      </span>
    </div>
  );
}

function countsOf(messages: readonly Message[]): Map<AuthorKind, number> {
  const counts = new Map<AuthorKind, number>();
  for (const { author } of messages) counts.set(author.kind, (counts.get(author.kind) ?? 0) + 1);
  return counts;
}

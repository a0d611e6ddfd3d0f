import * as React from 'react';
import type { Formats } from './host/formats';
import { fill, type Strings } from './host/strings';
import type { Reading } from './useConversations';

interface StatusProps {
  state: Reading['state'];
  /** Messages on the screen. */
  count: number;
  formats: Formats;
  strings: Strings;
}

/** What a screen reader hears while nothing goes wrong. The transcript itself is silent: a finished talk is no news. */
export function Status(props: StatusProps): React.ReactElement {
  return (
    <div role="status" className="ocx-hidden">
      {statusText(props)}
    </div>
  );
}

function statusText({ state, count, formats, strings }: StatusProps): string {
  if (state === 'loading') return strings.Status_Loading;
  if (count === 0) return '';
  return count === 1
    ? strings.Status_LoadedOne
    : fill(strings.Status_Loaded, { count: formats.count(count) });
}

import * as React from 'react';
import type { Formats } from './host/formats';
import { fill, type Strings } from './host/strings';
import { problemText } from './notices/ProblemBar';
import type { Problem, Reading } from './useConversations';

interface StatusProps {
  state: Reading['state'];
  problem: Problem | undefined;
  /** Messages on the screen. */
  count: number;
  formats: Formats;
  strings: Strings;
}

/** The one place that speaks up in a screen reader. The transcript itself is silent: a finished talk is no news. */
export function Status(props: StatusProps): React.ReactElement {
  return (
    <div role="status" className="ocx-hidden">
      {statusText(props)}
    </div>
  );
}

function statusText({ state, problem, count, formats, strings }: StatusProps): string {
  if (state === 'loading') return strings.Status_Loading;
  if (problem !== undefined) return problemText(problem, strings);
  if (count === 0) return '';
  return count === 1
    ? strings.Status_LoadedOne
    : fill(strings.Status_Loaded, { count: formats.count(count) });
}

import { DefaultButton } from '@fluentui/react';
import * as React from 'react';
import type { StringKey, Strings } from '../host/strings';
import { Bar } from './Bar';
import type { Problem } from '../useConversations';

interface Wording {
  text: StringKey;
  tone: 'info' | 'warning' | 'danger';
  /** Whether trying again can help. */
  retry: boolean;
}

const WORDING: Readonly<Record<Problem, Wording>> = {
  'signed-out': { text: 'Problem_SignedOut', tone: 'danger', retry: true },
  forbidden: { text: 'Problem_Forbidden', tone: 'danger', retry: true },
  'not-found': { text: 'Problem_NotFound', tone: 'danger', retry: true },
  throttled: { text: 'Problem_Throttled', tone: 'warning', retry: true },
  offline: { text: 'Problem_Offline', tone: 'warning', retry: true },
  failed: { text: 'Problem_Failed', tone: 'danger', retry: true },
  'more-notes': { text: 'Problem_MoreNotes', tone: 'info', retry: false },
  'unknown-record': { text: 'Problem_UnknownRecord', tone: 'warning', retry: false },
  'column-secured': { text: 'Problem_ColumnSecured', tone: 'info', retry: false },
};

interface ProblemBarProps {
  problem: Problem;
  onRetry: () => void;
  strings: Strings;
}

/** What could not be read, what that means, and what to do. */
export function ProblemBar({ problem, onRetry, strings }: ProblemBarProps): React.ReactElement {
  const { text, tone, retry } = WORDING[problem];
  return (
    <Bar kind={problem} tone={tone} text={strings[text]} alert={retry}>
      {retry && <DefaultButton className="ocx-retry" text={strings.Retry} onClick={onRetry} />}
    </Bar>
  );
}

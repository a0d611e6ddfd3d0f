import * as React from 'react';
import { Icon } from '../icons';

interface BarProps {
  tone: 'info' | 'warning' | 'danger';
  /** The `data-notice` of the bar. */
  kind: string;
  text: string;
  /** Something went wrong just now: a screen reader speaks up. */
  alert?: boolean;
}

/** A line that tells something about what is shown, with room for a button or a block of text. */
export function Bar({
  tone,
  kind,
  text,
  alert,
  children,
}: React.PropsWithChildren<BarProps>): React.ReactElement {
  return (
    <div className="ocx-bar" data-tone={tone} data-notice={kind} role={alert ? 'alert' : undefined}>
      <Icon name={tone === 'info' ? 'info' : 'warning'} />
      <div className="ocx-bar-body">
        <p>{text}</p>
        {children}
      </div>
    </div>
  );
}

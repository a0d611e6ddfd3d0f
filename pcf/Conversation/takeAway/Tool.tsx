import * as React from 'react';
import { Icon, type IconName } from '../icons';

interface ToolProps {
  /** The `data-tool` of the button. */
  name: string;
  icon?: IconName;
  text: string;
  title?: string;
  pressed?: boolean;
  onClick: () => void;
}

/** A button of the tool bar. */
export function Tool({ name, icon, text, title, pressed, onClick }: ToolProps): React.ReactElement {
  return (
    <button
      type="button"
      className="ocx-action"
      data-tool={name}
      title={title}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      {text}
    </button>
  );
}

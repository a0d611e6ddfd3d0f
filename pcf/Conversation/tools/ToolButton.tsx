import * as React from 'react';
import { Icon, type IconName } from '../icons';

interface ToolButtonProps {
  /** The `data-tool` of the button. */
  tool: string;
  label: string;
  icon?: IconName;
  /** The icon stands for the label, which is the name and the tooltip then. */
  iconOnly?: boolean;
  /** What the tooltip says beyond the label. */
  hint?: string;
  /** Of a button that switches something on and off. */
  pressed?: boolean;
  /** Of a button that opens something. */
  expanded?: boolean;
  disabled?: boolean;
  onClick: (event: React.MouseEvent<HTMLButtonElement>) => void;
}

/** A button of the tool bar: the browser's own. */
export function ToolButton(props: ToolButtonProps): React.ReactElement {
  const { tool, label, icon, iconOnly = false, hint, pressed, expanded, disabled, onClick } = props;
  return (
    <button
      type="button"
      className="ocx-tool"
      data-tool={tool}
      title={iconOnly ? label : hint}
      aria-label={iconOnly ? label : undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      {!iconOnly && label}
    </button>
  );
}

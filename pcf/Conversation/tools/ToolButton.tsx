import { DefaultButton, type IButtonProps } from '@fluentui/react';
import * as React from 'react';
import { Icon, type IconName } from '../icons';

interface ToolButtonProps extends Pick<
  IButtonProps,
  'disabled' | 'onClick' | 'toggle' | 'checked' | 'aria-expanded'
> {
  /** The `data-tool` of the button. */
  tool: string;
  /** In place of the label, which is its name and its tooltip then. */
  icon?: IconName;
  label: string;
}

/** A button of the tool bar. */
export function ToolButton({ tool, icon, label, ...more }: ToolButtonProps): React.ReactElement {
  const named = icon === undefined ? { text: label } : { ariaLabel: label, title: label };
  return (
    <DefaultButton className="ocx-tool" data-tool={tool} {...named} {...more}>
      {icon !== undefined && <Icon name={icon} />}
    </DefaultButton>
  );
}

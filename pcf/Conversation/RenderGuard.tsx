import * as React from 'react';
import { Bar } from './notices/Bar';
import { Root, type RootProps } from './Root';

/** Keeps a failure of this control from taking the form down with it. */
export class RenderGuard extends React.Component<RootProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): React.ReactNode {
    if (!this.state.failed) return this.props.children;
    const { strings } = this.props;
    return (
      <Root {...this.props} state="error">
        <Bar kind="failed" tone="danger" text={strings.Problem_Render} alert />
      </Root>
    );
  }
}

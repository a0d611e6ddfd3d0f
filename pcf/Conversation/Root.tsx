import { ThemeProvider } from '@fluentui/react';
import * as React from 'react';
import type { Strings } from './host/strings';
import type { Look } from './host/theme';
import type { Reading } from './useConversations';

export interface RootProps {
  look: Look;
  direction: 'ltr' | 'rtl';
  strings: Strings;
}

/** The element that everything of the control lives in: the style sheet applies inside it only. */
export function Root(
  props: React.PropsWithChildren<RootProps & { state: Reading['state'] }>,
): React.ReactElement {
  const { look, direction, strings, state, children } = props;
  return (
    <ThemeProvider theme={look.theme} applyTo="none">
      <section
        className="ocx-root"
        data-opencx="conversation"
        data-state={state}
        dir={direction}
        aria-label={strings.Region_Label}
        aria-busy={state === 'loading'}
        style={look.variables as React.CSSProperties}
      >
        {children}
      </section>
    </ThemeProvider>
  );
}

import * as React from 'react';
import type { Strings } from '../host/strings';
import { textNodes } from './textNodes';

/** `textNodes` in what React renders. */
export function PlainText({ text, strings }: { text: string; strings: Strings }): React.ReactElement {
  const place = React.useRef<HTMLSpanElement>(null);
  React.useLayoutEffect(() => {
    const span = place.current;
    span?.append(...textNodes(text, strings));
    return () => {
      if (span) span.textContent = '';
    };
  }, [text, strings]);
  return <span ref={place} />;
}

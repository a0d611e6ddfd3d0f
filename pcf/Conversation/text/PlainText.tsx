import * as React from 'react';
import type { Strings } from '../host/strings';
import { richNodes } from './richNodes';
import { textNodes } from './textNodes';

interface TextProps {
  text: string;
  strings: Strings;
}

/** `textNodes` in what React renders. */
export function PlainText(props: TextProps): React.ReactElement {
  return <span ref={useNodes(props, textNodes)} />;
}

/** `richNodes` in what React renders. */
export function RichText(props: TextProps): React.ReactElement {
  return <div ref={useNodes(props, richNodes)} />;
}

function useNodes<Element extends HTMLElement>(
  { text, strings }: TextProps,
  nodesOf: (text: string, strings: Strings) => Node[],
): React.RefObject<Element> {
  const place = React.useRef<Element>(null);
  React.useLayoutEffect(() => {
    const element = place.current;
    element?.append(...nodesOf(text, strings));
    return () => {
      if (element) element.textContent = '';
    };
  }, [text, strings, nodesOf]);
  return place;
}

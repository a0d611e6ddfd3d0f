import { Link } from '@fluentui/react';
import * as React from 'react';
import type { Strings } from '../host/strings';
import { segments, type Segment } from './segments';

interface PlainTextProps {
  text: string;
  /** False for a text that stands in a link already. */
  links?: boolean;
  strings: Strings;
}

/**
 * Text that someone outside wrote: shown as text, whatever it holds. Only plain addresses become links, and
 * characters that would turn the direction of the text are shut in and shown.
 */
export function PlainText({ text, links = true, strings }: PlainTextProps): React.ReactElement {
  const parts = segments(text);
  return (
    <>
      {parts.length === 1 && parts[0]?.kind === 'text'
        ? text
        : parts.map((part, index) =>
            !links && part.kind === 'link' ? part.text : render(part, index, strings),
          )}
    </>
  );
}

function render(part: Segment, key: number, strings: Strings): React.ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'link':
      return (
        <Link
          key={key}
          href={part.href}
          title={part.host}
          target="_blank"
          rel="noopener noreferrer"
          underline
        >
          {part.text}
        </Link>
      );
    case 'bidi':
      // An isolate ends its effect; the style sheet writes `data-name` before it.
      return (
        <bdi key={key} className="ocx-bidi" data-name={part.name} title={strings.Text_HiddenCharacter}>
          {part.text}
        </bdi>
      );
  }
}

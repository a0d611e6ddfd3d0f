import * as React from 'react';
import type { Message } from '../../../core/conversation';
import { messageText } from '../../../core/conversation/written';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { Icon } from '../icons';
import { copyText } from './clipboard';
import { wordsFor } from './words';

interface CopyMessageProps {
  messages: readonly Message[];
  /** Says what came of it. */
  say: (text: string) => void;
  formats: Formats;
  strings: Strings;
}

/**
 * One button for all the messages inside it: it stands at the message under the pointer, or with the focus, and with the focus on
 * itself goes to the message above or below by the arrow keys.
 */
export function CopyMessage(props: React.PropsWithChildren<CopyMessageProps>): React.ReactElement {
  const { messages, say, formats, strings, children } = props;
  const frame = React.useRef<HTMLDivElement>(null);
  const [at, setAt] = React.useState({ index: 0, top: 0 });
  const standAt = (index: number, scroll = false): void => {
    const item = itemsIn(frame.current)[index];
    if (!item || !frame.current) return;
    if (scroll) item.scrollIntoView({ block: 'nearest' });
    const top = item.getBoundingClientRect().top - frame.current.getBoundingClientRect().top;
    setAt({ index, top: Math.max(0, top) });
  };
  const follow = ({ target }: React.SyntheticEvent): void => {
    const item = target instanceof Element ? target.closest('li[data-author]') : null;
    if (item) standAt(itemsIn(frame.current).indexOf(item));
  };
  const message = messages[at.index];
  return (
    <div className="ocx-copy-frame" ref={frame} onMouseOver={follow} onFocus={follow}>
      {children}
      {message && (
        <button
          type="button"
          className="ocx-tool ocx-copy-one"
          data-tool="copy-message"
          style={{ '--ocx-copy-top': `${at.top}px` } as React.CSSProperties}
          aria-label={fill(strings.Tool_CopyMessage, { number: formats.count(at.index + 1) })}
          title={fill(strings.Tool_CopyMessage, { number: formats.count(at.index + 1) })}
          onFocus={() => {
            standAt(at.index);
          }}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
            if (step === 0) return;
            event.preventDefault();
            standAt(at.index + step, true);
          }}
          onClick={() => {
            say('');
            void copyText(messageText(message, wordsFor(formats, strings))).then((done) => {
              say(done ? strings.Done_Copied : strings.Failed_Copy);
            });
          }}
        >
          <Icon name="copy" />
        </button>
      )}
    </div>
  );
}

function itemsIn(frame: HTMLElement | null): globalThis.Element[] {
  return frame ? [...frame.querySelectorAll('li[data-author]')] : [];
}

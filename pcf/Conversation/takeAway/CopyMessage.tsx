import * as React from 'react';
import type { Message } from '../../../core/conversation';
import { messageText } from '../../../core/conversation/written';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { Icon } from '../icons';
import { shownMessages } from '../transcript/shownMessages';
import { copyText } from './clipboard';
import { wordsFor } from './words';

interface CopyMessageProps {
  messages: readonly Message[];
  /** Says what came of it. */
  say: (text: string) => void;
  formats: Formats;
  strings: Strings;
}

/** Pixels, in the style sheet. */
const HEIGHT = 24;

/**
 * One button for all the messages inside it: it stands at the message under the pointer, or with the focus, and with the focus on
 * itself goes to the message above or below by the arrow keys.
 */
export function CopyMessage(props: React.PropsWithChildren<CopyMessageProps>): React.ReactElement {
  const { messages, say, formats, strings, children } = props;
  const frame = React.useRef<HTMLDivElement>(null);
  const item = React.useRef<globalThis.Element>();
  const [at, setAt] = React.useState({ index: 0, top: 0 });
  const stay = React.useCallback((): void => {
    const region = item.current?.closest('.ocx-scroll');
    if (!item.current || !region || !frame.current) return;
    const view = region.getBoundingClientRect();
    const place = Math.max(item.current.getBoundingClientRect().top, view.top);
    const top = Math.min(place, view.bottom - HEIGHT) - frame.current.getBoundingClientRect().top;
    setAt((before) => ({ ...before, top }));
  }, []);
  const standAt = (next: globalThis.Element | undefined, index: number): void => {
    if (!next) return;
    item.current = next;
    setAt((before) => ({ ...before, index }));
    stay();
  };
  /** Goes on to a message that shows: its author may be hidden. */
  const step = (by: 1 | -1, from: number): void => {
    const all = itemsIn(frame.current);
    const shown = new Set<globalThis.Element | undefined>(shownIn(frame.current));
    let index = from;
    while (index in all && !shown.has(all[index])) index += by;
    all[index]?.scrollIntoView({ block: 'nearest' });
    standAt(all[index], index);
  };
  const follow = ({ target }: React.SyntheticEvent): void => {
    const under = target instanceof Element ? target.closest('li[data-author]') : null;
    if (under) standAt(under, itemsIn(frame.current).indexOf(under));
  };
  React.useEffect(() => {
    const element = frame.current;
    // The transcript moves under it, where one jumps to a message as well as where one scrolls.
    element?.addEventListener('scroll', stay, true);
    return () => element?.removeEventListener('scroll', stay, true);
  }, [stay]);
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
          // A press takes no focus, which would bring the message into sight and the button away from under the pointer.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onFocus={() => {
            step(1, at.index);
          }}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
            if (by === 0) return;
            event.preventDefault();
            step(by, at.index + by);
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

function shownIn(frame: HTMLElement | null): globalThis.Element[] {
  return frame ? shownMessages(frame.querySelector('.ocx-scroll') ?? frame) : [];
}

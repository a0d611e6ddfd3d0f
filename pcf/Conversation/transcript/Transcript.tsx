import * as React from 'react';
import type { Message } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { chunksOf } from './chunks';
import { Filling } from './filling';
import { moveByKey } from './moveByKey';
import { zoneOf } from './zone';

interface TranscriptProps {
  messages: readonly Message[];
  /** How many messages come before the handoff, and when it was. */
  handoff?: number;
  handedOffAt?: string;
  /** Where to put the region that scrolls. */
  region?: React.Ref<HTMLDivElement>;
  /** Called once every message is in the document. */
  onFilled: () => void;
  formats: Formats;
  strings: Strings;
}

/** All messages of a conversation, oldest first, in a region of their own that scrolls. */
export const Transcript = React.memo(function Transcript(props: TranscriptProps) {
  const { messages, handoff, handedOffAt, region, onFilled, formats, strings } = props;
  const chunks = React.useMemo(() => chunksOf(messages), [messages]);
  const total = messages.length;
  const place = React.useRef<HTMLDivElement>(null);
  const filling = React.useRef<Filling>();
  // Before the paint, so that the first messages are there when the rest is.
  React.useLayoutEffect(() => {
    if (place.current === null) {
      onFilled();
      return;
    }
    const own = (filling.current ??= new Filling(place.current));
    own.show(chunks, { total, handoff, handedOffAt, formats, strings }, onFilled);
    return () => {
      own.end();
    };
  }, [chunks, total, handoff, handedOffAt, formats, strings, onFilled]);
  const zone = React.useMemo(() => zoneOf(messages, formats), [messages, formats]);
  return (
    <section className="ocx-transcript">
      <header className="ocx-card-head">
        <h2 className="ocx-title">{strings.Transcript_Title}</h2>
        {zone !== undefined && <span className="ocx-muted">{fill(strings.Transcript_Zone, { zone })}</span>}
      </header>
      {total === 0 ? (
        <p className="ocx-muted">{strings.Transcript_Empty}</p>
      ) : (
        // A region that scrolls must be reachable by keyboard.
        <div
          ref={region}
          className="ocx-scroll"
          role="region"
          onKeyDown={moveByKey}
          tabIndex={0}
          aria-label={fill(strings.Transcript_Label, { count: formats.count(total) })}
        >
          <div ref={place} />
          <span className="ocx-end" tabIndex={-1} />
        </div>
      )}
    </section>
  );
});

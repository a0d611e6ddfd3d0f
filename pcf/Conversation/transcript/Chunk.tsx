import * as React from 'react';
import type { Formats } from '../host/formats';
import type { Strings } from '../host/strings';
import { sameMessages, type MessageChunk } from './chunks';
import { daysOf } from './days';
import { MessageItem } from './MessageItem';

interface ChunkProps {
  chunk: MessageChunk;
  total: number;
  formats: Formats;
  strings: Strings;
}

/** A run of messages: a list for each day in it, which goes on counting where the one before it ended. */
export const Chunk = React.memo(function Chunk({ chunk, total, formats, strings }: ChunkProps) {
  const size = { '--ocx-chunk-height': `${chunk.height}px` } as React.CSSProperties;
  return (
    <div className="ocx-chunk" style={size}>
      {daysOf(chunk, formats).map(({ day, messages, start }) => (
        <React.Fragment key={start}>
          {day !== undefined && (
            <h3 className="ocx-day" dir="auto">
              {day}
            </h3>
          )}
          <ol role="list" start={start + 1}>
            {messages.map((message, index) => (
              <MessageItem
                key={index}
                message={message}
                number={start + index + 1}
                total={total}
                formats={formats}
                strings={strings}
              />
            ))}
          </ol>
        </React.Fragment>
      ))}
    </div>
  );
}, same);

function same(one: ChunkProps, other: ChunkProps): boolean {
  return (
    one.total === other.total &&
    one.formats === other.formats &&
    one.strings === other.strings &&
    one.chunk.start === other.chunk.start &&
    one.chunk.before?.iso === other.chunk.before?.iso &&
    one.chunk.before?.day === other.chunk.before?.day &&
    sameMessages(one.chunk.messages, other.chunk.messages)
  );
}

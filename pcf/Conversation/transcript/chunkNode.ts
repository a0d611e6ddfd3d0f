import * as React from 'react';
import type { Message } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import type { Strings } from '../host/strings';
import { sameMessages, type MessageChunk } from './chunks';
import { partsOf } from './parts';
import { MessageItem } from './MessageItem';
import { Gap, HandoffMarker } from './Separators';

interface ChunkProps {
  chunk: MessageChunk;
  total: number;
  /** How many messages come before the handoff, and when it was. */
  handoff?: number;
  handedOffAt?: string;
  formats: Formats;
  strings: Strings;
}

/** A run of messages: a list for each day in it, which goes on counting where the one before it ended. */
export const Chunk = React.memo(function Chunk(props: ChunkProps) {
  const { chunk, total, handoff, handedOffAt, formats, strings } = props;
  const size = { '--ocx-chunk-height': `${chunk.height}px` } as React.CSSProperties;
  return (
    <div className="ocx-chunk" style={size}>
      {partsOf(chunk, formats, handoff).map(({ day, gap, messages, start, goesOn }) => (
        <React.Fragment key={start}>
          {day !== undefined && (
            <h3 className="ocx-day" dir="auto">
              {day}
            </h3>
          )}
          {gap !== undefined && <Gap minutes={gap} formats={formats} strings={strings} />}
          <ol role="list" start={start + 1}>
            {messages.map((message, index) => (
              <MessageItem
                key={index}
                message={message}
                number={start + index + 1}
                total={total}
                sameAuthor={speaksOn(
                  message,
                  index > 0 ? messages[index - 1] : goesOn ? chunk.last : undefined,
                )}
                formats={formats}
                strings={strings}
              />
            ))}
          </ol>
          {start + messages.length === handoff && (
            <HandoffMarker at={handedOffAt} formats={formats} strings={strings} />
          )}
        </React.Fragment>
      ))}
    </div>
  );
}, same);

function same(one: ChunkProps, other: ChunkProps): boolean {
  return (
    one.total === other.total &&
    one.handoff === other.handoff &&
    one.handedOffAt === other.handedOffAt &&
    one.formats === other.formats &&
    one.strings === other.strings &&
    one.chunk.start === other.chunk.start &&
    one.chunk.before?.iso === other.chunk.before?.iso &&
    one.chunk.before?.day === other.chunk.before?.day &&
    one.chunk.last?.sentAt?.iso === other.chunk.last?.sentAt?.iso &&
    one.chunk.last?.author.kind === other.chunk.last?.author.kind &&
    one.chunk.last?.author.name === other.chunk.last?.author.name &&
    sameMessages(one.chunk.messages, other.chunk.messages)
  );
}

function speaksOn({ author }: Message, before: Message | undefined): boolean {
  return author.kind === before?.author.kind && author.name === before.author.name;
}

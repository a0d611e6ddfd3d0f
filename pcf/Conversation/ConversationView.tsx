import * as React from 'react';
import { EarlierConversations } from './earlier/EarlierConversations';
import { mask } from '../../core/conversation/mask';
import { placeOf, type Chosen } from './chosen';
import { ConversationPicker } from './handoff/ConversationPicker';
import { HandoffCard } from './handoff/HandoffCard';
import type { EarlierCases } from './host/earlierCases';
import type { Formats } from './host/formats';
import type { NoteReader } from './host/notes';
import type { SessionUrl } from './host/sessionUrl';
import { Notices } from './notices/Notices';
import { ProblemBar } from './notices/ProblemBar';
import { Sources } from './notices/Sources';
import { Placeholder } from './Placeholder';
import { RenderGuard } from './RenderGuard';
import { Root, type RootProps } from './Root';
import { Status } from './Status';
import { CopyMessage } from './takeAway/CopyMessage';
import { TakeAway } from './takeAway/TakeAway';
import { useMask, useMasked } from './takeAway/useMask';
import { messagesBeforeHandoff } from './transcript/handoff';
import { Transcript } from './transcript/Transcript';
import { ToolBar } from './tools/ToolBar';
import { useConversations, type CaseOnForm } from './useConversations';

export interface ConversationViewProps extends RootProps, CaseOnForm {
  earlier: EarlierCases;
  notes: NoteReader;
  sessionUrl: SessionUrl;
  formats: Formats;
}

/** The whole control, from plain values. A row of its own starts anew: nothing of another case may linger. */
export function ConversationView(props: ConversationViewProps): React.ReactElement {
  const { look, direction, strings, record } = props;
  const key = record.kind === 'saved' ? record.id : record.kind;
  return (
    <RenderGuard key={key} look={look} direction={direction} strings={strings}>
      <CaseConversations {...props} />
    </RenderGuard>
  );
}

function CaseConversations(props: ConversationViewProps): React.ReactElement {
  const { look, direction, strings, formats, record, description, earlier, notes, sessionUrl } = props;
  const reading = useConversations({ record, description }, notes);
  const { state, problems, retry, rawText } = reading;
  const masking = useMask();
  const conversations = useMasked(reading.conversations, masking.isMasked);
  const [said, say] = React.useState('');
  const [chosen, setChosen] = React.useState<Chosen>();
  const index = placeOf(chosen, conversations);
  const conversation = conversations[index];
  const handoff = React.useMemo(() => conversation && messagesBeforeHandoff(conversation), [conversation]);
  const key =
    conversation &&
    [conversations.length - index, conversation.source.kind, conversation.source.noteId].join();
  const [filled, setFilled] = React.useState<string>();
  const onFilled = React.useCallback(() => {
    setFilled(key);
  }, [key]);

  const region = React.useRef<HTMLDivElement>(null);

  // Ready means that every message is in the document.
  const shown = state === 'ready' && filled !== key ? 'loading' : state;
  return (
    <Root look={look} direction={direction} strings={strings} state={shown}>
      <Status state={shown} count={conversation?.messages.length ?? 0} formats={formats} strings={strings} />
      {problems.map((problem) => (
        <ProblemBar key={problem} problem={problem} onRetry={retry} strings={strings} />
      ))}
      <ConversationPicker
        conversations={conversations}
        selected={index}
        onSelect={(next) => {
          setChosen(conversations.length - next);
        }}
        formats={formats}
        strings={strings}
      />
      {conversation === undefined ? (
        <Placeholder state={state} unsaved={record.kind === 'unsaved'} strings={strings} />
      ) : (
        <React.Fragment key={key}>
          <HandoffCard
            conversation={conversation}
            sessionUrl={sessionUrl}
            formats={formats}
            strings={strings}
          />
          <Notices
            notices={conversation.notices}
            files={{
              ...reading.files,
              read: (noteId) => {
                setChosen(noteId);
                return reading.files.read(noteId);
              },
            }}
            formats={formats}
            strings={strings}
          />
          {conversation.messages.length > 0 && (
            <ToolBar
              region={region}
              conversation={conversation}
              handoff={handoff}
              formats={formats}
              strings={strings}
            />
          )}
          <TakeAway
            conversation={conversation}
            caseId={record.kind === 'saved' ? record.id : undefined}
            masking={masking}
            said={said}
            say={say}
            onRefresh={retry}
            direction={direction}
            formats={formats}
            strings={strings}
          />
          <CopyMessage messages={conversation.messages} say={say} formats={formats} strings={strings}>
            <Transcript
              region={region}
              handoff={handoff}
              handedOffAt={conversation.handedOffAt}
              messages={conversation.messages}
              onFilled={onFilled}
              formats={formats}
              strings={strings}
            />
          </CopyMessage>
          <Sources
            conversation={conversation}
            rawText={(source) => {
              const raw = rawText(source);
              return raw !== undefined && masking.isMasked ? mask(raw) : raw;
            }}
            formats={formats}
            strings={strings}
          />
        </React.Fragment>
      )}
      {record.kind === 'saved' && (
        <EarlierConversations caseId={record.id} earlier={earlier} formats={formats} strings={strings} />
      )}
    </Root>
  );
}

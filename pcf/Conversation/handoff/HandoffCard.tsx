import * as React from 'react';
import type { Conversation } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import type { SessionUrl } from '../host/sessionUrl';
import type { Strings } from '../host/strings';
import { Icon } from '../icons';
import { PlainText, RichText } from '../text/PlainText';
import { When } from '../text/When';
import { Badges } from './Badges';
import { mailLink, phoneLink } from './contactLinks';
import { Fact, LinkedText } from './Fact';
import { SessionId } from './SessionId';

interface HandoffCardProps {
  conversation: Conversation;
  sessionUrl: SessionUrl;
  formats: Formats;
  strings: Strings;
}

/** What a person who takes the conversation over must know first. */
export function HandoffCard(props: HandoffCardProps): React.ReactElement {
  const { conversation, sessionUrl, formats, strings } = props;
  const { summary, handoffReason, handedOffAt, customer, sessionId, ticketNumber, language } = conversation;
  const text = (value: string): React.ReactNode => <PlainText text={value} strings={strings} />;
  return (
    <section className="ocx-card" aria-label={strings.Handoff_Title}>
      <header className="ocx-card-head">
        <h2 className="ocx-title">
          <Icon name="sparkle" />
          {strings.Handoff_Title}
        </h2>
        {handedOffAt !== undefined && (
          <span className="ocx-muted">
            <span className="ocx-hidden">{strings.Field_HandedOffAt}</span>{' '}
            <span data-field="handed-off-at">
              <When iso={handedOffAt} formats={formats} strings={strings} />
            </span>
          </span>
        )}
      </header>
      {summary !== undefined && (
        <div
          className="ocx-summary"
          data-field="summary"
          dir="auto"
          role="group"
          aria-label={strings.Field_Summary}
        >
          <RichText text={summary} strings={strings} />
        </div>
      )}
      <Badges conversation={conversation} strings={strings} />
      <dl className="ocx-facts">
        <Fact
          field="handoff-reason"
          label={strings.Field_HandoffReason}
          value={handoffReason}
          wide
          render={text}
        />
        <Fact field="customer-name" label={strings.Field_CustomerName} value={customer.name} render={text} />
        <Fact
          field="customer-email"
          label={strings.Field_CustomerEmail}
          value={customer.email}
          render={(email) => <LinkedText href={mailLink(email)}>{text(email)}</LinkedText>}
        />
        <Fact
          field="customer-phone"
          label={strings.Field_CustomerPhone}
          value={customer.phone}
          render={(phone) => <LinkedText href={phoneLink(phone)}>{text(phone)}</LinkedText>}
        />
        <Fact
          field="message-count"
          label={strings.Field_MessageCount}
          value={formats.count(conversation.messages.length)}
          render={text}
        />
        <Fact field="language" label={strings.Field_Language} value={language} render={text} />
        <Fact field="ticket-number" label={strings.Field_TicketNumber} value={ticketNumber} render={text} />
        <Fact
          field="session-id"
          label={strings.Field_SessionId}
          value={sessionId}
          render={(id) => <SessionId id={id} sessionUrl={sessionUrl} strings={strings} />}
        />
        {conversation.otherFields.map(({ label, value }, index) => (
          <Fact key={index} field="other" label={label} value={value} render={text} />
        ))}
      </dl>
    </section>
  );
}

import * as React from 'react';
import type { Conversation } from '../../../core/conversation';
import type { Strings } from '../host/strings';
import { Icon, type IconName } from '../icons';
import { PlainText } from '../text/PlainText';
import { channelIcon, inWords, moodIcon, moodOf } from './vocabulary';

interface BadgesProps {
  conversation: Pick<Conversation, 'channel' | 'classification' | 'sentiment'>;
  strings: Strings;
}

/**
 * Channel, classification and sentiment at a glance: each a word, in the user's language and with an icon where it is known. What
 * OpenCX wrote is the title of a word that is shown otherwise.
 */
export function Badges({ conversation, strings }: BadgesProps): React.ReactElement | null {
  const { channel, classification, sentiment } = conversation;
  if (!channel && !classification && !sentiment) return null;
  const mood = sentiment === undefined ? undefined : moodOf(sentiment);
  return (
    <dl className="ocx-badges">
      <Badge
        field="sentiment"
        label={strings.Field_Sentiment}
        value={sentiment}
        vocabulary="Sentiment"
        tone={mood}
        icon={mood && moodIcon(mood)}
        strings={strings}
      />
      <Badge
        field="classification"
        label={strings.Field_Classification}
        value={classification}
        strings={strings}
      />
      <Badge
        field="channel"
        label={strings.Field_Channel}
        value={channel}
        vocabulary="Channel"
        icon={channel === undefined ? undefined : channelIcon(channel)}
        strings={strings}
      />
    </dl>
  );
}

interface BadgeProps {
  field: string;
  label: string;
  /** As it was written. */
  value: string | undefined;
  /** Where words of it are known. */
  vocabulary?: 'Channel' | 'Sentiment';
  tone?: string;
  icon?: IconName;
  strings: Strings;
}

function Badge(props: BadgeProps): React.ReactElement | null {
  const { field, label, value, vocabulary, tone, icon, strings } = props;
  if (!value) return null;
  const text = vocabulary ? inWords(vocabulary, value, strings) : value;
  return (
    <div className="ocx-badge" data-tone={tone} title={label}>
      {/* A `dl` holds nothing but terms and their descriptions, so the icon stands in the description. */}
      <dt className="ocx-hidden">{label}</dt>
      <dd>
        {icon && <Icon name={icon} />}
        <span data-field={field} title={text === value ? undefined : value} dir="auto">
          <PlainText text={text} strings={strings} />
        </span>
      </dd>
    </div>
  );
}

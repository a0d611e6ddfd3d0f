import * as React from 'react';
import type { Conversation } from '../../../core/conversation';
import type { Strings } from '../host/strings';
import { Icon, type IconName } from '../icons';
import { PlainText } from '../text/PlainText';
import { channelIcon, moodIcon, moodOf } from './vocabulary';

interface BadgesProps {
  conversation: Pick<Conversation, 'channel' | 'classification' | 'sentiment'>;
  strings: Strings;
}

/** Channel, classification and sentiment at a glance: each a word, with an icon where the word is known. */
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
        icon={channel === undefined ? undefined : channelIcon(channel)}
        strings={strings}
      />
    </dl>
  );
}

interface BadgeProps {
  field: string;
  label: string;
  value: string | undefined;
  tone?: string;
  icon?: IconName;
  strings: Strings;
}

function Badge({ field, label, value, tone, icon, strings }: BadgeProps): React.ReactElement | null {
  if (!value) return null;
  return (
    <div className="ocx-badge" data-tone={tone} title={label}>
      {/* A `dl` holds nothing but terms and their descriptions, so the icon stands in the description. */}
      <dt className="ocx-hidden">{label}</dt>
      <dd>
        {icon && <Icon name={icon} />}
        <span data-field={field} dir="auto">
          <PlainText text={value} strings={strings} />
        </span>
      </dd>
    </div>
  );
}

import type { AuthorKind, Message } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import { fill, type StringKey, type Strings } from '../host/strings';

const ROLES: Readonly<Record<AuthorKind, StringKey>> = {
  customer: 'Author_Customer',
  ai: 'Author_Ai',
  agent: 'Author_Agent',
  system: 'Author_System',
  unknown: 'Author_Unknown',
};

/** What the author is, in a word. */
export function roleOf(author: Message['author'], strings: Strings): string {
  return strings[ROLES[author.kind]];
}

/** The time of day where the instant is certain, else the stamp as it was written. */
export function timeText({ sentAt }: Message, formats: Formats): string | undefined {
  if (sentAt === undefined) return undefined;
  return (sentAt.iso === undefined ? undefined : formats.time(sentAt.iso)) ?? sentAt.verbatim;
}

/** What a screen reader says of a message before its text: who, when, which of how many. */
export function messageLabel(
  message: Message,
  position: { number: number; total: number },
  formats: Formats,
  strings: Strings,
): string {
  const role = roleOf(message.author, strings);
  const { name } = message.author;
  const time = timeText(message, formats);
  return fill(time === undefined ? strings.Message_LabelUntimed : strings.Message_Label, {
    author: name === undefined ? role : fill(strings.Author_Named, { name, role }),
    time: time ?? '',
    number: formats.count(position.number),
    total: formats.count(position.total),
  });
}

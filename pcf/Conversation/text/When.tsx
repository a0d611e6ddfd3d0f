import * as React from 'react';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';

/** Date and time in the user's settings; undefined for a text that is not a certain instant. */
export function dateTime(iso: string, formats: Formats, strings: Strings): string | undefined {
  const date = formats.date(iso);
  const time = formats.time(iso);
  return date !== undefined && time !== undefined ? fill(strings.Date_Time, { date, time }) : undefined;
}

interface WhenProps {
  iso: string;
  formats: Formats;
  strings: Strings;
}

/** An instant; what is not certainly one is shown as it was written. */
export function When({ iso, formats, strings }: WhenProps): React.ReactElement {
  const text = dateTime(iso, formats, strings);
  if (text === undefined) return <bdi>{iso}</bdi>;
  return (
    <time dateTime={iso} title={formats.zone(iso)}>
      {text}
    </time>
  );
}

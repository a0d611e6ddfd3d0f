import * as React from 'react';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { dateTime } from '../text/When';

interface SeparatorProps {
  formats: Formats;
  strings: Strings;
}

/** That nobody wrote for a while: in minutes up to two hours, in full hours above. */
export function Gap({ minutes, formats, strings }: SeparatorProps & { minutes: number }): React.ReactElement {
  const text =
    minutes < 120
      ? fill(strings.Gap_Minutes, { count: formats.count(minutes) })
      : fill(strings.Gap_Hours, { count: formats.count(Math.floor(minutes / 60)) });
  return <p className="ocx-separator ocx-gap">{text}</p>;
}

/** Where OpenCX handed the talk off. */
export function HandoffMarker({
  at,
  formats,
  strings,
}: SeparatorProps & { at?: string }): React.ReactElement {
  const when = at === undefined ? undefined : dateTime(at, formats, strings);
  return (
    <p className="ocx-separator" data-part="handoff">
      {when === undefined ? strings.Handoff_Marker : fill(strings.Handoff_MarkerAt, { when })}
    </p>
  );
}

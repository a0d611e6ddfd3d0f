import { Link } from '@fluentui/react';
import * as React from 'react';

interface FactProps {
  /** The `data-field` of the value. */
  field: string;
  label: string;
  value: string | undefined;
  render: (value: string) => React.ReactNode;
  /** Takes a whole line. */
  wide?: boolean;
}

/** A label and what the case states for it; nothing where it states nothing. */
export function Fact({ field, label, value, render, wide }: FactProps): React.ReactElement | null {
  if (value === undefined || value === '') return null;
  return (
    <div className={wide ? 'ocx-fact ocx-fact-wide' : 'ocx-fact'}>
      <dt>
        <bdi>{label}</bdi>
      </dt>
      <dd data-field={field}>
        <bdi>{render(value)}</bdi>
      </dd>
    </div>
  );
}

/** A link where there is a safe address, else the text alone. */
export function LinkedText({
  href,
  children,
}: React.PropsWithChildren<{ href: string | undefined }>): React.ReactElement {
  return href === undefined ? <>{children}</> : <Link href={href}>{children}</Link>;
}

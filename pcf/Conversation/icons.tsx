import * as React from 'react';

/** Outlines on a 16 × 16 grid. Fluent's icon font is not used: a strict content security policy blocks it. */
const OUTLINES = {
  sparkle:
    'M7 2l1.3 3.7L12 7l-3.7 1.3L7 12 5.7 8.3 2 7l3.7-1.3L7 2zM12.5 10.5l.6 1.4 1.4.6-1.4.6-.6 1.4-.6-1.4-1.4-.6 1.4-.6.6-1.4z',
  phone:
    'M4.2 2.2l1.6-.4 1.5 3.1-1.2 1.2c.5 1.5 2.3 3.3 3.8 3.8l1.2-1.2 3.1 1.5-.4 1.6c-.3 1.1-1.2 1.8-2.3 1.7C6.6 13 3 9.4 2.5 4.5c-.1-1.1.6-2 1.7-2.3z',
  mail: 'M2 4.5h12v7.5H2zM2 5l6 4 6-4',
  chat: 'M2.5 3.5h11v7.5H7.5L4.5 13.5V11h-2z',
  happy: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM5.3 9.5c1.2 1.9 4.2 1.9 5.4 0M5.8 6.2v.6M10.2 6.2v.6',
  neutral: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM5.5 10h5M5.8 6.2v.6M10.2 6.2v.6',
  unhappy: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM5.3 11c1.2-1.9 4.2-1.9 5.4 0M5.8 6.2v.6M10.2 6.2v.6',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 7.3V11M8 5v.4',
  warning: 'M8 2.2L14.5 13.5H1.5zM8 6.5v3.2M8 11.5v.4',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  copy: 'M5.5 5.5h8v8h-8zM5.5 10.5h-3v-8h8v3',
  download: 'M8 2.5v8M4.5 7.5L8 11l3.5-3.5M2.5 13.5h11',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  refresh: 'M13.5 8a5.5 5.5 0 1 1-1.6-3.9L13.5 5.5M13.5 2.5v3h-3',
  mask: 'M2 8c3.2-5 8.8-5 12 0-3.2 5-8.8 5-12 0zM3 13L13 3',
  help: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM6.2 6.4c0-2.4 3.6-2.3 3.6-.1C9.8 7.8 8 7.8 8 9.3M8 11v.4',
  search: 'M11 6.8A4.2 4.2 0 1 1 2.6 6.8a4.2 4.2 0 0 1 8.4 0zM9.9 9.9l3.6 3.6',
  up: 'M3.5 10L8 5.5l4.5 4.5',
  down: 'M3.5 6L8 10.5 12.5 6',
} as const;

export type IconName = keyof typeof OUTLINES;

const SIZE = { viewBox: '0 0 16 16', width: '16', height: '16', focusable: 'false' } as const;

/** Decoration beside a word: hidden from screen readers. */
export function Icon({ name }: { name: IconName }): React.ReactElement {
  return (
    <svg className="ocx-icon" {...SIZE} aria-hidden="true">
      <path d={OUTLINES[name]} />
    </svg>
  );
}

/** The same where React does not render. */
export function iconNode(name: IconName): SVGElement {
  const node = (tag: 'svg' | 'path', attributes: Readonly<Record<string, string>>): SVGElement => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key] ?? '');
    return made;
  };
  const icon = node('svg', { class: 'ocx-icon', ...SIZE, 'aria-hidden': 'true' });
  icon.appendChild(node('path', { d: OUTLINES[name] }));
  return icon;
}

import type { Part } from '../../../pcf/Conversation/text/markdown';

/**
 * A tree on one line, to be compared by eye: `strong(‹**›bold‹**›)`, marks between ‹ ›, bare addresses between { }, breaks of lines as ⏎.
 */
export function written(parts: readonly Part[]): string {
  return parts.map(part).join('');
}

function part(each: Part): string {
  if ('parts' in each) return `${named(each)}(${written(each.parts)})`;
  const text = each.text.replace(/\n/g, '⏎');
  if (each.kind === 'mark') return `‹${text}›`;
  return each.kind === 'link' ? `{${text}}` : text;
}

function named(each: Exclude<Part, { text: string }>): string {
  if (each.kind === 'heading') return `h${each.level}`;
  if (each.kind === 'list') return each.ordered ? 'ol' : 'ul';
  if (each.kind === 'item') return `li${each.number ?? ''}`;
  if (each.kind === 'namedLink') return `link[${each.host}]`;
  return { strong: 'b', emphasis: 'i', strike: 's', code: 'code', codeBlock: 'pre' }[each.kind];
}

/** The texts of the leaves, in order. */
export function leaves(parts: readonly Part[]): string[] {
  return parts.reduce<string[]>((all, each) => {
    if ('parts' in each) all.push(...leaves(each.parts));
    else all.push(each.text);
    return all;
  }, []);
}

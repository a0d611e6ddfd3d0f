import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const REPOSITORY = path.resolve(__dirname, '../..');

/** A Markdown file of the repository. */
export interface Page {
  /** From the repository's root, with forward slashes. */
  file: string;
  text: string;
}

const NOT_OURS: readonly string[] = ['node_modules', 'dist', 'coverage', 'out'];

/** All Markdown files below a folder, those of packages and of builds aside. */
export function pages(folder = ''): Page[] {
  const entries = readdirSync(path.join(REPOSITORY, folder), { withFileTypes: true });
  return entries.flatMap((entry): Page[] => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name.startsWith('.') || NOT_OURS.includes(entry.name) ? [] : pages(file);
    return entry.name.endsWith('.md')
      ? [{ file, text: readFileSync(path.join(REPOSITORY, file), 'utf8') }]
      : [];
  });
}

const FENCED = /^ *(```|~~~)[^]*?^ *\1 *$/gm;
const CODE = /`[^`\n]+`/g;
const LINK = /(!?)\[[^\]]*\]\(([^()\s]+)\)/g;
const HEADING = /^#{1,6} +(.+?)(?: +#+)?$/gm;

/** A link or a picture. */
export interface Link {
  /** As it stands there. */
  target: string;
  isPicture: boolean;
}

/** Links and pictures of a page, in order; none of those in code. */
export function linksOf(text: string): Link[] {
  const prose = text.replace(FENCED, '').replace(CODE, '``');
  return [...prose.matchAll(LINK)].map(([, mark, target = '']) => ({ target, isPicture: mark === '!' }));
}

/** The anchors that GitHub gives a page's headings. */
export function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return [...text.replace(FENCED, '').matchAll(HEADING)].map(([, heading = '']) => {
    const anchor = slug(heading);
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

/** Lower case, blanks to hyphens, and of all other characters letters, digits, hyphens and underscores only. */
function slug(heading: string): string {
  return heading
    .replace(LINK, (link) => link.slice(link.indexOf('[') + 1, link.indexOf(']')))
    .replace(/(^|\s)_([^_]+)_(?=\s|$)/g, '$1$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

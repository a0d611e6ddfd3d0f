import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PICTURES } from '../browser/pictureTable';
import { anchorsOf, linksOf, pages, REPOSITORY } from './pages';

const PAGES = pages();
const EXTERNAL = /^(https?:|mailto:)/;

/** What is wrong with a relative link; undefined for nothing. */
function faultOf(from: string, target: string): string | undefined {
  const [file = '', anchor] = decodeURI(target).split('#');
  const to = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
  if (!existsSync(path.join(REPOSITORY, to))) return `${from}: ${target}: no such file`;
  if (anchor === undefined) return undefined;
  const page = PAGES.find((one) => one.file === to);
  return page && anchorsOf(page.text).includes(anchor) ? undefined : `${from}: ${target}: no such heading`;
}

test('every relative link leads to a file, and its anchor to a heading', () => {
  const targets = PAGES.flatMap(({ file, text }) => linksOf(text).map(({ target }) => ({ file, target })));
  const relative = targets.filter(({ target }) => !EXTERNAL.test(target));
  expect(relative.length).toBeGreaterThan(20);
  expect(relative.map(({ file, target }) => faultOf(file, target)).filter(Boolean)).toEqual([]);
});

test('every page of the folder docs is linked from another page', () => {
  const linked = new Set(
    PAGES.flatMap(({ file, text }) =>
      linksOf(text).map(({ target }) =>
        path.posix.join(path.posix.dirname(file), target.replace(/#.*$/, '')),
      ),
    ),
  );
  const own = PAGES.map(({ file }) => file).filter((file) => file.startsWith('docs/'));
  expect(own.filter((file) => !linked.has(file))).toEqual([]);
});

test('the pictures that pages show, those in docs/images and those in the table of pictures are the same', () => {
  const shown = PAGES.flatMap(({ file, text }) =>
    linksOf(text)
      .filter(({ isPicture, target }) => isPicture && !EXTERNAL.test(target))
      .map(({ target }) => path.posix.join(path.posix.dirname(file), target)),
  );
  const there = readdirSync(path.join(REPOSITORY, 'docs/images')).map((file) => `docs/images/${file}`);
  expect([...new Set(shown)].sort()).toEqual(there.sort());
  expect(PICTURES.map(({ file }) => `docs/images/${file}`).sort()).toEqual(there);
});

test('anchors are those of GitHub', () => {
  const text =
    '# What’s `npm start`?\n```sh\n# no heading\n```\n## Zips, _managed_\n## A [link](x.md) - ocx_Url\n## Zips, managed';
  expect(anchorsOf(text)).toEqual(['whats-npm-start', 'zips-managed', 'a-link---ocx_url', 'zips-managed-1']);
});

test('links in code are none', () => {
  const text = 'a [b](c.md#d) `[no](no.md)` ![e](f.png)\n\n```md\n[no](no.md)\n```\n';
  expect(linksOf(text)).toEqual([
    { target: 'c.md#d', isPicture: false },
    { target: 'f.png', isPicture: true },
  ]);
});

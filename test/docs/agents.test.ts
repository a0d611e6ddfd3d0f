import { readFileSync } from 'node:fs';
import path from 'node:path';
import { englishTexts } from '../support/resx';
import { REPOSITORY } from './pages';

const PAGE = readFileSync(path.join(REPOSITORY, 'docs/agents.md'), 'utf8').replace(/\s+/g, ' ');

/** The words by which somebody finds a notice in the table: six of its first sentence, placeholders as dots. */
const openingOf = (text: string): string =>
  (text.replace(/\{\w+\}/g, '…').split(/[,.:;(]/)[0] ?? '').trim().split(' ').slice(0, 6).join(' ');

const NOTICES = [...englishTexts].filter(([key]) => /^(Notice|Problem)_/.test(key));

test.each(NOTICES)('the agents’ page explains the notice %s', (_, text) => {
  expect(PAGE).toContain(`_${openingOf(text)}`);
});

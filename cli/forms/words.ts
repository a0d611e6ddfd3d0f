import { isReadFailure } from '../../core/access';
import { english, sayFailure, type FormTab, type Preview, type Said } from '../../core/forms';
import { wrapped } from '../wrap';

/** A title and its sentences, for a terminal. */
export function printed({ title, sentences }: Said): string {
  return [wrapped('', title), ...sentences.map((sentence) => wrapped('  ', sentence))].join('\n');
}

/** The tabs before and after. */
export function printedTabs({ before, after }: Pick<Preview, 'before' | 'after'>): string {
  const line = (label: string, tabs: Preview['after']): string =>
    wrapped(`  ${label}`, tabs.map(labelOf).join(' | '));
  return [line('Tabs now:   ', before), line('Tabs after: ', after)].join('\n');
}

function labelOf({ labels, name, id }: FormTab): string {
  return labels['1033'] || Object.values(labels)[0] || name || id;
}

/** Why the command could not run. */
export function failureInWords(thrown: unknown): string {
  if (isReadFailure(thrown)) return sayFailure(thrown, english).join('\n');
  return thrown instanceof Error ? thrown.message : String(thrown);
}

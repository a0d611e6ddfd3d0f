import { isReadFailure } from '../../core/access';
import {
  cameWithSolution,
  english,
  sayApps,
  sayFailure,
  sayForm,
  stateOf,
  type CaseForm,
  type FormTab,
  type Preview,
  type Said,
} from '../../core/forms';
import { wrapped } from '../wrap';

/** A title and its sentences, for a terminal. */
export function printed({ title, sentences }: Said): string {
  return [wrapped('', title), ...sentences.map((sentence) => wrapped('  ', sentence))].join('\n');
}

/** All forms with how it stands with them. */
export function printedList(forms: readonly CaseForm[]): string {
  if (forms.length === 0) return 'The case table has no active main form.';
  return forms
    .map((form) => {
      const { title, sentences } = sayForm(form, english);
      const { managed, unmanaged, notCustomizable } = english.facts;
      const kind = [form.managed ? managed : unmanaged, ...(form.customizable ? [] : [notCustomizable])];
      const facts = [title, ...sentences, sayApps(form, english), kind.join('. '), form.id];
      return [wrapped('', form.name), ...facts.map((fact) => wrapped('  ', fact))].join('\n');
    })
    .join('\n\n');
}

/** How it stands with a form, for a program. */
export function formJson(form: CaseForm): Record<string, unknown> {
  const { id, name, managed, customizable, unpublished, apps } = form;
  return {
    id,
    name,
    ...stateOf(form),
    unpublished,
    withSolution: cameWithSolution(form),
    managed,
    customizable,
    apps,
  };
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

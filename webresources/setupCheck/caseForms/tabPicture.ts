import type { FormTab, Preview } from '../../../core/forms';
import type { FormTexts, Texts } from '../strings/texts';
import { element } from '../view/element';

/** A tab's name as people see it: in their language, else in English, else in any. */
export function tabLabel({ labels, name }: FormTab, { language }: Texts): string {
  return labels[language.lcid] ?? labels[1033] ?? Object.values(labels)[0] ?? name;
}

/** The tabs that only one of the two rows has. */
export function newTabs({ before, after }: Preview): FormTab[] {
  return after.filter(({ id }) => !before.some((tab) => tab.id === id));
}

/** Two rows of tabs, as a form has them and as it would, with what comes and goes marked by a word. */
export function tabPicture(preview: Preview, texts: Texts, { page }: FormTexts): HTMLElement {
  const { before, after } = preview;
  const coming = newTabs(preview);
  const going = newTabs({ ...preview, before: after, after: before });
  const row = (heading: string, tabs: readonly FormTab[]) =>
    element(
      'figure',
      { class: 'tab-row' },
      element('figcaption', { class: 'hint' }, heading),
      element('ol', { class: 'plain' }, ...tabs.map(tab)),
    );
  const tab = (one: FormTab) => {
    const mark = coming.includes(one) ? 'added' : going.includes(one) ? 'removed' : undefined;
    const word = mark === 'added' ? page.added : mark && page.removed;
    const words = [word, one.visible ? undefined : page.hidden];
    return element(
      'li',
      { class: 'tab', 'data-tab': one.name, 'data-mark': mark },
      element('bdi', {}, tabLabel(one, texts)),
      ...words.map((said) => (said ? element('span', { class: 'mark' }, said) : undefined)),
    );
  };
  return element('div', { class: 'tab-rows' }, row(page.now, before), row(page.then, after));
}

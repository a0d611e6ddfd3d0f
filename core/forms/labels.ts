import { attributeOf, type Form } from './form';
import type { Labels } from './markup';

/** What the tab is called, by Dataverse's language id (LCID): the words of the tab that the managed solution adds. */
export const TAB_LABELS: Labels = {
  1033: 'OpenCX conversation',
  1025: 'محادثة OpenCX',
  1031: 'OpenCX-Unterhaltung',
  1036: 'Conversation OpenCX',
  1041: 'OpenCX の会話',
  1046: 'Conversa do OpenCX',
  3082: 'Conversación de OpenCX',
};

/** The organisation's language is unknown here; an English label is shown where it has none of its own. */
const OTHERWISE = 1033;

/**
 * The tab's labels in the languages that the form's own labels are in: a form is written in the languages that its
 * organisation has, and whether it may be in others nobody has confirmed.
 */
export function labelsFor({ elements }: Form): Labels {
  const languages = elements
    .filter(({ name }) => name === 'label')
    .map((label) => Number(attributeOf(label, 'languagecode')))
    .filter((language) => language > 0 && language % 1 === 0);
  const labels: Record<number, string> = {};
  for (const language of languages.length > 0 ? languages : [OTHERWISE])
    labels[language] = TAB_LABELS[language] ?? TAB_LABELS[OTHERWISE] ?? '';
  return labels;
}

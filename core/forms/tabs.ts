import { attributeOf, childrenOf, isFalse, plainId, readForm, tabElements, type FormProblem } from './form';
import { isOwnTab } from './parts';

export interface FormTab {
  id: string;
  name: string;
  /** By language id (LCID). */
  labels: Record<string, string>;
  visible: boolean;
  /** Whether it is OpenCX's own. */
  own: boolean;
}

/** The tabs of a form in their order, for a picture of it. */
export function tabsOf(formXml: string): FormTab[] | { problem: FormProblem } {
  const form = readForm(formXml);
  if ('problem' in form) return form;
  return tabElements(form).map((tab) => {
    const labels: Record<string, string> = {};
    for (const group of childrenOf(tab, 'labels')) {
      for (const label of childrenOf(group, 'label')) {
        labels[attributeOf(label, 'languagecode')] = attributeOf(label, 'description');
      }
    }
    return {
      id: plainId(attributeOf(tab, 'id')),
      name: attributeOf(tab, 'name'),
      labels,
      visible: !isFalse(tab, 'visible'),
      own: isOwnTab(tab),
    };
  });
}

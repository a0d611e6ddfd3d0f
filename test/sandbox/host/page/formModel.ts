/** A main form, as much of its FormXml as the sandbox draws. */
export interface FormModel {
  tabs: Tab[];
  libraries: string[];
  onLoad: Handler[];
  /** By `uniqueid` of a control: the custom control that stands in for it, and its parameters' columns. */
  customControls: Map<string, CustomControlUse>;
}
export interface Tab {
  name: string;
  label: string;
  visible: boolean;
  sections: Section[];
}
export interface Section {
  label: string;
  showLabel: boolean;
  cells: Cell[];
}
export interface Cell {
  label: string;
  showLabel: boolean;
  rowSpan: number;
  controlId: string;
  classId: string;
  column?: string;
  uniqueId?: string;
}
export interface Handler {
  functionName: string;
  passExecutionContext: boolean;
}
export interface CustomControlUse {
  name: string;
  /** Property of the control → column it is bound to. */
  columns: Record<string, string>;
}

/** The form factor of a browser on a desk (0 in FormXml's `formFactor` is the old web client, 2 the unified one). */
const DESKTOP_FORM_FACTOR = '2';

const all = (root: Element, selector: string): Element[] => Array.from(root.querySelectorAll(selector));
const attribute = (element: Element | null | undefined, name: string): string =>
  element?.getAttribute(name) ?? '';
const isTrue = (element: Element, name: string): boolean =>
  attribute(element, name).toLowerCase() !== 'false';
/** In the person's language; else in English, the organisation's own. */
const label = (element: Element, languageId: number): string => {
  const inLanguage = (code: number) =>
    element.querySelector(`:scope > labels > label[languagecode="${code}"]`);
  return attribute(
    inLanguage(languageId) ?? inLanguage(1033) ?? element.querySelector(':scope > labels > label'),
    'description',
  );
};

/** Reads a full (merged) FormXml. Throws on XML that is not well-formed. */
export function readForm(formXml: string, languageId: number): FormModel {
  const document = new DOMParser().parseFromString(formXml, 'text/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(`The form is not well-formed: ${error.textContent ?? ''}`);
  const root = document.documentElement;
  return {
    tabs: all(root, 'tabs > tab').map((tab) => readTab(tab, languageId)),
    libraries: all(root, 'formLibraries > Library').map((library) => attribute(library, 'name')),
    onLoad: all(root, 'events > event[name="onload"] > Handlers > Handler')
      .filter((handler) => isTrue(handler, 'enabled'))
      .map((handler) => ({
        functionName: attribute(handler, 'functionName'),
        passExecutionContext: attribute(handler, 'passExecutionContext').toLowerCase() === 'true',
      })),
    customControls: new Map(
      all(root, 'controlDescriptions > controlDescription').flatMap((description) => {
        const use = description.querySelector(`:scope > customControl[formFactor="${DESKTOP_FORM_FACTOR}"]`);
        return use ? [[attribute(description, 'forControl'), readUse(use)] as const] : [];
      }),
    ),
  };
}

function readTab(tab: Element, languageId: number): Tab {
  return {
    name: attribute(tab, 'name'),
    label: label(tab, languageId),
    visible: isTrue(tab, 'visible'),
    sections: all(tab, ':scope > columns > column > sections > section').map((section) => ({
      label: label(section, languageId),
      showLabel: isTrue(section, 'showlabel'),
      cells: all(section, 'cell').flatMap((cell) => readCell(cell, languageId)),
    })),
  };
}

function readCell(cell: Element, languageId: number): Cell[] {
  const control = cell.querySelector(':scope > control');
  if (!control) return [];
  return [
    {
      label: label(cell, languageId),
      showLabel: isTrue(cell, 'showlabel'),
      rowSpan: Number(attribute(cell, 'rowspan')) || 1,
      controlId: attribute(control, 'id'),
      classId: attribute(control, 'classid').toUpperCase(),
      column: control.getAttribute('datafieldname') ?? undefined,
      uniqueId: control.getAttribute('uniqueid') ?? undefined,
    },
  ];
}

function readUse(use: Element): CustomControlUse {
  const columns: Record<string, string> = {};
  for (const parameter of all(use, ':scope > parameters > *')) {
    if (attribute(parameter, 'static') !== 'true')
      columns[parameter.tagName] = parameter.textContent?.trim() ?? '';
  }
  return { name: attribute(use, 'name'), columns };
}

import { Addition } from './addition';
import type { Changed, Edits } from './edits';
import {
  attributeOf,
  childrenOf,
  isFalse,
  plainId,
  readForm,
  tabElements,
  type Form,
  type FormProblem,
} from './form';
import { around, bestControl, handlerOf, hasLibrary, leftovers, type Leftovers } from './inspect';
import { labelsFor } from './labels';
import { descriptionMarkup, handlerMarkup, libraryMarkup, tabMarkup, type Labels } from './markup';
import { FORM_FACTORS, TAB_NAME } from './names';
import { getsContext, isOwnTab, partsOf, type Control } from './parts';
import { Removal } from './removal';
import type { Element } from './xml';

export interface PlaceOptions {
  /** The tab that ours comes behind, by name or id; the last one when left out. */
  after?: string;
  /** What the tab is called, by language id (LCID); our own words in the languages of the form when left out. */
  labels?: Labels;
  /** What the new ids are made from where the text does not say it: `systemform` does, the column `formxml` does not. */
  formId?: string;
}

/**
 * Puts OpenCX's tab with its control, its library and its handler on a form: all of them, or those that are lacking or do
 * not work. What else is on the form stays as it is, byte for byte; a form that lacks nothing is not changed. What is
 * placed has no line breaks of its own, which makes `remove` exact.
 *
 * What somebody decided about a control placed by hand is left alone: hidden with a tab, section or cell that is not ours
 * it stays hidden, and beside another control for the web it stays off the web; `inspect` goes on to say so.
 */
export function place(formXml: string, options: PlaceOptions = {}): Changed | { problem: FormProblem } {
  const form = readForm(formXml);
  if ('problem' in form) return form;
  const parts = partsOf(form);
  const edits = new Removal(formXml);
  clear(leftovers(form, parts), edits);

  const addition = new Addition(form, edits, plainId(options.formId ?? form.formId));
  const control = bestControl(parts);
  if (control) mend(control, formXml, edits);
  else {
    const unknown = addTab(form, options, addition);
    if (unknown) return { problem: unknown };
  }
  if (!hasLibrary(form, parts)) addition.add('library', libraryMarkup);
  const handler = handlerOf(form, parts);
  if (!handler) addition.add('handler', handlerMarkup);
  else {
    if (isFalse(handler, 'enabled')) edits.setAttribute(handler, 'enabled', 'true');
    if (!getsContext(handler)) edits.setAttribute(handler, 'passExecutionContext', 'true');
  }
  if (addition.problem) return { problem: addition.problem };
  addition.finish();
  return edits.apply();
}

/** Takes off what does nothing; the containers stay, since what works comes into them. */
function clear({ tabs, controls, descriptions }: Leftovers, edits: Removal): void {
  for (const { element } of tabs) edits.drop(element);
  for (const control of controls) edits.dropControl(control);
  for (const { element, shared, ours } of descriptions) {
    for (const one of shared ? ours : [element]) edits.drop(one);
  }
}

function addTab(form: Form, options: PlaceOptions, addition: Addition): FormProblem | undefined {
  const { after, labels = labelsFor(form) } = options;
  const tabs = tabElements(form);
  const behind = tabs.find((tab) => isCalled(tab, after));
  if (after !== undefined && !behind) return { kind: 'unknown-tab', tab: after };
  const taken = new Set(tabs.filter((tab) => !tab.gone).map((tab) => attributeOf(tab, 'name')));
  let name = TAB_NAME;
  for (let next = 2; taken.has(name); next++) name = `${TAB_NAME}_${next}`;
  const description = addition.add('description', descriptionMarkup);
  const [section, cell] = [addition.id('section'), addition.id('cell')];
  addition.add('tab', (tab) => tabMarkup(name, { tab, section, cell, description }, labels), behind);
  return undefined;
}

function isCalled(tab: Element, wanted: string | undefined): boolean {
  if (wanted === undefined) return false;
  return attributeOf(tab, 'name') === wanted || plainId(attributeOf(tab, 'id')) === plainId(wanted);
}

/** Shows what is hidden of our own tab, and the control on the web, where nothing else takes its place there. */
function mend(control: Control, text: string, edits: Edits): void {
  if (control.tab && isOwnTab(control.tab)) {
    for (const one of around(control)) {
      if (isFalse(one, 'visible')) edits.setAttribute(one, 'visible', 'true');
    }
  }
  const ours = control.description?.ours[0];
  const factor = ours?.attributes.find((one) => one.name === 'formFactor');
  if (!ours || !factor?.value) return;
  const all = childrenOf(ours.parent, 'customControl');
  if (all.some((one) => attributeOf(one, 'formFactor').trim() === FORM_FACTORS.web)) return;
  const copy = text.slice(ours.start, factor.start) + FORM_FACTORS.web + text.slice(factor.end, ours.end);
  edits.insert(ours.end, copy);
}

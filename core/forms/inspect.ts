import { attributeOf, isFalse, isIn, plainId, readForm, type Form, type FormProblem } from './form';
import { FORM_FACTORS, type FormFactor } from './names';
import { forControl, getsContext, isOwnTab, partsOf, runsOnLoad, type Control, type Parts } from './parts';
import type { Element } from './xml';

/** What keeps OpenCX from working on a form, or is left over from it. */
export type Reason =
  | 'no-control'
  | 'tab-hidden'
  | 'section-hidden'
  | 'cell-hidden'
  | 'not-on-web'
  | 'no-handler'
  | 'handler-disabled'
  /** The form calls the handler without telling which form it is. */
  | 'handler-without-context'
  | 'no-library'
  | 'description-without-control'
  /** The form shows the column's standard control, or nothing. */
  | 'control-without-description'
  | 'tab-without-control';

export interface PlacedControl {
  /** The tab it is on; none in a header, say. */
  tab?: { id: string; name: string; own: boolean };
  /** The column it is bound to; empty where it is bound to none. */
  column: string;
  formFactors: FormFactor[];
  visible: boolean;
}

export interface FormInspection {
  /** `no` where nothing of OpenCX is on the form, `yes` where nothing keeps it from working. */
  placed: 'yes' | 'partly' | 'no';
  /** Empty unless `placed` is `partly`. */
  reasons: Reason[];
  controls: PlacedControl[];
  library: boolean;
  handler: 'enabled' | 'disabled' | 'absent';
}

/** Looks for OpenCX's parts on a form, wherever and by whomever they were put there. */
export function inspect(formXml: string): FormInspection | { problem: FormProblem } {
  const form = readForm(formXml);
  if ('problem' in form) return form;
  const parts = partsOf(form);
  const handler = handlerOf(form, parts);
  const placed = Object.values(parts).some((some: unknown[]) => some.length > 0);
  const reasons = placed ? reasonsOf(form, parts) : [];
  return {
    placed: !placed ? 'no' : reasons.length > 0 ? 'partly' : 'yes',
    reasons,
    controls: parts.controls.filter(({ description }) => description).map(placedControl),
    library: hasLibrary(form, parts),
    handler: !handler ? 'absent' : isFalse(handler, 'enabled') ? 'disabled' : 'enabled',
  };
}

function reasonsOf(form: Form, parts: Parts): Reason[] {
  const reasons: Reason[] = [];
  const control = bestControl(parts);
  reasons.push(...(control ? controlReasons(control) : (['no-control'] as const)));
  const { descriptions, controls, tabs } = leftovers(form, parts);
  if (descriptions.length > 0) reasons.push('description-without-control');
  if (controls.length > 0) reasons.push('control-without-description');
  if (tabs.length > 0) reasons.push('tab-without-control');
  if (!hasLibrary(form, parts)) reasons.push('no-library');
  const handler = handlerOf(form, parts);
  if (!handler) reasons.push('no-handler');
  else if (isFalse(handler, 'enabled')) reasons.push('handler-disabled');
  else if (!getsContext(handler)) reasons.push('handler-without-context');
  return reasons;
}

export type Leftovers = Pick<Parts, 'descriptions' | 'controls' | 'tabs'>;

/** Parts of the tab that do nothing without the others. */
export function leftovers(form: Form, parts: Parts): Leftovers {
  const ids = new Set(
    form.elements
      .filter(({ name }) => name === 'control')
      .map((control) => plainId(attributeOf(control, 'uniqueid'))),
  );
  return {
    descriptions: parts.descriptions.filter(
      ({ element }) => !isIn(form, 'controlDescriptions', element) || !ids.has(forControl(element)),
    ),
    controls: parts.controls.filter(({ description }) => !description),
    tabs: parts.tabs.filter(({ controls: on }) => !on.some((one) => one.description)),
  };
}

/** The one of the form's controls that works, or that comes nearest to it. */
export function bestControl({ controls }: Parts): Control | undefined {
  const [first, ...others] = controls.filter(({ description }) => description);
  return first && ([first, ...others].find((one) => controlReasons(one).length === 0) ?? first);
}

function controlReasons(control: Control): Reason[] {
  const reasons: Reason[] = [];
  for (const element of around(control)) {
    if (isFalse(element, 'visible')) reasons.push(`${element.name}-hidden` as Reason);
  }
  if (!formFactorsOf(control).includes('web')) reasons.push('not-on-web');
  return reasons;
}

/** The tab, section and cell that a control is in. */
export function around({ element, tab }: Control): Element[] {
  const cell = element.parent;
  const section = cell.parent.parent.parent;
  const around = [section, cell].filter(({ name }) => name === 'section' || name === 'cell');
  return tab ? [tab, ...around] : around;
}

function placedControl(control: Control): PlacedControl {
  const { element, tab } = control;
  return {
    ...(tab && {
      tab: { id: plainId(attributeOf(tab, 'id')), name: attributeOf(tab, 'name'), own: isOwnTab(tab) },
    }),
    column: attributeOf(element, 'datafieldname'),
    formFactors: formFactorsOf(control),
    visible: !around(control).some((one) => isFalse(one, 'visible')),
  };
}

/** A custom control that names no form factor is taken to be for all (not confirmed: no real form has one). */
function formFactorsOf({ description }: Control): FormFactor[] {
  const written = (description?.ours ?? []).map((one) => attributeOf(one, 'formFactor'));
  return (Object.keys(FORM_FACTORS) as FormFactor[]).filter((factor) =>
    written.some((one) => one === '' || one.trim() === FORM_FACTORS[factor]),
  );
}

export function hasLibrary(form: Form, { libraries }: Parts): boolean {
  return libraries.some((one) => isIn(form, 'formLibraries', one));
}

/** A handler of ours that runs when the form opens; rather one that is enabled. */
export function handlerOf(form: Form, { handlers }: Parts): Element | undefined {
  const running = handlers.filter((one) => runsOnLoad(form, one));
  return running.find((one) => !isFalse(one, 'enabled') && getsContext(one)) ?? running[0];
}

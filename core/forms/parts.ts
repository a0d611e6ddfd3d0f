import { attributeOf, isIn, isTrue, plainId, tabElements, type Form } from './form';
import * as names from './names';
import { traceOf } from './trace';
import type { Element } from './xml';

/** What says that a control is shown by a custom control. */
export interface Description {
  element: Element;
  /** Those of its custom controls that are ours. */
  ours: Element[];
  /** Whether a custom control of somebody else's is in it, too: one for phones and one for the web, say. */
  shared: boolean;
}

export interface Control {
  element: Element;
  description?: Description;
  tab?: Element;
  /** Whether nothing is left of the control without us: it has no standard control of its own beneath. */
  whole: boolean;
}

/** A tab of ours, on which nobody put anything else. */
export interface Tab {
  element: Element;
  controls: Control[];
}

/** All that is OpenCX's on a form, however it came there, and wherever it is. */
export interface Parts {
  tabs: Tab[];
  controls: Control[];
  descriptions: Description[];
  libraries: Element[];
  handlers: Element[];
}

export function partsOf(form: Form): Parts {
  const described = form.elements
    .filter(({ name }) => name === 'controlDescription')
    .map(describe)
    .filter(({ ours }) => ours.length > 0);
  const ours = new Map(
    described
      .filter(({ element }) => isIn(form, 'controlDescriptions', element))
      .map((one) => [forControl(one.element), one]),
  );
  const tabs = tabElements(form);
  const ownTabs = new Map<Element, Tab>();
  for (const element of tabs) {
    if (isOwnTab(element)) ownTabs.set(element, { element, controls: [] });
  }
  const controls: Control[] = [];
  let next = 0;
  for (const element of form.elements) {
    while ((tabs[next]?.end ?? Infinity) <= element.start) next++;
    if (element.name !== 'control') continue;
    const tab = tabs[next];
    const within = tab && element.start > tab.start ? tab : undefined;
    const control = controlOf(element, ours.get(plainId(attributeOf(element, 'uniqueid'))), within);
    if (control) controls.push(control);
    const own = within && ownTabs.get(within);
    if (own && control?.whole) own.controls.push(control);
    else if (own) ownTabs.delete(within);
  }
  return {
    tabs: [...ownTabs.values()],
    controls,
    descriptions: described,
    libraries: form.elements.filter(
      (one) => one.name === 'Library' && attributeOf(one, 'name') === names.LIBRARY,
    ),
    handlers: form.elements.filter((one) => one.name === 'Handler' && isOurHandler(one)),
  };
}

function describe(element: Element): Description {
  const named = element.children.filter(
    (child) => child.name === 'customControl' && attributeOf(child, 'name') !== '',
  );
  const ours = named.filter((child) => attributeOf(child, 'name') === names.CUSTOM_CONTROL);
  return { element, ours, shared: named.length > ours.length };
}

function controlOf(element: Element, description?: Description, tab?: Element): Control | undefined {
  const ownId = attributeOf(element, 'id') === names.CONTROL_ID;
  if (!description && !ownId) return undefined;
  const custom = plainId(attributeOf(element, 'classid')) === plainId(names.CUSTOM_CLASS);
  const whole = !description?.shared && (custom || ownId);
  return { element, whole, ...(description && { description }), ...(tab && { tab }) };
}

/** Whether `place` or the managed solution made a tab: by its name; or by its id, where somebody gave it another name. */
export function isOwnTab(element: Element): boolean {
  return (
    attributeOf(element, 'name') === names.TAB_NAME ||
    traceOf(plainId(attributeOf(element, 'id')), 'tab') !== undefined
  );
}

function isOurHandler(element: Element): boolean {
  return (
    attributeOf(element, 'libraryName') === names.LIBRARY ||
    attributeOf(element, 'functionName').startsWith(names.HANDLERS)
  );
}

/** Whether a handler of ours is where the platform calls it when the form opens, and calls what it should. */
export function runsOnLoad(form: Form, handler: Element): boolean {
  const event = handler.parent.parent;
  return (
    handler.parent.name === 'Handlers' &&
    isOnLoad(event) &&
    event.parent.parent === form.element &&
    attributeOf(handler, 'functionName') === names.HANDLER &&
    attributeOf(handler, 'libraryName') === names.LIBRARY
  );
}

/** Whether a handler of ours gets what it cannot work without: the form. */
export function getsContext(handler: Element): boolean {
  return isTrue(handler, 'passExecutionContext');
}

export function isOnLoad(event: Element): boolean {
  return event.name === 'event' && attributeOf(event, 'name') === 'onload' && event.parent.name === 'events';
}

export function forControl(description: Element): string {
  return plainId(attributeOf(description, 'forControl'));
}

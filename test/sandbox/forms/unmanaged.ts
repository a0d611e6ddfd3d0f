import { childElements, readForm, writeForm, type Element } from './formXml';
import { counterpart, isTold, rowOf } from './identity';

/**
 * An administrator's customisation of a form: PATCH of `systemforms` writes the whole FormXml, PublishXml makes it count.
 * There is one such layer, and it is the topmost (power-platform/alm/solution-layers-alm). Forms merge: what managed
 * layers bring later still comes in where the administrator changed nothing, and "overwrite customizations" does not
 * touch it (how-managed-solutions-merged). Hence both texts: what was saved counts where it differs from what it was
 * saved over.
 */
export interface UnmanagedLayer {
  /** The whole form as the administrator saved it. */
  saved: string;
  /** What the managed layers made at that time (`mergeForm`). */
  over: string;
}

/**
 * The form with the administrator's layer on top.
 *
 * Documented is the outcome, not the way. Nobody confirmed: that a managed component which the administrator removed stays
 * away after an upgrade; that a field which the administrator put in a managed tab stays, in that tab, when the solution
 * goes (the platform may use its "Conflicts Tab"); in what order things stand where both moved them (here: as saved).
 * @param managed what the managed layers make now
 * @returns `saved` where the managed layers are as they were, `managed` where nothing of it was changed
 */
export function layUnmanaged(managed: string, { saved, over }: UnmanagedLayer): string {
  const form = readForm(saved);
  const was = readForm(over);
  const now = readForm(managed);
  if (says(form) === says(was)) return writeForm(now);
  bring(form, was, now);
  return writeForm(form);
}

/** Brings into `form` what the managed layers changed since: from `was` to `now`. */
function bring(form: Element, was: Element, now: Element): void {
  for (const name of new Set([was, now].flatMap((one) => Array.from(one.attributes, (each) => each.name)))) {
    const value = now.getAttribute(name);
    if (form.getAttribute(name) !== was.getAttribute(name)) continue;
    if (value === null) form.removeAttribute(name);
    else form.setAttribute(name, value);
  }
  const parts = [form, was, now].map(partsOf);
  const hasParts = parts.some((all) => all.length > 0);
  if (!hasParts && form.textContent === was.textContent && form.textContent !== now.textContent) {
    form.textContent = now.textContent;
  }
  for (const part of partsOf(now)) bringPart(form, was, part);
  for (const part of partsOf(was)) {
    const here = twin(form, part);
    if (here && !twin(now, part)) takeAway(here, part);
  }
}

function bringPart(form: Element, was: Element, part: Element): void {
  const here = twin(form, part);
  const before = twin(was, part);
  if (!here) {
    if (!before) add(form, part);
  } else if (!before) bring(here, emptyLike(part), part);
  else if (says(here) !== says(before)) bring(here, before, part);
  else if (says(before) !== says(part)) here.parentNode?.replaceChild(copyFor(form, part), here);
}

/** What the managed layers no longer have goes, unless the administrator made something of it. */
function takeAway(here: Element, was: Element): void {
  if (says(here) === says(was)) {
    const parent = here.parentNode;
    parent?.removeChild(here);
    if (parent?.nodeName === 'row' && childElements(parent as Element).length === 0) {
      parent.parentNode?.removeChild(parent);
    }
    return;
  }
  for (const part of partsOf(was)) {
    const inside = twin(here, part);
    if (inside) takeAway(inside, part);
  }
}

/** The children. Rows that differ are seen through: what matters is their cells. */
function partsOf(element: Element): Element[] {
  const children = childElements(element);
  return element.nodeName === 'rows' ? children.flatMap((row) => childElements(row)) : children;
}

/** What stands for `part` below another parent: the same by its identity, or as the first, second … of its name. */
function twin(parent: Element, part: Element): Element | undefined {
  if (parent.nodeName === 'rows') {
    const row = rowOf(parent, part);
    return row && counterpart(row, part);
  }
  if (isTold(part)) return counterpart(parent, part);
  const alike = childElements(part.parentNode as Element, part.nodeName);
  return childElements(parent, part.nodeName)[alike.indexOf(part)];
}

/** After what it follows in the managed form; a cell in a row of its own at the end. */
function add(form: Element, part: Element): void {
  const copy = copyFor(form, part);
  if (form.nodeName === 'rows') {
    const row = form.appendChild(copyFor(form, part.parentNode as Element, 'empty'));
    row.appendChild(copy);
    return;
  }
  const siblings = childElements(part.parentNode as Element);
  const before = siblings.slice(0, siblings.indexOf(part)).reverse();
  const after = before.map((one) => twin(form, one)).find((one) => one);
  form.insertBefore(copy, after ? after.nextSibling : before.length > 0 ? null : form.firstChild);
}

const copyFor = (form: Element, part: Element, content: 'full' | 'empty' = 'full'): Element =>
  (form.ownerDocument?.importNode(part, content === 'full') ?? part) as Element;

function emptyLike(part: Element): Element {
  return part.ownerDocument?.createElement(part.nodeName) as Element;
}

/** What an element says, without comments and layout. */
function says(element: Element): string {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}="${value}"`).sort();
  const children = childElements(element);
  const content = children.length > 0 ? children.map(says).join('') : (element.textContent ?? '').trim();
  return `<${[element.nodeName, ...attributes].join(' ')}>${content}</>`;
}

import { newControl } from './formControl';

export { isTaken as isLoaded } from './formControl';

/** Runs in the sandbox's case form, and measures the control there. */
interface Platform {
  React: { createElement(tag: string, props: object | null, ...children: unknown[]): unknown };
  ReactDOMv16: { render(element: unknown, container: Element): void };
}
const platform = window as unknown as Platform;

/** Milliseconds from the call of the control (or of React) to the end of the frame that showed it. */
export interface Painted {
  first: number;
  all: number;
}

const MESSAGE = 'li[data-author]';

/** Mounts the control on a description, with notes that are answered at once: what the network takes is not measured. */
export async function control(description: string): Promise<Painted> {
  const { control: mounted, context } = newControl(description, {
    retrieveMultipleRecords: () => Promise.resolve({ entities: [] }),
  });
  const place = await newPlace();
  const start = performance.now();
  mounted.init(context, () => undefined, {});
  platform.ReactDOMv16.render(mounted.updateView(context), place);
  const first = await frameWith(() => place.querySelector(MESSAGE) !== null);
  const root = place.querySelector('[data-opencx="conversation"]');
  const all = await frameWith(() => root?.getAttribute('data-state') === 'ready');
  return { first: first - start, all: all - start };
}

/** An element of the control's as data: tag, properties, children. */
type Tree = string | [tag: string, props: Record<string, unknown>, children: Tree[]];

/** All that the control shows, for `plain`, without the runs that the browser may leave out. */
export function shownTree(): string {
  const root = document.querySelector(`#measured [data-opencx="conversation"]`);
  if (!root) throw new Error('There is no control to copy.');
  return JSON.stringify(treeOf(root));
}

function treeOf(element: Element): Tree {
  const props: Record<string, unknown> = {};
  for (const { name, value } of Array.from(element.attributes)) {
    if (name === 'class') props['className'] = value.replace('ocx-chunk', '');
    else if (name === 'style') props['style'] = styleOf(element as HTMLElement);
    else props[name] = value;
  }
  const children = Array.from(element.childNodes).flatMap((node) =>
    node instanceof Element ? [treeOf(node)] : [node.textContent ?? ''],
  );
  return [element.tagName.toLowerCase(), props, children];
}

function styleOf({ style }: HTMLElement): Record<string, string> {
  return Object.fromEntries(Array.from(style, (name) => [name, style.getPropertyValue(name)]));
}

/** The same markup by plain React, all at once: nothing is left for it to read or to format. */
export async function plain(json: string): Promise<Painted> {
  const tree = JSON.parse(json) as Tree;
  const place = await newPlace();
  const start = performance.now();
  platform.ReactDOMv16.render(elementOf(tree), place);
  const all = (await frameWith(() => place.querySelector(MESSAGE) !== null)) - start;
  return { first: all, all };
}

function elementOf(tree: Tree): unknown {
  if (typeof tree === 'string') return tree;
  const [tag, props, children] = tree;
  return platform.React.createElement(tag, props, ...children.map(elementOf));
}

/** What stands in the document, to tell whether two ways showed the same. */
export function shown(): { messages: number; text: string } {
  const place = document.getElementById('measured');
  return { messages: place?.querySelectorAll(MESSAGE).length ?? 0, text: place?.textContent ?? '' };
}

/** Milliseconds of each key of a word in the search box; undefined where there is none. */
export async function search(word: string): Promise<number[] | undefined> {
  const box = document.querySelector<HTMLInputElement>(
    '#measured [data-opencx="conversation"] input[data-tool="search"]',
  );
  if (!box) return undefined;
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const keys: number[] = [];
  box.focus();
  for (let length = 1; length <= word.length; length++) {
    await frame();
    await afterFrame();
    // The control may highlight within the event.
    const before = new Set(marks());
    const start = performance.now();
    write?.call(box, word.slice(0, length));
    box.dispatchEvent(new Event('input', { bubbles: true }));
    keys.push((await highlighted(before)) - start);
  }
  return keys;
}

/** The end of the last frame in which highlights changed; NaN where none came. */
async function highlighted(before: ReadonlySet<unknown>): Promise<number> {
  let last = NaN;
  for (let known = before, still = 0; still < 30; still++) {
    await frame();
    const now = new Set(marks());
    await afterFrame();
    if (now.size === known.size && [...now].every((mark) => known.has(mark))) continue;
    [last, known, still] = [performance.now(), now, 0];
  }
  return last;
}

function marks(): unknown[] {
  const registered = Array.from(CSS.highlights.values(), (highlight) => Array.from(highlight)).flat();
  return [...registered, ...Array.from(document.querySelectorAll('#measured mark'))];
}

/** A place in view, on a page that has nothing left to do. */
async function newPlace(): Promise<HTMLElement> {
  const place = document.createElement('div');
  place.id = 'measured';
  document.getElementById('form')?.prepend(place);
  await frame();
  await afterFrame();
  return place;
}

async function frameWith(condition: () => boolean): Promise<number> {
  do await frame();
  while (!condition());
  await afterFrame();
  return performance.now();
}

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Style, layout and paint follow the frame's callbacks in the same task (HTML, "update the rendering"): the next one is after it. */
function afterFrame(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

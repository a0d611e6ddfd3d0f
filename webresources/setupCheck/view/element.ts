export type Child = Node | string | undefined;

/** An element with attributes and children; text stays text. An attribute without a value is left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value !== undefined) made.setAttribute(name, value);
  }
  replaceChildren(made, ...children);
  return made;
}

export function replaceChildren(into: Element, ...children: readonly Child[]): void {
  into.textContent = '';
  for (const child of children) {
    if (child !== undefined)
      into.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
}

/** A text with names or ids of the environment in it, each in whatever direction its own script has. */
export function sentence(template: string, values: Readonly<Record<string, Child>>): Child[] {
  return template.split(/(\{\w+\})/).map((part) => {
    const value = values[part.slice(1, -1)];
    return part.startsWith('{') && value !== undefined ? element('bdi', {}, value) : part;
  });
}

/** An id, or a name that only programs read. */
export function code(text: string): HTMLElement {
  return element('code', { dir: 'ltr' }, text);
}

/** A button that submits nothing. */
export function button(
  label: string,
  style: 'primary' | 'secondary' | 'link',
  press: () => void,
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: `button ${style}` }, label);
  made.addEventListener('click', press);
  return made;
}

export function section(className: string, heading: string, ...children: readonly Child[]): HTMLElement {
  return element('section', { class: `card ${className}` }, element('h2', {}, heading), ...children);
}

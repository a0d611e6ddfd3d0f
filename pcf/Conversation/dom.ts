/** What a node is made of: absent attributes and children are left out, a string is text. */
export type Attributes = Readonly<Record<string, string | undefined>>;
export type Child = Node | string | undefined | false;

/** An element of the document, not in it yet. Text goes in as text nodes: nothing here reads HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) node.setAttribute(name, value);
  }
  for (const child of children) {
    if (child !== undefined && child !== false)
      node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
  return node;
}

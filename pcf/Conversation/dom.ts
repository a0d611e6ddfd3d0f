/** What a node is made of: absent attributes and children are left out, a string is text, an array is its nodes. */
export type Attributes = Readonly<Record<string, string | undefined>>;
export type Child = Node | string | undefined | false | readonly Node[];

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
    if (child === undefined || child === false) continue;
    if (typeof child === 'string') node.appendChild(document.createTextNode(child));
    else appendAll(node, child instanceof Node ? [child] : child);
  }
  return node;
}

/** One by one: a call takes some ten thousand arguments, and a text of one message may have more parts. */
export function appendAll(place: Node, children: readonly Node[]): void {
  for (const child of children) place.appendChild(child);
}

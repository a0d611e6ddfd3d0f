/**
 * Notes all that can be reached from a value through objects, lists, maps and sets, and gives what puts every one of them
 * back as it was, in place. Bytes are taken for unchanging; functions are left alone.
 */
export function keepContents(root: object): () => void {
  const seen = new Set<object>();
  const putBack: (() => void)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) return;
    seen.add(value);
    const { contents, restore } = noted(value);
    putBack.push(restore);
    contents.forEach(visit);
  };
  visit(root);
  return () => {
    for (const put of putBack) put();
  };
}

function noted(value: object): { contents: readonly unknown[]; restore: () => void } {
  if (Array.isArray(value)) {
    const items = [...(value as unknown[])];
    return { contents: items, restore: () => void value.splice(0, value.length, ...items) };
  }
  if (value instanceof Set) {
    const items = [...(value as Set<unknown>)];
    return {
      contents: items,
      restore() {
        value.clear();
        for (const item of items) value.add(item);
      },
    };
  }
  if (value instanceof Map) {
    const entries = [...(value as Map<unknown, unknown>)];
    return {
      contents: entries.flat(),
      restore() {
        value.clear();
        for (const [key, held] of entries) value.set(key, held);
      },
    };
  }
  const own = { ...value };
  return {
    contents: Object.values(own),
    restore() {
      for (const key of Object.keys(value)) if (!(key in own)) Reflect.deleteProperty(value, key);
      Object.assign(value, own);
    },
  };
}

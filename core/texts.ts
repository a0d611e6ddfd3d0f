/** Fills the placeholders of a text: `fill('{a} of {b}', { a: '1', b: '9' })`. One without a value stays visible. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

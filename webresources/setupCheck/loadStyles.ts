/** Adds one of the page's own style sheets, by its name beside the page. Without it the page is plainer, and still works. */
export function loadStyles(page: Document, name: string): Promise<void> {
  return new Promise((resolve) => {
    const link = page.createElement('link');
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    link.rel = 'stylesheet';
    link.href = name;
    page.head.appendChild(link);
  });
}

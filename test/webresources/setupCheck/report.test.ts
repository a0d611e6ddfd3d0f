import { button, checked, settled, texts, unfold } from './openedPage';
import { CLIENT_ID } from './fakeReader';

async function reported() {
  const opened = await checked(({ environment }) => environment.lacking.push('prvCreateNote'));
  await unfold(opened.root, texts.page.report.heading);
  return opened;
}

describe('the report', () => {
  test.each([
    ['Copy as Markdown', /^# OpenCX setup check/],
    ['Copy as JSON', /^\{[^]*"verdict": "missing"/],
  ])('goes to the clipboard: %s', async (label, start) => {
    const copied: string[] = [];
    Object.assign(navigator, {
      clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    const { root } = await reported();
    button(root, new RegExp(label)).click();
    await settled();
    expect(copied).toEqual([expect.stringMatching(start)]);
    expect(copied[0]).toContain('prvCreateNote');
    expect(root.querySelector('.folded [role="status"]')?.textContent).toBe(texts.page.copied);
  });

  test('is saved as a file of JSON that names the client id', async () => {
    const saved: { name: string; blob: Blob }[] = [];
    const blobs: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, blob: blobs[Number(this.href.slice('blob:'.length)) - 1] as Blob });
    });
    const { root } = await reported();
    button(root, /Download/).click();
    click.mockRestore();
    expect(saved.map(({ name }) => name)).toEqual([`opencx-setup-check-${CLIENT_ID}.json`]);
    expect(saved[0]?.blob.type).toBe('application/json');
    expect(saved[0]?.blob.size).toBeGreaterThan(1000);
    expect(document.querySelector('a[download]')).toBeNull();
  });

  test('is printed', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const { root } = await reported();
    button(root, /^Print$/).click();
    expect(print).toHaveBeenCalledTimes(1);
  });
});

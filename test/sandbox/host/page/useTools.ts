const CONTROL = '[data-opencx="conversation"]';

/** Uses tools of the conversation one after the other, as somebody does who clicks and types: `fold`, `search:refund`. */
export async function useTools(uses: readonly string[]): Promise<void> {
  for (const use of uses) {
    const [tool = '', text] = use.split(':');
    const element = await appears(`${CONTROL}:not([data-state="loading"]) [data-tool="${tool}"]`);
    if (text === undefined) element.click();
    else type(element as HTMLInputElement, text);
  }
}

function appears(selector: string): Promise<HTMLElement> {
  return new Promise((done) => {
    const look = (): void => {
      const element = document.querySelector<HTMLElement>(selector);
      if (element) done(element);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** React reads the value by the prototype's setter, and hears of it by the event. */
function type(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

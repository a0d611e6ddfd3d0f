import * as React from 'react';

/**
 * Calls `apply` with the transcript, and again whenever messages come into it or leave it, as long as `isOn`: twice must be as
 * good as once.
 */
export function useContent(
  region: React.RefObject<HTMLElement>,
  isOn: boolean,
  apply: (region: HTMLElement) => void,
): void {
  React.useEffect(() => {
    const element = region.current;
    if (element === null) return;
    const run = (): void => {
      apply(element);
    };
    run();
    if (!isOn) return;
    const observer = new MutationObserver(run);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [region, isOn, apply]);
}

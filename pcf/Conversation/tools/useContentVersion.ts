import * as React from 'react';

/** A number that grows when messages come into the transcript or leave it. */
export function useContentVersion(region: React.RefObject<HTMLElement>): number {
  const [version, setVersion] = React.useState(0);
  React.useEffect(() => {
    if (region.current === null) return;
    const observer = new MutationObserver(() => {
      setVersion((before) => before + 1);
    });
    observer.observe(region.current, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [region]);
  return version;
}

import * as React from 'react';

/** With runs of 40 messages, what a frame can take without being missed. */
const CHUNKS_PER_FRAME = 6;

/**
 * How many of `total` chunks to render: one at once, the others frame by frame, until all are there. All stay:
 * the browser's own search, printing and screen readers must find every message.
 */
export function useProgressiveFill(total: number): number {
  const [shown, setShown] = React.useState(1);
  React.useEffect(() => {
    if (shown >= total) return;
    return nextFrame(() => {
      setShown(shown + CHUNKS_PER_FRAME);
    });
  }, [shown, total]);
  return Math.min(shown, total);
}

/** Runs `step` before the next paint, and in a page that is not painted (a tab in the background) all the same. */
function nextFrame(step: () => void): () => void {
  if (typeof requestAnimationFrame === 'undefined' || document.hidden) {
    const timer = setTimeout(step, 0);
    return () => {
      clearTimeout(timer);
    };
  }
  const frame = requestAnimationFrame(step);
  return () => {
    cancelAnimationFrame(frame);
  };
}

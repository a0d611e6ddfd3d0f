/**
 * Tells the seconds that are left, at once and then each second, and at their end that they are over.
 * @param seconds one at least, so that nothing is asked again without a pause
 * @returns stops it
 */
export function countdown(seconds: number, tell: (left: number) => void, over: () => void): () => void {
  const end = Date.now() + Math.max(1, seconds) * 1000;
  // A page in the background is woken up less often: the clock counts, not the ticks.
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    if (left > 0) return tell(left);
    clearInterval(timer);
    over();
  };
  const timer = setInterval(tick, 1000);
  tick();
  return () => clearInterval(timer);
}

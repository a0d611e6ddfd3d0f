/** The smallest text found by taking halves, quarters … away for which `fails` still holds, in bounded time (ms). */
export function shrunk(text: string, fails: (text: string) => boolean, time: number): string {
  const end = Date.now() + time;
  let smallest = text;
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.length && Date.now() < end;) {
      const without = smallest.slice(0, at) + smallest.slice(at + size);
      if (fails(without)) smallest = without;
      else at += size;
    }
  }
  return smallest;
}

import { startTransition, useEffect, useState } from "react";

/** How many rows are drawn before the first paint, and how many more at a time after it. */
const FIRST = 24;
const STEP = 120;

/**
 * How many of so many rows to draw: the first screen at once, the rest while the reader already reads. All of them are
 * drawn in the end, so that the browser's own search and printing find everything.
 */
export function useGrowing(total: number): number {
  const [count, setCount] = useState(FIRST);
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => startTransition(() => setCount(count + STEP)), 0);
    return () => clearTimeout(timer);
  }, [count, total]);
  return count;
}

/** Lets so many be looked at at once, and the others come again: what is costly and anybody may ask for forms no queue. */
export interface Gate {
  /** Null where there is no room. */
  pass: <T>(work: () => Promise<T>) => Promise<T> | null;
}

export function openGate(atOnce: number): Gate {
  let inside = 0;
  return {
    pass(work) {
      if (inside >= atOnce) return null;
      inside += 1;
      return work().finally(() => {
        inside -= 1;
      });
    },
  };
}

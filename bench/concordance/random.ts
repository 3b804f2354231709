/** A seeded source of chance (mulberry32): the same seed gives the same faults on every machine. */
export interface Random {
  below: (bound: number) => number;
  pick: <T>(list: readonly T[]) => T | null;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (bound: number): number => Math.floor(next() * bound);
  return { below, pick: (list) => (list.length === 0 ? null : (list[below(list.length)] ?? null)) };
}

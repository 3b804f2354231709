import { randomBytes } from "node:crypto";

/** Through what a node touches the world beside its database and its keys; tests pass another. */
export interface Effects {
  /** Milliseconds since 1970; never less than it said before (`forwardClock`). */
  now: () => number;
  random: (length: number) => Buffer;
}

/**
 * A clock that never goes back: where the machine's clock is set back, time goes on by the steady count of
 * milliseconds since start until the machine's clock has caught up. `floor` is the latest time already on record.
 */
export function forwardClock(
  wall: () => number = () => Date.now(),
  steady: () => number = () => performance.now(),
  floor = 0,
): () => number {
  let last = Math.max(wall(), floor);
  let at = steady();
  return () => {
    const elapsed = steady() - at;
    at += elapsed;
    last = Math.max(wall(), last + elapsed);
    return Math.floor(last);
  };
}

/** The real effects, whose time is never before `floor` (milliseconds since 1970). */
export function realEffects(floor = 0): Effects {
  const now = forwardClock(
    () => Date.now(),
    () => performance.now(),
    floor,
  );
  return { now, random: randomBytes };
}

/** Right and wrong of a yes-or-no answer. */
export interface Tally {
  hit: number;
  extra: number;
  missed: number;
  none: number;
}

/** Counts pairs of (said yes, is yes). */
export function tally(pairs: readonly (readonly [boolean, boolean])[]): Tally {
  const count = (said: boolean, is: boolean): number =>
    pairs.filter(([a, b]) => a === said && b === is).length;
  return {
    hit: count(true, true),
    extra: count(true, false),
    missed: count(false, true),
    none: count(false, false),
  };
}

/** F1 of the yes; 1 where there was nothing to find and nothing was said. */
export function f1({ hit, extra, missed }: Tally): number {
  return hit + extra + missed === 0 ? 1 : (2 * hit) / (2 * hit + extra + missed);
}

export function precision({ hit, extra }: Tally): number {
  return hit + extra === 0 ? 1 : hit / (hit + extra);
}

export function recall({ hit, missed }: Tally): number {
  return hit + missed === 0 ? 1 : hit / (hit + missed);
}

export function share(of: readonly boolean[]): number {
  return of.length === 0 ? 0 : of.filter(Boolean).length / of.length;
}

/** Least, middle and greatest, for the spread over documents. */
export function spread(values: readonly number[]): { least: number; median: number; greatest: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted[Math.floor(place * (sorted.length - 1))] ?? Number.NaN;
  return { least: at(0), median: at(0.5), greatest: at(1) };
}

import type { RealError } from "./corpus.ts";
import type { Check } from "./measure.ts";

/** How many documented errors of a class are found, of those in which two versions can be compared at all. */
export interface Documented {
  type: string;
  errors: number;
  found: number;
  missed: string[];
}

/**
 * Errors that were published and confirmed, as short quotations: found where any finding stands on the wrong wording and,
 * where the mended wording is known, none on that. Those with one version only cannot be found by comparing.
 */
export function documentedByType(errors: readonly RealError[], check: Check): Documented[] {
  const types = [...new Set(errors.flatMap((one) => one.types))].toSorted();
  return types.map((type) => {
    const own = errors.filter((one) => one.types.includes(type));
    const missed = own.filter((one) => !isFound(one, check)).map((one) => one.id);
    return { type, errors: own.length, found: own.length - missed.length, missed };
  });
}

export function isFound({ texts, corrected }: RealError, check: Check): boolean {
  if (check(texts).length === 0) return false;
  return corrected === undefined || check({ ...texts, ...corrected }).length === 0;
}

import type { Difference, FindingClass } from "../../src/language/concordance/finding.ts";
import { digitStringsDiffer } from "./baselines/digit-strings.ts";
import type { Row as Unit } from "./corpus.ts";
import type { Check } from "./measure.ts";

/** An alarm on a unit that is taken for clean. */
export interface Alarm {
  unit: Unit;
  difference: Difference;
}

export function alarmsOn(units: readonly Unit[], check: Check): Alarm[] {
  return units.flatMap((unit) => check(unit.texts).map((difference) => ({ unit, difference })));
}

const numberChecks = new Set<FindingClass>(["number", "unit", "date", "day-kind", "comparator", "reference"]);

export const isNumberAlarm = ({ difference }: Alarm): boolean => numberChecks.has(difference.class);
export const isCritical = ({ difference }: Alarm): boolean => difference.severity === "critical";

export function perThousand(count: number, units: readonly Unit[]): number {
  return (1000 * count) / Math.max(1, units.length);
}

export function digitAlarms(units: readonly Unit[]): number {
  return units.filter((one) => digitStringsDiffer(one.texts)).length;
}

/** Alarms per 1,000 units of each document that has at least twenty. */
export function alarmsPerDocument(units: readonly Unit[], alarms: readonly Alarm[]): number[] {
  const sizes = new Map<string, number>();
  for (const { doc } of units) sizes.set(doc, (sizes.get(doc) ?? 0) + 1);
  return [...sizes].flatMap(([doc, size]) =>
    size < 20 ? [] : [(1000 * alarms.filter((one) => one.unit.doc === doc).length) / size],
  );
}

import type { NumberPair } from "../../numbers/match.ts";
import { isCurrency, type Unit } from "../../numbers/units.ts";
import type { Facts } from "../facts.ts";
import type { Difference } from "../finding.ts";
import { difference } from "./difference.ts";

/** The same value of two different things: 30 business days and 30 days, 11 million pounds and dollars, 5% and 5 points. */
export function unitDifferences(a: Facts, b: Facts, pairs: readonly NumberPair[]): Difference[] {
  const found: Difference[] = [];
  for (const { a: one, b: other } of pairs) {
    if (one.role !== "number" || other.role !== "number") continue;
    const kind = kindOf(one.units, other.units);
    if (kind === "day-kind")
      found.push(difference("day-kind", "critical", "day-kind-differs", a, b, one, other));
    if (kind === "unit") found.push(difference("unit", "major", "unit-differs", a, b, one, other));
  }
  return found;
}

const time: readonly Unit[] = ["day", "week", "month", "year", "hour", "minute", "second"];
const measured: readonly Unit[] = [
  "percent",
  "percentage-point",
  "permille",
  "kilometre",
  "metre",
  "centimetre",
  "millimetre",
  "mile",
  "foot",
  "inch",
  "hectare",
  "acre",
  "kilogram",
  "gram",
  "tonne",
  "litre",
  "square-metre",
  "square-kilometre",
];

/** Only units that name one thing in all languages are held against each other. */
function kindOf(a: readonly Unit[], b: readonly Unit[]): "unit" | "day-kind" | null {
  if (a.length === 0 || b.length === 0 || a.some((unit) => b.includes(unit))) return null;
  const business = (units: readonly Unit[]): boolean => units.includes("business-day");
  if (business(a) !== business(b)) return [...a, ...b].includes("day") ? "day-kind" : null;
  for (const group of [time, measured]) {
    if (a.every((unit) => group.includes(unit)) && b.every((unit) => group.includes(unit))) return "unit";
  }
  const dollars = a.includes("usd") || b.includes("usd");
  const otherDollar = [...a, ...b].some((unit) => unit === "aud" || unit === "cad" || unit === "hkd");
  return isCurrency(a) && isCurrency(b) && !(dollars && otherDollar) ? "unit" : null;
}

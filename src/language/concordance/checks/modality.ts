import type { OperatorKind } from "../../operators/operator.ts";
import type { Facts } from "../facts.ts";
import type { Difference, Severity } from "../finding.ts";
import { isNormative } from "../register.ts";
import { difference } from "./difference.ts";
import { answersOf, strongOf } from "./operators.ts";

/** A force that one version has too much of, while the other has too much of another. */
interface Shift {
  from: OperatorKind;
  to: OperatorKind;
  severity: Severity;
}

const shifts: readonly Shift[] = [
  { from: "duty", to: "permission", severity: "critical" },
  { from: "prohibition", to: "permission", severity: "critical" },
  { from: "duty", to: "aim", severity: "major" },
  { from: "duty", to: "future", severity: "major" },
  { from: "prohibition", to: "duty", severity: "critical" },
  { from: "prohibition", to: "aim", severity: "major" },
  { from: "permission", to: "aim", severity: "major" },
  { from: "aim", to: "permission", severity: "major" },
];

/** shall against 可, 하여야 한다 against may, 应 against will. Korean 한다 is duty and statement alike, and is not held against either. */
export function compareModality(a: Facts, b: Facts): Difference[] {
  const found = [...oneWay(a, b), ...oneWay(b, a)];
  return found.length > 0 ? found : [...permissionLost(a, b), ...permissionLost(b, a)];
}

/**
 * Only unmistakable words count: one too many of a force here, one too many of another there. Outside texts that bind,
 * "should" is 해야 한다 and "must" is 将 as often as not.
 */
function oneWay(here: Facts, there: Facts): Difference[] {
  const binds = isNormative([here, there]);
  for (const { from, to, severity } of shifts) {
    if (severity === "major" && !binds) continue;
    const [had, kept] = [strongOf(here, from), strongOf(there, from)];
    const [gained, before] = [strongOf(there, to), strongOf(here, to)];
    if (had.length <= kept.length || gained.length <= before.length) continue;
    return [
      difference("modality", severity, "modality-differs", here, there, had[0] ?? null, gained[0] ?? null),
    ];
  }
  return [];
}

/** A permission here, and there nothing that permits. */
function permissionLost(here: Facts, there: Facts): Difference[] {
  const may = strongOf(here, "permission");
  if (may.length === 0 || answersOf(there, here, "permission") > 0) return [];
  const turned = strongOf(there, "duty").length > answersOf(here, there, "duty");
  const severity = !isNormative([here, there]) ? "minor" : turned ? "critical" : "major";
  return [difference("modality", severity, "modality-only-here", here, there, may[0] ?? null, null)];
}

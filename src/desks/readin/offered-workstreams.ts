import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { Theme } from "../../language/reader/themes.ts";

/** The themes that the reader tells, and those of a mechanism's own list that they fall under, nearest first. */
const mechanismThemes: Readonly<Record<Theme, readonly string[]>> = {
  "top-level-design": ["top-level-design", "governance"],
  trade: ["trade-investment"],
  investment: ["trade-investment"],
  industry: ["industrial"],
  "supply-chain": ["supply-chain", "industrial"],
  digital: ["industrial"],
  "science-technology": ["industrial"],
  local: ["local"],
  multilateral: ["multilateral"],
  mobility: ["mobility"],
  "people-culture": ["culture-content"],
  "environment-energy": ["environment"],
  finance: ["trade-investment"],
  "agriculture-food": ["trade-investment"],
  health: ["trade-investment"],
  labour: ["mobility"],
  "security-politics": ["top-level-design"],
  other: ["governance"],
};

/**
 * Three workstreams for a found commitment, the likeliest first: those of what it looks like on record, then those of
 * its themes, then the mechanism's in order.
 */
export function offeredWorkstreams(
  themes: readonly Theme[],
  ofCandidates: readonly string[],
  { workstreams }: Pick<Mechanism, "workstreams">,
): string[] {
  const ofThemes = themes
    .flatMap((theme) => mechanismThemes[theme])
    .flatMap((theme) => workstreams.find((one) => one.themes.includes(theme))?.id ?? []);
  const all = [...ofCandidates, ...ofThemes, ...workstreams.map((one) => one.id)];
  return [...new Set(all)].slice(0, 3);
}

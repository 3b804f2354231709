import type { UnitTexts } from "../../src/language/concordance/check.ts";
import type { Difference } from "../../src/language/concordance/finding.ts";
import { languages, type Language } from "../../src/language/language.ts";
import type { Row } from "./corpus.ts";
import type { Mutation, Planted } from "./mutation.ts";
import { seeded } from "./random.ts";

export type Check = (texts: UnitTexts) => Difference[];

/** One planted fault and what became of it. `hit`: a finding points at the changed words (or at what a deletion left alone). */
export interface Trial {
  id: string;
  doc: string;
  genre: string;
  side: Language;
  found: boolean;
  hit: boolean;
  planted: Planted;
  row: Row;
}

function fingerprint(difference: Difference): string {
  return `${difference.class} ${difference.code} ${difference.between.join()}`;
}

/** Plants one fault in each version of each row that offers a place, and asks for a finding the clean row had not. */
export function tryMutation(
  rows: readonly Row[],
  mutation: Mutation,
  check: Check,
  accepts: (one: Difference) => boolean,
  seed = 1,
): Trial[] {
  const trials: Trial[] = [];
  for (const [at, row] of rows.entries()) {
    const before = counts(check(row.texts).filter(accepts));
    for (const side of languages) {
      const text = row.texts[side];
      if (text === undefined) continue;
      const planted = mutation.plant(text, side, seeded(seed * 7919 + at * 31 + side.charCodeAt(0)));
      if (planted === null || planted.text === text) continue;
      const after = check({ ...row.texts, [side]: planted.text }).filter(accepts);
      trials.push({
        id: row.id,
        doc: row.doc,
        genre: row.genre,
        side,
        row,
        planted,
        ...judge(after, before, side, planted),
      });
    }
  }
  return trials;
}

function counts(differences: readonly Difference[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const one of differences) map.set(fingerprint(one), (map.get(fingerprint(one)) ?? 0) + 1);
  return map;
}

function judge(
  after: readonly Difference[],
  before: Map<string, number>,
  side: Language,
  planted: Planted,
): { found: boolean; hit: boolean } {
  const left = new Map(before);
  const fresh = after.filter((one) => {
    const count = left.get(fingerprint(one)) ?? 0;
    left.set(fingerprint(one), count - 1);
    return count <= 0;
  });
  const deletion = planted.end <= planted.start;
  const hit = after.some((one) => {
    const span = one.spans[side];
    return deletion
      ? span === undefined
      : span !== undefined && span[0] <= planted.end && planted.start <= span[1];
  });
  return { found: fresh.length > 0 || hit, hit };
}

export function share(trials: readonly Trial[], key: "found" | "hit" = "found"): number {
  return trials.length === 0 ? Number.NaN : trials.filter((one) => one[key]).length / trials.length;
}

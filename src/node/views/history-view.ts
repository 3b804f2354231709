import { z } from "zod";
import { citation } from "../../record/verify/envelope.ts";
import { type Act, placeOf } from "../../record/fold/act.ts";
import type { EntityState } from "../../record/fold/entity.ts";

/** One act of an entity's history, with what became of it here. */
export const historyItem = z.object({
  at: citation,
  time: z.string(),
  office: z.string(),
  act: z.string(),
  field: z.string().optional(),
  value: z.unknown().optional(),
  unit: z.string().optional(),
  digest: z.string().optional(),
  verdict: z.string(),
  dispatch: z.int().nullable(),
});
export type HistoryItem = z.infer<typeof historyItem>;

/**
 * The acts of an entity with their verdicts: `counts`, `waits`, or the reason why an act folds to nothing. Values are
 * those of its positions; an erased or missing one has none.
 */
export function historyItems(acts: readonly Act[], state: EntityState | null): HistoryItem[] {
  const reasons = new Map((state?.idle ?? []).map((one) => [placeOf(one.at), one.reason]));
  const waiting = new Set(
    Object.values(state?.units ?? {}).flatMap((unit) => unit.waiting.map((one) => placeOf(one.at))),
  );
  const erased = erasedPlaces(acts);
  return acts.map((act) => {
    const place = placeOf(act.at);
    const verdict =
      reasons.get(place) ?? (waiting.has(place) ? "waits" : state === null ? "no-open" : "counts");
    return itemOf(act, verdict, erased.has(place));
  });
}

function erasedPlaces(acts: readonly Act[]): Set<string> {
  return new Set(
    acts.flatMap(({ at, envelope }) =>
      envelope.act === "erase" && envelope.target.party === at.party ? [placeOf(envelope.target)] : [],
    ),
  );
}

function itemOf({ at, envelope, value }: Act, verdict: string, isErased: boolean): HistoryItem {
  const { time, office, act, dispatch = null } = envelope;
  const about = { at, time, office, act, verdict, dispatch };
  if (envelope.act === "say") {
    const shown = value.state === "held" && !isErased ? { value: value.value } : {};
    return { ...about, field: envelope.field, ...shown };
  }
  if ("unit" in envelope && "digest" in envelope)
    return { ...about, unit: envelope.unit as string, digest: envelope.digest as string };
  return about;
}

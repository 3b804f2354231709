import type { DraftView, EntityView } from "../../../web/answers.ts";
import { useSession } from "../../../web/session.tsx";

/** The kind of a readout, as its declaration names it. */
export const READOUT = "readout";

/**
 * The readout of a meeting: the first that both sides know, else the one our drafts began, else the name under which we
 * would begin one.
 */
export function useReadoutId(
  meeting: string,
  known: readonly string[],
  drafts: readonly DraftView[],
): string {
  const { party } = useSession();
  const drafted = drafts.find(
    (one) => one.kind === READOUT && one.field === "meeting" && one.value === meeting,
  );
  const name = meeting
    .replace(/^observer:/, "")
    .replace(/^.*\//, "")
    .slice(0, 60);
  return known[0] ?? drafted?.entity ?? `${party}/${name}.readout`;
}

/** What one party's register of a field holds; undefined where it has not spoken. */
export function positionIn(entity: EntityView, field: string, party: string) {
  return entity.fields[field]?.positions[party];
}

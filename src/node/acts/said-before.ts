import { type Problem, problem } from "../problems/problem.ts";
import type { KnownBefore } from "./decide.ts";
import type { Loaded } from "./loaded.ts";
import { type Release, askedIn, idsOfDrafts } from "./release.ts";

/**
 * What became of this release where it was asked before: the same answer for the same content, a refusal where one of
 * its ids stands for something else, null where all of it is new.
 */
export function saidBefore(release: Release, { earlier }: Loaded): KnownBefore | Problem | null {
  const drafted = idsOfDrafts(release);
  const first = [...drafted, ...release.acts.map(({ id }) => id)].find((id) => earlier.has(id));
  // Nearly always: nothing is hashed for what has not been asked before.
  if (first === undefined) return null;
  const hashOf = askedIn(release);
  const asked = new Map([
    ...drafted.map((id) => [id, hashOf(null)] as const),
    ...release.acts.map((intent) => [intent.id, hashOf(intent)] as const),
  ]);
  const other = [...asked].find(([id, hash]) => {
    const before = earlier.get(id);
    return before === undefined || Buffer.compare(before.asked, hash) !== 0;
  });
  const act = other === undefined ? null : earlier.has(other[0]) ? other[0] : first;
  if (act !== null) return problem("same-id-other-content", { act });
  const dispatch = earlier.get(first)?.dispatch ?? 0;
  return { ok: true, known: { dispatch, ids: [...asked.keys()] } };
}

import type { Reader } from "../../record/storage/door.ts";
import type { Audience } from "../commitments/sight.ts";
import type { Relation } from "./links.ts";

/** The relation in which each kind without a page of its own stands on another thing's page. */
const WITHIN: Readonly<Record<string, Relation>> = {
  paragraph: "parent",
  "agenda-item": "parent",
  readout: "meeting",
  report: "about",
  observation: "about",
};

/** Things of one kind. */
interface OfKind {
  kind: string;
  hits: readonly { id: string }[];
}

/** On whose page each of these things is shown, as this audience reads it; null where it has its own or none. */
export async function placesOf(
  reader: Reader,
  audience: Audience,
  groups: readonly OfKind[],
): Promise<(id: string, kind: string) => string | null> {
  const ids = groups.flatMap(({ kind, hits }) => (kind in WITHIN ? hits.map((one) => one.id) : []));
  if (ids.length === 0) return () => null;
  const links = await reader.query<{ id: string; relation: Relation; place: string }>(
    `select from_id as id, relation, to_id as place from reading_link
     where audience = $1 and from_id = any($2::text[]) and relation in ('about', 'meeting', 'parent')`,
    [audience, ids],
  );
  const byPlace = new Map(links.map(({ id, relation, place }) => [`${relation} ${id}`, place]));
  return (id, kind) => byPlace.get(`${WITHIN[kind] ?? ""} ${id}`) ?? null;
}

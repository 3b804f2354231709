import type { Reader } from "../../record/storage/door.ts";
import type { Audience } from "../commitments/sight.ts";
import { type Relation, linksFrom } from "./links.ts";

/** The relation in which each kind without a page of its own stands on another thing's page. */
const WITHIN: Readonly<Record<string, Relation>> = {
  paragraph: "parent",
  "agenda-item": "parent",
  readout: "meeting",
  report: "about",
  observation: "about",
};

/** On whose page each of these things is shown, as this audience reads it; null where it has its own or none. */
export async function placesOf(
  reader: Reader,
  audience: Audience,
  ids: readonly string[],
): Promise<(id: string, kind: string) => string | null> {
  const links = (await linksFrom(reader, ids, ["about", "meeting", "parent"])).filter(
    (one) => one.audience === audience,
  );
  const byPlace = new Map(links.map(({ from, relation, to }) => [`${relation} ${from}`, to]));
  return (id, kind) => byPlace.get(`${WITHIN[kind] ?? ""} ${id}`) ?? null;
}

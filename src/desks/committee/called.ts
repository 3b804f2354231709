import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import { meetingTitle } from "../../../mechanisms/series.ts";
import type { Words } from "../commitments/item.ts";
import { type Said, titleOf } from "../search/said.ts";

/** What names an entity: its kind and what was said in it, by whomever, or is prepared on it. */
export interface Naming {
  kind: string;
  said: readonly Said[];
}

/** What an entity is called in each language; a meeting without a title of its own by its series and number. */
export function calledAs({ kind, said }: Naming, { series }: Pick<Mechanism, "series">): Words {
  const own = titleOf(said);
  if (kind !== "meeting") return own;
  const valueOf = (field: string) => said.find((one) => one.field === field)?.value;
  const [of, number] = [valueOf("series"), valueOf("number")];
  const found = series.find((one) => one.id === of);
  if (found === undefined || (found.numbered && typeof number !== "number")) return own;
  return { ...meetingTitle(found, typeof number === "number" ? number : null), ...own };
}

/** In which field a thing without a page of its own says on whose page it is shown. */
const WITHIN: Readonly<Record<string, string>> = {
  paragraph: "text",
  "agenda-item": "meeting",
  readout: "meeting",
  report: "about",
};

/** The thing on whose page an entity is shown: a text, a meeting, a commitment, an item of the observer's record. */
export function shownWithin({ kind, said }: Naming): string | null {
  const field = kind === "observation" ? "item" : (WITHIN[kind] ?? null);
  const value = said.find((one) => one.field === field)?.value;
  if (kind !== "observation") return typeof value === "string" ? value : null;
  const { id } = (value ?? {}) as { id?: unknown };
  return typeof id === "string" ? `observer:${id}` : null;
}

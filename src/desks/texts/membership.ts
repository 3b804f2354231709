import { type EntitySeen, fieldOf, saidBy } from "./view.ts";

/**
 * Whether a paragraph stands in its text. `in`: every side includes it; `proposed`: some do and nobody has said no;
 * `disputed`: one includes it, another leaves it out; `gone`: every side leaves it out; `unsent`: only our draft has it.
 */
export type Membership =
  | { state: "in" | "gone" | "unsent" }
  | { state: "proposed"; by: string[] }
  | { state: "disputed"; by: string[]; against: string[] };

/** Reads `included` of a paragraph, which is a position of each side like any other. */
export function membershipOf(paragraph: EntitySeen | null): Membership {
  if (paragraph === null) return { state: "unsent" };
  const included = fieldOf(paragraph, "included");
  const by = paragraph.participants.filter((party) => saidBy(included, party) === true);
  const against = paragraph.participants.filter((party) => saidBy(included, party) === false);
  if (by.length === paragraph.participants.length) return { state: "in" };
  if (against.length === paragraph.participants.length) return { state: "gone" };
  if (against.length === 0) return { state: "proposed", by };
  return { state: "disputed", by, against };
}

import { z } from "zod";
import { actId, citation, entityId, fieldName, hex256 } from "../../../record/verify/envelope.ts";
import type { Intent } from "../../../record/kind/intent.ts";
import { assentGiven } from "../../acts/assent.ts";
import type { ListedAct } from "../../acts/decide.ts";
import { RELEASE_LIMIT } from "../../acts/release.ts";
import { type SaidOf, namedThings, namesOfSaid } from "../../../desks/readings/named-things.ts";
import type { NodeParts } from "../../parts.ts";
import { type Route, route } from "../route.ts";
import { type ClearanceRow, clearancesOfSent } from "../../clearance/preparation.ts";
import { receiptsOf } from "../../views/receipts.ts";
import { clearanceOf, clearanceView } from "./outbox.ts";
import { ACTS_LIMIT, performed, permitted } from "./acts.ts";

const item = z.object({
  id: z.string(),
  act: z.string(),
  entity: z.string().optional(),
  field: z.string().optional(),
  unit: z.string().optional(),
});

const dispatch = z.object({
  number: z.int(),
  time: z.string(),
  office: z.string(),
  /** The first of its acts, and how many there are. */
  items: z.array(item),
  count: z.int(),
  /** Which parties hold it, and since when they have said so. */
  received: z.array(z.object({ party: z.string(), time: z.string() })),
  /** What this side's offices said of it before it left. */
  clearances: z.array(clearanceView),
});

const body = z.strictObject({
  id: actId.max(40).optional(),
  drafts: z
    .array(z.strictObject({ entity: entityId, field: fieldName }))
    .max(RELEASE_LIMIT)
    .default([]),
  adopts: z
    .array(
      z.strictObject({ entity: entityId, unit: fieldName, digest: hex256, instead: citation.optional() }),
    )
    .max(ACTS_LIMIT)
    .default([]),
  assent: assentGiven.optional(),
});

/** As many of a dispatch's acts as a list names: a long text is thousands. */
const LISTED = 200;

type Needs = Pick<NodeParts, "db" | "effects" | "performer" | "readings">;

/** Dispatches: drafts leave as one numbered release, and what has left is listed. */
export function dispatches({ db, effects, performer, readings }: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/dispatches",
      summary: "What this side has released, by number, the last first.",
      access: { to: "office", deed: "draft" },
      query: z.strictObject({
        after: z.coerce.number().int().min(1).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      answer: z.object({ items: z.array(dispatch), next: z.string().nullable(), named: namedThings }),
      handle: async ({ query: { after = null, limit } }) => {
        const rows = await db.query<{ number: number; time: string; office: string; items: ListedAct[] }>(
          `select number, released_at as time, office, acts as items from dispatch
           where $1::int8 is null or number < $1 order by number desc limit $2`,
          [after, limit],
        );
        const last = rows.at(-1);
        const next = rows.length < limit || last === undefined ? null : String(last.number);
        const numbers = rows.map((one) => one.number);
        const received = await receiptsOf(db, numbers);
        const cleared = await clearancesOfSent(db, numbers);
        const items = rows.map((one) => ({
          ...one,
          items: one.items.slice(0, LISTED),
          count: one.items.length,
          received: received.filter(({ dispatch: number }) => number === one.number),
          clearances: (cleared.get(one.number) ?? []).map((row) => clearanceOf(row, lastDigest(row))),
        }));
        const said = items.flatMap((one) => one.items.map(spokenOf));
        return { ok: true, body: { items, next, named: await namesOfSaid(readings, said) } };
      },
    }),
    route({
      method: "POST",
      url: "/api/dispatches",
      summary:
        "Releases drafts, and adoptions with them, as one numbered dispatch; the drafts are drafts no longer.",
      access: { to: "office", deed: "release" },
      body,
      answer: performed,
      handle: async ({ body: { drafts, adopts, assent = null, id: given }, asker }) => {
        const id = given ?? effects.random(16).toString("hex");
        const acts = adopts.map((one, at): Intent => ({ ...one, id: `${id}-a${at + 1}`, act: "adopt" }));
        const office = permitted(asker, acts);
        if (!office.ok) return office;
        const release = { office: office.name, person: office.person, drafts, acts, assent, id };
        const answered = await performer.perform(release);
        return answered.ok ? { ok: true, body: answered } : answered;
      },
    }),
  ];
}

/** What an act of a dispatch speaks of; what speaks of no entity names none. */
function spokenOf({ entity = "", field = "" }: z.infer<typeof item>): SaidOf {
  return { entity, field, kind: null, value: null };
}

/** The words an office last answered for: those it agreed to, else those on which it was overruled. */
function lastDigest({ answer, ofDigest, overruledDigest }: ClearanceRow): string {
  return (answer === "agree" ? ofDigest : (overruledDigest ?? ofDigest)) ?? "";
}

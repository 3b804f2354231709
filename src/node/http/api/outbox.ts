import { z } from "zod";
import { entityId, fieldName, officeName } from "../../../record/verify/envelope.ts";
import { namedThings, namesOfSaid } from "../../../desks/readings/named-things.ts";
import {
  type Blocked,
  type ClearanceRow,
  type Preparation,
  blockedBy,
  digestOf,
  listPreparations,
  standingOf,
} from "../../clearance/preparation.ts";
import { RELEASE_LIMIT } from "../../acts/release.ts";
import { openPreparation } from "../../clearance/prepare.ts";
import type { NodeParts } from "../../parts.ts";
import { may } from "../../policy.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { reachOf, reaches } from "../../reach.ts";
import { ownOffice } from "../../sign-in/offices.ts";
import { type Asker, type Route, route } from "../route.ts";
import { byOf } from "./people.ts";

export const clearanceView = z.object({
  office: z.string(),
  askedAt: z.string(),
  by: z.string().nullable(),
  standing: z.enum(["waiting", "agreed", "objects", "lapsed", "overruled"]),
  /** What the office last said, of these words or of earlier ones. */
  answer: z.enum(["agree", "object"]).nullable(),
  words: z.string().nullable(),
  answeredAt: z.string().nullable(),
  overruled: z.object({ office: z.string(), at: z.string(), reason: z.string() }).nullable(),
});

const preparationView = z.object({
  id: z.string(),
  title: z.string(),
  office: z.string(),
  openedAt: z.string(),
  changedAt: z.string(),
  /** Names exactly these words; an answer is about them. */
  digest: z.string(),
  drafts: z.array(
    z.object({
      entity: z.string(),
      field: z.string(),
      kind: z.string().nullable(),
      value: z.unknown(),
      office: z.string(),
      updatedAt: z.string(),
    }),
  ),
  clearances: z.array(clearanceView),
  objecting: z.array(z.string()),
  silent: z.array(z.string()),
  may: z.object({
    change: z.boolean(),
    answer: z.boolean(),
    overrule: z.array(z.string()),
    release: z.boolean(),
  }),
});

/** Which drafts leave together, and who is asked, by when (`YYYY-MM-DD`). */
export const preparationBody = z.strictObject({
  title: z
    .string()
    .max(200)
    .refine((text) => text.trim() !== "" && text.isWellFormed()),
  drafts: z.array(z.strictObject({ entity: entityId, field: fieldName })).max(RELEASE_LIMIT),
  offices: z.array(officeName).max(50),
  by: z.iso.date().nullable(),
});

export type OutboxNeeds = Pick<NodeParts, "db" | "effects" | "events" | "mechanism" | "party" | "readings">;

/** Dispatches that are being prepared: which drafts, who has cleared, who objects, by when. */
export function outbox(node: OutboxNeeds): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/outbox",
      summary: "Dispatches being prepared; for an officer, those its office is asked to clear.",
      access: { to: "office", deed: "see-outbox" },
      answer: z.object({ items: z.array(preparationView), named: namedThings }),
      handle: async ({ asker }) => {
        const all = await listPreparations(node.db);
        const items = all.filter((one) => mayRead(one, asker)).map((one) => viewOf(one, asker));
        const reach = asker.office === null ? new Set<string>() : await reachOf(node, asker.office.office);
        const said = items.flatMap((one) => one.drafts);
        const named = await namesOfSaid(node.readings, said, (entity) => reaches(reach, entity));
        return { ok: true, body: { items, named } };
      },
    }),
    route({
      method: "POST",
      url: "/api/outbox",
      summary:
        "Puts drafts together for one dispatch and circulates them to offices of this side for clearance.",
      access: { to: "office", deed: "circulate" },
      body: preparationBody,
      answer: z.object({ id: z.string() }),
      handle: async ({ body, asker }) => {
        const refused = unfit(node, body);
        if (refused !== null) return refused;
        const opened = await openPreparation(node, body, byOf(asker));
        if (!opened.ok) return opened;
        await tell(node, body.drafts);
        return { ok: true, body: { id: opened.id }, created: true };
      },
    }),
  ];
}

/** Why this cannot be circulated so, or null: nothing in it, or an office that is not this side's. */
export function unfit(
  { mechanism, party }: OutboxNeeds,
  { drafts, offices }: z.infer<typeof preparationBody>,
): Problem | null {
  if (drafts.length === 0) return problem("preparation-empty");
  const foreign = offices.find((one) => {
    const office = ownOffice(mechanism, party, one);
    return office === null || !may(office.role, "clear");
  });
  return foreign === undefined ? null : problem("office-not-own", { office: foreign });
}

/** Tells open pages that what is prepared of these has changed. */
export async function tell(
  { events }: Pick<OutboxNeeds, "events">,
  drafts: readonly { entity: string }[],
): Promise<void> {
  for (const entity of new Set(drafts.map((one) => one.entity))) await events.tellDraft(entity);
}

/** An officer reads what its own office is asked; the others everything that is prepared. */
export function mayRead({ clearances }: Preparation, { office }: Asker): boolean {
  if (office === null) return false;
  return may(office.office.role, "draft") || clearances.some((one) => one.office === office.office.id);
}

function viewOf(one: Preparation, { office }: Asker): z.infer<typeof preparationView> {
  const digest = digestOf(one.drafts);
  const blocked = blockedBy(one.clearances, digest);
  return {
    ...one,
    openedAt: new Date(one.openedAt).toISOString(),
    changedAt: new Date(one.changedAt).toISOString(),
    digest,
    drafts: one.drafts.map((draft) => ({ ...draft, updatedAt: new Date(draft.updatedAt).toISOString() })),
    clearances: one.clearances.map((row) => clearanceOf(row, digest)),
    ...blocked,
    may: mayWith(one, blocked, office),
  };
}

function mayWith({ clearances }: Preparation, blocked: Blocked, office: Asker["office"]) {
  const role = office?.office.role ?? "auditor";
  const against = [...blocked.objecting, ...blocked.silent];
  return {
    change: may(role, "circulate"),
    answer: may(role, "clear") && clearances.some((one) => one.office === office?.office.id),
    overrule: may(role, "overrule") ? against : [],
    release: may(role, "release") && against.length === 0,
  };
}

export function clearanceOf(row: ClearanceRow, digest: string): z.infer<typeof clearanceView> {
  const { overruledAt, overruledOffice, reason } = row;
  return {
    office: row.office,
    askedAt: new Date(row.askedAt).toISOString(),
    by: row.dueOn,
    standing: standingOf(row, digest),
    answer: row.answer,
    words: row.words,
    answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt).toISOString(),
    overruled:
      overruledAt === null || reason === null
        ? null
        : { office: overruledOffice ?? "", at: new Date(overruledAt).toISOString(), reason },
  };
}

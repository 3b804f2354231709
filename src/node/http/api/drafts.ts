import { z } from "zod";
import { entityId, fieldName, kindName } from "../../../record/verify/envelope.ts";
import { namedThings, namesOfSaid } from "../../../desks/readings/named-things.ts";
import type { NodeParts } from "../../parts.ts";
import { draftView, keepDrafts, listDrafts } from "../../drafts.ts";
import { RELEASE_LIMIT } from "../../acts/release.ts";
import { may } from "../../policy.ts";
import { problem } from "../../problems/problem.ts";
import { reachOf, reaches } from "../../reach.ts";
import { type Route, route } from "../route.ts";
import { notReporting } from "./drafts/reporting.ts";

/** More changed entities than this are told as "something changed". */
const TOLD = 20;

const name = { entity: entityId, field: fieldName };

/** A draft of an entity that is not opened yet says of which kind it is to be; no field of an entity comes twice. */
const together = z
  .strictObject({
    drafts: z
      .array(z.strictObject({ ...name, value: z.json(), kind: kindName.optional() }))
      .max(RELEASE_LIMIT)
      .default([]),
    discard: z.array(z.strictObject(name)).max(RELEASE_LIMIT).default([]),
  })
  .refine(({ drafts: kept, discard }) => {
    const all = [...kept, ...discard];
    return (
      all.length > 0 && new Set(all.map(({ entity, field }) => `${entity} ${field}`)).size === all.length
    );
  });

/** Up to fifty entities with commas between, as a page asks again for what has changed. */
const namedEntities = z
  .string()
  .max(10_000)
  .transform((names) => names.split(","))
  .pipe(z.array(entityId).max(50));

type Needs = Pick<
  NodeParts,
  "db" | "ownDb" | "effects" | "events" | "kindNamed" | "mechanism" | "party" | "readings"
>;

/** What this side has prepared. Rows of this node, never acts: the other side learns nothing of them. */
export function drafts(node: Needs): Route[] {
  const { db, readings } = node;
  return [
    route({
      method: "GET",
      url: "/api/drafts",
      summary:
        "Every draft of this side, or those of the entities named, the last changed first; an officer's own alone. With `named=yes`, what they speak of by name.",
      access: { to: "office", deed: "report" },
      query: z.strictObject({ of: namedEntities.optional(), named: z.literal("yes").optional() }),
      answer: z.object({ items: z.array(draftView), named: namedThings.optional() }),
      handle: async ({ query: { of = null, named }, asker: { office } }) => {
        if (office === null) return problem("not-signed-in");
        const all = await listDrafts(db, of);
        const { id, role } = office.office;
        const items = may(role, "draft") ? all : all.filter((one) => one.office === id);
        if (named === undefined) return { ok: true, body: { items } };
        const reach = await reachOf({ readings }, office.office);
        const reached = (entity: string) => reaches(reach, entity);
        const said = items.map((one) => ({ ...one, kind: one.ofKind }));
        return { ok: true, body: { items, named: await namesOfSaid(readings, said, reached) } };
      },
    }),
    route({
      method: "POST",
      url: "/api/drafts",
      summary:
        "Keeps up to 7,000 drafts and discards others, all or none. It says nothing to the other side, and they may be incomplete.",
      access: { to: "office", deed: "report" },
      body: together,
      answer: z.object({ kept: z.int() }),
      handle: async ({ body: { drafts: given, discard }, asker }) => {
        const refused = await notReporting(node, asker, [...given, ...discard]);
        if (refused !== null) return refused;
        const kept = await keepDrafts(node, {
          drafts: given,
          discard,
          participants: node.mechanism.parties.map(({ id }) => id),
          office: asker.office?.office.id ?? "",
          at: node.effects.now(),
        });
        if (!kept.ok) return kept;
        const { entities } = kept;
        for (const entity of entities.length > TOLD ? [""] : entities) await node.events.tellDraft(entity);
        return { ok: true, body: { kept: given.length } };
      },
    }),
  ];
}

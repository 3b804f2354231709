import { z } from "zod";
import {
  adoptionReasonView,
  adoptionReasonsFor,
  keepAdoptionReason,
} from "../../../desks/texts/home/adoption-reasons.ts";
import { REASON_LIMIT, findingRemembered } from "../../../desks/texts/home/waivers.ts";
import { words } from "../../../desks/words.ts";
import { entityId, hex256 } from "../../../record/verify/envelope.ts";
import type { NodeParts } from "../../parts.ts";
import { type Route, route } from "../route.ts";

/** Why our side adopts over findings. The node warns and records; it does not forbid. */
export function adoptionReasons({
  db,
  effects,
  events,
}: Pick<NodeParts, "db" | "effects" | "events">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/adoption-reasons",
      summary: "The reasons this side has recorded for adopting an entity over findings.",
      access: { to: "office", deed: "draft" },
      query: z.strictObject({ entity: entityId }),
      answer: z.object({ items: z.array(adoptionReasonView) }),
      handle: async ({ query: { entity } }) => ({
        ok: true,
        body: { items: await adoptionReasonsFor(db, entity) },
      }),
    }),
    route({
      method: "POST",
      url: "/api/adoption-reasons",
      summary: "Records why this side adopts a revision although findings stand; it stays at home.",
      access: { to: "office", deed: "adopt" },
      body: z.strictObject({
        entity: entityId,
        digest: hex256,
        reason: words(REASON_LIMIT),
        findings: z.array(findingRemembered).min(1).max(1000),
      }),
      answer: "nothing",
      handle: async ({ body, asker }) => {
        const office = asker.office?.office.id ?? "";
        await keepAdoptionReason(db, { ...body, office, at: effects.now() });
        await events.tellDraft(body.entity);
        return { ok: true, nothing: true };
      },
    }),
  ];
}

import { z } from "zod";
import {
  REASON_LIMIT,
  findingRemembered,
  keepWaiver,
  waiverView,
} from "../../../desks/texts/home/waivers.ts";
import { words } from "../../../desks/words.ts";
import { entityId } from "../../../record/verify/envelope.ts";
import type { NodeParts } from "../../parts.ts";
import { type Route, route } from "../route.ts";

/** The key of a waiver, as the checker makes it. */
export const waiverName = z.string().regex(/^[a-z-]{1,40}:[a-z-]{1,40}:[0-9a-z]{1,16}$/);

/** Findings that our side lets pass. Rows of this node, never acts. */
export function waivers({ db, effects, events }: Pick<NodeParts, "db" | "effects" | "events">): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/waivers",
      summary: "Lets a finding pass, with the reason; it is remembered wherever the same words stand.",
      access: { to: "office", deed: "draft" },
      body: z.strictObject({
        key: waiverName,
        text: entityId,
        entity: entityId,
        finding: findingRemembered,
        reason: words(REASON_LIMIT),
      }),
      answer: waiverView,
      handle: async ({ body, asker }) => {
        const office = asker.office?.office.id ?? "";
        const kept = await keepWaiver(db, { ...body, office, at: effects.now() });
        await events.tellDraft(body.entity);
        return { ok: true, created: true, body: kept };
      },
    }),
  ];
}

import { z } from "zod";
import { meetingAnswer } from "../../../../desks/committee/meetings/answer.ts";
import { meetingAround } from "../../../../desks/committee/meetings/shapes.ts";
import { entityId } from "../../../../record/verify/envelope.ts";
import type { NodeParts } from "../../../parts.ts";
import { problem } from "../../../problems/problem.ts";
import { type Route, route } from "../../route.ts";

const observed = z.string().regex(/^observer:[a-z0-9][a-z0-9-]*$/);

/** `:party/:name` of an address: a meeting the sides set, or `observer/…`, one of the observer's record. */
export const meetingParams = z
  .strictObject({ party: z.string(), name: z.string() })
  .transform(({ party, name }) => (party === "observer" ? `observer:${name}` : `${party}/${name}`))
  .pipe(z.union([entityId, observed]));

/** One meeting with what stands around it. */
export function meeting({ readings }: Pick<NodeParts, "readings">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/meetings/:party/:name",
      summary:
        "A meeting with those before and after it, what its agenda can take over, its texts and commitments.",
      access: { to: "office", deed: "read" },
      params: meetingParams,
      query: z.strictObject({ series: z.string().max(64).optional() }),
      answer: meetingAround,
      handle: async ({ params: id, query: { series = null } }) => {
        const found = await meetingAnswer(readings, "side", id, series);
        return found === null ? problem("entity-unknown", { entity: id }) : { ok: true, body: found };
      },
    }),
  ];
}

import { z } from "zod";
import { removeWaiver } from "../../../../desks/texts/home/waivers.ts";
import type { NodeParts } from "../../../parts.ts";
import { type Route, route } from "../../route.ts";
import { waiverName } from "../waivers.ts";

/** One waiver: taken back, so that the finding stands again. */
export function waiver({ db, events }: Pick<NodeParts, "db" | "events">): Route[] {
  return [
    route({
      method: "DELETE",
      url: "/api/waivers/:key",
      summary: "Takes a waiver back, if there is one.",
      access: { to: "office", deed: "draft" },
      params: z.strictObject({ key: waiverName }),
      answer: "nothing",
      handle: async ({ params: { key } }) => {
        const entity = await removeWaiver(db, key);
        if (entity !== null) await events.tellDraft(entity);
        return { ok: true, nothing: true };
      },
    }),
  ];
}

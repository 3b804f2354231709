import { z } from "zod";
import { actId } from "../../../../record/verify/envelope.ts";
import type { NodeParts } from "../../../parts.ts";
import { type Route, route } from "../../route.ts";
import { perform } from "../keys.ts";

/** One key of the signed-in office. */
export function key(node: Pick<NodeParts, "performer">): Route[] {
  return [
    route({
      method: "DELETE",
      url: "/api/keys/:key",
      summary: "Revokes a key of the signed-in office: what it signed before stands, nothing after counts.",
      access: { to: "office", deed: "manage-keys" },
      params: z.strictObject({ key: actId }),
      answer: "nothing",
      handle: async ({ params, asker }) => {
        const id = `revoke-${params.key}`.slice(0, 64);
        const done = await perform(node, asker, { id, act: "revoke", key: params.key });
        return done.ok ? { ok: true, nothing: true } : done;
      },
    }),
  ];
}

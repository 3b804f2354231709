import { z } from "zod";
import { compareAfterRestore } from "../../../follow/after-restore.ts";
import type { NodeParts } from "../../../parts.ts";
import { type Route, route } from "../../route.ts";
import { refused } from "../trust.ts";

const answer = z.object({
  state: z.enum(["not-restored", "goes-on", "new-epoch"]),
  epoch: z.int().nullable(),
  size: z.int().nullable(),
  fingerprint: z.string().nullable(),
});

/** After a restore: this node's log is compared with what the counterparts hold of it. */
export function compared(node: NodeParts): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/exchange/compared",
      summary:
        "After a restore: asks every counterpart how much of this side's log it holds, and goes on, or begins a new epoch.",
      access: { to: "office", deed: "manage-trust" },
      answer,
      handle: async ({ asker }) => {
        const done = await compareAfterRestore(node, asker.office?.office.id ?? "");
        if (!done.ok) return refused(done);
        return { ok: true, body: { epoch: null, size: null, fingerprint: null, ...done } };
      },
    }),
  ];
}

import { z } from "zod";
import { ceremonyOver } from "../../../record/verify/assent.ts";
import { hex256 } from "../../../record/verify/envelope.ts";
import type { NodeParts } from "../../parts.ts";
import { keyView, keysInForce } from "../../office-keys.ts";
import { rpIdOf } from "../../office-keys.ts";
import { type Route, route } from "../route.ts";
import { ACTS_LIMIT } from "./acts.ts";

type Needs = Pick<NodeParts, "db" | "party" | "card" | "address">;

/** What an office's key is asked to sign, so that one ceremony adopts several texts. */
export function ceremony(node: Needs): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/ceremony",
      summary:
        "The challenge over the digests of all texts shown (their Merkle root), and the keys that may sign it.",
      access: { to: "office", deed: "adopt" },
      body: z.strictObject({ digests: z.array(hex256).min(1).max(ACTS_LIMIT) }),
      answer: z.object({ challenge: z.string(), rpId: z.string(), keys: z.array(keyView) }),
      handle: async ({ body: { digests }, asker }) => {
        const { root } = ceremonyOver(digests);
        const keys = await keysInForce(node.db, node, asker.office?.office.id ?? "");
        const challenge = Buffer.from(root).toString("base64url");
        return { ok: true, body: { challenge, rpId: rpIdOf(node.address()), keys } };
      },
    }),
  ];
}

import type { NodeParts } from "../../parts.ts";
import { problem } from "../../problems/problem.ts";
import { type Route, route } from "../route.ts";

/** A counterpart's node says that it has something new. */
export function poke({ following }: Pick<NodeParts, "following">): Route[] {
  return [
    route({
      method: "POST",
      url: "/log/poke",
      summary: "A party's node says that its log has grown; it is followed at once.",
      access: { to: "log" },
      body: "bytes",
      answer: "nothing",
      handle: async ({ asker: { signer } }) => {
        if (signer?.kind !== "party") return problem("node-not-authenticated", { reason: "no-signature" });
        following.poke(signer.party);
        return { ok: true, nothing: true };
      },
    }),
  ];
}

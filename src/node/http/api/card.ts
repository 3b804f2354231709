import { formatCard } from "../../../record/exchange/anchor.ts";
import type { NodeParts } from "../../parts.ts";
import { type Route, route } from "../route.ts";

/** The card by which others come to know this node. Nothing in it is secret; nobody trusts it without comparing. */
export function card(node: Pick<NodeParts, "card" | "address">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/card",
      summary:
        "This node's trust card: its log's origin and keys. Compare its fingerprint aloud before trusting it.",
      access: { to: "public" },
      answer: "bytes",
      handle: async () => ({
        ok: true,
        bytes: Buffer.from(formatCard({ ...node.card, address: node.address() })),
        mediaType: "application/json; charset=utf-8",
      }),
    }),
  ];
}

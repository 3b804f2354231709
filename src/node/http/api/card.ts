import { type AnchorCard, formatCard } from "../../../record/exchange/anchor.ts";
import { cardOf, currentAnchor } from "../../../record/exchange/trust.ts";
import type { NodeParts } from "../../parts.ts";
import { type Route, route } from "../route.ts";

/** The card by which others come to know this node. Nothing in it is secret; nobody trusts it without comparing. */
export function card(node: Pick<NodeParts, "db" | "party" | "address">): Route[] {
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
        bytes: Buffer.from(formatCard({ ...(await ownCardNow(node)), address: node.address() })),
        mediaType: "application/json; charset=utf-8",
      }),
    }),
  ];
}

/** Our card with the key in force; a rotation changes it while the node runs. */
export async function ownCardNow({ db, party }: Pick<NodeParts, "db" | "party">): Promise<AnchorCard> {
  const own = await currentAnchor(db, party);
  if (own === null) throw new Error("This node has not enrolled its own key.");
  return cardOf(own);
}

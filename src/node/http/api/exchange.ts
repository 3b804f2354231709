import { z } from "zod";
import type { NodeParts } from "../../parts.ts";
import { exchangeView, logView } from "../../views/exchange-view.ts";
import { type Route, route } from "../route.ts";

type Needs = Pick<NodeParts, "db" | "card" | "effects">;

/** How the logs stand on this node. */
export function exchange(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/exchange",
      summary: "Each log's size, last checkpoint, cosignatures, time behind, and alarms.",
      access: { to: "office", deed: "see-exchange" },
      answer: z.object({ logs: z.array(logView), restoredAt: z.string().nullable() }),
      handle: async ({ language }) => ({
        ok: true,
        body: await exchangeView(node.db, language, node.effects.now()),
      }),
    }),
  ];
}

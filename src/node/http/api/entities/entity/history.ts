import { z } from "zod";
import { historyOf, stateOf } from "../../../../../record/log/state.ts";
import type { NodeParts } from "../../../../parts.ts";
import { problem } from "../../../../problems/problem.ts";
import { historyItem, historyItems } from "../../../../views/history-view.ts";
import { type Route, route } from "../../../route.ts";
import { entityParams } from "../entity.ts";

type Needs = Pick<NodeParts, "db" | "mechanism">;

/** Every act of one entity that this node holds. */
export function history({ db, mechanism }: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/entities/:party/:name/history",
      summary: "Every act of one entity that this node holds, with what became of it.",
      access: { to: "office", deed: "read" },
      params: entityParams,
      answer: z.object({ items: z.array(historyItem) }),
      handle: async ({ params: id }) => {
        const acts = await historyOf(db, id, { demonstration: mechanism.demonstration });
        if (acts.length === 0) return problem("entity-unknown", { entity: id });
        return { ok: true, body: { items: historyItems(acts, await stateOf(db, id)) } };
      },
    }),
  ];
}

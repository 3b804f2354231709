import { z } from "zod";
import { historyOf, stateOf } from "../../../../../record/log/state.ts";
import type { NodeParts } from "../../../../parts.ts";
import { problem } from "../../../../problems/problem.ts";
import { reachOf, reaches } from "../../../../reach.ts";
import { historyItem, historyItems } from "../../../../views/history-view.ts";
import { type Route, route } from "../../../route.ts";
import { entityParams } from "../entity.ts";

type Needs = Pick<NodeParts, "db" | "mechanism" | "readings">;

/** Every act of one entity that this node holds. */
export function history(node: Needs): Route[] {
  const { db, mechanism } = node;
  return [
    route({
      method: "GET",
      url: "/api/entities/:party/:name/history",
      summary: "Every act of one entity that this node holds, with what became of it.",
      access: { to: "office", deed: "read-own-items" },
      params: entityParams,
      answer: z.object({ items: z.array(historyItem) }),
      handle: async ({ params: id, asker: { office } }) => {
        if (office === null) return problem("not-signed-in");
        if (!reaches(await reachOf(node, office.office), id)) return problem("not-own-item");
        const acts = await historyOf(db, id, { demonstration: mechanism.demonstration });
        if (acts.length === 0) return problem("entity-unknown", { entity: id });
        return { ok: true, body: { items: historyItems(acts, await stateOf(db, id)) } };
      },
    }),
  ];
}

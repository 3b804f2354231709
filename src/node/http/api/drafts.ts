import { z } from "zod";
import type { NodeParts } from "../../parts.ts";
import { draftView, listDrafts } from "../../drafts.ts";
import { may } from "../../policy.ts";
import { problem } from "../../problems/problem.ts";
import { type Route, route } from "../route.ts";

/** What this side has prepared. Rows of this node, never acts: the other side learns nothing of them. */
export function drafts({ db }: Pick<NodeParts, "db">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/drafts",
      summary: "Every draft of this side, the last changed first; an officer's own alone.",
      access: { to: "office", deed: "report" },
      answer: z.object({ items: z.array(draftView) }),
      handle: async ({ asker: { office } }) => {
        if (office === null) return problem("not-signed-in");
        const all = await listDrafts(db);
        const { id, role } = office.office;
        return {
          ok: true,
          body: { items: may(role, "draft") ? all : all.filter((one) => one.office === id) },
        };
      },
    }),
  ];
}

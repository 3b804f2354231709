import { z } from "zod";
import type { NodeParts } from "../../parts.ts";
import { draftView, listDrafts } from "../../drafts.ts";
import { type Route, route } from "../route.ts";

/** What this side has prepared. Rows of this node, never acts: the other side learns nothing of them. */
export function drafts({ db }: Pick<NodeParts, "db">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/drafts",
      summary: "Every draft of this side, the last changed first.",
      access: { to: "office", deed: "draft" },
      answer: z.object({ items: z.array(draftView) }),
      handle: async () => ({ ok: true, body: { items: await listDrafts(db) } }),
    }),
  ];
}

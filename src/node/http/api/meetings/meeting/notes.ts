import { z } from "zod";
import { tableNote, tableNotes } from "../../../../../desks/committee/home/table-notes.ts";
import type { NodeParts } from "../../../../parts.ts";
import { type Route, route } from "../../../route.ts";
import { entityParams } from "../../entities/entity.ts";

/** What our side writes at the table. Rows of this node, never acts: the other side learns nothing of them. */
export function meetingNotes({ db }: Pick<NodeParts, "db">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/meetings/:party/:name/notes",
      summary: "This side's own running notes on a meeting, one for each point. They never travel.",
      access: { to: "office", deed: "draft" },
      params: entityParams,
      answer: z.object({ items: z.array(tableNote) }),
      handle: async ({ params: meeting }) => ({
        ok: true,
        body: { items: await tableNotes(db, meeting) },
      }),
    }),
  ];
}

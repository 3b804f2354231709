import { z } from "zod";
import { removeNote } from "../../../../desks/texts/home/notes.ts";
import type { NodeParts } from "../../../parts.ts";
import { problem } from "../../../problems/problem.ts";
import { type Route, route } from "../../route.ts";

/** One note: taken away by the office that wrote it. */
export function note({ db, events }: Pick<NodeParts, "db" | "events">): Route[] {
  return [
    route({
      method: "DELETE",
      url: "/api/notes/:note",
      summary: "Takes a note of this office away.",
      access: { to: "office", deed: "draft" },
      params: z.strictObject({ note: z.string().max(64) }),
      answer: "nothing",
      handle: async ({ params, asker }) => {
        const office = asker.office?.office.id ?? "";
        const entity = await removeNote(db, { id: params.note, office });
        if (entity === null) return problem("not-found");
        await events.tellDraft(entity);
        return { ok: true, nothing: true };
      },
    }),
  ];
}

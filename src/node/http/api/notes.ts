import { z } from "zod";
import { NOTE_LIMIT, keepNote, noteView, notesOn } from "../../../desks/texts/home/notes.ts";
import { words } from "../../../desks/words.ts";
import { entityId } from "../../../record/verify/envelope.ts";
import type { NodeParts } from "../../parts.ts";
import { type Route, route } from "../route.ts";

type Needs = Pick<NodeParts, "db" | "effects" | "events">;

/** Notes of our side on a text and its paragraphs. Rows of this node, never acts: the other side learns nothing of them. */
export function notes({ db, effects, events }: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/notes",
      summary: "This side's own notes on a text and its paragraphs, the oldest first.",
      access: { to: "office", deed: "draft" },
      query: z.strictObject({ text: entityId }),
      answer: z.object({ items: z.array(noteView) }),
      handle: async ({ query: { text } }) => ({ ok: true, body: { items: await notesOn(db, text) } }),
    }),
    route({
      method: "POST",
      url: "/api/notes",
      summary: "Writes a note that stays at home.",
      access: { to: "office", deed: "draft" },
      body: z.strictObject({ text: entityId, entity: entityId, words: words(NOTE_LIMIT) }),
      answer: noteView,
      handle: async ({ body, asker }) => {
        const office = asker.office?.office.id ?? "";
        const id = effects.random(16).toString("hex");
        const note = await keepNote(db, { ...body, id, office, at: effects.now() });
        await events.tellDraft(body.entity);
        return { ok: true, created: true, body: note };
      },
    }),
  ];
}

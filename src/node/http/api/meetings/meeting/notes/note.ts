import { z } from "zod";
import {
  TABLE_NOTE_LIMIT,
  keepTableNote,
  removeTableNote,
  tableNote,
} from "../../../../../../desks/committee/home/table-notes.ts";
import { words } from "../../../../../../desks/words.ts";
import { entityId } from "../../../../../../record/verify/envelope.ts";
import type { NodeParts } from "../../../../../parts.ts";
import { type Route, route } from "../../../../route.ts";

const params = z
  .strictObject({ party: z.string(), name: z.string(), opener: z.string(), point: z.string() })
  .transform(({ party, name, opener, point }) => ({
    meeting: `${party}/${name}`,
    point: `${opener}/${point}`,
  }))
  .pipe(z.object({ meeting: entityId, point: entityId }));

type Needs = Pick<NodeParts, "db" | "effects" | "events">;

/** One running note, on a point of the agenda or on the meeting itself. */
export function meetingNote({ db, effects, events }: Needs): Route[] {
  const url = "/api/meetings/:party/:name/notes/:opener/:point";
  return [
    route({
      method: "PUT",
      url,
      summary: "Keeps a running note of this side. It is no draft: there is no way to release it.",
      access: { to: "office", deed: "draft" },
      params,
      body: z.strictObject({ value: words(TABLE_NOTE_LIMIT) }),
      answer: tableNote,
      handle: async ({ params: of, body: { value }, asker }) => {
        const office = asker.office?.office.id ?? "";
        const kept = await keepTableNote(db, { ...of, words: value, office, at: effects.now() });
        await events.tellDraft(of.meeting);
        return { ok: true, body: kept };
      },
    }),
    route({
      method: "DELETE",
      url,
      summary: "Takes a running note away, if there is one.",
      access: { to: "office", deed: "draft" },
      params,
      answer: "nothing",
      handle: async ({ params: of }) => {
        await removeTableNote(db, of);
        await events.tellDraft(of.meeting);
        return { ok: true, nothing: true };
      },
    }),
  ];
}

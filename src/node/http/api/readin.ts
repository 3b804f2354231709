import { z } from "zod";
import { largestFile } from "../../../documents/document.ts";
import { readDocument } from "../../../documents/read-document.ts";
import { LONGEST_SOURCE } from "../../../desks/readin/source.ts";
import { readIn } from "../../../desks/readin/reading-desk.ts";
import { sourceId } from "../../../desks/readin/sheet-draft.ts";
import { listSources } from "../../../desks/readin/sources.ts";
import { reference } from "../../../desks/words.ts";
import type { NodeParts } from "../../parts.ts";
import { problem } from "../../problems/problem.ts";
import { type Route, route } from "../route.ts";

const query = z.strictObject({
  name: z.string().max(300).default(""),
  day: z.iso.date().optional(),
  meeting: reference.optional(),
});

const row = z.object({
  id: sourceId,
  title: z.string(),
  format: z.string(),
  day: z.string().nullable(),
  meeting: z.string().nullable(),
  office: z.string(),
  readAt: z.string(),
  open: z.int(),
  accepted: z.int(),
  dismissed: z.int(),
});

const meetingView = z.object({ id: reference, title: z.record(z.string(), z.string()), day: z.string() });

const list = z.object({ items: z.array(row), meetings: z.array(meetingView) });

type Needs = Pick<NodeParts, "db" | "effects" | "readingDesk">;

/** What this side has read in. Rows of this node, never acts: the other side learns nothing of them. */
export function readin(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/readin",
      summary: "The readouts this side has read in, the last first, and the meetings they may tell of.",
      access: { to: "office", deed: "draft" },
      answer: list,
      handle: async () => {
        const rows = await listSources(node.db);
        const items = rows.map((one) => ({ ...one, readAt: new Date(one.readAt).toISOString() }));
        return { ok: true, body: { items, meetings: [...node.readingDesk.meetings] } };
      },
    }),
    route({
      method: "POST",
      url: "/api/readin",
      summary:
        "Reads a readout in (plain text, HTML, docx or pdf, as the bytes of the body) and finds its commitments; nothing is confirmed by it.",
      access: { to: "office", deed: "draft" },
      query,
      body: "bytes",
      limit: largestFile,
      answer: z.object({ source: sourceId, fresh: z.boolean() }),
      handle: async ({ bytes, query: { name, day, meeting }, asker }) => {
        const document = await readDocument(bytes, name);
        if (!document.ok) {
          const { ok, code: reason, ...facts } = document;
          void ok;
          return problem("document-unreadable", { reason, facts });
        }
        const { text, format } = document;
        if (text.length > LONGEST_SOURCE)
          return problem("document-unreadable", {
            reason: "too-much-text",
            facts: { limit: LONGEST_SOURCE },
          });
        const change = { office: asker.office?.office.id ?? "", at: node.effects.now() };
        const incoming = { text, format, name, day: day ?? null, meeting: meeting ?? null };
        const { id, fresh } = await readIn(node.readingDesk, incoming, change);
        return { ok: true, body: { source: id, fresh }, created: fresh };
      },
    }),
  ];
}

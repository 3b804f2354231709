import { z } from "zod";
import { markDraft } from "../../../../../desks/readin/reading-desk.ts";
import { sourceId } from "../../../../../desks/readin/sheet-draft.ts";
import type { NodeParts } from "../../../../parts.ts";
import { type Route, route } from "../../../route.ts";
import { changeOf, changed, sheetAnswer } from "../source.ts";

const params = z.strictObject({ source: sourceId });
const body = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

type Needs = Pick<NodeParts, "db" | "effects" | "readingDesk">;

/** The sheet of a readout: a stretch that the reader passed over is put on it. */
export function readinDrafts(node: Needs): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/readin/:source/drafts",
      summary: "Puts a stretch of the text on the sheet as a draft of a commitment.",
      access: { to: "office", deed: "draft" },
      params,
      body,
      answer: changed,
      handle: async ({ params: { source }, body: place, asker }) =>
        sheetAnswer(node, source, await markDraft(node.readingDesk, source, place, changeOf(node, asker))),
    }),
  ];
}

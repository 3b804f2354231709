import { z } from "zod";
import {
  type Sheet,
  editDraft,
  joinWithNext,
  putAside,
  splitDraft,
} from "../../../../../../desks/readin/reading-desk.ts";
import { draftEdit, draftId, sourceId } from "../../../../../../desks/readin/sheet-draft.ts";
import type { NodeParts } from "../../../../../parts.ts";
import { type Route, route } from "../../../../route.ts";
import { changeOf, changed, sheetAnswer } from "../../source.ts";

export const draftParams = z.strictObject({ source: sourceId, draft: draftId });

const part = z.strictObject({
  wording: draftEdit.shape.wording,
  start: z.int().min(0),
  end: z.int().min(0),
});

/** What can be done to a draft on the sheet, each in one word. */
const body = z.discriminatedUnion("change", [
  z.strictObject({ change: z.literal("edit"), edit: draftEdit }),
  z.strictObject({ change: z.literal("dismiss") }),
  z.strictObject({ change: z.literal("reopen") }),
  z.strictObject({ change: z.literal("split"), parts: z.array(part).min(2).max(12) }),
  z.strictObject({ change: z.literal("join") }),
]);

type Needs = Pick<NodeParts, "db" | "effects" | "readingDesk">;

/** One draft of a sheet: edited, put aside, taken up again, split, joined with the next. Nothing leaves the node. */
export function readinDraft(node: Needs): Route[] {
  return [
    route({
      method: "PUT",
      url: "/api/readin/:source/drafts/:draft",
      summary: "Changes a draft of a sheet: edit, dismiss, reopen, split, or join with the next open one.",
      access: { to: "office", deed: "draft" },
      params: draftParams,
      body,
      answer: changed,
      handle: async ({ params, body: asked, asker }) =>
        sheetAnswer(node, params.source, await changeDraft(node, params, asked, changeOf(node, asker))),
    }),
  ];
}

function changeDraft(
  { readingDesk: desk }: Needs,
  { source, draft }: z.infer<typeof draftParams>,
  asked: z.infer<typeof body>,
  by: ReturnType<typeof changeOf>,
): Promise<Sheet> {
  switch (asked.change) {
    case "edit":
      return editDraft(desk, source, draft, asked.edit, by);
    case "dismiss":
      return putAside(desk, source, draft, true, by);
    case "reopen":
      return putAside(desk, source, draft, false, by);
    case "split":
      return splitDraft(desk, source, draft, asked.parts, by);
    case "join":
      return joinWithNext(desk, source, draft, by);
  }
}

import { z } from "zod";
import { commitmentAnswer, meetingAnswer } from "../../../desks/board/answer.ts";
import { commitmentDocument } from "../../../desks/board/public/commitment-document.ts";
import { notFoundPage } from "../../../desks/board/public/frame.ts";
import { meetingDocument } from "../../../desks/board/public/meeting-document.ts";
import { commitmentAddress, meetingAddress } from "../../../desks/board/public/reader.ts";
import { type Route, route } from "../route.ts";
import { type BoardNeeds, pageAnswer, readerOf } from "./reader.ts";

const params = z.strictObject({ "*": z.string().max(200) }).transform((one) => one["*"]);

/** One published commitment and one meeting, each at its permanent address. */
export function boardEntries(node: BoardNeeds): Route[] {
  return [
    route({
      method: "GET",
      url: "/board/commitments/*",
      summary: "A published commitment as a page, by its id: an entity's, or `observer:` and an item's.",
      access: { to: "public" },
      params,
      answer: "bytes",
      handle: async (asked) => {
        const { commitment, ...around } = await commitmentAnswer(node.readings, "public", asked.params);
        const reader = readerOf(node, around, asked, commitmentAddress(asked.params));
        return commitment === null
          ? pageAnswer(notFoundPage(reader), { missing: true })
          : pageAnswer(commitmentDocument(reader, commitment));
      },
    }),
    route({
      method: "GET",
      url: "/board/meetings/*",
      summary: "A meeting as a page: what each side told of it and what was promised there.",
      access: { to: "public" },
      params,
      answer: "bytes",
      handle: async (asked) => {
        const { meeting, ...around } = await meetingAnswer(node.readings, "public", asked.params);
        const reader = readerOf(node, around, asked, meetingAddress(asked.params));
        return meeting === null
          ? pageAnswer(notFoundPage(reader), { missing: true })
          : pageAnswer(meetingDocument(reader, meeting));
      },
    }),
  ];
}

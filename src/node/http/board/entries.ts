import { z } from "zod";
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
        const { public: world } = await node.committee.upToDate();
        const reader = readerOf(node, world, asked, commitmentAddress(asked.params));
        const item = world.items.get(asked.params);
        return item === undefined
          ? pageAnswer(notFoundPage(reader), { missing: true })
          : pageAnswer(commitmentDocument(reader, item));
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
        const { public: world } = await node.committee.upToDate();
        const reader = readerOf(node, world, asked, meetingAddress(asked.params));
        const meeting = world.meetings.get(asked.params);
        return meeting === undefined
          ? pageAnswer(notFoundPage(reader), { missing: true })
          : pageAnswer(meetingDocument(reader, meeting));
      },
    }),
  ];
}

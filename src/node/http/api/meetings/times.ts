import { z } from "zod";
import { timesShown } from "../../../../desks/committee/meetings/shapes.ts";
import { timesOf } from "../../../../desks/committee/times.ts";
import type { NodeParts } from "../../../parts.ts";
import { type Route, route } from "../../route.ts";

/** One instant in every capital. */
export function meetingTimes({ mechanism }: Pick<NodeParts, "mechanism">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/meetings/times",
      summary: "An instant on the clock of every capital, with the holidays of that day there.",
      access: { to: "office", deed: "read" },
      query: z.strictObject({ starts: z.iso.datetime({ offset: true }) }),
      answer: timesShown,
      handle: async ({ query: { starts } }) => ({ ok: true, body: timesOf(starts, mechanism) }),
    }),
  ];
}

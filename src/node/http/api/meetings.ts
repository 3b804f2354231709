import { meetingsAnswer } from "../../../desks/committee/meetings/answer.ts";
import { meetingsShown } from "../../../desks/committee/meetings/shapes.ts";
import type { NodeParts } from "../../parts.ts";
import { type Route, route } from "../route.ts";

/** The committee's meetings. */
export function meetings({ readings }: Pick<NodeParts, "readings">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/meetings",
      summary:
        "Meetings by series, the newest first, with the next of each series by its rule: number, title, host.",
      access: { to: "office", deed: "read" },
      answer: meetingsShown,
      handle: async () => ({ ok: true, body: await meetingsAnswer(readings, "side") }),
    }),
  ];
}

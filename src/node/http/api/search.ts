import { z } from "zod";
import { searchAnswer } from "../../../desks/search/answer.ts";
import { searchShown } from "../../../desks/search/shapes.ts";
import { kindName } from "../../../record/verify/envelope.ts";
import type { NodeParts } from "../../parts.ts";
import { type Route, route } from "../route.ts";

const query = z.strictObject({
  text: z.string().max(200),
  kind: kindName.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

/** Search over everything that this side may read. */
export function search({ readings }: Pick<NodeParts, "readings">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/search",
      summary:
        "Everything in which all words stand, without spaces and in any form of a name, by kind, the words marked.",
      access: { to: "office", deed: "read" },
      query,
      answer: searchShown,
      handle: async ({ query: asked, language }) => ({
        ok: true,
        body: await searchAnswer(readings, "side", { ...asked, language }),
      }),
    }),
  ];
}

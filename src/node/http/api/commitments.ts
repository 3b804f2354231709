import { z } from "zod";
import { choices, listCommitments, listQuery } from "../../../desks/commitments/answer.ts";
import { isCheckable } from "../../../desks/commitments/checkable.ts";
import { choicesAnswer, listAnswer } from "../../../desks/commitments/shown.ts";
import type { NodeParts } from "../../parts.ts";
import { problem } from "../../problems/problem.ts";
import { type Route, route } from "../route.ts";

const words = z.record(z.string().max(35), z.string().max(8000));

/** The commitments as a side works on them: what it said, what it received, what an observer compiled. */
export function commitments({ readings, effects }: Pick<NodeParts, "readings" | "effects">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/commitments",
      summary:
        "Commitments and items of the observer's record that this office may see, page by page; filters in the query.",
      access: { to: "office", deed: "read-own-items" },
      query: listQuery,
      answer: listAnswer,
      handle: async ({ query, asker: { office } }) => {
        if (office === null) return problem("not-signed-in");
        return { ok: true, body: await listCommitments(readings, query, office.office) };
      },
    }),
    route({
      method: "GET",
      url: "/api/commitments/choices",
      summary: "The workstreams and meetings that a commitment can be filed under.",
      access: { to: "office", deed: "read-own-items" },
      answer: choicesAnswer,
      handle: async () => ({ ok: true, body: await choices(readings) }),
    }),
    route({
      method: "POST",
      url: "/api/commitments/checked",
      summary:
        "Whether a wording alone tells if it was kept (an act with an amount, a date or an instrument). Keeps nothing.",
      access: { to: "office", deed: "read-own-items" },
      body: z.strictObject({ wording: words }),
      answer: z.object({ checkable: z.boolean().nullable() }),
      handle: async ({ body }) => {
        const today = new Date(effects.now()).toISOString().slice(0, 10);
        return { ok: true, body: { checkable: isCheckable(body.wording, today) } };
      },
    }),
  ];
}

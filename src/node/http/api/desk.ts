import { z } from "zod";
import { deskAnswer } from "../../../desks/desk/answer.ts";
import { readSeen } from "../../../desks/desk/seen.ts";
import { deskShown } from "../../../desks/desk/shapes.ts";
import { WAITING } from "../../../desks/desk/task.ts";
import { openClearances } from "../../clearance/gate.ts";
import type { NodeParts } from "../../parts.ts";
import { problem } from "../../problems/problem.ts";
import { type Route, route } from "../route.ts";

const query = z.strictObject({
  what: z.enum(WAITING).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** What waits for this side. */
export function desk({ db, readings }: Pick<NodeParts, "db" | "readings">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/desk",
      summary:
        "What waits for the asker's side, the nearest date first, and what came in since it last looked.",
      access: { to: "office", deed: "read-own-items" },
      query,
      answer: deskShown,
      handle: async ({ query: { what, limit }, asker }) => {
        if (asker.office === null) return problem("not-signed-in");
        const { office } = asker.office;
        const seen = await readSeen(db, office.id);
        const clearances = await openClearances(db);
        const body = await deskAnswer(readings, { office, seen, clearances, what, limit });
        return { ok: true, body };
      },
    }),
  ];
}

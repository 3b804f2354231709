import { z } from "zod";
import { dismissAlarm, evidenceOf } from "../../../../record/exchange/evidence.ts";
import type { NodeParts } from "../../../parts.ts";
import { problem } from "../../../problems/problem.ts";
import { type Route, route } from "../../route.ts";

type Needs = Pick<NodeParts, "db">;

const params = z.strictObject({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });

/** What proves an alarm: kept whole, so that it can be laid before a third party, and what becomes of the alarm. */
export function evidence({ db }: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/exchange/evidence/:id",
      summary:
        "What proves an alarm: the signed checkpoints that were met, whole, as one line of canonical JSON.",
      access: { to: "office", deed: "see-exchange" },
      params,
      answer: "bytes",
      handle: async ({ params: { id } }) => {
        const bytes = await evidenceOf(db, id);
        if (bytes === null) return problem("not-found");
        const headers = { "content-disposition": `attachment; filename="evidence-${id}.json"` };
        return { ok: true, bytes, mediaType: "application/json; charset=utf-8", headers };
      },
    }),
    route({
      method: "DELETE",
      url: "/api/exchange/evidence/:id",
      summary:
        "Ends the alarm: somebody has seen to it. The evidence stays; met again, it is an alarm again.",
      access: { to: "office", deed: "manage-trust" },
      params,
      answer: "nothing",
      handle: async ({ params: { id }, asker }) => {
        if ((await evidenceOf(db, id)) === null) return problem("not-found");
        await db.transaction((tx) => dismissAlarm(tx, id, asker.office?.office.id ?? ""));
        return { ok: true, nothing: true };
      },
    }),
  ];
}

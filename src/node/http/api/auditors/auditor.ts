import { z } from "zod";
import { removeAuditor } from "../../../../record/exchange/auditor.ts";
import { problem } from "../../../problems/problem.ts";
import { note } from "../../../trail/trail.ts";
import { type Route, route } from "../../route.ts";
import type { AuditorNeeds } from "../auditors.ts";
import { byOf } from "../people.ts";

/** One auditor: its reading ends. */
export function auditor(node: AuditorNeeds): Route[] {
  return [
    route({
      method: "DELETE",
      url: "/api/auditors/:auditor",
      summary: "An auditor reads nothing of the logs from now on. What it has read it keeps.",
      access: { to: "office", deed: "manage-trust" },
      params: z.strictObject({ auditor: z.string().max(300) }),
      answer: "nothing",
      handle: async ({ params: { auditor: name }, asker }) =>
        node.db.transaction(async (tx) => {
          if (!(await removeAuditor(tx, name))) return problem("not-found");
          const entry = { ...byOf(asker), deed: "auditor-removed", about: { auditor: name } } as const;
          await note(tx, node.effects.now(), entry);
          return { ok: true, nothing: true } as const;
        }),
    }),
  ];
}

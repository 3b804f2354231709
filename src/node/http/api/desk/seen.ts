import { keepSeen } from "../../../../desks/desk/seen.ts";
import { deskSeen } from "../../../../desks/desk/shapes.ts";
import type { NodeParts } from "../../../parts.ts";
import { problem } from "../../../problems/problem.ts";
import { type Route, route } from "../../route.ts";

/** How far an office has looked at what came in. Only the logs of the mechanism's parties are remembered. */
export function deskSeenRoute({ db, mechanism }: Pick<NodeParts, "db" | "mechanism">): Route[] {
  return [
    route({
      method: "PUT",
      url: "/api/desk/seen",
      summary: "Remembers up to which size of each log the asker's office has looked at what came in.",
      access: { to: "office", deed: "read-own-items" },
      body: deskSeen,
      answer: "nothing",
      handle: async ({ body: { seen }, asker }) => {
        if (asker.office === null) return problem("not-signed-in");
        const known = Object.entries(seen).filter(([party]) =>
          mechanism.parties.some((one) => one.id === party),
        );
        await keepSeen(db, asker.office.office.id, Object.fromEntries(known));
        return { ok: true, nothing: true };
      },
    }),
  ];
}

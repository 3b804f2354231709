import { z } from "zod";
import type { NodeParts } from "../../../parts.ts";
import { may } from "../../../policy.ts";
import { problem } from "../../../problems/problem.ts";
import { listSessions } from "../../../sign-in/sessions.ts";
import { noteAlone } from "../../../trail/trail.ts";
import { type Asker, type Route, route } from "../../route.ts";

type Needs = Pick<NodeParts, "db" | "effects" | "sessions">;

/** Ending sessions: one's own, and for the administrator anybody's. */
export function accountSessions(node: Needs): Route[] {
  return [
    route({
      method: "DELETE",
      url: "/api/account/sessions",
      summary: "Ends every other session of the signed-in person.",
      access: { to: "office", deed: null },
      answer: "nothing",
      handle: async ({ asker }) => {
        const own = await endable(node, asker);
        const others = own.filter((name) => name !== asker.signedIn?.session.name);
        await end(node, asker, asker.office?.session.person === null ? [] : others);
        return { ok: true, nothing: true };
      },
    }),
    route({
      method: "DELETE",
      url: "/api/account/sessions/:session",
      summary: "Ends one session: one's own or, for the administrator, anybody's.",
      access: { to: "office", deed: null },
      params: z.strictObject({ session: z.string().max(40) }),
      answer: "nothing",
      handle: async ({ asker, params: { session } }) => {
        const names = await endable(
          node,
          asker,
          asker.office !== null && may(asker.office.office.role, "manage-people"),
        );
        if (!names.includes(session)) return problem("not-found");
        await end(node, asker, [session]);
        return { ok: true, nothing: true };
      },
    }),
  ];
}

/** The names of the sessions that this asker may end. */
async function endable({ db, effects }: Needs, { signedIn }: Asker, anybodys = false): Promise<string[]> {
  const person = signedIn?.session.person ?? null;
  if (person === null && !anybodys) return [signedIn?.session.name ?? ""];
  const rows = await listSessions(db, { person: anybodys ? null : person }, effects.now());
  return rows.map((one) => one.name);
}

async function end(node: Needs, { signedIn }: Asker, names: readonly string[]): Promise<void> {
  if (names.length === 0 || signedIn === null) return;
  const ended = await node.sessions.end(names);
  const { office, person } = signedIn.session;
  await noteAlone(node.db, node.effects.now(), { office, person, deed: "session-ended", about: { ended } });
}

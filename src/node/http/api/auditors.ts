import { z } from "zod";
import {
  AUDITOR_NAME,
  addAuditor,
  addAuditorByToken,
  listAuditors,
} from "../../../record/exchange/auditor.ts";
import type { NodeParts } from "../../parts.ts";
import { problem } from "../../problems/problem.ts";
import { note } from "../../trail/trail.ts";
import { type Route, route } from "../route.ts";
import { byOf } from "./people.ts";

const auditorView = z.object({
  name: z.string(),
  /** Of the key it signs its requests with; null where it shows a token. */
  fingerprint: z.string().nullable(),
  addedAt: z.string(),
  addedBy: z.string(),
});

const added = z.object({
  name: z.string(),
  /** Shown this once. */
  token: z.string().nullable(),
  fingerprint: z.string().nullable(),
});

const wanted = z.union([
  z.strictObject({ name: z.string().regex(AUDITOR_NAME) }),
  z.strictObject({ key: z.string().max(400) }),
]);

export type AuditorNeeds = Pick<NodeParts, "db" | "effects">;

/** Who reads the logs without being a party: with a token any client can send, or with a key that signs each request. */
export function auditors(node: AuditorNeeds): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/auditors",
      summary: "Who reads this node's logs without being a party. No secret is in it.",
      access: { to: "office", deed: "see-exchange" },
      answer: z.object({ auditors: z.array(auditorView) }),
      handle: async () => ({ ok: true, body: { auditors: await viewOf(node) } }),
    }),
    route({
      method: "POST",
      url: "/api/auditors",
      summary:
        "Lets an auditor read the logs: by a token, shown this once, or by its own verifier key. The same name again replaces what it had.",
      access: { to: "office", deed: "manage-trust" },
      body: wanted,
      answer: added,
      handle: async ({ body, asker }) => {
        const by = byOf(asker);
        return node.db.transaction(async (tx) => {
          const one = await letIn(tx, node, body, by.office);
          if (one === null) return problem("input-malformed", { where: "key" });
          await note(tx, node.effects.now(), {
            ...by,
            deed: "auditor-added",
            about: { auditor: one.name },
          });
          return { ok: true, body: one, created: true } as const;
        });
      },
    }),
  ];
}

type Tx = Parameters<typeof addAuditor>[0];

/** Null where the key is unusable. */
async function letIn(
  tx: Tx,
  { effects }: AuditorNeeds,
  body: z.infer<typeof wanted>,
  by: string,
): Promise<z.infer<typeof added> | null> {
  if ("name" in body) {
    const token = await addAuditorByToken(tx, body.name, effects.random(32), by);
    return { name: body.name, token, fingerprint: null };
  }
  const done = await addAuditor(tx, body.key, by);
  return done.ok ? { name: done.name, token: null, fingerprint: done.fingerprint } : null;
}

async function viewOf({ db }: AuditorNeeds): Promise<z.infer<typeof auditorView>[]> {
  const rows = await listAuditors(db);
  return rows.map(({ name, fingerprint, added_at: at, added_by: addedBy }) => ({
    name,
    fingerprint,
    addedAt: new Date(at).toISOString(),
    addedBy,
  }));
}

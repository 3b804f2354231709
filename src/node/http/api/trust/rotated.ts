import { z } from "zod";
import { fingerprintOf } from "../../../../record/exchange/anchor.ts";
import { rotateOwnKey } from "../../../../record/exchange/own-key.ts";
import { mayAppend } from "../../../../record/exchange/restored.ts";
import type { NodeParts } from "../../../parts.ts";
import { problem } from "../../../problems/problem.ts";
import { type Route, route } from "../../route.ts";
import { noteAlone } from "../../../trail/trail.ts";
import { ownCardNow } from "../card.ts";
import { byOf } from "../people.ts";
import { refused } from "../trust.ts";

type Needs = Pick<NodeParts, "db" | "party" | "card" | "appender" | "effects" | "keys" | "signers">;

/** The planned end of this node's key: the log itself names the next one, and the others follow without a word. */
export function rotated(node: Needs): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/trust/rotated",
      summary: "Makes a new key for this node; the old one names it in this side's log, once and for all.",
      access: { to: "office", deed: "manage-trust" },
      answer: z.object({ fingerprint: z.string() }),
      handle: async ({ asker }) => {
        if (!(await mayAppend(node.db, node.card))) return problem("read-only");
        await node.signers.refresh();
        const keys = { current: node.signers.current().key, next: await node.keys.addNode() };
        const done = await rotateOwnKey(node.appender, await ownCardNow(node), keys, {
          id: `rotate-${node.effects.random(8).toString("hex")}`,
          office: asker.office?.office.id ?? "",
          time: new Date(node.effects.now()).toISOString(),
        });
        if (!done.ok) return refused(done);
        await node.signers.refresh();
        const fingerprint = fingerprintOf(done.card);
        const entry = { ...byOf(asker), deed: "node-key-changed", about: { fingerprint } } as const;
        await noteAlone(node.db, node.effects.now(), entry);
        return { ok: true, body: { fingerprint } };
      },
    }),
  ];
}

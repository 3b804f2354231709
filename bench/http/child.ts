import { z } from "zod";
import { chinaKorea } from "../../mechanisms/china-korea/china-korea.ts";
import { assentGiven } from "../../src/node/acts/assent.ts";
import { type Route, route } from "../../src/node/http/route.ts";
import { createServer } from "../../src/node/http/server.ts";
import { startNode } from "../../src/node/node.ts";
import type { NodeParts } from "../../src/node/parts.ts";
import { openBeside } from "../../src/node/storage.ts";
import { SESSION_ROLE } from "../../src/record/storage/session-role.ts";
import { ACTS_LIMIT, performed } from "../../src/node/http/api/acts.ts";
import { intent } from "../../src/record/kind/intent.ts";

/**
 * A node as it runs, and beside it in the same process a server of the same make with one route: what comes is read,
 * checked and admitted alike, and then its bytes are inserted and committed, nothing else.
 */
const [, , data = "", secret = ""] = process.argv;

const started = await startNode(
  {
    party: "china",
    mechanism: "china-korea",
    host: "127.0.0.1",
    port: 0,
    origin: "http://localhost:0",
    data,
    databaseUrl: null,
    pages: data,
    office: null,
    signIn: secret,
    counterparts: {},
    trustAtFirstContact: false,
  },
  chinaKorea,
  {
    onRequest: () => undefined,
    onFault: (fault) => console.error(fault),
    onFirstContact: () => undefined,
  },
);
if (!started.ok) throw new Error(started.code);
const { node } = started;
// The node's own sessions may make no table: its owner does.
const owner = await openBeside({ data, databaseUrl: null });
if (!owner.ok) throw new Error(owner.code);
await owner.db.transaction((tx) =>
  tx.query(
    `create table if not exists baseline (id int8 generated always as identity primary key, bytes bytea not null);
     grant all on baseline to ${SESSION_ROLE}`,
  ),
);
await owner.db.close();
const routes = baselineRoutes(node.parts);
const baseline = createServer({
  ...node.parts,
  routes,
  routesFor: () => routes,
  hosts: () => [`localhost:${port()}`],
  isTls: false,
  onRequest: () => undefined,
  onFault: (fault) => console.error(fault),
  pages: async () => false,
}).server;
await baseline.listen({ host: "127.0.0.1", port: 0 });

function port(): number {
  const address = baseline.server.address();
  return address === null || typeof address === "string" ? 0 : address.port;
}

function baselineRoutes({ db }: NodeParts): Route[] {
  const at = { party: "china", epoch: 0, index: 0, leaf: "0".repeat(64) };
  return [
    route({
      method: "POST",
      url: "/api/acts",
      summary: "Inserts the request's bytes and commits.",
      access: { to: "office", deed: null },
      body: z.strictObject({ acts: z.array(intent).min(1).max(ACTS_LIMIT), assent: assentGiven.optional() }),
      answer: performed,
      handle: async ({ body, bytes }) => {
        await db.transaction((tx) => tx.query("insert into baseline (bytes) values ($1)", [bytes]));
        return { ok: true, body: { acts: body.acts.map(({ id }) => ({ id, at })), dispatch: 1 } };
      },
    }),
  ];
}

process.send?.({ node: node.address, baseline: `http://localhost:${port()}`, office: node.operator.office });
process.once("disconnect", () => {
  void baseline
    .close()
    .then(() => node.close())
    .then(() => process.exit(0));
});

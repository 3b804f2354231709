import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runningServer } from "../../src/record/storage/launcher/running.ts";
import { type TemporaryServer, temporaryServer } from "../../src/record/storage/temporary.ts";
import { entityOf, logsOf, openParagraph, saying, signIn } from "../node/client.ts";
import { type TrialNode, eventually, freePort, startTrialNode } from "../node/processes.ts";

/** Two processes of one side on one database, as behind a balancer, and the other side's node. */

let server: TemporaryServer;
let keys: string;
const nodes: TrialNode[] = [];
const secret = "a secret of two processes 7";

beforeAll(async () => {
  server = await temporaryServer({ durable: true });
  keys = await mkdtemp(path.join(tmpdir(), "concord-keys-"));
});

afterAll(async () => {
  await Promise.all(nodes.map((one) => one.remove()));
  await server.remove();
  await rm(keys, { recursive: true, force: true });
});

/** A database as an operator makes it: its owner is no superuser. */
async function madeDatabase(): Promise<string> {
  const address = await runningServer(server.folder);
  if (address === null || "url" in address) throw new Error("The server does not run.");
  const admin = new pg.Client({ host: address.socket, user: address.user, database: "postgres" });
  await admin.connect();
  await admin.query("create role operator login");
  await admin.query("create database concord owner operator");
  await admin.end();
  return `postgresql://operator@localhost/concord?host=${encodeURIComponent(address.socket)}`;
}

async function started(party: string, port: number, more: Record<string, string>): Promise<TrialNode> {
  const node = await startTrialNode(party, port, more);
  nodes.push(node);
  return node;
}

test("a key that one process has changed is the other's at once: it asks, signs and cosigns with it", async () => {
  const [first, second, other] = [await freePort(), await freePort(), await freePort()];
  const shared = {
    DATABASE_URL: await madeDatabase(),
    CONCORD_DATA: keys,
    CONCORD_SIGN_IN: secret,
    CONCORD_COUNTERPARTS: `korea=http://localhost:${other}`,
  };
  const one = await started("china", first, shared);
  const two = await started("china", second, shared);
  const korea = await started("korea", other, { CONCORD_COUNTERPARTS: `china=http://localhost:${second}` });
  expect(two.printed()).not.toMatch(/BYPASSRLS/);
  const about = { office: one.office, secret };
  const [here, there, seoul] = await Promise.all([
    signIn({ address: one.address, ...about }),
    signIn({ address: two.address, ...about }),
    signIn(korea),
  ]);
  const entity = await openParagraph(here, "china");
  await eventually(
    () => entityOf(seoul, entity),
    (view) => view !== null,
    60,
  );
  const rotated = await here.ask<{ fingerprint: string }>("POST", "/api/trust/rotated");
  expect(rotated.status).toBe(200);
  await one.stop();
  const say = { acts: [saying(entity, "en", "after the change")] };
  expect((await there.ask("POST", "/api/acts", say)).status).toBe(200);
  const log = await eventually(
    async () => (await logsOf(seoul)).find((held) => held.party === "china"),
    (held) => held?.fingerprint === rotated.body.fingerprint && held.cosigned[0]?.size === held.size,
    60,
  );
  expect(log?.alarms).toEqual([]);
  // What it asks of the other side, and the cosignature it hands over there, are signed by the new key as well.
  const answer = { acts: [saying(entity, "en", "an answer")] };
  expect((await seoul.ask("POST", "/api/acts", answer)).status).toBe(200);
  const own = await eventually(
    async () => (await logsOf(seoul)).find((held) => held.party === "korea"),
    (held) => held?.cosigned[0]?.by === "china" && held.cosigned[0].size === held.size,
    60,
  );
  expect(own?.alarms).toEqual([]);
});

import { randomUUID } from "node:crypto";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { logFile } from "../../src/record/log/files.ts";
import { logOf } from "../../src/record/log/head.ts";
import { openDatabase } from "../../src/record/storage/open.ts";
import type { Citation } from "../../src/record/verify/envelope.ts";
import { verifyLog } from "../../src/record/verify/log.ts";
import { parseVerifierKey } from "../../src/record/verify/verifier-key.ts";
import { type Office, openParagraph, saying, signIn } from "../node/client.ts";
import { type TrialNode, freePort, startTrialNode } from "../node/processes.ts";

const KILLS = 50 * Number(process.env["CONCORD_SOAK"] ?? 1);
const CLIENTS = 4;
/** Two that know nothing of each other, killed side by side: half of the time of one after the other. */
const PARTIES = ["china", "korea"] as const;
let nodes: TrialNode[];

beforeAll(async () => {
  nodes = await Promise.all(PARTIES.map(async (party) => startTrialNode(party, await freePort())));
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.remove()));
});

/** Act id -> the place its author was told. */
type Acknowledged = Map<string, Citation>;

/** One client says one thing after the other, until the node no longer answers. */
async function keepSaying(office: Office, entity: string, acknowledged: Acknowledged): Promise<void> {
  for (;;) {
    const act = saying(entity, "en", `sentence ${acknowledged.size}`, randomUUID());
    try {
      const answer = await office.ask<{ acts: { id: string; at: Citation }[] }>("POST", "/api/acts", {
        acts: [act],
      });
      if (answer.status === 200) for (const { id, at } of answer.body.acts) acknowledged.set(id, at);
    } catch {
      return;
    }
  }
}

interface Inspected {
  leaves: Map<number, string>;
  ok: boolean;
  findings: unknown;
}

/** What the log holds after the node has stopped, and whether all of it verifies. */
async function inspect({ folder, party }: TrialNode): Promise<Inspected> {
  const opened = await openDatabase({ folder: path.join(folder, "data", "database") });
  if (!opened.ok) throw new Error(opened.code);
  const log = { party, epoch: 0 };
  const held = await logOf(opened.database, log);
  const key = parseVerifierKey(held?.key ?? "");
  if (!key.ok) throw new Error(key.code);
  const leaves = new Map<number, string>();
  const report = await verifyLog(
    (file) => logFile(opened.database, log, file),
    { origin: held?.origin ?? "", keys: [key.key] },
    {
      onEntry: (index, _, leaf) => {
        leaves.set(index, Buffer.from(leaf).toString("hex"));
        return null;
      },
    },
  );
  await opened.database.close();
  return { leaves, ok: report.ok, findings: report.findings };
}

/** Kills a node under its clients this often, lets it stop, and says what it had acknowledged and what stands. */
async function killOften(
  node: TrialNode,
  kills: number,
): Promise<Inspected & { acknowledged: Acknowledged }> {
  const acknowledged: Acknowledged = new Map();
  for (let kill = 0; kill < kills; kill += 1) {
    const office = await signIn(node);
    const opening = Array.from({ length: CLIENTS }, () => openParagraph(office, node.party));
    const clients = (await Promise.all(opening)).map((entity) => keepSaying(office, entity, acknowledged));
    await sleep(20 + ((kill * 37) % 180));
    await node.kill();
    await Promise.all(clients);
    await node.again();
  }
  await sleep(1500);
  await node.stop();
  return { acknowledged, ...(await inspect(node)) };
}

test(`kill -9 of the running node under ${CLIENTS} clients, ${KILLS} times: no acknowledged act is lost`, async () => {
  const ends = await Promise.all(nodes.map((node) => killOften(node, KILLS / PARTIES.length)));
  let acts = 0;
  for (const { acknowledged, leaves, ok, findings } of ends) {
    const lost = [...acknowledged.values()].filter((at) => leaves.get(at.index) !== at.leaf);
    console.log(
      `${KILLS / PARTIES.length} kills: ${acknowledged.size} acts acknowledged, ${lost.length} lost, ${leaves.size} stand and verify`,
    );
    expect({ lost, ok, findings }).toEqual({ lost: [], ok: true, findings: [] });
    acts += acknowledged.size;
  }
  expect(acts).toBeGreaterThan(KILLS);
}, 0);

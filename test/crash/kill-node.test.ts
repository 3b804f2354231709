import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../src/record/storage/open.ts";
import { isRunning } from "../../src/record/storage/launcher/lock.ts";
import { storageSentence } from "../../src/record/storage/messages.ts";
import type { PostgresDatabase } from "../../src/record/storage/postgres.ts";
import { type Acknowledged, checkIndexes, checkLog } from "./check-log.ts";
import { buildAppending, startAppending } from "./child.ts";

const KILLS = 50 * Number(process.env["CONCORD_SOAK"] ?? 1);
let base: string;
let program: string;

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), "concord-crash-"));
  program = await buildAppending();
});

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
  rmSync(program, { force: true });
});

/** Opens what the killed process left, its server included: that one must have stopped by itself. */
async function inspect<T>(folder: string, work: (db: PostgresDatabase) => Promise<T>): Promise<T> {
  const opened = await openDatabase({ folder });
  if (!opened.ok) throw new Error(storageSentence(opened, "en"));
  try {
    return await work(opened.database);
  } finally {
    await opened.database.close();
  }
}

test(`kill -9 of the node in mid-append, ${KILLS} times: nothing acknowledged is lost, nothing is half`, async () => {
  const folder = path.join(base, "node");
  const acknowledged: Acknowledged = new Map();
  let entries = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const appending = startAppending(program, ["folder", folder, `k${kill}`], acknowledged);
    await appending.begun;
    await sleep((kill * 37) % 150);
    appending.child.kill("SIGKILL");
    await appending.ended;
    entries = await inspect(folder, (db) => checkLog(db, acknowledged));
  }
  const indexes = await inspect(folder, checkIndexes);
  console.log(
    `${KILLS} kills of the node: ${acknowledged.size} acts acknowledged, 0 lost, 0 half; ${entries} stand, ${indexes} indexes sound`,
  );
  expect(acknowledged.size).toBeGreaterThan(KILLS);
});

test("a server that outlived its node and no longer listens to it is made to end by the next start", async () => {
  const folder = path.join(base, "stuck");
  const acknowledged: Acknowledged = new Map();
  const appending = startAppending(program, ["folder", folder, "stuck"], acknowledged);
  await appending.begun;
  const pid = Number(readFileSync(path.join(folder, "cluster", "postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(pid, "SIGSTOP");
  appending.child.kill("SIGKILL");
  await appending.ended;
  await inspect(folder, (db) => checkLog(db, acknowledged));
  expect(isRunning(pid)).toBe(false);
});

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Appender } from "../../src/record/log/append.ts";
import { StorageFault } from "../../src/record/storage/door.ts";
import { type Opened, openDatabase } from "../../src/record/storage/open.ts";
import { isRunning } from "../../src/record/storage/launcher/lock.ts";
import { storageSentence } from "../../src/record/storage/messages.ts";
import { type Acknowledged, checkIndexes, checkLog } from "./check-log.ts";
import { CALLERS, makeBatch, openCrashLog } from "./crash-log.ts";

const KILLS = 50 * Number(process.env["CONCORD_SOAK"] ?? 1);
let base: string;
let opened: Opened;
let appender: Appender;

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), "concord-crash-"));
  const outcome = await openDatabase({ folder: path.join(base, "database") });
  if (!outcome.ok) throw new Error(storageSentence(outcome, "en"));
  opened = outcome;
  appender = await openCrashLog(opened.database);
});

afterAll(async () => {
  await appender.close();
  await opened.database.close();
  rmSync(base, { recursive: true, force: true });
});

/**
 * Kills the server that runs now, every second time with all its sessions at once; otherwise those may go on
 * committing for a moment without it.
 */
async function killDatabase(last: number, whole: boolean): Promise<number> {
  let pid = last;
  await expect
    .poll(() => (pid = serverPid()) !== last && isRunning(pid), { timeout: 30_000, interval: 10 })
    .toBe(true);
  const sessions = whole ? childrenOf(pid) : [];
  process.kill(pid, "SIGKILL");
  for (const session of sessions) killIfThere(session);
  return pid;
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean)
    .map(Number);
}

function serverPid(): number {
  const file = path.join(opened.server.cluster ?? "", "postmaster.pid");
  return Number(readFileSync(file, "utf8").split("\n")[0]);
}

interface Tally {
  acknowledged: Acknowledged;
  faults: Map<string, number>;
  /** Asked again after a fault, and it turned out to have been committed. */
  repeated: number;
  running: boolean;
}

/** A caller as the node is one: after a fault it asks again with the same ids until it is answered. */
async function caller(name: string, tally: Tally): Promise<void> {
  for (let at = 0; tally.running; at += 1) {
    const entries = makeBatch(`${name}.${at}`);
    for (;;) {
      const outcome = await appender.append({ entries }).catch((fault: unknown) => fault);
      if (!(outcome instanceof Error)) {
        record(outcome as Awaited<ReturnType<Appender["append"]>>, tally);
        break;
      }
      const code = outcome instanceof StorageFault ? outcome.code : String(outcome);
      tally.faults.set(code, (tally.faults.get(code) ?? 0) + 1);
      await sleep(20);
    }
  }
}

function record(outcome: Awaited<ReturnType<Appender["append"]>>, tally: Tally): void {
  if (!outcome.ok) throw new Error(outcome.code);
  if (outcome.repeated) tally.repeated += 1;
  for (const { index, leaf } of outcome.entries) tally.acknowledged.set(index, leaf);
}

/** The database is back when something more is acknowledged. */
async function awaitMore(tally: Tally): Promise<void> {
  const before = tally.acknowledged.size;
  await expect.poll(() => tally.acknowledged.size, { timeout: 30_000, interval: 10 }).toBeGreaterThan(before);
}

test(`kill -9 of the database in mid-append, ${KILLS} times: away, back, and every act once`, async () => {
  const tally: Tally = { acknowledged: new Map(), faults: new Map(), repeated: 0, running: true };
  const callers = Array.from({ length: CALLERS }, (_, number) => caller(`d${number}`, tally));
  try {
    let pid = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await awaitMore(tally);
      await sleep((kill * 37) % 150);
      pid = await killDatabase(pid, kill % 2 === 0);
      await awaitMore(tally);
    }
  } finally {
    tally.running = false;
    await Promise.all(callers);
  }
  const entries = await checkLog(opened.database, tally.acknowledged);
  expect(tally.acknowledged.size, "every act stands once").toBe(entries);
  expect([...tally.faults.keys()], "the only fault is that the database is away").toEqual(["away"]);
  const indexes = await checkIndexes(opened.database);
  console.log(
    `${KILLS} kills of the database: ${entries} acts acknowledged, 0 lost, 0 half, 0 twice; ` +
      `${tally.faults.get("away")} times away, ${tally.repeated} batches had been committed unacknowledged; ${indexes} indexes sound`,
  );
});

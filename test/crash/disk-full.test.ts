import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Appender } from "../../src/record/log/append.ts";
import { StorageFault } from "../../src/record/storage/door.ts";
import { storageSentence } from "../../src/record/storage/messages.ts";
import { openDatabase } from "../../src/record/storage/open.ts";
import { type Acknowledged, checkLog } from "./check-log.ts";
import { makeBatch, openCrashLog } from "./crash-log.ts";

const SIZE = "160m";
const base = mkdtempSync(path.join(tmpdir(), "concord-disk-"));
const mount = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "concord", base], {
  encoding: "utf8",
});
const mounted = mount.status === 0;
const why = mounted
  ? ""
  : ` (skipped: a small disk cannot be mounted here: ${(mount.stderr ?? String(mount.error)).trim()})`;

afterAll(() => {
  if (mounted) spawnSync("umount", ["-l", base]);
  rmSync(base, { recursive: true, force: true });
});

/** Appends until a fault; the codes it met are added, what was acknowledged is recorded. */
async function appendUntilFault(
  appender: Appender,
  name: string,
  acknowledged: Acknowledged,
): Promise<string> {
  for (let at = 0; ; at += 1) {
    const entries = makeBatch(`${name}.${at}`).map((entry) => ({ ...entry, attachments: [attachment()] }));
    const outcome = await appender.append({ entries }).catch((fault: unknown) => fault);
    if (outcome instanceof Error) return outcome instanceof StorageFault ? outcome.code : String(outcome);
    for (const { index, leaf } of (outcome as { entries: { index: number; leaf: string }[] }).entries) {
      acknowledged.set(index, leaf);
    }
  }
}

/** A quarter of a megabyte that does not compress. */
function attachment(): { hash: string; bytes: Uint8Array; mediaType: string; name: null } {
  const hash = randomBytes(32).toString("hex");
  return { hash, bytes: randomBytes(262_144), mediaType: "application/octet-stream", name: null };
}

describe.skipIf(!mounted)(`a disk that is full${why}`, () => {
  const ballast = path.join(base, "ballast");

  beforeAll(() => writeFileSync(ballast, Buffer.alloc(30 * 1024 * 1024)));

  test("refuses with a code, loses nothing acknowledged, and goes on once there is room", async () => {
    const opened = await openDatabase({ folder: path.join(base, "database") });
    if (!opened.ok) throw new Error(storageSentence(opened, "en"));
    const appender = await openCrashLog(opened.database);
    const acknowledged: Acknowledged = new Map();
    const faults: string[] = [];
    for (let round = 0; round < 5; round += 1)
      faults.push(await appendUntilFault(appender, `f${round}`, acknowledged));
    expect(faults[0]).toMatch(/^(disk-full|away)$/);
    expect(new Set(faults.filter((code) => code !== "disk-full" && code !== "away"))).toEqual(new Set());
    const full = acknowledged.size;
    const free = statfsSync(base).bavail * statfsSync(base).bsize;
    rmSync(ballast);
    await expect.poll(() => goesOn(appender, acknowledged), { timeout: 60_000, interval: 200 }).toBe(true);
    expect(await checkLog(opened.database, acknowledged)).toBe(acknowledged.size);
    console.log(
      `disk full (${SIZE}, ${Math.round(free / 1024)} KiB left): ${full} acts acknowledged, 0 lost; faults: ${faults.join(", ")}`,
    );
    await appender.close();
    await opened.database.close();
  });
});

let tries = 0;

async function goesOn(appender: Appender, acknowledged: Acknowledged): Promise<boolean> {
  tries += 1;
  const outcome = await appender.append({ entries: makeBatch(`g.${tries}`) }).catch(() => null);
  if (outcome === null || !outcome.ok) return sleep(50, false);
  for (const { index, leaf } of outcome.entries) acknowledged.set(index, leaf);
  return true;
}

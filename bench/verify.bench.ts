import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { readFolder } from "../src/record/verify/folder.ts";
import { type Frontier, frontierRoot } from "../src/record/verify/frontier.ts";
import { sampleCheckpoint, sampleEntry } from "../src/record/verify/sample-log.ts";
import { logFiles } from "../src/record/verify/static-log.ts";
import { fetchFrontier } from "../src/record/verify/tree-reader.ts";
import type { Bench, Row } from "./bench.ts";
import { catchUpOne } from "./verify-catch-up.ts";

const SIZE = 1_000_000;
const ROUNDS = 3;
/** The sizes just above and just below a multiple of 256, about a million. */
const CATCH_UP = [999_937, 1_000_191];
const execute = promisify(execFile);

/** Verifying a whole log from its tiles, and catching up one act in it. */
export const bench: Bench = {
  name: "verify",
  run: async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "concord-verify-"));
    try {
      const frontier = writeLog(folder);
      const rows = await wholeLog(folder);
      for (const size of CATCH_UP) rows.push(...(await catchUp(folder, frontier, size)));
      return rows;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function writeLog(folder: string): Frontier {
  const made = logFiles(entries(SIZE));
  let next = made.next();
  for (; next.done !== true; next = made.next()) write(folder, ...next.value);
  write(folder, "checkpoint", sampleCheckpoint(SIZE, frontierRoot(next.value)));
  return next.value;
}

function* entries(size: number): Generator<Uint8Array> {
  for (let index = 0; index < size; index += 1) yield sampleEntry(index);
}

function write(folder: string, file: string, bytes: Uint8Array): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, bytes);
}

interface Run {
  seconds: number;
  peak: number;
  root: string;
}

async function wholeLog(folder: string): Promise<Row[]> {
  const runs: { baseline: Run; verify: Run }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.push({ baseline: await runOnce("baseline", folder), verify: await runOnce("verify", folder) });
  }
  const ratio = median(runs.map(({ baseline, verify }) => verify.seconds / baseline.seconds));
  const peak = Math.max(...runs.map(({ verify }) => verify.peak));
  if (runs.some(({ baseline, verify }) => baseline.root !== verify.root))
    throw new Error("The roots differ.");
  return [
    {
      name: `verify a log of ${SIZE} acts, every envelope parsed (baseline: parse + SHA-256 + tree)`,
      value: median(runs.map(({ verify }) => verify.seconds)),
      unit: "s",
      baseline: median(runs.map(({ baseline }) => baseline.seconds)),
      ratio,
      goal: "ratio <= 2",
      met: ratio <= 2,
    },
    {
      name: "peak memory of that (baseline: the same)",
      value: peak,
      unit: "MiB",
      baseline: Math.max(...runs.map(({ baseline }) => baseline.peak)),
      ratio: null,
      goal: "value < 512",
      met: peak < 512,
    },
  ];
}

async function runOnce(mode: "baseline" | "verify", folder: string): Promise<Run> {
  const program = path.join(import.meta.dirname, "verify-run.ts");
  const { stdout } = await execute(process.execPath, [
    "--import",
    "tsx",
    program,
    mode,
    folder,
    String(SIZE),
  ]);
  return JSON.parse(stdout) as Run;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** From `size - 1` to `size` entries over HTTP, by range and, as the baseline, by the whole bundle. */
async function catchUp(folder: string, whole: Frontier, size: number): Promise<Row[]> {
  const tree = { size: SIZE, root: frontierRoot(whole) };
  const full = Math.floor((size - 1) / 256) * 256;
  const held = await fetchFrontier(readFolder(folder), tree, full);
  if (!held.ok) throw new Error(held.code);
  const last = Array.from({ length: size - full }, (_, at) => sampleEntry(full + at));
  const byRange = await catchUpOne(held.frontier, last, true);
  const byBundle = await catchUpOne(held.frontier, last, false);
  return [
    {
      name: `catch up one act to ${size} (= ${size % 256} mod 256), ${byRange.requests} requests (baseline: whole bundle)`,
      value: byRange.bytes,
      unit: "bytes",
      baseline: byBundle.bytes,
      ratio: byRange.bytes / byBundle.bytes,
      goal: "value <= 32768",
      met: byRange.bytes <= 32_768,
    },
  ];
}

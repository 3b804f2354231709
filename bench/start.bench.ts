import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Bench, Row } from "./bench.ts";

const root = path.resolve(import.meta.dirname, "..");
const GOAL_SECONDS = 3;
const ROUNDS = 3;

/**
 * From `npm start` to the first page that both nodes of the demonstration serve: in a copy of the project where nothing is
 * installed, and again on what is installed, built and made. Beside it, what npm takes to run a script that does nothing.
 */
export const bench: Bench = {
  name: "start",
  run: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "concord-start-"));
    try {
      await copyProject(folder);
      const first = await timeStart(folder);
      const again: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) again.push(await timeStart(folder));
      const second = median(again);
      const npm = await timeNpm(folder);
      const row = (name: string, value: number, baseline: number | null, goal: string | null): Row => ({
        name,
        value,
        unit: "s",
        baseline,
        ratio: baseline === null ? null : value / baseline,
        goal,
        met: goal === null ? null : value < GOAL_SECONDS,
      });
      return [
        row("npm start with nothing installed, to the first served page", first, null, null),
        row("second npm start, to the first served page", second, npm, `value < ${GOAL_SECONDS} s`),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

const LEFT_OUT = new Set(["node_modules", "dist", "data", ".git", "results"]);

async function copyProject(folder: string): Promise<void> {
  await cp(root, folder, { recursive: true, filter: (source) => !LEFT_OUT.has(path.basename(source)) });
}

/** Seconds until both nodes serve their first page; then both are stopped. */
async function timeStart(folder: string): Promise<number> {
  const ports = [await freePort(), await freePort()];
  const started = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: folder,
    env: { ...process.env, CONCORD_PORTS: ports.join(","), CONCORD_DATA: path.join(folder, "data") },
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
  await Promise.all(ports.map((port) => firstPage(port, child)));
  const seconds = (performance.now() - started) / 1000;
  const ended = once(child, "exit");
  process.kill(-(child.pid ?? 0), "SIGINT");
  await ended;
  return seconds;
}

async function firstPage(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error("npm start ended before it served a page.");
    const answer = await fetch(`http://localhost:${port}/`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await sleep(10);
  }
}

/** Seconds that npm takes to run a script that does nothing. */
async function timeNpm(folder: string): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    const child = spawn("npm", ["exec", "--offline", "--", "node", "-e", "0"], {
      cwd: folder,
      stdio: "ignore",
    });
    await once(child, "exit");
    took.push((performance.now() - started) / 1000);
  }
  return median(took);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return address === null || typeof address === "string" ? 0 : address.port;
}

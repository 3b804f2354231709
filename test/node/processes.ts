import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");

/** A node in a process of its own, over a folder that is thrown away. */
export interface TrialNode {
  party: string;
  address: string;
  office: string;
  secret: string;
  folder: string;
  /** What it printed, and its program's log. */
  printed: () => string;
  logged: () => string;
  pid: () => number;
  stop: () => Promise<void>;
  /** Kills it as a crash would. */
  kill: () => Promise<void>;
  /** Starts it again on the same folder and port. */
  again: (more?: Record<string, string>) => Promise<void>;
  remove: () => Promise<void>;
}

let program: Promise<string> | null = null;

/** The `concord` program: the one that `npm test` has built, or, where only the runner was called, one built for this file. */
export function builtProgram(): Promise<string> {
  const built = process.env["CONCORD_PROGRAM"];
  program ??= built === undefined ? buildProgram() : Promise.resolve(built);
  return program;
}

async function buildProgram(): Promise<string> {
  const outdir = path.join(root, "dist", `trial-${process.pid}`);
  await build({
    absWorkingDir: root,
    entryPoints: { concord: "src/cli/concord.ts" },
    outdir,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    logLevel: "error",
  });
  process.once("exit", () => void rm(outdir, { recursive: true, force: true }));
  return path.join(outdir, "concord.js");
}

/** Two nodes that know each other's address, as the demonstration starts them. */
export async function startPair(
  parties: readonly [string, string] = ["china", "korea"],
  more: Record<string, string> = {},
): Promise<[TrialNode, TrialNode]> {
  const ports = [await freePort(), await freePort()] as const;
  const address = (at: 0 | 1) => `http://localhost:${ports[at]}`;
  return Promise.all([
    startTrialNode(parties[0], ports[0], { CONCORD_COUNTERPARTS: `${parties[1]}=${address(1)}`, ...more }),
    startTrialNode(parties[1], ports[1], { CONCORD_COUNTERPARTS: `${parties[0]}=${address(0)}`, ...more }),
  ]);
}

/** One node of the demonstration mechanism; resolves when it serves. */
export async function startTrialNode(
  party: string,
  port: number,
  more: Record<string, string> = {},
): Promise<TrialNode> {
  const folder = await mkdtemp(path.join(tmpdir(), `concord-${party}-`));
  const settings = { ...more };
  let running = await launch(party, port, folder, settings);
  const [, office = "", secret = ""] = /Sign in as (\S+) with (\S+)/.exec(running.printed()) ?? [];
  return {
    party,
    address: `http://localhost:${port}`,
    office,
    secret,
    folder,
    printed: () => running.printed(),
    logged: () => running.logged(),
    pid: () => running.child.pid ?? 0,
    stop: () => end(running.child, "SIGTERM"),
    kill: () => end(running.child, "SIGKILL"),
    async again(other = {}) {
      running = await launch(party, port, folder, { ...settings, ...other });
    },
    async remove() {
      await end(running.child, "SIGTERM");
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Launched {
  child: ChildProcess;
  printed: () => string;
  logged: () => string;
}

async function launch(
  party: string,
  port: number,
  folder: string,
  more: Record<string, string>,
): Promise<Launched> {
  const child = spawn(process.execPath, [await builtProgram(), "start"], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"],
      CONCORD_LANGUAGE: "en",
      CONCORD_PARTY: party,
      CONCORD_MECHANISM: "china-korea",
      CONCORD_PORT: String(port),
      CONCORD_DATA: path.join(folder, "data"),
      CONCORD_TRUST: "first-contact",
      CONCORD_PAGES: path.join(root, "dist", "web"),
      ...more,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const text = { printed: "", logged: "" };
  child.stdout.on("data", (chunk: Buffer) => (text.printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text.logged += chunk.toString()));
  const launched = { child, printed: () => text.printed, logged: () => text.logged };
  for (let waited = 0; !/sign.?in/i.test(text.printed); waited += 20) {
    if (child.exitCode !== null || waited > 60_000)
      throw new Error(`The node of ${party} did not start:\n${text.printed}${text.logged}`);
    await sleep(20);
  }
  return launched;
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return address.port;
}

/** Asks again and again until the answer is there; fails with the last one after `seconds`. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isThere: (answer: T) => boolean,
  seconds = 20,
): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (isThere(answer)) return answer;
    if (Date.now() > until) throw new Error(`Not there after ${seconds} s; last: ${JSON.stringify(answer)}`);
    await sleep(50);
  }
}

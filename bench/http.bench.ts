import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent } from "node:http";
import path from "node:path";
import { build } from "esbuild";
import type { Bench, Row } from "./bench.ts";
import { type Loaded, load, post } from "./http/load.ts";

const CLIENTS = 32;
const ROUNDS = 5;
const SECONDS = 4;
const PARAGRAPHS = 4_000;
const root = path.resolve(import.meta.dirname, "..");

/**
 * Durable acts through HTTP: 32 clients, each saying one act after the other on paragraphs of its own, against the same
 * clients on a server of the same make, in the same process and on the same database, whose route inserts and commits the
 * same bytes. The two take turns; the figure is the median of the rounds' ratios.
 */
export const bench: Bench = {
  name: "http",
  run: async () => {
    // Not under /tmp, which may lie in memory: commits shall wait for a disk.
    const data = await mkdtemp(path.join(root, "dist", "bench-http-"));
    const child = await startChild(data);
    try {
      return await measure(child);
    } finally {
      await stopChild(child.process);
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

interface Child {
  process: ChildProcess;
  node: string;
  baseline: string;
  office: string;
  secret: string;
}

async function startChild(data: string): Promise<Child> {
  const outfile = path.join(data, "child.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["bench/http/child.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  const secret = randomUUID();
  const process = fork(outfile, [path.join(data, "node"), secret], { cwd: root });
  const [told] = (await once(process, "message")) as [Omit<Child, "process" | "secret">];
  return { ...told, process, secret };
}

async function stopChild(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.disconnect();
  await ended;
}

async function measure(child: Child): Promise<Row[]> {
  const headers = await signIn(child);
  const entities = await openParagraphs(child.node, headers);
  const rounds: { ours: Loaded; baseline: Loaded }[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const run = (address: string): Promise<Loaded> =>
      load({ address, headers, clients: CLIENTS, seconds: SECONDS, body: sayingOn(entities, round) });
    const baseline = await run(child.baseline);
    const ours = await run(child.node);
    // The first round warms both.
    if (round >= 0) rounds.push({ ours, baseline });
  }
  return rowsOf(rounds);
}

async function signIn({ node, office, secret }: Child): Promise<Record<string, string>> {
  const answer = await fetch(`${node}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ office, secret }),
  });
  const [cookie = ""] = (answer.headers.get("set-cookie") ?? "").split(";");
  const { csrf } = (await answer.json()) as { csrf: string };
  return { cookie, "x-concord-csrf": csrf };
}

async function openParagraphs(address: string, headers: Record<string, string>): Promise<string[]> {
  const agent = new Agent({ keepAlive: true });
  const entities = Array.from({ length: PARAGRAPHS }, () => `china/${randomUUID()}`);
  for (let from = 0; from < entities.length; from += 500) {
    const acts = entities.slice(from, from + 500).map((entity) => {
      return { id: randomUUID(), act: "open", entity, kind: "paragraph", participants: ["china", "korea"] };
    });
    await post(agent, { address, headers }, JSON.stringify({ acts }));
  }
  agent.destroy();
  return entities;
}

const words =
  "双方同意，在互利基础上继续推进中韩自由贸易协定第二阶段谈判，争取早日取得实质性进展，并就供应链合作保持密切沟通。";

/** One act on a paragraph that no other client touches. */
function sayingOn(entities: readonly string[], round: number): (client: number, at: number) => string {
  const own = entities.length / CLIENTS;
  return (client, at) => {
    const entity = entities[client * own + (at % own)] ?? "";
    const value = `${words} ${round}.${client}.${at}`;
    return JSON.stringify({
      acts: [{ id: randomUUID(), act: "say", entity, field: "wording.zh-Hans", value }],
    });
  };
}

function rowsOf(rounds: readonly { ours: Loaded; baseline: Loaded }[]): Row[] {
  const [ratio, least, most] = [0.5, 0, 1].map((share) =>
    quantile(
      rounds.map(({ ours, baseline }) => ours.perSecond / baseline.perSecond),
      share,
    ),
  ) as [number, number, number];
  const of = (pick: (one: Loaded) => number, which: "ours" | "baseline"): number =>
    quantile(
      rounds.map((one) => pick(one[which])),
      0.5,
    );
  const row = (name: string, unit: string, pick: (one: Loaded) => number): Row => {
    const [value, baseline] = [of(pick, "ours"), of(pick, "baseline")];
    return { name, value, unit, baseline, ratio: value / baseline, goal: null, met: null };
  };
  const acts = row(`durable acts through HTTP, ${CLIENTS} clients`, "acts/s", (one) => one.perSecond);
  return [
    { ...acts, ratio, goal: "ratio >= 0.5", met: ratio >= 0.5 },
    row("time of half of the requests", "ms", (one) => one.median),
    row("time of 99 of 100 requests", "ms", (one) => one.p99),
    {
      name: "least and most ratio of a round",
      value: least,
      unit: `to ${most.toFixed(2)}`,
      baseline: null,
      ratio: null,
      goal: null,
      met: null,
    },
  ];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

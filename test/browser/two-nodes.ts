import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { chinaKorea } from "../../mechanisms/china-korea/china-korea.ts";
import { operatorsOffice } from "../../src/node/sign-in/offices.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** A node in a process of its own, with its operator's sign-in. */
export interface RunningNode {
  party: "china" | "korea";
  origin: string;
  office: string;
  secret: string;
}

export interface TwoNodes {
  china: RunningNode;
  korea: RunningNode;
  close: () => Promise<void>;
}

/** Starts the demonstration's two nodes on free ports, each with its own folder, database and keys. */
export async function startTwoNodes(): Promise<TwoNodes> {
  const built = spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: root, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`The build failed: ${built.stderr}`);
  const folder = mkdtempSync(path.join(tmpdir(), "concord-desks-"));
  const [chinaPort, koreaPort] = [await freePort(), await freePort()];
  const china = nodeOf("china", chinaPort);
  const korea = nodeOf("korea", koreaPort);
  const processes = [startNode(china, chinaPort, korea, folder), startNode(korea, koreaPort, china, folder)];
  try {
    await Promise.all([china, korea].map((node, index) => answering(node, processes[index] as Started)));
  } catch (cause) {
    await stopAll(processes, folder);
    throw cause;
  }
  return { china, korea, close: () => stopAll(processes, folder) };
}

function nodeOf(party: "china" | "korea", port: number): RunningNode {
  const office = operatorsOffice(chinaKorea, party, null);
  if (office === null) throw new Error(`The side of ${party} has no secretary.`);
  return {
    party,
    origin: `http://localhost:${port}`,
    office: office.id,
    secret: `sign-in of the ${party} desk`,
  };
}

interface Started {
  child: ChildProcess;
  output: () => string;
}

function startNode(node: RunningNode, port: number, other: RunningNode, folder: string): Started {
  const child = spawn(process.execPath, ["bin/concord", "start"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      CONCORD_PARTY: node.party,
      CONCORD_MECHANISM: "china-korea",
      CONCORD_PORT: String(port),
      CONCORD_DATA: path.join(folder, node.party),
      CONCORD_OFFICE: node.office,
      CONCORD_SIGN_IN: node.secret,
      CONCORD_COUNTERPARTS: `${other.party}=${other.origin}`,
      CONCORD_TRUST: "first-contact",
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => (output += bytes));
  return { child, output: () => output };
}

async function answering(node: RunningNode, { child, output }: Started): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The node of ${node.party} ended:\n${output()}`);
    const response = await fetch(`${node.origin}/api/session`).catch(() => null);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The node of ${node.party} does not answer:\n${output()}`);
}

async function stopAll(processes: readonly Started[], folder: string): Promise<void> {
  await Promise.all(
    processes.map(async ({ child }) => {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      const forced = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await once(child, "exit");
      clearTimeout(forced);
    }),
  );
  rmSync(folder, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port was given.");
  return address.port;
}

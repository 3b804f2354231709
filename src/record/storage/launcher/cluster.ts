import { execFile } from "node:child_process";
import { mkdir, open, readFile, readlink, realpath, rename, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { StorageRefusal } from "../refusal.ts";
import { type Binaries, environment } from "./binaries.ts";
import { type Identity, commandAs, giveTo, spawnAs } from "./identity.ts";
import { isRunning } from "./lock.ts";

/** The user of the database. Only who can enter the private socket folder can speak to the server at all. */
export const USER = "concord";

const execute = promisify(execFile);

/**
 * Makes sure that `home` holds a data folder of this version. A new one is made beside, synced and renamed,
 * so that a half-made one is never found. Refuses a folder that another major version made.
 */
export async function prepareCluster(
  home: string,
  binaries: Binaries,
  identity: Identity,
): Promise<{ ok: true; cluster: string } | StorageRefusal> {
  const cluster = path.join(home, "cluster");
  const found = await versionOf(cluster);
  if (found === binaries.major) {
    await giveTo(identity, cluster);
    return { ok: true, cluster };
  }
  if (found !== null) {
    return { ok: false, code: "folder-of-another-version", folder: home, found, wanted: binaries.major };
  }
  await makeCluster(home, cluster, binaries, identity);
  return { ok: true, cluster };
}

async function versionOf(cluster: string): Promise<number | null> {
  try {
    return Number((await readFile(path.join(cluster, "PG_VERSION"), "utf8")).trim());
  } catch {
    return null;
  }
}

async function makeCluster(
  home: string,
  cluster: string,
  binaries: Binaries,
  identity: Identity,
): Promise<void> {
  const beside = path.join(home, "cluster.new");
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { mode: 0o700 });
  await giveTo(identity, beside);
  const [program = "", ...words] = commandAs(identity, path.join(binaries.folder, "initdb"), [
    `--pgdata=${beside}`,
    `--username=${USER}`,
    "--auth=trust",
    "--encoding=UTF8",
    "--data-checksums",
    ...locale(binaries.major),
  ]);
  await execute(program, words, { cwd: "/", env: environment(binaries), ...spawnAs(identity) });
  await rename(beside, cluster);
  await syncFolder(home);
}

/** The same order of characters on every machine (builtin, from PostgreSQL 17 on); language order is Intl's. */
function locale(major: number): string[] {
  return major >= 17
    ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    : ["--locale=C.UTF-8"];
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a server that outlived its node is told, and after how many tenths of a second. */
const urging = new Map<number, NodeJS.Signals>([
  [50, "SIGINT"],
  [100, "SIGQUIT"],
  [150, "SIGKILL"],
]);

/**
 * Waits until no server runs on the data folder, which this process has locked: one that outlived a killed node shuts
 * itself down within a moment, or is made to. Returns its process number where it stays.
 */
export async function awaitQuiet(cluster: string): Promise<number | null> {
  for (let tenths = 0; tenths < 200; tenths += 1) {
    const pid = await serverOf(cluster);
    if (pid === null) return null;
    const signal = urging.get(tenths);
    if (signal !== undefined) tell(pid, signal);
    await sleep(100);
  }
  return serverOf(cluster);
}

/** Sends a signal to a process that may have gone. */
export function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/**
 * The process number of the server that runs on a data folder, or null. A number left behind by a crash that now
 * belongs to some other process is cleared away: PostgreSQL would believe it.
 */
export async function serverOf(cluster: string): Promise<number | null> {
  const file = path.join(cluster, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => "");
  const pid = Number(text.split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return null;
  const at = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  // Without /proc (not Linux) the number must be believed.
  if (at === null || at === (await realpath(cluster))) return pid;
  await rm(file, { force: true });
  return null;
}

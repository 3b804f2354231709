import { readdir, readlink, realpath } from "node:fs/promises";
import path from "node:path";
import { serverOf, tell } from "./cluster.ts";

/**
 * Ends by force what a fallen server left running on its data folder, and returns how many processes those were. A
 * session that waits for a lock of another one that died does not see that its server is gone; it holds the shared
 * memory, and no new server may start. What was committed is in the journal. Does nothing while a server lives there,
 * and where there is no /proc.
 */
export async function endOrphans(cluster: string): Promise<number> {
  if ((await serverOf(cluster)) !== null) return 0;
  const place = await realpath(cluster);
  const numbers = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(numbers.map((pid) => isServerProcess(pid, place)));
  const orphans = numbers.filter((_, at) => found[at]);
  for (const pid of orphans) tell(Number(pid), "SIGKILL");
  return orphans.length;
}

/** A process of PostgreSQL works in the data folder of its server. */
async function isServerProcess(pid: string, place: string): Promise<boolean> {
  if ((await readlink(`/proc/${pid}/cwd`).catch(() => "")) !== place) return false;
  const program = await readlink(`/proc/${pid}/exe`).catch(() => "");
  return path.basename(program.replace(/ \(deleted\)$/, "")) === "postgres";
}

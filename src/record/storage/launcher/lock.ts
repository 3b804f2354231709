import { link, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Who holds a folder: a process, when it was started (where that is known), and where its socket lies. */
interface Holder {
  pid: number;
  started: string | null;
  socket: string;
}

/**
 * Takes a folder for this process. PostgreSQL's own lock holds only while the server runs; this one also
 * covers the moments in which a fallen server is being started again. A holder that no longer lives gives
 * way, and the socket folder it left behind is removed.
 */
export async function lockFolder(
  folder: string,
  socket: string,
): Promise<{ ok: true; release: () => Promise<void> } | { ok: false; pid: number }> {
  const file = path.join(folder, "lock");
  const mine = `${file}.${process.pid}.${Date.now()}`;
  const holder: Holder = { pid: process.pid, started: await startOf(process.pid), socket };
  await writeFile(mine, JSON.stringify(holder), { mode: 0o600 });
  try {
    for (;;) {
      if (await linked(mine, file)) return { ok: true, release: () => rm(file, { force: true }) };
      const other = await readHolder(file);
      if (other !== null && (await lives(other))) return { ok: false, pid: other.pid };
      if (other !== null) await removeSocket(other.socket);
      await rm(file, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** Who holds a folder now; null where nobody does. */
export async function livingHolder(folder: string): Promise<{ pid: number; socket: string } | null> {
  const holder = await readHolder(path.join(folder, "lock"));
  return holder !== null && (await lives(holder)) ? holder : null;
}

/** Linking, not writing: the lock appears with its content or not at all. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

async function lives(holder: Holder): Promise<boolean> {
  const started = await startOf(holder.pid);
  if (holder.started !== null) return started === holder.started;
  return isRunning(holder.pid);
}

/** When a process was started, in the kernel's ticks (proc(5), field 22 of stat); null where there is no /proc. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

/** Whether a process of this number runs, ours or another user's. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function removeSocket(folder: string): Promise<void> {
  if (path.basename(folder).startsWith(SOCKET_PREFIX)) await rm(folder, { recursive: true, force: true });
}

/** How the name of every socket folder begins. */
export const SOCKET_PREFIX = "concord-db-";

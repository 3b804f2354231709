import { type ChildProcess, spawn } from "node:child_process";
import { type FileHandle, open } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Binaries, environment } from "./binaries.ts";
import { USER } from "./cluster.ts";
import { type Identity, commandAs, spawnAs } from "./identity.ts";

/** Everything needed to start the server once, and to start it again. */
export interface Site {
  home: string;
  cluster: string;
  socket: string;
  binaries: Binaries;
  identity: Identity;
  settings: Record<string, string>;
}

export interface RunningServer {
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  hasEnded(): boolean;
  /** Fast shutdown: open transactions are rolled back, everything committed is flushed. */
  stop: () => Promise<void>;
}

/**
 * The shell keeps a pipe from this process. When the pipe ends, also because this process was killed, the server is
 * told to shut down: again each second, since a signal sent before the server is ready for it is lost; after half a
 * minute without flushing (QUIT), since PostgreSQL 18 was seen to hang when it is asked amid a recovery; last by force.
 * Neither loses what was committed.
 */
const supervised = `
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
( read -r line <&3
  seconds=0
  while kill -0 $server; do
    if [ $seconds -lt 30 ]; then kill -INT $server; elif [ $seconds -lt 40 ]; then kill -QUIT $server; else kill -KILL $server; fi
    seconds=$((seconds + 1))
    sleep 1
  done
) >/dev/null 2>&1 &
watch=$!
wait $server
kill $watch
`;

/**
 * No TCP. Nothing of what is said or asked reaches the server's log: errors, which may quote it, go to the
 * asker alone; what concerns the server itself (LOG, FATAL, PANIC) stays.
 */
const settings: Record<string, string> = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "60",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_parameter_max_length_on_error: "0",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};

/** Where the server's own words go, for the operator. */
export function logFile(home: string): string {
  return path.join(home, "server.log");
}

/** Starts the server and waits until it answers; null when it ended before it did. */
export async function startServer(site: Site): Promise<RunningServer | null> {
  const log = await openLog(site.home);
  const child = spawnSupervised(site, log);
  await log.close();
  const server = running(child);
  return (await answers(site, server)) ? server : null;
}

const LOG_LIMIT = 4 * 1024 * 1024;

async function openLog(home: string): Promise<FileHandle> {
  const log = await open(logFile(home), "a", 0o600);
  if ((await log.stat()).size > LOG_LIMIT) await log.truncate(0);
  return log;
}

function spawnSupervised(site: Site, log: FileHandle): ChildProcess {
  const given = { ...settings, ...ownReads(site), unix_socket_directories: site.socket, ...site.settings };
  const words = Object.entries(given).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const program = path.join(site.binaries.folder, "postgres");
  const command = commandAs(site.identity, program, ["-D", site.cluster, ...words]);
  return spawn("sh", ["-c", supervised, "sh", ...command], {
    cwd: "/",
    // A group of its own: Ctrl-C on the terminal must not reach the server before the node has closed it.
    detached: true,
    env: environment(site.binaries),
    stdio: ["pipe", log.fd, log.fd],
    ...spawnAs(site.identity),
  });
}

/** Without the workers of PostgreSQL 18 that read ahead: three processes less for each node, on data that fits memory. */
function ownReads({ binaries }: Site): Record<string, string> {
  return binaries.major >= 18 ? { io_method: "sync" } : {};
}

function running(child: ChildProcess): RunningServer {
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      over = true;
      child.stdin?.destroy();
      resolve();
    };
    child.once("exit", end);
    child.once("error", end);
  });
  const stop = async (): Promise<void> => {
    child.stdin?.end();
    await ended;
  };
  return { ended, hasEnded: () => over, stop };
}

/** Recovery after a crash may take its time; as long as the server lives it is waited for. */
async function answers(site: Site, server: RunningServer): Promise<boolean> {
  while (!server.hasEnded()) {
    if (await answersOnce(site)) return true;
    await sleep(10);
  }
  return false;
}

/** A socket that a fallen server's session still holds takes a connection and never answers. */
const ANSWER_MS = 2_000;

async function answersOnce(site: Site): Promise<boolean> {
  const client = new pg.Client({
    host: site.socket,
    user: USER,
    database: "postgres",
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

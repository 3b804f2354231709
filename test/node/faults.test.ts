import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { chinaKorea } from "../../mechanisms/china-korea/china-korea.ts";
import { type RunningNode, startNode } from "../../src/node/node.ts";
import { type Office, ask, entityOf, openParagraph, saying, signIn } from "./client.ts";
import { type TrialNode, eventually, freePort, startTrialNode } from "./processes.ts";

const DAY = 86_400_000;

describe("the machine's clock is set back by a day", () => {
  let folder: string;
  let node: RunningNode | null = null;
  const secret = "a secret of the trial";

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "concord-clock-"));
  });
  afterEach(() => void vi.restoreAllMocks());
  afterAll(async () => {
    await node?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(): Promise<RunningNode> {
    const port = await freePort();
    const started = await startNode(
      {
        party: "china",
        mechanism: "china-korea",
        host: "127.0.0.1",
        port,
        origin: `http://localhost:${port}`,
        data: folder,
        databaseUrl: null,
        pages: folder,
        office: null,
        signIn: secret,
        counterparts: {},
        trustAtFirstContact: false,
      },
      chinaKorea,
      { onRequest: () => undefined, onFault: () => undefined, onFirstContact: () => undefined },
    );
    if (!started.ok) throw new Error(started.code);
    return started.node;
  }

  async function timesOf(of: RunningNode): Promise<string[]> {
    const rows = await of.parts.db.query<{ time: string }>("select time from entry order by index");
    return rows.map((row) => row.time);
  }

  test("sessions go on, and what is said bears no earlier time and the next number", async () => {
    node = await start();
    const { address, operator } = node;
    const office = await signIn({ address, office: operator.office, secret });
    const entity = await openParagraph(office, "china");
    const real = Date.now;
    vi.spyOn(Date, "now").mockImplementation(() => real() - DAY);
    const said = await office.ask<{ dispatch: number }>("POST", "/api/acts", {
      acts: [saying(entity, "en", "later")],
    });
    expect(said).toMatchObject({ status: 200, body: { dispatch: 2 } });
    const times = await timesOf(node);
    expect(times).toEqual([...times].sort());
    expect((await office.ask("GET", "/api/drafts")).status).toBe(200);
    await signIn({ address, office: operator.office, secret });
  });

  test("also where the node is started again under the wrong clock", async () => {
    const before = node as RunningNode;
    const times = await timesOf(before);
    await before.close();
    const real = Date.now;
    vi.spyOn(Date, "now").mockImplementation(() => real() - DAY);
    node = await start();
    const { address, operator } = node;
    const office = await signIn({ address, office: operator.office, secret });
    const entity = await openParagraph(office, "china");
    const said = await office.ask<{ dispatch: number }>("POST", "/api/acts", {
      acts: [saying(entity, "en", "again")],
    });
    expect(said).toMatchObject({ status: 200, body: { dispatch: 4 } });
    const after = await timesOf(node);
    expect(after).toEqual([...after].sort());
    expect((after.at(-1) ?? "") >= (times.at(-1) ?? "")).toBe(true);
    expect((await office.ask<{ ok: boolean }>("GET", "/health")).body.ok).toBe(true);
  });
});

describe("a fault of the node's surroundings", () => {
  let node: TrialNode;
  let office: Office;

  beforeAll(async () => {
    node = await startTrialNode("china", await freePort());
    office = await signIn(node);
  });
  afterAll(() => node?.remove());

  test("the database is killed: a sentence while it is away, and everything as before when it is back", async () => {
    const entity = await openParagraph(office, "china");
    const acts = [saying(entity, "en", "before and after")];
    const seen = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      process.kill(await pidOfDatabase(node), "SIGKILL");
      await eventually(
        async () => {
          const answer = await office.ask<{ code?: string }>("POST", "/api/acts", { acts });
          seen.add(`${answer.status} ${answer.body.code ?? ""}`);
          return answer.status;
        },
        (status) => status === 200,
        30,
      );
    }
    expect([...seen].filter((one) => !/^(200 |503 storage-away)$/.test(one))).toEqual([]);
    const view = await entityOf(office, entity);
    expect(view?.fields["wording.en"]?.positions["china"]?.value).toBe("before and after");
    const history = await office.ask<{ items: unknown[] }>("GET", `/api/entities/${entity}/history`);
    expect(history.body.items).toHaveLength(2);
    await eventually(
      async () => (await ask<{ ok: boolean }>(node.address, "GET", "/health")).body.ok,
      (ok) => ok,
    );
  });

  test("/health commits, signs and looks at the disk, and leaves no entry", async () => {
    const before = await office.ask<{ logs: { size: number }[] }>("GET", "/api/exchange");
    const answer = await ask<Record<string, unknown>>(node.address, "GET", "/health");
    expect(answer).toMatchObject({
      status: 200,
      body: { ok: true, checks: { storage: { ok: true }, signature: { ok: true }, disk: { ok: true } } },
    });
    const after = await office.ask<{ logs: { size: number }[] }>("GET", "/api/exchange");
    expect(after.body.logs[0]?.size).toBe(before.body.logs[0]?.size);
  });

  test("the node is killed while many speak: what was acknowledged is there, once", async () => {
    const entities = await Promise.all(Array.from({ length: 8 }, () => openParagraph(office, "china")));
    const acknowledged: string[] = [];
    const speaking = entities.map(async (entity, client) => {
      for (let at = 0; at < 200; at += 1) {
        const value = `${client}.${at}`;
        const acts = [saying(entity, "en", value)];
        const answer = await office.ask("POST", "/api/acts", { acts }).catch(() => null);
        if (answer === null) return;
        if (answer.status === 200) acknowledged.push(`${entity} ${value}`);
      }
    });
    await eventually(
      async () => acknowledged.length,
      (count) => count > 30,
    );
    await node.kill();
    await Promise.all(speaking);
    await node.again();
    office = await signIn({ ...node, secret: node.secret });
    const kept = await Promise.all(
      entities.map(async (entity) => {
        const { body } = await office.ask<{ items: { act: string; value?: string }[] }>(
          "GET",
          `/api/entities/${entity}/history`,
        );
        return body.items.filter((one) => one.act === "say").map((one) => `${entity} ${one.value}`);
      }),
    );
    const all = kept.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(acknowledged.filter((one) => !all.includes(one))).toEqual([]);
    const numbers = (
      await office.ask<{ items: { number: number }[] }>("GET", "/api/dispatches?limit=500")
    ).body.items
      .map((one) => one.number)
      .sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => at + 1));
  });
});

/** The first line of postmaster.pid is the server's process (PostgreSQL manual, "Database File Layout"). */
async function pidOfDatabase(node: TrialNode): Promise<number> {
  const folder = path.join(node.folder, "data", "database");
  for (;;) {
    for (const name of await readdir(folder, { recursive: true })) {
      if (!name.endsWith("postmaster.pid")) continue;
      const text = await readFile(path.join(folder, name), "utf8").catch(() => "");
      const pid = Number(text.split("\n")[0]);
      if (pid > 0) return pid;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

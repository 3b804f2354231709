import { beforeEach, describe, expect, test } from "vitest";
import { stateOf } from "../log/state.ts";
import { EVIDENCE_CAP, alarms, dismissAlarm, evidenceOf, keepAlarm } from "./evidence.ts";
import { followOnce } from "./follow.ts";
import type { Remote } from "./remote.ts";
import { sampleDatabases } from "./sample-databases.ts";
import {
  type SampleNode,
  followingAs,
  introduce,
  opening,
  release,
  sampleNode,
  saying,
  servedRemote,
} from "./sample-node.ts";

const fresh = sampleDatabases();
let east: SampleNode;
let twin: SampleNode;
let west: SampleNode;

/** East's log of three entries is held by west; `twin` signs with east's key and has another history. */
beforeEach(async () => {
  east = await sampleNode(await fresh(), "east");
  twin = await sampleNode(await fresh(), "east");
  west = await sampleNode(await fresh(), "west");
  await introduce(east, west);
  await release(east, [opening("east/one"), saying("a", "east/one", "shall")]);
  await follow(servedRemote(east));
  await release(east, [saying("b", "east/one", "should")]);
  await follow(servedRemote(east));
});

async function follow(remote: Remote, source: "node" | "file" = "node") {
  return followOnce(west.db, east, remote, followingAs(west, { source }));
}

async function held(): Promise<unknown> {
  return {
    entries: await west.db.query("select party, epoch, index, leaf from entry order by index"),
    checkpoints: await west.db.query("select size, note from checkpoint order by size"),
    cosignatures: await west.db.query("select size from cosignature order by size"),
    bodies: await west.db.query("select hash from body order by hash"),
    state: await stateOf(west.db, "east/one"),
  };
}

describe("nothing is taken over, the evidence is kept whole, and it is an alarm", () => {
  const cases: [string, () => Promise<Remote>, { kind: string; detail: object; notes: number }][] = [
    [
      "a fork at the size held",
      async () => {
        await release(twin, [
          opening("east/one"),
          saying("x", "east/one", "may"),
          saying("y", "east/one", "might"),
        ]);
        return servedRemote(twin);
      },
      { kind: "fork", detail: { size: 3 }, notes: 2 },
    ],
    [
      "a longer log that begins otherwise",
      async () => {
        const acts = ["x", "y", "z", "u"].map((id) => saying(id, "east/one", id));
        await release(twin, [opening("east/one"), ...acts]);
        return servedRemote(twin);
      },
      { kind: "fork", detail: { size: 5 }, notes: 2 },
    ],
    [
      "a shorter log that begins otherwise",
      async () => {
        await release(twin, [opening("east/one"), saying("x", "east/one", "may")]);
        return servedRemote(twin);
      },
      { kind: "fork", detail: { size: 2 }, notes: 2 },
    ],
    [
      "a shrunken log",
      async () => {
        await release(twin, [opening("east/one")]);
        return servedRemote(twin);
      },
      { kind: "shrunken", detail: { size: 1, held: 3 }, notes: 2 },
    ],
    [
      "an old checkpoint, replayed",
      async () => {
        await release(twin, [opening("east/one"), saying("a", "east/one", "shall")]);
        return servedRemote(twin);
      },
      { kind: "replayed", detail: { size: 2, held: 3 }, notes: 2 },
    ],
    [
      "a checkpoint signed by another key",
      async () => {
        const impostor = await sampleNode(await fresh(), "east", 0, "impostor");
        await release(impostor, [opening("east/one"), saying("a", "east/one", "shall")]);
        return servedRemote(impostor);
      },
      { kind: "bad-signature", detail: { code: "no-known-signature" }, notes: 1 },
    ],
    [
      "a checkpoint that is no checkpoint",
      async () => ({
        ...servedRemote(east),
        checkpoint: async () => ({ ok: true, bytes: Buffer.from("no"), from: 0 }),
      }),
      { kind: "bad-signature", detail: { code: "note-without-signatures" }, notes: 1 },
    ],
    [
      "an answer without end",
      async () => ({
        ...servedRemote(east),
        checkpoint: async () => ({ ok: false, code: "too-large", limit: 65_536 }),
      }),
      { kind: "too-large", detail: { path: "checkpoint" }, notes: 0 },
    ],
  ];

  test.each(cases)("%s", async (_, makeRemote, { kind, detail, notes }) => {
    const remote = await makeRemote();
    const before = await held();
    expect(await follow(remote)).toMatchObject({
      ok: false,
      code: "refused",
      isNew: true,
      wrong: { kind, detail },
    });
    expect(await follow(remote)).toMatchObject({ ok: false, code: "refused", isNew: false });
    expect(await held()).toEqual(before);
    const [alarm, ...others] = await alarms(west.db);
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({ kind, party: "east", epoch: 0, detail, times: 2 });
    const kept = JSON.parse(Buffer.from((await evidenceOf(west.db, alarm?.id ?? 0)) ?? "").toString()) as {
      notes: unknown[];
    };
    expect(kept.notes).toHaveLength(notes);
  });

  test("both signed checkpoints of a fork can be verified by anyone from the evidence", async () => {
    await release(twin, [
      opening("east/one"),
      saying("x", "east/one", "may"),
      saying("y", "east/one", "might"),
    ]);
    await follow(servedRemote(twin));
    const [alarm] = await alarms(west.db);
    const kept = JSON.parse(Buffer.from((await evidenceOf(west.db, alarm?.id ?? 0)) ?? "").toString()) as {
      notes: { text: string }[];
    };
    const rows = await twin.db.query<{ note: string }>("select note from checkpoint where size = 3");
    expect(kept.notes[1]?.text).toBe(rows[0]?.note);
    expect(kept.notes[0]?.text.split("\n").slice(0, 2)).toEqual(["sample.example/east/0", "3"]);
  });

  test("entries that do not give what was signed", async () => {
    await release(east, [saying("c", "east/one", "must")]);
    const before = await held();
    const served = servedRemote(east);
    const other = await sampleNode(await fresh(), "east", 0, "other");
    await release(other, [
      opening("east/one"),
      saying("a", "east/one", "shall"),
      saying("b", "east/one", "should"),
      saying("d", "east/one", "must"),
    ]);
    const remote: Remote = {
      ...served,
      read: (path, from) =>
        path.startsWith("tile/entries") ? servedRemote(other).read(path, from) : served.read(path, from),
    };
    expect(await follow(remote)).toMatchObject({ code: "refused", wrong: { kind: "inconsistent" } });
    expect(await held()).toEqual(before);
    expect(await follow(served)).toMatchObject({ ok: true, size: 4 });
  });
});

describe("what is no alarm", () => {
  test("an old file: it changes nothing", async () => {
    await release(twin, [opening("east/one"), saying("a", "east/one", "shall")]);
    const before = await held();
    expect(await follow(servedRemote(twin), "file")).toMatchObject({ ok: true, received: 0, size: 3 });
    expect(await held()).toEqual(before);
    expect(await alarms(west.db)).toEqual([]);
  });

  test("a node that cannot be reached: it is said, and the next round goes on", async () => {
    const away: Remote = {
      ...servedRemote(east),
      checkpoint: async () => ({ ok: false, code: "unreachable", cause: "away" }),
    };
    expect(await follow(away)).toMatchObject({ ok: false, code: "not-reached", path: "checkpoint" });
    expect(await west.db.query("select trouble from following")).toMatchObject([
      { trouble: { code: "unreachable" } },
    ]);
    expect(await follow(servedRemote(east))).toMatchObject({ ok: true });
    expect(await west.db.query("select trouble from following")).toEqual([{ trouble: null }]);
    expect(await alarms(west.db)).toEqual([]);
  });
});

describe("evidence", () => {
  const wrong = (n: number) => ({
    kind: "bad-signature" as const,
    party: "east",
    epoch: 0,
    detail: { n },
    notes: [Buffer.from(`note ${n}`)],
  });

  test(`of one kind about one party is capped at ${EVIDENCE_CAP} pieces; a fork still finds its place`, async () => {
    for (let n = 0; n < EVIDENCE_CAP + 20; n += 1) await keepAlarm(west.db, wrong(n));
    const kept = await west.db.query<{ times: number }>("select times from evidence order by id");
    expect(kept).toHaveLength(EVIDENCE_CAP);
    expect(kept.at(-1)?.times).toBe(21);
    expect(await keepAlarm(west.db, { ...wrong(0), kind: "fork" })).toBe(true);
  });

  test("that is dismissed is an alarm again when it is met again", async () => {
    await keepAlarm(west.db, wrong(1));
    const [alarm] = await alarms(west.db);
    await west.db.transaction((tx) => dismissAlarm(tx, alarm?.id ?? 0, "desk"));
    expect(await alarms(west.db)).toEqual([]);
    expect(await keepAlarm(west.db, wrong(1))).toBe(false);
    expect(await alarms(west.db)).toMatchObject([{ id: alarm?.id, times: 2 }]);
  });
});

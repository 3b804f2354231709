import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { stateOf } from "../log/state.ts";
import type { NewEntry } from "../log/batch.ts";
import { type Citation, sealBody } from "../verify/envelope.ts";
import { alarms } from "./evidence.ts";
import { eraseNamed } from "./erasure.ts";
import { followOnce } from "./follow.ts";
import type { Remote } from "./remote.ts";
import { sampleDatabases } from "./sample-databases.ts";
import {
  type SampleNode,
  erasing,
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
let west: SampleNode;

beforeEach(async () => {
  east = await sampleNode(await fresh(), "east");
  west = await sampleNode(await fresh(), "west");
  await introduce(east, west);
});

async function follow(remote: Remote = servedRemote(east)) {
  return followOnce(west.db, east, remote, followingAs(west));
}

/** East's node, which says that these bodies are not there. */
function without(hashes: readonly string[]): Remote {
  const served = servedRemote(east);
  return {
    ...served,
    body: (hash) =>
      hashes.includes(hash) ? Promise.resolve({ ok: false, code: "not-there" }) : served.body(hash),
  };
}

function bodyOf(entry: NewEntry): string {
  return entry.bodies?.[0]?.hash ?? "";
}

async function positionAt(node: SampleNode, entity: string) {
  return (await stateOf(node.db, entity))?.positions["wording.en"]?.["east"]?.state;
}

describe("a body that does not come", () => {
  const act = saying("a", "east/one", "shall");

  test("is shown as not received and keeps the log from being cosigned, until it comes", async () => {
    await release(east, [opening("east/one"), act]);
    expect(await follow(without([bodyOf(act)]))).toMatchObject({
      ok: true,
      size: 2,
      missing: 1,
      cosigned: null,
    });
    expect(await positionAt(west, "east/one")).toBe("missing");
    expect(await follow(without([bodyOf(act)]))).toMatchObject({ missing: 1, cosigned: null });
    expect(await follow()).toMatchObject({ size: 2, received: 0, missing: 0, cosigned: 2 });
    expect(await positionAt(west, "east/one")).toBe("said");
  });

  test("does not keep what comes before it from being cosigned, nor what comes after it from being shown", async () => {
    await release(east, [opening("east/one")]);
    await follow();
    await release(east, [act]);
    await follow(without([bodyOf(act)]));
    await release(east, [opening("east/two"), saying("b", "east/two", "may")]);
    expect(await follow(without([bodyOf(act)]))).toMatchObject({ size: 4, missing: 1, cosigned: 1 });
    expect(await positionAt(west, "east/two")).toBe("said");
  });

  test("is no longer waited for once its author has erased it", async () => {
    const [, at] = await release(east, [opening("east/one"), act]);
    await follow(without([bodyOf(act)]));
    await release(east, [erasing("e", "east/one", at as Citation)]);
    expect(await follow(without([bodyOf(act)]))).toMatchObject({ size: 3, missing: 0, cosigned: 3 });
    expect(await positionAt(west, "east/one")).toBe("erased");
  });

  test("is waited for though another entity's act, or another party's, says erase", async () => {
    const [, at] = await release(east, [opening("east/one"), act]);
    await follow(without([bodyOf(act)]));
    await release(east, [opening("east/two"), erasing("e", "east/two", at as Citation)]);
    expect(await follow(without([bodyOf(act)]))).toMatchObject({ missing: 1, cosigned: null });
  });

  test("that comes as something else is an alarm, and not received", async () => {
    await release(east, [opening("east/one"), act]);
    const served = servedRemote(east);
    const remote: Remote = { ...served, body: async () => ({ ok: true, bytes: Buffer.from("{}"), from: 0 }) };
    expect(await follow(remote)).toMatchObject({ ok: true, size: 2, missing: 1, cosigned: null });
    expect(await alarms(west.db)).toMatchObject([{ kind: "other-content" }]);
    expect(await follow()).toMatchObject({ missing: 0, cosigned: 2 });
  });

  test("that is longer than a body may be is an alarm, and not received", async () => {
    await release(east, [opening("east/one"), act]);
    const remote: Remote = {
      ...servedRemote(east),
      body: async () => ({ ok: false, code: "too-large", limit: 1 }),
    };
    expect(await follow(remote)).toMatchObject({ ok: true, missing: 1, cosigned: null });
    expect(await alarms(west.db)).toMatchObject([{ kind: "too-large" }]);
  });
});

describe("a round that is cut", () => {
  test("while bodies come: nothing of the batch is stored, what came is not fetched again", async () => {
    const acts = Array.from({ length: 100 }, (_, at) => saying(`a${at}`, "east/one", at));
    await release(east, [opening("east/one"), ...acts]);
    const served = servedRemote(east);
    const asked = [0, 0];
    // One by one, as from an older node; packed.store.test.ts cuts a round that comes in packs.
    const cutAfter = (count: number, round: 0 | 1): Remote => ({
      ...served,
      read: (path, from) =>
        path.startsWith("bodies/")
          ? Promise.resolve({ ok: false, code: "not-there" })
          : served.read(path, from),
      body: (hash) =>
        (asked[round] = (asked[round] ?? 0) + 1) > count
          ? Promise.resolve({ ok: false, code: "unreachable", cause: "cut" })
          : served.body(hash),
    });
    expect(await follow(cutAfter(70, 0))).toMatchObject({ ok: false, code: "not-reached" });
    expect(await west.db.query("select from entry")).toHaveLength(0);
    expect(await stateOf(west.db, "east/one")).toBeNull();
    expect(await follow(cutAfter(100, 1))).toMatchObject({ ok: true, size: 101, missing: 0, cosigned: 101 });
    expect(asked[1]).toBe(30);
    expect(await west.db.query("select from arrived")).toHaveLength(0);
  });

  test("while entries come: nothing is stored, and the next round goes on", async () => {
    const acts = Array.from({ length: 300 }, (_, at) => saying(`a${at}`, "east/one", at));
    await release(east, acts);
    const served = servedRemote(east);
    const cut: Remote = {
      ...served,
      read: (path, from) =>
        path.startsWith("tile/entries/001")
          ? Promise.resolve({ ok: false, code: "timeout", milliseconds: 1 })
          : served.read(path, from),
    };
    expect(await follow(cut)).toMatchObject({ ok: false, code: "not-reached", refusal: { code: "timeout" } });
    expect(await west.db.query("select from entry")).toHaveLength(0);
    expect(await follow()).toMatchObject({ ok: true, size: 300, cosigned: 300 });
  });
});

describe("one odd entry never stops the exchange", () => {
  const raw = (id: string, envelope: Uint8Array): NewEntry => ({
    actId: id,
    act: null,
    entity: null,
    office: null,
    time: null,
    envelope,
    asked: Buffer.alloc(32, id),
  });
  const said = saying("good", "east/one", "shall");
  const later = sealBody({ salt: "B".repeat(22), value: { forecast: "rain" } });
  const odd: [string, Uint8Array][] = [
    ["bytes that are no text", Buffer.from([0xff, 0x00, 0xfe])],
    ["an empty entry", Buffer.alloc(0)],
    ["an entry of the greatest length", Buffer.alloc(65_535, "x")],
    ["JSON nested without end", Buffer.from("[".repeat(60_000))],
    ["JSON that is not canonical", Buffer.from('{ "v": 1 }')],
    ["a date that never was", impossibleDate()],
    ["the year 0", impossibleDate("0000-01-01")],
    ["an act of a later version", Buffer.from(`{"act":"foretell","body":"${later.hash}","v":9}`)],
    ["a NUL in a text", Buffer.from('{"act":"say","id":"a\\u0000b"}')],
  ];

  function impossibleDate(date = "2026-02-30"): Uint8Array {
    const text = Buffer.from(said.envelope).toString().replace("2020-08-01", date);
    return Buffer.from(text.replace('"id":"good"', '"id":"odd"'));
  }

  test.each(odd)("%s is stored, proved and cosigned, and what follows it is folded", async (_, envelope) => {
    await release(east, [opening("east/one"), { ...raw("odd", envelope), bodies: [later] }, said]);
    expect(await follow()).toMatchObject({ ok: true, size: 3, missing: 0, cosigned: 3 });
    expect(await positionAt(west, "east/one")).toBe("said");
    const rows = await west.db.query<{ envelope: Uint8Array }>("select envelope from entry where index = 1");
    expect(Buffer.from(rows[0]?.envelope ?? "").equals(Buffer.from(envelope))).toBe(true);
  });

  test("what a later version says is fetched and can be forwarded", async () => {
    await release(east, [
      { ...raw("odd", Buffer.from(`{"act":"foretell","body":"${later.hash}","v":9}`)), bodies: [later] },
    ]);
    await follow();
    expect(await servedRemote(west, east).body(later.hash)).toMatchObject({ ok: true });
  });

  test("members that this version does not know change nothing", async () => {
    const extra = saying("more", "east/one", "should", { mood: "subjunctive", nested: { deep: [1, 2] } });
    await release(east, [opening("east/one"), extra]);
    expect(await follow()).toMatchObject({ ok: true, size: 2, cosigned: 2 });
    expect(await positionAt(west, "east/one")).toBe("said");
    expect(await stateOf(west.db, "east/one")).toEqual(await stateOf(east.db, "east/one"));
  });
});

describe("attachments", () => {
  test("are fetched with the act that names them, and erased with it", async () => {
    const list = Buffer.from("the delegation, salted");
    const hash = createHash("sha256").update(list).digest("hex");
    const act = saying("a", "east/one", "delegation", { attachments: [hash] });
    const attachments = [{ hash, bytes: list, mediaType: "text/plain", name: "list" }];
    const [, at] = await release(east, [opening("east/one"), { ...act, attachments }]);
    expect(await follow()).toMatchObject({ size: 2, missing: 0, cosigned: 2 });
    expect(await servedRemote(west, east).attachment(hash)).toMatchObject({ ok: true });
    await release(east, [erasing("e", "east/one", at as Citation)]);
    expect(await follow()).toMatchObject({ size: 3, missing: 0, cosigned: 3 });
    expect(await servedRemote(west, east).attachment(hash)).toMatchObject({ ok: false, code: "not-there" });
    expect(await servedRemote(west, east).body(bodyOf(act))).toMatchObject({ ok: false, code: "not-there" });
  });

  test("that do not come keep the log from being cosigned", async () => {
    const hash = "a".repeat(64);
    await release(east, [
      opening("east/one"),
      saying("a", "east/one", "delegation", { attachments: [hash] }),
    ]);
    expect(await follow()).toMatchObject({ size: 2, missing: 1, cosigned: null });
  });
});

describe("erasing", () => {
  test("takes away nothing that another act names too", async () => {
    const mine = saying("mine", "west/one", "ours");
    const [, ours] = await release(west, [opening("west/one"), mine]);
    const theft = saying("theft", "east/one", "theirs");
    const text = Buffer.from(theft.envelope).toString().replace(bodyOf(theft), bodyOf(mine));
    const stolen = { ...theft, envelope: Buffer.from(text), bodies: [] };
    const [, at] = await release(east, [opening("east/one"), stolen]);
    await release(east, [erasing("e", "east/one", at as Citation)]);
    expect(await follow()).toMatchObject({ ok: true, size: 3, missing: 0 });
    expect(await servedRemote(west).body(bodyOf(mine))).toMatchObject({ ok: true });
    expect(await positionAt(west, "east/one")).toBe("erased");
    await west.appender.append({
      entries: [erasing("own", "west/one", { ...ours, party: "west" } as Citation)],
      also: (tx, stored) => eraseNamed(tx, stored),
    });
    expect(await servedRemote(west).body(bodyOf(mine))).toMatchObject({ ok: false, code: "not-there" });
  });

  test.each([
    ["one after the other", [["a"], ["b"]]],
    ["the later first", [["b"], ["a"]]],
    ["at once", [["a", "b"]]],
    ["the one twice, then the other", [["a"], ["a"], ["b"]]],
  ])("of all acts that name a file takes it away: %s", async (_, rounds) => {
    const list = Buffer.from("named by two");
    const hash = createHash("sha256").update(list).digest("hex");
    const attachments = [{ hash, bytes: list, mediaType: "text/plain", name: "list" }];
    const naming = (id: string) => ({
      ...saying(id, "east/one", "delegation", { attachments: [hash] }),
      attachments,
    });
    const [, a, b] = await release(east, [opening("east/one"), naming("a"), naming("b")]);
    const at: Record<string, unknown> = { a, b };
    expect(await follow()).toMatchObject({ missing: 0 });
    for (const [round, names] of rounds.entries()) {
      expect(await servedRemote(west, east).attachment(hash)).toMatchObject({ ok: true });
      await release(
        east,
        names.map((name) => erasing(`e-${round}-${name}`, "east/one", at[name] as Citation)),
      );
      expect(await follow()).toMatchObject({ ok: true, missing: 0 });
    }
    expect(await servedRemote(west, east).attachment(hash)).toMatchObject({ ok: false, code: "not-there" });
  });

  test("takes our own words away here as well", async () => {
    const act = saying("a", "east/one", "shall");
    const [, at] = await release(east, [opening("east/one"), act]);
    await east.appender.append({
      entries: [erasing("e", "east/one", at as Citation)],
      also: (tx, stored) => eraseNamed(tx, stored),
    });
    expect(await servedRemote(east).body(bodyOf(act))).toMatchObject({ ok: false, code: "not-there" });
  });
});

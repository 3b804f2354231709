import { deflateRawSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { canonicalBytes } from "../verify/canonical.ts";
import { stateOf } from "../log/state.ts";
import { cardOf, counterparts } from "./trust.ts";
import { type BundleOrder, bundleOut } from "./bundle-out.ts";
import { bundleIn } from "./bundle.ts";
import { writeBundle } from "./bundle-file.ts";
import { alarms } from "./evidence.ts";
import { followOnce } from "./follow.ts";
import { sampleDatabases } from "./sample-databases.ts";
import {
  type SampleNode,
  followingAs,
  introduce,
  opening,
  release,
  sampleKeys,
  sampleMechanism,
  sampleNode,
  saying,
  servedRemote,
} from "./sample-node.ts";
import { seal } from "./seal.ts";

const fresh = sampleDatabases();
let east: SampleNode;
let west: SampleNode;
let once = 0;

beforeEach(async () => {
  east = await sampleNode(await fresh(), "east");
  west = await sampleNode(await fresh(), "west");
  await introduce(east, west);
});

function orderOf(from: SampleNode, to: SampleNode, more: Partial<BundleOrder> = {}): BundleOrder {
  const { party, epoch, card } = from;
  return { mechanism: sampleMechanism, log: { party, epoch, origin: card.origin }, to: to.party, ...more };
}

async function out(from: SampleNode, to: SampleNode, more: Partial<BundleOrder> = {}): Promise<Uint8Array> {
  once += 1;
  const made = await bundleOut(from.db, orderOf(from, to, more), sampleKeys(`once ${once}`).agreement);
  if (!made.ok) throw new Error(made.code);
  return made.file;
}

async function into(node: SampleNode, file: Uint8Array) {
  const home = { mechanism: sampleMechanism, party: node.party, agreement: node.keys.agreement };
  return bundleIn(node.db, file, home, followingAs(node));
}

async function everything(node: SampleNode): Promise<unknown> {
  const tables = [
    "entry",
    "body",
    "attachment",
    "checkpoint",
    "cosignature",
    "tile",
    "wanted",
    "trust",
    "evidence",
  ];
  const rows = tables.map((table) => node.db.query(`select * from ${table}`).then((all) => [table, all]));
  return Promise.all(rows);
}

describe("a bundle", () => {
  test("carries a log, its bodies and the cosignatures back and forth: two sides without a network settle their accounts", async () => {
    await release(east, [opening("east/one"), saying("a", "east/one", "shall")]);
    await release(west, [opening("west/one")]);
    expect(await into(west, await out(east, west))).toMatchObject({
      ok: true,
      round: { size: 2, missing: 0, cosigned: 2 },
    });
    const back = await into(east, await out(west, east));
    expect(back).toMatchObject({
      ok: true,
      round: { size: 1, cosigned: 1 },
      cosignatures: [{ ok: true, party: "east", size: 2, isNew: true }],
    });
    expect(await stateOf(west.db, "east/one")).toEqual(await stateOf(east.db, "east/one"));
    expect(await into(west, await out(east, west))).toMatchObject({
      ok: true,
      round: { received: 0 },
      cosignatures: [{ ok: true, party: "west", size: 1, isNew: true }],
    });
  });

  test("starts by default with what the other side has not yet cosigned", async () => {
    const acts = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, at) => saying(`${prefix}${at}`, "east/one", "x".repeat(500)));
    await release(east, [opening("east/one"), ...acts("a", 600)]);
    const whole = await out(east, west);
    await into(west, whole);
    await into(
      east,
      await out(west, east, { since: 0 }).catch(
        async () => (await release(west, [opening("west/one")]), out(west, east)),
      ),
    );
    await release(east, acts("b", 1));
    const next = await out(east, west);
    expect(next.length).toBeLessThan(whole.length / 3);
    expect(await into(west, next)).toMatchObject({
      ok: true,
      round: { size: 602, received: 1, cosigned: 602 },
    });
  });

  test("imported twice changes nothing", async () => {
    await release(east, [opening("east/one"), saying("a", "east/one", "shall")]);
    const file = await out(east, west);
    await into(west, file);
    const before = await everything(west);
    expect(await into(west, file)).toMatchObject({ ok: true, round: { received: 0, size: 2 } });
    expect(await everything(west)).toEqual(before);
  });

  test("imported late, after newer ones, changes nothing and is no alarm", async () => {
    await release(east, [opening("east/one")]);
    const first = await out(east, west);
    await release(east, [saying("a", "east/one", "shall")]);
    await into(west, await out(east, west));
    const before = await everything(west);
    expect(await into(west, first)).toMatchObject({ ok: true, round: { received: 0, size: 2 } });
    expect(await everything(west)).toEqual(before);
    expect(await alarms(west.db)).toEqual([]);
  });

  test("imported before the one it follows on changes nothing, and says so; then both come in", async () => {
    const acts = Array.from({ length: 300 }, (_, at) => saying(`a${at}`, "east/one", at));
    await release(east, acts);
    const first = await out(east, west);
    await release(east, [saying("b", "east/one", "last")]);
    const second = await out(east, west, { since: 300 });
    const before = await everything(west);
    expect(await into(west, second)).toMatchObject({
      ok: false,
      code: "not-taken",
      round: { code: "gap", held: 0 },
    });
    expect(await everything(west)).toEqual(before);
    expect(await into(west, first)).toMatchObject({ ok: true, round: { size: 300 } });
    expect(await into(west, second)).toMatchObject({ ok: true, round: { size: 301, cosigned: 301 } });
  });

  test("can be sent in parts", async () => {
    for (const n of [1, 2, 3]) await release(east, [saying(`a${n}`, "east/one", n)]);
    expect(await into(west, await out(east, west, { upTo: 2 }))).toMatchObject({
      ok: true,
      round: { size: 2, cosigned: 2 },
    });
    expect(await into(west, await out(east, west, { since: 2 }))).toMatchObject({
      ok: true,
      round: { size: 3, cosigned: 3 },
    });
  });

  test("is followed by the network as if it had never been a file", async () => {
    await release(east, [opening("east/one")]);
    await into(west, await out(east, west));
    await release(east, [saying("a", "east/one", "shall")]);
    expect(await followOnce(west.db, east, servedRemote(east), followingAs(west))).toMatchObject({
      ok: true,
      received: 1,
    });
  });
});

describe("a bundle is refused whole", () => {
  async function refused(file: Uint8Array, node = west) {
    const before = await everything(node);
    const verdict = await into(node, file);
    const after = (await everything(node)) as [string, unknown][];
    const changed = after.filter(
      (table, at) => JSON.stringify(table) !== JSON.stringify((before as unknown[])[at]),
    );
    return { verdict, changed: changed.map(([table]) => table) };
  }

  test("cut, or with one byte changed: an alarm, once", async () => {
    await release(east, [opening("east/one")]);
    const file = Buffer.from(await out(east, west));
    const damaged = { ok: false, code: "damaged" };
    expect(await refused(file.subarray(0, -1))).toEqual({ verdict: damaged, changed: ["evidence"] });
    expect(await refused(file.subarray(0, -1))).toMatchObject({ verdict: damaged });
    expect(await alarms(west.db)).toMatchObject([
      { kind: "bundle-refused", party: "east", times: 2, detail: { code: "damaged" } },
    ]);
    file.writeUInt8(file.readUInt8(file.length - 20) ^ 1, file.length - 20);
    expect(await refused(file)).toMatchObject({ verdict: damaged });
  });

  test("for another recipient, and of another form: no alarm", async () => {
    await release(east, [opening("east/one")]);
    const file = await out(east, west);
    expect(await refused(file, east)).toEqual({
      verdict: { ok: false, code: "other-recipient", to: "sample.example/west/0" },
      changed: [],
    });
    expect(await refused(Buffer.from("no bundle"))).toEqual({
      verdict: { ok: false, code: "not-a-bundle" },
      changed: [],
    });
  });

  test("a decompression bomb, whether it tells its length or lies", async () => {
    const bomb = deflateRawSync(Buffer.alloc(100_000_000));
    for (const [unpacked, code] of [
      [100_000_000, "bomb"],
      [1_000_000_000, "too-large"],
      [1_000_000, "damaged"],
    ] as const) {
      const about = {
        mechanism: sampleMechanism,
        from: "east",
        to: west.card.origin,
        epoch: 0,
        since: 0,
        size: 1,
      };
      const context = canonicalBytes({ ...about, unpacked, packing: "deflate" });
      const sealed = seal(bomb, west.card, context, sampleKeys("bomb").agreement);
      const file = Buffer.concat([Buffer.from("concord/bundle/1\n"), context, Buffer.from("\n"), sealed]);
      expect(await refused(file)).toMatchObject({ verdict: { ok: false, code }, changed: ["evidence"] });
    }
    expect(await alarms(west.db)).toHaveLength(3);
  });

  test("from a party that is not trusted, or of another mechanism", async () => {
    const files = new Map([["north/0/checkpoint", Buffer.from("x")]]);
    const about = {
      mechanism: sampleMechanism,
      from: "north",
      to: west.card.origin,
      epoch: 0,
      since: 0,
      size: 0,
    };
    const sealed = writeBundle(about, files, west.card, sampleKeys("x").agreement);
    expect(await refused(sealed)).toEqual({
      verdict: { ok: false, code: "sender-not-trusted", party: "north" },
      changed: [],
    });
    const other = writeBundle({ ...about, mechanism: "other" }, files, west.card, sampleKeys("y").agreement);
    expect(await refused(other)).toMatchObject({
      verdict: { ok: false, code: "other-mechanism" },
      changed: [],
    });
  });

  test("with a fork in it: the signed checkpoints are kept, nothing is folded", async () => {
    await release(east, [opening("east/one"), saying("a", "east/one", "shall")]);
    await into(west, await out(east, west));
    const twin = await sampleNode(await fresh(), "east");
    await introduce(twin, west);
    await release(twin, [
      opening("east/one"),
      saying("x", "east/one", "may"),
      saying("y", "east/one", "might"),
    ]);
    expect(await refused(await out(twin, west))).toMatchObject({
      verdict: { ok: false, code: "not-taken", round: { code: "refused", wrong: { kind: "fork" } } },
      changed: ["evidence"],
    });
  });
});

describe("a bundle cannot be made", () => {
  test("for a party that is not trusted, before anything is signed, or from beyond the end", async () => {
    const made = (more: Partial<BundleOrder>) =>
      bundleOut(east.db, orderOf(east, west, more), sampleKeys("once").agreement);
    expect(await made({ to: "north" })).toEqual({ ok: false, code: "recipient-not-trusted", party: "north" });
    expect(await made({})).toEqual({ ok: false, code: "nothing-signed" });
    await release(east, [opening("east/one")]);
    expect(await made({ since: 2 })).toEqual({ ok: false, code: "since-beyond-end", size: 1 });
  });

  test("its seal is to the key that was compared", async () => {
    const known = (await counterparts(east.db)).get(west.card.origin);
    expect(known && cardOf(known.row).agreement).toBe(west.card.agreement);
  });
});

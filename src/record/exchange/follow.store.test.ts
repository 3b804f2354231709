import { beforeEach, describe, expect, test } from "vitest";
import { stateOf } from "../log/state.ts";
import { latestCheckpoint } from "../log/files.ts";
import { receiveCosignature } from "./cosigning.ts";
import { alarms } from "./evidence.ts";
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
let west: SampleNode;

beforeEach(async () => {
  east = await sampleNode(await fresh(), "east");
  west = await sampleNode(await fresh(), "west");
  await introduce(east, west);
});

/** East's node as west reaches it; what west hands over is taken by east. */
function eastRemote(paths: string[] = []): Remote {
  const served = servedRemote(east);
  return {
    ...served,
    read: (path, from) => {
      paths.push(path);
      return served.read(path, from);
    },
    body: (hash) => {
      paths.push("body");
      return served.body(hash);
    },
    deliver: async (bytes) => {
      const verdict = await east.db.transaction((tx) => receiveCosignature(tx, bytes));
      return verdict.ok ? { ok: true } : { ok: false, code: "not-admitted" };
    },
  };
}

async function follow(remote = eastRemote(), more: Parameters<typeof followingAs>[1] = {}) {
  return followOnce(west.db, east, remote, followingAs(west, more));
}

async function numberOf(query: string): Promise<number> {
  const [row] = await west.db.query<{ count: number }>(`select count(*)::int as count from ${query}`);
  return row?.count ?? -1;
}

describe("following another party's log", () => {
  test("what is new is stored, folded and cosigned; the other side verifies and keeps the cosignature", async () => {
    await release(east, [opening("east/one"), saying("a", "east/one", "shall")]);
    const round = await follow();
    expect(round).toEqual({
      ok: true,
      size: 2,
      received: 2,
      missing: 0,
      more: false,
      cosigned: 2,
      delivered: { ok: true },
    });
    const state = await stateOf(west.db, "east/one");
    expect(state?.positions["wording.en"]?.["east"]).toMatchObject({ state: "said", value: "shall" });
    const shown = await east.db.query("select size, by, time from cosignature");
    expect(shown).toEqual([{ size: 2, by: "sample.example/west/0", time: 1_790_000_000 }]);
    expect(await alarms(west.db)).toEqual([]);
  });

  test("both nodes fold the same acts into the same state", async () => {
    await release(east, [opening("east/one"), saying("a", "east/one", "shall")]);
    await follow();
    await release(west, [saying("b", "east/one", "will")]);
    await followOnce(east.db, west, servedRemote(west), followingAs(east));
    expect(await stateOf(east.db, "east/one")).toEqual(await stateOf(west.db, "east/one"));
  });

  test("only the end of a bundle is fetched for one new act", async () => {
    await release(east, [opening("east/one"), saying("a", "east/one", "shall")]);
    await follow();
    await release(east, [saying("b", "east/one", "should")]);
    const paths: string[] = [];
    expect(await follow(eastRemote(paths))).toMatchObject({ size: 3, received: 1, cosigned: 3 });
    expect(paths).toEqual(["tile/entries/000.p/3", "body"]);
  });

  test("where nothing is new, nothing is fetched beside the checkpoint, and nothing said again", async () => {
    await release(east, [opening("east/one")]);
    await follow();
    const paths: string[] = [];
    const again = await follow(eastRemote(paths), { now: () => 1_790_000_100 });
    expect(again).toEqual({
      ok: true,
      size: 1,
      received: 0,
      missing: 0,
      more: false,
      cosigned: 1,
      delivered: null,
    });
    expect(paths).toEqual([]);
    expect(await west.db.query("select time from cosignature")).toEqual([{ time: 1_790_000_000 }]);
  });

  test("an empty log is followed and not cosigned", async () => {
    await east.appender.seal();
    expect(await follow()).toMatchObject({ ok: true, size: 0, cosigned: null, delivered: null });
  });

  test("a log is not followed before its key has been compared", async () => {
    const north = { party: "north", epoch: 0 };
    expect(await followOnce(west.db, north, eastRemote(), followingAs(west))).toEqual({
      ok: false,
      code: "not-trusted",
    });
  });

  test("a long log is taken in rounds, each stored for itself, and cosigned at the end", async () => {
    const acts = Array.from({ length: 600 }, (_, at) => saying(`a${at}`, "east/one", at));
    await release(east, [opening("east/one"), ...acts]);
    const limits = { entries: 256, bytes: 10_000_000 };
    const rounds = [
      await follow(undefined, { limits }),
      await follow(undefined, { limits }),
      await follow(undefined, { limits }),
    ];
    expect(rounds).toMatchObject([
      { size: 256, more: true, cosigned: null },
      { size: 512, more: true, cosigned: null },
      { size: 601, more: false, cosigned: 601, delivered: { ok: true } },
    ]);
    expect(await numberOf("entry")).toBe(601);
    expect(await numberOf("checkpoint")).toBe(1);
  });

  test("while catching up, nothing is shown as a checkpoint whose entries are not all here", async () => {
    const acts = Array.from({ length: 300 }, (_, at) => saying(`a${at}`, "east/one", at));
    await release(east, acts);
    await follow(undefined, { limits: { entries: 256, bytes: 10_000_000 } });
    expect(await latestCheckpoint(west.db, east)).toBeNull();
  });

  test("three processes that follow at once store every entry once", async () => {
    const acts = Array.from({ length: 40 }, (_, at) => saying(`a${at}`, "east/one", at));
    await release(east, [opening("east/one"), ...acts]);
    const rounds = await Promise.all([follow(), follow(), follow()]);
    expect(rounds.every((round) => round.ok)).toBe(true);
    expect(await numberOf("entry")).toBe(41);
    expect(await numberOf("cosignature")).toBe(1);
    expect(await numberOf("wanted")).toBe(0);
  });

  test("a node that may not witness stores and folds, and cosigns nothing", async () => {
    await release(east, [opening("east/one")]);
    expect(await follow(undefined, { cosigner: null })).toMatchObject({
      size: 1,
      cosigned: null,
      delivered: null,
    });
    expect(await numberOf("cosignature")).toBe(0);
    expect(await follow()).toMatchObject({ cosigned: 1, delivered: { ok: true } });
  });

  test("a cosignature that could not be handed over is handed over in the next round", async () => {
    await release(east, [opening("east/one")]);
    const away: Remote = {
      ...eastRemote(),
      deliver: async () => ({ ok: false, code: "unreachable", cause: "away" }),
    };
    expect(await follow(away)).toMatchObject({ cosigned: 1, delivered: { ok: false, code: "unreachable" } });
    expect(await follow()).toMatchObject({ cosigned: 1, delivered: { ok: true } });
    expect(await follow()).toMatchObject({ delivered: null });
  });

  test("what a third party asks of the copy is the log as its author signed it", async () => {
    await release(east, [opening("east/one"), saying("a", "east/one", "shall")]);
    await follow();
    const north = await sampleNode(await fresh(), "north");
    await introduce(north, east);
    const copy = servedRemote(west, east);
    expect(await followOnce(north.db, east, copy, followingAs(north))).toMatchObject({
      ok: true,
      size: 2,
      cosigned: 2,
    });
    expect(await stateOf(north.db, "east/one")).toEqual(await stateOf(east.db, "east/one"));
  });
});

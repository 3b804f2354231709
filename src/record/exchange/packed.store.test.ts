import { beforeEach, expect, test } from "vitest";
import { encodePack } from "../verify/pack.ts";
import { followOnce } from "./follow.ts";
import type { Fetched, Remote } from "./remote.ts";
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
const ACTS = 600;
let east: SampleNode;
let west: SampleNode;

beforeEach(async () => {
  east = await sampleNode(await fresh(), "east");
  west = await sampleNode(await fresh(), "west");
  await introduce(east, west);
});

async function say(count: number, words = "shall"): Promise<void> {
  const acts = Array.from({ length: count }, (_, at) => saying(`a-${at}`, "east/one", `${words} ${at}`));
  await release(east, [opening("east/one"), ...acts]);
}

/** East's node, with what it does to packs, and how often it was asked for what. */
function counted(pack: (fetched: Fetched, at: number) => Fetched = (fetched) => fetched) {
  const served = servedRemote(east);
  const asked = { packs: 0, bodies: 0 };
  const remote: Remote = {
    ...served,
    read: async (path, from) => {
      const fetched = await served.read(path, from);
      return path.startsWith("bodies/") ? pack(fetched, (asked.packs += 1)) : fetched;
    },
    body: (hash) => {
      asked.bodies += 1;
      return served.body(hash);
    },
  };
  return { remote, asked };
}

const follow = (remote: Remote) => followOnce(west.db, east, remote, followingAs(west));
const whole = { ok: true, size: ACTS + 1, missing: 0, cosigned: ACTS + 1 };

test("many bodies come a pack at a time, none alone", async () => {
  await say(ACTS);
  const { remote, asked } = counted();
  expect(await follow(remote)).toMatchObject(whole);
  expect(asked).toEqual({ packs: 3, bodies: 0 });
});

test("a few, and those of an older node that knows no packs, come one by one", async () => {
  await say(5);
  const few = counted();
  expect(await follow(few.remote)).toMatchObject({ ok: true, missing: 0 });
  expect(few.asked).toEqual({ packs: 0, bodies: 5 });
  const more = Array.from({ length: ACTS }, (_, at) => saying(`b-${at}`, "east/one", `may ${at}`));
  await release(east, more);
  const older = counted(() => ({ ok: false, code: "not-there" }));
  expect(await follow(older.remote)).toMatchObject({ ok: true, missing: 0, size: ACTS + 6 });
  expect(older.asked.bodies).toBe(ACTS);
  expect(older.asked.packs).toBeLessThanOrEqual(2);
});

test.each([
  ["that is cut", (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
  ["of other bodies", () => encodePack([Buffer.from("other"), Buffer.from("words")])],
  ["of nothing", () => new Uint8Array()],
])("a pack %s changes nothing: the bodies come one by one", async (_, change) => {
  await say(ACTS);
  const { remote, asked } = counted((fetched) =>
    fetched.ok ? { ...fetched, bytes: change(fetched.bytes) } : fetched,
  );
  expect(await follow(remote)).toMatchObject(whole);
  expect(asked.bodies).toBe(ACTS);
});

test("what came before the line broke is not fetched again", async () => {
  await say(ACTS);
  const broken = counted((fetched, at) =>
    at === 1 ? fetched : { ok: false, code: "unreachable", cause: "gone" },
  );
  const dead: Remote = {
    ...broken.remote,
    body: () => Promise.resolve({ ok: false, code: "unreachable", cause: "gone" }),
  };
  expect(await follow(dead)).toMatchObject({ ok: false, code: "not-reached" });
  const again = counted();
  expect(await follow(again.remote)).toMatchObject(whole);
  expect(again.asked.packs).toBe(2);
  expect(again.asked.bodies).toBe(0);
});

test("bodies of which few fit into one pack come in several", async () => {
  await say(20, "x".repeat(900_000));
  const { remote, asked } = counted();
  expect(await follow(remote)).toMatchObject({ ok: true, missing: 0, size: 21 });
  expect(asked.packs).toBeGreaterThan(4);
  expect(asked.bodies).toBe(0);
});

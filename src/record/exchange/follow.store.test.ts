import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TemporaryServer, temporaryServer } from "../storage/temporary.ts";
import { stateOf } from "../log/state.ts";
import { receiveCosignature } from "./cosigning.ts";
import { alarms } from "./evidence.ts";
import { followOnce } from "./follow.ts";
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

let server: TemporaryServer;
let east: SampleNode;
let west: SampleNode;

beforeAll(async () => {
  server = await temporaryServer();
});

beforeEach(async () => {
  east = await sampleNode(await server.fresh(), "east");
  west = await sampleNode(await server.fresh(), "west");
  await introduce(east, west);
});

afterAll(() => server.remove());

describe("following another party's log", () => {
  test("what is new is stored, folded and cosigned; the other side verifies and keeps the cosignature", async () => {
    await release(east, [opening("east/one"), saying("a", "east/one", "shall")]);
    const delivered: Uint8Array[] = [];
    const remote = {
      ...servedRemote(east),
      deliver: async (one: Uint8Array) => {
        delivered.push(one);
        return { ok: true as const };
      },
    };
    const round = await followOnce(west.db, east, remote, followingAs(west));
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
    const verdict = await east.db.transaction((tx) => receiveCosignature(tx, delivered[0] as Uint8Array));
    expect(verdict).toEqual({
      ok: true,
      party: "east",
      epoch: 0,
      size: 2,
      by: ["sample.example/west/0"],
      isNew: true,
    });
    expect(await alarms(west.db)).toEqual([]);
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { createAppender } from "../log/append.ts";

import { acceptAnchor } from "./acceptance.ts";
import { type AnchorCard, fingerprintOf } from "./anchor.ts";

import { type FollowEffects, followOnce } from "./follow.ts";
import { cardFor, checkpointSigner, enrolOwn, ownKeys } from "./own-key.ts";
import type { Remote } from "./remote.ts";
import { beginEpoch, compareRestored, markRestored, restoredSince } from "./restored.ts";

import { sampleDatabases } from "./sample-databases.ts";
import {
  type SampleNode,
  followingAs,
  introduce,
  opening,
  release,
  sampleFold,
  sampleKeys,
  sampleMechanism,
  sampleNode,
  sampleParties,
  saying,
  servedRemote,
} from "./sample-node.ts";
import { logsToFollow } from "./followed-logs.ts";
import { proposeAnchor } from "./trust.ts";

const fresh = sampleDatabases();
const author = { id: "node-act", office: "desk", time: "2020-08-01T09:00:00.000Z" };
let east: SampleNode;
let west: SampleNode;

beforeEach(async () => {
  east = await sampleNode(await fresh(), "east");
  west = await sampleNode(await fresh(), "west");
  await introduce(east, west);
  await release(east, [opening("east/one"), saying("a", "east/one", "shall")]);
});

async function follow(
  log: { party: string; epoch: number } = east,
  remote: Remote = servedRemote(east, log),
  more: Partial<FollowEffects> = {},
) {
  return followOnce(west.db, log, remote, followingAs(west, more));
}

const home = { mechanism: sampleMechanism, party: "west", parties: sampleParties };
const heardOf = (card: AnchorCard) => ({
  party: card.party,
  epoch: card.epoch,
  fingerprint: fingerprintOf(card),
  by: "desk",
});

/** East as it stood earlier, restored from a backup: the same keys, on a database of its own. */
async function restored(entries: Parameters<typeof release>[1]): Promise<SampleNode> {
  const node = await sampleNode(await fresh(), "east");
  await introduce(node, west);
  if (entries.length > 0) await release(node, entries);
  await node.db.transaction(markRestored);
  return node;
}

describe("after a restore", () => {
  const held = [opening("east/one"), saying("a", "east/one", "shall")];
  const remotesOf = (node: SampleNode) => new Map([["west", servedRemote(west, node)]]);

  test("a node goes on where no counterpart holds more", async () => {
    await follow();
    const node = await restored([...held, saying("b", "east/one", "should")]);
    expect(await restoredSince(node.db)).not.toBeNull();
    expect(await compareRestored(node.db, node, remotesOf(node))).toMatchObject({
      ok: true,
      holdings: [{ party: "west", size: 2 }],
    });
  });

  test("a node waits for a counterpart that cannot be asked", async () => {
    const node = await restored(held);
    const away: Remote = {
      ...servedRemote(west, node),
      checkpoint: async () => ({ ok: false, code: "unreachable", cause: "" }),
    };
    expect(await compareRestored(node.db, node, new Map([["west", away]]))).toMatchObject({
      ok: false,
      code: "not-asked",
      missing: [{ party: "west" }],
    });
  });

  test("another history under its own signature stops a node", async () => {
    await follow();
    const node = await restored([opening("east/two"), opening("east/three")]);
    expect(await compareRestored(node.db, node, remotesOf(node))).toMatchObject({
      ok: false,
      code: "other-history",
      holding: { party: "west", size: 2 },
    });
  });

  test("missing history is fetched from a counterpart, and a new epoch commits to it; followers go over", async () => {
    await follow();
    await release(east, [saying("b", "east/one", "should")]);
    await follow();
    const node = await restored(held);
    const remotes = remotesOf(node);
    const verdict = await compareRestored(node.db, node, remotes);
    expect(verdict).toMatchObject({
      ok: false,
      code: "history-missing",
      largest: { party: "west", size: 3 },
      own: 2,
    });
    const fetched = await followOnce(
      node.db,
      node,
      remotes.get("west") as Remote,
      followingAs(node, { cosigner: null, source: "file" }),
    );
    expect(fetched).toMatchObject({ ok: true, size: 3, missing: 0, cosigned: null });

    const keys = sampleKeys("east again");
    const card = cardFor({ mechanism: sampleMechanism, party: "east", epoch: 1, ...keys });
    await node.db.transaction((tx) => enrolOwn(tx, card));
    const signers = await ownKeys(node.db, card, [keys.node]);
    const sign = checkpointSigner(card.origin, () => signers);
    const appender = createAppender({
      db: node.db,
      party: "east",
      epoch: 1,
      sign,
      fold: sampleFold,
      sealWithinMs: 600_000,
    });
    if (verdict.ok || verdict.code !== "history-missing") throw new Error("no verdict");
    await beginEpoch(appender, 1, { origin: node.card.origin, ...verdict.largest }, author);
    await appender.seal();
    expect(await restoredSince(node.db)).toBeNull();

    await west.db.transaction((tx) => proposeAnchor(tx, card, home));
    expect(await acceptAnchor(west.db, west.appender, heardOf(card), author)).toMatchObject({ ok: true });
    expect((await logsToFollow(west.db)).map(({ party, epoch }) => [party, epoch])).toEqual([
      ["east", 0],
      ["east", 1],
    ]);
    expect(await follow(card, servedRemote(node, card))).toMatchObject({ ok: true, size: 1, cosigned: 1 });
    expect((await logsToFollow(west.db)).map(({ epoch }) => epoch)).toEqual([1]);
    await release(east, [saying("c", "east/one", "must")]);
    expect(await follow(east)).toMatchObject({ code: "refused", wrong: { kind: "key-not-in-force" } });
  });

  test("a new epoch that leaves out what a follower holds is refused by it", async () => {
    await release(east, [saying("b", "east/one", "should")]);
    await follow();
    const node = await restored(held);
    const keys = sampleKeys("east again");
    const card = cardFor({ mechanism: sampleMechanism, party: "east", epoch: 1, ...keys });
    await node.db.transaction((tx) => enrolOwn(tx, card));
    const signers = await ownKeys(node.db, card, [keys.node]);
    const sign = checkpointSigner(card.origin, () => signers);
    const appender = createAppender({
      db: node.db,
      party: "east",
      epoch: 1,
      sign,
      fold: sampleFold,
      sealWithinMs: 600_000,
    });
    const { size, root } = (
      await node.db.query<{ size: number; root: Uint8Array }>(
        "select size, root from log where party = 'east' and epoch = 0",
      )
    )[0] as never;
    await beginEpoch(appender, 1, { origin: node.card.origin, size, root }, author);
    await appender.seal();
    await west.db.transaction((tx) => proposeAnchor(tx, card, home));
    await acceptAnchor(west.db, west.appender, heardOf(card), author);
    expect(await follow(card, servedRemote(node, card))).toMatchObject({
      code: "refused",
      wrong: { kind: "epoch-forgets", detail: { reason: "forgets", size: 2 } },
    });
    expect(await west.db.query("select from entry where epoch = 1")).toEqual([]);
  });
});

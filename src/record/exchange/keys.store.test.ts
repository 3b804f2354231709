import { beforeEach, describe, expect, test } from "vitest";

import { signingKey } from "../verify/verifier-key.ts";
import { acceptAnchor } from "./acceptance.ts";
import { type AnchorCard, fingerprintOf } from "./anchor.ts";
import { alarms } from "./evidence.ts";
import { type FollowEffects, followOnce } from "./follow.ts";
import { cardFor, checkpointSigner, ownKeys, rotateOwnKey } from "./own-key.ts";
import type { Remote } from "./remote.ts";

import { formatRotations, parseRotations } from "./rotation.ts";
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
  sampleParties,
  saying,
  servedRemote,
} from "./sample-node.ts";

import { compareAnchor, currentAnchor, listTrust, proposeAnchor } from "./trust.ts";

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

/** East goes over to another key by plan; its signer follows from the log, as after a restart. */
async function rotate(variant: string): Promise<AnchorCard> {
  const next = sampleKeys(variant).node;
  const rotated = await rotateOwnKey(
    east.appender,
    east.card,
    { current: east.keys.node, next },
    { ...author, id: variant.replace(" ", "-") },
  );
  if (!rotated.ok) throw new Error(rotated.code);
  east.card = rotated.card;
  east.keys = { ...east.keys, node: next };
  east.signers.splice(0, east.signers.length, ...(await ownKeys(east.db, east, [next])));
  return rotated.card;
}

describe("a planned change of key", () => {
  test("is followed without a word: the log itself names the next key", async () => {
    await follow();
    const card = await rotate("next");
    await release(east, [saying("b", "east/one", "should")]);
    expect(await follow()).toMatchObject({ ok: true, size: 4, cosigned: 4 });
    expect(await currentAnchor(west.db, "east")).toMatchObject({
      key: card.key,
      grounds: "rotated",
      from_size: 3,
    });
    expect(await alarms(west.db)).toEqual([]);
  });

  test("is followed over two changes at once, and from the beginning of the log", async () => {
    await rotate("next");
    await rotate("after next");
    await release(east, [saying("b", "east/one", "should")]);
    expect(await follow()).toMatchObject({ ok: true, size: 5, cosigned: 5 });
    expect((await listTrust(west.db)).filter((one) => one.party === "east").map((one) => one.state)).toEqual([
      "superseded",
      "superseded",
      "in-force",
    ]);
  });

  test("leaves the old key without a voice: what it signs beyond the change is refused", async () => {
    await follow();
    await rotate("next");
    await release(east, [saying("b", "east/one", "should")]);
    await follow();
    const thief = await sampleNode(await fresh(), "east");
    await release(
      thief,
      [1, 2, 3, 4, 5, 6].map((n) => saying(`t${n}`, "east/one", n)),
    );
    expect(await follow(east, servedRemote(thief))).toMatchObject({
      code: "refused",
      wrong: { kind: "key-not-in-force" },
    });
  });

  test("that the log does not carry is none, though the old key has signed it", async () => {
    await follow();
    const plan = await sampleNode(await fresh(), "east");
    await release(plan, [opening("east/one"), saying("a", "east/one", "shall")]);
    const next = sampleKeys("next").node;
    await rotateOwnKey(plan.appender, plan.card, { current: plan.keys.node, next }, author);
    const hint = await servedRemote(plan).read("rotations");
    if (!hint.ok) throw new Error(hint.code);
    const bytes = formatRotations(parseRotations(hint.bytes).map((one) => ({ ...one, index: 1 })));
    east.signers.splice(0, 1, { key: signingKey(east.card.origin, 0x01, next), from: 0, until: null });
    await release(east, [saying("b", "east/one", "should")]);
    const served = servedRemote(east);
    const remote: Remote = {
      ...served,
      read: (path, from) =>
        path === "rotations" ? Promise.resolve({ ok: true, bytes, from: 0 }) : served.read(path, from),
    };
    expect(await follow(east, remote)).toMatchObject({
      code: "refused",
      wrong: { kind: "key-not-in-force" },
    });
    expect(await currentAnchor(west.db, "east")).toMatchObject({ grounds: "compared" });
  });

  test("is not begun by an act that nobody could read", async () => {
    const keys = { current: east.keys.node, next: sampleKeys("next").node };
    await expect(rotateOwnKey(east.appender, east.card, keys, { ...author, id: "no id" })).rejects.toThrow(
      "malformed",
    );
    expect(await currentAnchor(east.db, "east")).toMatchObject({ key: east.card.key });
  });

  test("a node that starts again signs with the key that the log names", async () => {
    await rotate("next");
    const keys = await ownKeys(east.db, east, [sampleKeys("east 0 ").node, sampleKeys("next").node]);
    expect(keys.map(({ from, until }) => [from, until])).toEqual([
      [0, 2],
      [3, null],
    ]);
    const sign = checkpointSigner(east.card.origin, () => keys.slice(0, 1));
    expect(() => sign(3, new Uint8Array(32))).toThrow("size 3");
  });
});

const home = { mechanism: sampleMechanism, party: "west", parties: sampleParties };
const heardOf = (card: AnchorCard) => ({
  party: card.party,
  epoch: card.epoch,
  fingerprint: fingerprintOf(card),
  by: "desk",
});

describe("a lost key", () => {
  async function lostAndFound(): Promise<AnchorCard> {
    const { node } = sampleKeys("found");
    const card = cardFor({
      mechanism: sampleMechanism,
      party: "east",
      epoch: 0,
      node,
      agreement: east.keys.agreement,
    });
    east.signers.splice(0, 1, { key: signingKey(card.origin, 0x01, node), from: 0, until: null });
    await west.db.transaction((tx) => proposeAnchor(tx, card, home));
    return card;
  }

  test("is replaced by each counterpart's own act; comparing alone is not enough", async () => {
    await follow();
    const card = await lostAndFound();
    await release(east, [saying("b", "east/one", "should")]);
    expect(await follow()).toMatchObject({ code: "refused", wrong: { kind: "bad-signature" } });
    const compared = await west.db.transaction((tx) => compareAnchor(tx, heardOf(card)));
    expect(compared).toMatchObject({ ok: false, code: "acceptance-needed" });
    const accepted = await acceptAnchor(west.db, west.appender, heardOf(card), author);
    expect(accepted).toMatchObject({ ok: true, at: { party: "west", index: 0 } });
    expect(await follow()).toMatchObject({ ok: true, size: 3, cosigned: 3 });
    const [row] = await west.db.query<{ envelope: Uint8Array }>(
      "select envelope from entry where party = 'west'",
    );
    expect(JSON.parse(Buffer.from(row?.envelope ?? "").toString())).toMatchObject({
      act: "accept",
      party: "east",
      size: 2,
      key: card.key,
    });
  });

  test("wrong digits change nothing", async () => {
    await follow();
    const card = await lostAndFound();
    const heard = { ...heardOf(card), fingerprint: fingerprintOf(east.card) };
    expect(await acceptAnchor(west.db, west.appender, heard, author)).toMatchObject({
      ok: false,
      code: "fingerprint-differs",
    });
    expect(await currentAnchor(west.db, "east")).toMatchObject({ key: east.card.key });
  });
});

describe("first trust", () => {
  test("refuses other digits, another mechanism, a stranger, our own card, and asks for nothing twice", async () => {
    const north = cardFor({ mechanism: sampleMechanism, party: "north", epoch: 0, ...sampleKeys("north") });
    const three = { ...home, parties: [...sampleParties, "north"] };
    const propose = (card: AnchorCard, at = three) =>
      west.db.transaction((tx) => proposeAnchor(tx, card, at));
    expect(await propose(north, home)).toMatchObject({ ok: false, code: "unknown-party" });
    expect(await propose({ ...north, mechanism: "other" })).toMatchObject({
      ok: false,
      code: "other-mechanism",
    });
    expect(await propose(west.card)).toMatchObject({ ok: false, code: "own-card" });
    expect(await propose(north)).toMatchObject({ ok: true, isNew: true });
    const wrong = { ...heardOf(north), fingerprint: fingerprintOf(east.card) };
    expect(await west.db.transaction((tx) => compareAnchor(tx, wrong))).toMatchObject({
      code: "fingerprint-differs",
    });
    expect(
      await followOnce(west.db, { party: "north", epoch: 0 }, servedRemote(east), followingAs(west)),
    ).toMatchObject({ code: "not-trusted" });
    expect(await west.db.transaction((tx) => compareAnchor(tx, heardOf(north)))).toMatchObject({ ok: true });
    expect(await west.db.transaction((tx) => compareAnchor(tx, heardOf(north)))).toMatchObject({
      code: "nothing-proposed",
    });
    expect(await propose(north)).toMatchObject({ ok: true, isNew: false });
  });
});

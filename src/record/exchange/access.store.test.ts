import { beforeEach, describe, expect, test } from "vitest";
import { cosign } from "../verify/cosignature.ts";
import { formatNote, parseNote } from "../verify/note.ts";
import { formatVerifierKey, signingKey, verifierKey } from "../verify/verifier-key.ts";
import { signCheckpoint } from "../verify/checkpoint.ts";
import { identifyAsker } from "./asker.ts";
import { addAuditor, addAuditorByToken, listAuditors, removeAuditor } from "./auditor.ts";
import { receiveCosignature } from "./cosigning.ts";
import { alarms } from "./evidence.ts";
import { followOnce } from "./follow.ts";
import { signRequest } from "./requests.ts";
import { sampleDatabases } from "./sample-databases.ts";
import {
  type SampleNode,
  followingAs,
  introduce,
  opening,
  release,
  sampleKeys,
  sampleNode,
  saying,
  servedRemote,
} from "./sample-node.ts";
import { type Asker, serve } from "./serve.ts";

const fresh = sampleDatabases();
const now = 1_790_000_000;
const act = saying("a", "east/one", "shall");
let east: SampleNode;
let west: SampleNode;

beforeEach(async () => {
  east = await sampleNode(await fresh(), "east");
  west = await sampleNode(await fresh(), "west");
  await introduce(east, west);
  await release(east, [opening("east/one"), act]);
  await followOnce(west.db, east, servedRemote(east), followingAs(west));
});

const facts = {
  method: "GET",
  target: "/log/east/0/rotations",
  host: "east.example",
  body: new Uint8Array(),
};

function signedBy(node: Pick<SampleNode, "card" | "keys">, nonce = "0".repeat(32), at = now): string {
  return signRequest(facts, {
    origin: node.card.origin,
    key: node.keys.node,
    now: () => at,
    nonce: () => nonce,
  });
}

describe("who asks", () => {
  test("a trusted party's node is known by its signature, once for each nonce", async () => {
    const header = signedBy(west);
    expect(await identifyAsker(east.db, facts, header, now)).toEqual({
      ok: true,
      asker: { kind: "party", party: "west" },
    });
    expect(await identifyAsker(east.db, facts, header, now)).toMatchObject({
      ok: false,
      code: "replayed-request",
    });
    expect(await identifyAsker(east.db, facts, signedBy(west, "1".repeat(32)), now)).toMatchObject({
      ok: true,
    });
  });

  test("a replay sent at the same moment as the request gets through once", async () => {
    const header = signedBy(west);
    const verdicts = await Promise.all([1, 2, 3, 4].map(() => identifyAsker(east.db, facts, header, now)));
    expect(verdicts.filter((one) => one.ok)).toHaveLength(1);
  });

  test("a nonce is forgotten only when its request would be refused for its age", async () => {
    await identifyAsker(east.db, facts, signedBy(west), now);
    await identifyAsker(east.db, facts, signedBy(west, "1".repeat(32), now + 120), now + 120);
    expect(await identifyAsker(east.db, facts, signedBy(west), now + 120)).toMatchObject({
      code: "replayed-request",
    });
    expect(await identifyAsker(east.db, facts, signedBy(west), now + 121)).toMatchObject({
      code: "clock-apart",
    });
    await identifyAsker(east.db, facts, signedBy(west, "20".repeat(16), now + 1_000), now + 1_000);
    expect(await east.db.query("select from nonce")).toHaveLength(1);
  });

  test("a node that is not trusted, or has another key, is nobody", async () => {
    const north = await sampleNode(await fresh(), "north");
    expect(await identifyAsker(east.db, facts, signedBy(north), now)).toMatchObject({
      code: "unknown-origin",
    });
    const impostor = { card: west.card, keys: sampleKeys("impostor") };
    expect(await identifyAsker(east.db, facts, signedBy(impostor), now)).toMatchObject({
      code: "bad-signature",
    });
    expect(await east.db.query("select from nonce")).toEqual([]);
  });

  test("our own key lets nobody in: whoever stole it cannot read through our own door", async () => {
    expect(await identifyAsker(east.db, facts, signedBy(east), now)).toMatchObject({
      code: "unknown-origin",
    });
  });

  test("an auditor is let in by name, and no longer when removed", async () => {
    const name = "auditor.example/office";
    const { node } = sampleKeys("auditor");
    const key = formatVerifierKey(verifierKey(name, 0x01, node));
    expect(await east.db.transaction((tx) => addAuditor(tx, key, "desk"))).toMatchObject({ ok: true });
    expect(await east.db.transaction((tx) => addAuditor(tx, "no key", "desk"))).toMatchObject({ ok: false });
    const auditor = { card: { ...east.card, origin: name }, keys: { ...east.keys, node } };
    expect(await identifyAsker(east.db, facts, signedBy(auditor), now)).toEqual({
      ok: true,
      asker: { kind: "auditor", name },
    });
    await east.db.transaction((tx) => removeAuditor(tx, name));
    expect(await listAuditors(east.db)).toEqual([]);
    expect(await identifyAsker(east.db, facts, signedBy(auditor, "1".repeat(32)), now)).toMatchObject({
      code: "unknown-origin",
    });
  });

  test("an auditor is let in by its token, of which only the hash is kept, until it gets another or is removed", async () => {
    const add = (byte: number) =>
      east.db.transaction((tx) => addAuditorByToken(tx, "court-of-audit", Buffer.alloc(32, byte), "desk"));
    const known = { ok: true, asker: { kind: "auditor", name: "court-of-audit" } };
    const first = await add(1);
    expect(await identifyAsker(east.db, facts, `Bearer ${first}`, now)).toEqual(known);
    expect(await identifyAsker(east.db, facts, `bearer ${first}`, now)).toEqual(known);
    const [row] = await east.db.query("select * from auditor");
    expect(JSON.stringify(row)).not.toContain(first);
    const second = await add(2);
    expect(await identifyAsker(east.db, facts, `Bearer ${second}`, now)).toEqual(known);
    const unknown = { ok: false, code: "unknown-token" };
    for (const token of [first, second.slice(1), second.toUpperCase(), "court-of-audit", "null"])
      expect(await identifyAsker(east.db, facts, `Bearer ${token}`, now)).toEqual(unknown);
    // Its name is no key's: nobody signs as it.
    const impostor = {
      card: { ...east.card, origin: "court-of-audit" },
      keys: { ...east.keys, node: sampleKeys("auditor").node },
    };
    expect(await identifyAsker(east.db, facts, signedBy(impostor), now)).toMatchObject({
      code: "unknown-origin",
    });
    expect(await east.db.transaction((tx) => removeAuditor(tx, "court-of-audit"))).toBe(true);
    expect(await east.db.transaction((tx) => removeAuditor(tx, "court-of-audit"))).toBe(false);
    expect(await identifyAsker(east.db, facts, `Bearer ${second}`, now)).toEqual(unknown);
  });
});

describe("what a log serves", () => {
  const body = act.bodies?.[0]?.hash ?? "";
  const paths = [
    "checkpoint",
    "tile/entries/000.p/2",
    "tile/entries/000.p/1",
    "tile/0/000.p/2",
    `body/${body}`,
    "rotations",
    "cosignature",
  ];
  const ask = (node: SampleNode, path: string, asker: Asker) =>
    serve(node.db, path, asker, { cosigner: node.card.origin });
  const party: Asker = { kind: "party", party: "west" };

  test("nobody in particular gets checkpoints, of our log and of our copies, and nothing else", async () => {
    for (const log of ["east/0", "west/0"]) {
      for (const path of paths) {
        const served = await ask(west, `${log}/${path}`, null);
        expect([path, served.ok]).toEqual([path, path === "checkpoint" && log === "east/0"]);
        if (path !== "checkpoint") expect(served).toEqual({ ok: false, code: "sign-in-needed" });
      }
    }
  });

  test("what does not exist cannot be told from what may not be seen", async () => {
    for (const path of ["east/0/tile/0/009", "north/0/rotations", `east/0/body/${"0".repeat(64)}`]) {
      expect(await ask(east, path, null)).toEqual({ ok: false, code: "sign-in-needed" });
    }
  });

  test.each(paths.filter((path) => path !== "cosignature"))(
    "a party and an auditor get %s, from its author and from a copy",
    async (path) => {
      for (const asker of [party, { kind: "auditor", name: "x" }] as const) {
        const [own, copy] = await Promise.all([
          ask(east, `east/0/${path}`, asker),
          ask(west, `east/0/${path}`, asker),
        ]);
        expect([own.ok, copy.ok]).toEqual([true, true]);
        if (own.ok && copy.ok && path !== "checkpoint")
          expect(Buffer.from(own.bytes).equals(Buffer.from(copy.bytes))).toBe(true);
      }
    },
  );

  test("a party gets the checkpoint that this node has cosigned", async () => {
    const served = await ask(west, "east/0/cosignature", party);
    const read = served.ok ? parseNote(served.bytes) : null;
    expect(read?.ok && read.note.signatures.map((one) => one.name)).toEqual([
      "sample.example/east/0",
      "sample.example/west/0",
    ]);
    expect(await ask(east, "east/0/cosignature", party)).toEqual({ ok: false, code: "not-there" });
  });

  test.each([
    "",
    "east",
    "east/0",
    "east/0/",
    "east/00/checkpoint",
    "east/0/checkpoint/",
    "east/0/../0/checkpoint",
    "east/0/tile/0/0",
    "east/0/tile/0/000.p/0",
    "east/0/tile/0/000.p/3",
    "east/0/tile/entries/000",
    "east/0/tile/entries/000.p/256",
    "east/0/body/ABC",
    "east/0/draft",
    "east/9999999999/checkpoint",
    "north/0/checkpoint",
  ])("there is no '%s'", async (path) => {
    expect(await ask(east, path, party)).toEqual({ ok: false, code: "not-there" });
  });
});

describe("a cosignature that is handed in", () => {
  const receive = (bytes: Uint8Array) => east.db.transaction((tx) => receiveCosignature(tx, bytes));
  const cosigned = (text: string, node: SampleNode = west, time = now) =>
    Buffer.from(
      formatNote({
        text,
        signatures: [cosign(text, signingKey(node.card.origin, 0x04, node.keys.node), time)],
      }),
    );

  async function ownText(): Promise<string> {
    const [row] = await east.db.query<{ note: string }>(
      "select note from checkpoint order by size desc limit 1",
    );
    const read = parseNote(Buffer.from(row?.note ?? ""));
    return read.ok ? read.note.text : "";
  }

  test("is kept once, with the time its witness gives", async () => {
    const note = cosigned(await ownText());
    expect(await receive(note)).toMatchObject({
      ok: true,
      size: 2,
      by: ["sample.example/west/0"],
      isNew: true,
    });
    expect(await receive(note)).toMatchObject({ ok: true, isNew: false });
    expect(await east.db.query("select size, time from cosignature")).toEqual([{ size: 2, time: now }]);
  });

  test("stands in the checkpoint from then on", async () => {
    await receive(cosigned(await ownText()));
    const served = await serve(east.db, "east/0/checkpoint", null, { cosigner: east.card.origin });
    const read = served.ok ? parseNote(served.bytes) : null;
    expect(read?.ok && read.note.signatures.map((one) => one.name)).toEqual([
      east.card.origin,
      west.card.origin,
    ]);
  });

  test("of a smaller size that our log once had is kept too", async () => {
    const before = cosigned(await ownText());
    await release(east, [saying("b", "east/one", "should")]);
    expect(await receive(before)).toMatchObject({ ok: true, size: 2 });
  });

  test("is refused where it is none, of another log, by a stranger, or changed", async () => {
    const text = await ownText();
    const stranger = await sampleNode(await fresh(), "north");
    expect(await receive(Buffer.from("no"))).toEqual({ ok: false, code: "unreadable" });
    expect(await receive(cosigned(text.replace("east", "north")))).toMatchObject({ code: "other-log" });
    expect(await receive(cosigned(text, stranger))).toEqual({ ok: false, code: "bad-signature" });
    const changed = cosigned(text).toString().replace("\n2\n", "\n1\n");
    expect(await receive(Buffer.from(changed))).toEqual({ ok: false, code: "bad-signature" });
    const own = signCheckpoint(
      { origin: east.card.origin, size: 2, root: new Uint8Array(32), extensions: [] },
      [signingKey(east.card.origin, 0x01, east.keys.node)],
    );
    expect(await receive(Buffer.from(own))).toEqual({ ok: false, code: "bad-signature" });
    expect(await east.db.query("select from cosignature")).toEqual([]);
  });

  test.each([
    ["another history of ours", 2],
    ["more than we have", 3],
  ])("of %s is refused, kept as evidence, and an alarm", async (_, size) => {
    const { origin } = east.card;
    const root = Buffer.alloc(32, 1);
    const signed = signCheckpoint({ origin, size, root, extensions: [] }, [
      signingKey(origin, 0x01, east.keys.node),
    ]);
    const text = `${origin}\n${size}\n${root.toString("base64")}\n`;
    const line = cosigned(text).toString().split("\n").at(-2);
    expect(await receive(cosigned(text))).toEqual({ ok: false, code: "not-our-checkpoint", size });
    expect(await alarms(east.db), "a witness's word alone accuses nobody").toEqual([]);
    expect(await receive(Buffer.from(`${signed}${line}\n`))).toMatchObject({
      code: "not-our-checkpoint",
      size,
    });
    expect(await alarms(east.db)).toMatchObject([
      { kind: "own-fork", detail: { size, by: [west.card.origin] } },
    ]);
  });
});

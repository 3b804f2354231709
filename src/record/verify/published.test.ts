import { createHash, generateKeyPairSync, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ceremonyOver, softwareStatement } from "./assent.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { type Revision, settlementDigest } from "./digest.ts";
import { type Citation, type Envelope, envelopeBytes, sealBody } from "./envelope.ts";
import { EMPTY_FRONTIER, appendAll, frontierRoot, rootOf } from "./frontier.ts";
import { leafHash } from "./hash.ts";
import { inclusionRanges } from "./merkle.ts";
import type { Published, PublishedAnchor } from "./published-format.ts";
import { verifyPublished } from "./published.ts";
import { NOTE_SIGNATURE, signingKey, verifierKey } from "./verifier-key.ts";

const PARTIES = ["a", "b"] as const;
type Party = (typeof PARTIES)[number];
const nodeKeys = { a: generateKeyPairSync("ed25519"), b: generateKeyPairSync("ed25519") };
const officeKeys = { a: generateKeyPairSync("ed25519"), b: generateKeyPairSync("ed25519") };
const originOf = (party: Party) => `demonstration.test/${party}/0`;

interface Leaf {
  party: Party;
  envelope: Envelope;
  body: string | null;
}

const revision: Revision = {
  mechanism: "demonstration.test",
  entity: "a/1",
  participants: [...PARTIES],
  unit: "wording",
  base: null,
  kind: "paragraph",
  version: 1,
  fields: ["wording.en"],
  values: ["sign within the year"],
};
const digest = settlementDigest(revision);

function common(party: Party, id: string) {
  return { v: 1 as const, id, office: `${party}-office`, time: "2020-08-01T00:00:00.000Z" };
}

function leaves(): Leaf[] {
  const about = { entity: "a/1", kind: "paragraph", version: 1 };
  const said = sealBody({ salt: "A".repeat(22), value: "sign within the year" });
  const cites = sealBody({ salt: "B".repeat(22), value: { cites: [] } });
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
  const { root, paths } = ceremonyOver([digest]);
  const keysOf = (party: Party): Envelope => ({
    ...common(party, `key-${party}`),
    act: "register",
    key: {
      use: "software",
      id: "k",
      office: `${party}-office`,
      algorithm: "Ed25519",
      public: officeKeys[party].publicKey.export({ format: "der", type: "spki" }).toString("base64url"),
    },
  });
  const adoptionOf = (party: Party): Envelope => ({
    ...common(party, `adopt-${party}`),
    ...about,
    act: "adopt",
    unit: "wording",
    base: null,
    digest,
    body: cites.hash,
    assent: {
      type: "software",
      key: "k",
      signature: sign(null, softwareStatement(root), officeKeys[party].privateKey).toString("base64url"),
      index: 0,
      size: 1,
      path: paths[0] ?? [],
    },
  });
  return [
    { party: "a", envelope: keysOf("a"), body: null },
    { party: "b", envelope: keysOf("b"), body: null },
    {
      party: "a",
      envelope: { ...common("a", "open"), ...about, act: "open", participants: [...PARTIES] },
      body: null,
    },
    {
      party: "a",
      envelope: { ...common("a", "say"), ...about, act: "say", field: "wording.en", body: said.hash },
      body: text(said.bytes),
    },
    { party: "a", envelope: adoptionOf("a"), body: text(cites.bytes) },
    { party: "b", envelope: adoptionOf("b"), body: text(cites.bytes) },
  ];
}

function publish(told: readonly Leaf[]): Published {
  const hashes = Object.fromEntries(
    PARTIES.map((party) => [
      party,
      told.filter((one) => one.party === party).map((one) => leafHash(envelopeBytes(one.envelope))),
    ]),
  );
  const proofOf = (party: Party, index: number) => {
    const own = hashes[party] ?? [];
    return inclusionRanges(index, own.length).map(({ from, to }) =>
      Buffer.from(rootOf(own.slice(from, to))).toString("hex"),
    );
  };
  const counted: Record<string, number> = {};
  return {
    format: "concord/published/1",
    digest,
    revision: structuredClone(revision) as Published["revision"],
    logs: PARTIES.map((party) => {
      const own = hashes[party] ?? [];
      const root = frontierRoot(appendAll(EMPTY_FRONTIER, own));
      const key = signingKey(originOf(party), NOTE_SIGNATURE, nodeKeys[party].privateKey);
      const head = { origin: originOf(party), size: own.length, root, extensions: [] };
      return { party, epoch: 0, checkpoint: signCheckpoint(head, [key]) };
    }),
    leaves: told.map((one) => {
      const index = counted[one.party] ?? 0;
      counted[one.party] = index + 1;
      const bytes = Buffer.from(envelopeBytes(one.envelope));
      const at: Citation = {
        party: one.party,
        epoch: 0,
        index,
        leaf: Buffer.from(leafHash(bytes)).toString("hex"),
      };
      return { at, envelope: bytes.toString(), body: one.body, proof: proofOf(one.party, index) };
    }),
  };
}

const anchors: PublishedAnchor[] = PARTIES.map((party) => ({
  party,
  epoch: 0,
  anchor: {
    origin: originOf(party),
    keys: [verifierKey(originOf(party), NOTE_SIGNATURE, nodeKeys[party].publicKey)],
  },
}));

const codesOf = (document: unknown, demonstration = true) =>
  verifyPublished(document, anchors, demonstration).findings.map((one) => one.code);

describe("a published revision", () => {
  test("verifies offline with the two anchors alone", () => {
    expect(verifyPublished(publish(leaves()), anchors, true)).toEqual({ ok: true, digest, findings: [] });
  });

  test("does not verify without an adoption of each side, its key, the opening, or the words", () => {
    const without = (id: string) => codesOf(publish(leaves().filter((one) => one.envelope.id !== id)));
    expect(without("adopt-b")).toEqual(["not-adopted"]);
    expect(without("key-b")).toEqual(["assent-refused"]);
    expect(without("open")).toEqual(["not-opened"]);
    expect(without("say")).toEqual(["value-not-said"]);
  });

  test("does not verify under software keys outside a demonstration, nor with another value or another log's key", () => {
    expect(codesOf(publish(leaves()), false)).toEqual(["assent-refused", "assent-refused"]);
    const changed = publish(leaves());
    changed.revision.values = ["sign when convenient"];
    expect(codesOf(changed)).toContain("digest-mismatch");
    const swapped = publish(leaves());
    for (const log of swapped.logs) log.checkpoint = swapped.logs[0]?.checkpoint ?? "";
    expect(codesOf(swapped)).toContain("checkpoint-refused");
  });

  test("10,000 random changes of one character are neither accepted nor a crash", () => {
    const text = JSON.stringify(publish(leaves()));
    const random = createHash("sha256").update("24").digest();
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const letter = String.fromCharCode(code);
        if (text[at] === letter) return;
        let document: unknown;
        try {
          document = JSON.parse(text.slice(0, at) + letter + text.slice(at + 1));
        } catch {
          refused += 1;
          return;
        }
        if (JSON.stringify(document) === text) return;
        expect(codesOf(document).length).toBeGreaterThan(0);
        refused += 1;
      }),
      { numRuns: 10_000, seed: random.readInt32BE(0) },
    );
    expect(refused).toBeGreaterThan(9500);
  });
});

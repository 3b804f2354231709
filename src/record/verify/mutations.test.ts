import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCheckpoint } from "./checkpoint.ts";
import { EMPTY_FRONTIER, appendAll, frontierRoot, rootOf } from "./frontier.ts";
import { envelopeBytes, parseEnvelope } from "./envelope.ts";
import { HASH_LENGTH, leafHash, sameHash } from "./hash.ts";
import { verifyLog } from "./log.ts";
import {
  type ReadNode,
  proveConsistency,
  proveInclusion,
  verifyConsistency,
  verifyInclusion,
} from "./merkle.ts";
import {
  readMap,
  sampleAnchor,
  sampleCheckpoint,
  sampleEntries,
  sampleEntry,
  sampleLog,
} from "./sample-log.ts";
import { parseTilePath, tilePath } from "./tile.ts";
import { formatVerifierKey, parseVerifierKey } from "./verifier-key.ts";

/** Bytes that someone changed: nothing may crash, and nothing may be accepted as what it is not. */

const RUNS = 2_500 * Number(process.env["CONCORD_SOAK"] ?? 1);

interface Mutation {
  kind: "flip" | "cut" | "insert" | "double" | "swap" | "overwrite" | "end";
  at: number;
  length: number;
  bytes: Uint8Array;
}

const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record<Mutation>({
    kind: fc.constantFrom("flip", "cut", "insert", "double", "swap", "overwrite", "end"),
    at: fc.nat(1_000_000),
    length: fc.integer({ min: 1, max: 40 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  }),
  { minLength: 1, maxLength: 3 },
);

function mutated(original: Uint8Array, changes: readonly Mutation[]): Buffer {
  return changes.reduce<Buffer>((bytes, change) => apply(bytes, change), Buffer.from(original));
}

function apply(bytes: Buffer, { kind, at, length, bytes: fresh }: Mutation): Buffer {
  const start = at % (bytes.length + 1);
  const [head, part, tail] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  switch (kind) {
    case "flip": {
      const copy = Buffer.from(bytes);
      if (start < copy.length) copy[start] = (copy[start] as number) ^ (1 << (length & 7));
      return copy;
    }
    case "cut":
      return Buffer.concat([head, tail]);
    case "insert":
      return Buffer.concat([head, fresh, part, tail]);
    case "double":
      return Buffer.concat([head, part, part, tail]);
    case "swap":
      return Buffer.concat([tail, part, head]);
    case "overwrite":
      return Buffer.concat([head, fresh, bytes.subarray(start + fresh.length)]);
    case "end":
      return Buffer.from(head);
  }
}

describe("what was mutated", () => {
  test(`${RUNS} checkpoints: none crashes, none opens with another text`, () => {
    const original = sampleCheckpoint(300, rootOf([]));
    const opened = openCheckpoint(original, sampleAnchor);
    if (!opened.ok) throw new Error(opened.code);
    fc.assert(
      fc.property(mutations, (changes) => {
        const read = openCheckpoint(mutated(original, changes), sampleAnchor);
        if (!read.ok) return;
        // A changed name turns a cosignature into an unknown one; what is signed must be the same.
        expect(read.note.text).toBe(opened.note.text);
        for (const { time } of read.cosignatures) expect(time).toBe(opened.cosignatures[0]?.time);
      }),
      { numRuns: RUNS, seed: 1 },
    );
  });

  test(`${RUNS} files of a log (bundles and tiles): none crashes, no log is found whole`, async () => {
    const honest = sampleLog(sampleEntries(300));
    const paths = [...honest.keys()].filter((path) => path !== "checkpoint");
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), mutations, async (path, changes) => {
        const original = honest.get(path) as Uint8Array;
        const bytes = mutated(original, changes);
        const report = await verifyLog(readMap(new Map(honest).set(path, bytes)), sampleAnchor);
        expect(report.ok).toBe(bytes.equals(original));
        if (!report.ok)
          expect(report.findings.some((one) => !("path" in one) || one.path === path)).toBe(true);
      }),
      { numRuns: RUNS, seed: 2 },
    );
  });

  test(`${RUNS} envelopes: none crashes, none has the leaf hash of the original`, () => {
    const original = sampleEntry(7);
    expect(parseEnvelope(original).ok).toBe(true);
    fc.assert(
      fc.property(mutations, (changes) => {
        const bytes = mutated(original, changes);
        const read = parseEnvelope(bytes);
        if (read.ok) expect(Buffer.compare(envelopeBytes(read.envelope), bytes)).toBe(0);
        expect(sameHash(leafHash(bytes), leafHash(original))).toBe(bytes.equals(original));
      }),
      { numRuns: RUNS, seed: 5 },
    );
  });

  test(`${RUNS} inclusion and ${RUNS} consistency proofs: none crashes, none is accepted`, () => {
    const leaves = sampleEntries(64).map(leafHash);
    const read: ReadNode = (level, index) =>
      rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
    const rootAt = (size: number) => frontierRoot(appendAll(EMPTY_FRONTIER, leaves.slice(0, size)));
    const size = fc.integer({ min: 2, max: 64 });
    fc.assert(
      fc.property(size, fc.nat(63), mutations, (newer, other, changes) => {
        const index = other % newer;
        const older = 1 + (other % newer);
        const tree = { size: newer, root: rootAt(newer) };
        const inclusion = Buffer.concat(proveInclusion(index, newer, read));
        const included = split(mutated(inclusion, changes));
        const accepted = verifyInclusion(tree, index, leaves[index] as Buffer, included).ok;
        expect(accepted).toBe(Buffer.concat(included).equals(inclusion));
        const consistency = Buffer.concat(proveConsistency(older, newer, read));
        const grown = split(mutated(consistency, changes));
        const consistent = verifyConsistency({ size: older, root: rootAt(older) }, tree, grown).ok;
        expect(consistent).toBe(Buffer.concat(grown).equals(consistency));
      }),
      { numRuns: RUNS, seed: 3 },
    );
  });

  test(`${RUNS} verifier keys and ${RUNS} tile paths: none crashes, none is read as another`, () => {
    const key = formatVerifierKey(sampleAnchor.keys[0] as Parameters<typeof formatVerifierKey>[0]);
    const path = tilePath({ level: 1, index: 1_234_067, width: 17 });
    fc.assert(
      fc.property(mutations, (changes) => {
        const keyText = mutated(Buffer.from(key), changes).toString();
        const readKey = parseVerifierKey(keyText);
        if (readKey.ok) expect(formatVerifierKey(readKey.key)).toBe(keyText);
        expect(readKey.ok).toBe(keyText === key);
        const pathText = mutated(Buffer.from(path), changes).toString();
        const readPath = parseTilePath(pathText);
        if (readPath.ok) expect(tilePath(readPath.tile)).toBe(pathText);
      }),
      { numRuns: RUNS, seed: 4 },
    );
  });
});

function split(bytes: Buffer): Buffer[] {
  const count = Math.ceil(bytes.length / HASH_LENGTH);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * HASH_LENGTH, (at + 1) * HASH_LENGTH));
}

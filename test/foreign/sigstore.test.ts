import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { frontierRoot } from "../../src/record/verify/frontier.ts";
import type { Hash } from "../../src/record/verify/hash.ts";
import { readMap, sampleEntries } from "../../src/record/verify/sample-log.ts";
import { staticLog } from "../../src/record/verify/static-log.ts";
import { fetchInclusion } from "../../src/record/verify/tree-reader.ts";

/** The part of sigstore-js that is asked; its package does not export the file, so it is taken by path. */
interface SigstoreMerkle {
  verifyMerkleInclusion: (
    entry: { canonicalizedBody: Uint8Array; inclusionProof: { logIndex: string; hashes: readonly Hash[] } },
    checkpoint: { logSize: bigint; logHash: Hash },
  ) => void;
}

const require = createRequire(import.meta.url);
const inner = path.join(
  path.dirname(require.resolve("@sigstore/verify/package.json")),
  "dist/tlog/merkle.js",
);
const { verifyMerkleInclusion } = require(inner) as SigstoreMerkle;

const SIZE = 66_000;
const entries = sampleEntries(SIZE);
const { files, frontier } = staticLog(entries);
const tree = { size: SIZE, root: frontierRoot(frontier) };

async function proofOf(index: number): Promise<Hash[]> {
  const proved = await fetchInclusion(readMap(files), tree, index);
  if (!proved.ok) throw new Error(proved.code);
  return proved.proof;
}

function accepts(index: number, entry: Uint8Array, hashes: readonly Hash[], root = tree.root): boolean {
  const asked = { canonicalizedBody: entry, inclusionProof: { logIndex: String(index), hashes } };
  try {
    verifyMerkleInclusion(asked, { logSize: BigInt(SIZE), logHash: root });
    return true;
  } catch (fault) {
    if ((fault as { code?: string }).code !== "TLOG_INCLUSION_PROOF_ERROR") throw fault;
    return false;
  }
}

describe("sigstore-js (@sigstore/verify)", () => {
  test.each([0, 1, 255, 256, 40_000, 65_535, 65_536, SIZE - 1])(
    "accepts the inclusion of entry %i",
    async (index) => {
      expect(accepts(index, entries[index] as Uint8Array, await proofOf(index))).toBe(true);
    },
  );

  test("refuses another entry, index, step and root", async () => {
    const proof = await proofOf(40_000);
    const entry = entries[40_000] as Uint8Array;
    expect(accepts(40_000, entries[40_001] as Uint8Array, proof)).toBe(false);
    expect(accepts(40_001, entry, proof)).toBe(false);
    expect(accepts(40_000, entry, proof.with(0, tree.root))).toBe(false);
    expect(accepts(40_000, entry, proof.slice(1))).toBe(false);
    expect(accepts(40_000, entry, proof, proof[0])).toBe(false);
  });
});

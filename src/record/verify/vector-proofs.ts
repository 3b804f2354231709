import { hash } from "node:crypto";
import { rootOf } from "./frontier.ts";
import { leafHash } from "./hash.ts";
import { type ReadNode, proveConsistency, proveInclusion } from "./merkle.ts";

/** The project's own cases of Merkle proofs, good and bad; `generate-vectors.ts` writes them to `vectors/`. */

export interface InclusionCase {
  name: string;
  size: number;
  index: number;
  root: string;
  leaf: string;
  proof: string[];
  valid: boolean;
}

export interface ConsistencyCase {
  name: string;
  older: { size: number; root: string };
  newer: { size: number; root: string };
  proof: string[];
  valid: boolean;
}

const SIZES = [1, 2, 3, 7, 8];
const leaves = Array.from({ length: 16 }, (_, index) => leafHash(Buffer.from(`vector entry ${index}`)));
const read: ReadNode = (level, index) => rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const rootAt = (size: number) => hex(rootOf(leaves.slice(0, size)));

/** The same digest with one bit changed, the bit chosen by the digest itself. */
function altered(digest: string): string {
  const bytes = Buffer.from(digest, "hex");
  const at = hash("sha256", bytes, "buffer").readUInt8(0);
  bytes[at >> 3] = (bytes[at >> 3] as number) ^ (1 << (at & 7));
  return hex(bytes);
}

export function inclusionCases(): InclusionCase[] {
  return SIZES.flatMap((size) =>
    Array.from({ length: size }, (_, index) => index).flatMap((index) => inclusion(index, size)),
  );
}

function inclusion(index: number, size: number): InclusionCase[] {
  const proof = proveInclusion(index, size, read).map(hex);
  const good = {
    name: `${index} of ${size}`,
    size,
    index,
    root: rootAt(size),
    leaf: hex(leaves[index] as Buffer),
    proof,
    valid: true,
  };
  const bad: Partial<InclusionCase>[] = [
    { name: "another root", root: altered(good.root) },
    { name: "another leaf", leaf: altered(good.leaf) },
    { name: "a step too many", proof: [...proof, good.root] },
    { name: "outside the tree", index: size },
    ...proof.map((step, at) => ({ name: `step ${at} altered`, proof: proof.with(at, altered(step)) })),
    ...(proof.length > 0 ? [{ name: "a step too few", proof: proof.slice(1) }] : []),
  ];
  return [
    good,
    ...bad.map((change) => ({ ...good, ...change, name: `${good.name}, ${change.name}`, valid: false })),
  ];
}

export function consistencyCases(): ConsistencyCase[] {
  return SIZES.flatMap((newer) =>
    SIZES.filter((older) => older <= newer).flatMap((older) => consistency(older, newer)),
  );
}

function consistency(older: number, newer: number): ConsistencyCase[] {
  const proof = proveConsistency(older, newer, read).map(hex);
  const good: ConsistencyCase = {
    name: `${older} to ${newer}`,
    older: { size: older, root: rootAt(older) },
    newer: { size: newer, root: rootAt(newer) },
    proof,
    valid: true,
  };
  const bad: (Partial<ConsistencyCase> & { name: string })[] = [
    { name: "another older root", older: { ...good.older, root: altered(good.older.root) } },
    { name: "another newer root", newer: { ...good.newer, root: altered(good.newer.root) } },
    { name: "a step too many", proof: [...proof, good.newer.root] },
    { name: "from nothing", older: { size: 0, root: good.older.root } },
    ...proof.map((step, at) => ({ name: `step ${at} altered`, proof: proof.with(at, altered(step)) })),
    ...(older < newer ? [{ name: "backwards", older: good.newer, newer: good.older }] : []),
  ];
  return [
    good,
    ...bad.map((change) => ({ ...good, ...change, name: `${good.name}, ${change.name}`, valid: false })),
  ];
}

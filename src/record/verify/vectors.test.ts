import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { vectorFiles } from "./generate-vectors.ts";
import { decodeBundle } from "./bundle.ts";
import { type Json, canonicalJson } from "./canonical.ts";
import { type Anchor, openCheckpoint } from "./checkpoint.ts";
import { verifyLog } from "./log.ts";
import { verifyConsistency, verifyInclusion } from "./merkle.ts";
import { readMap } from "./sample-log.ts";
import type { BundleCase, LogCase, NoteCase } from "./vector-logs.ts";
import type { ConsistencyCase, InclusionCase } from "./vector-proofs.ts";
import { type VerifierKey, parseVerifierKey } from "./verifier-key.ts";

const own = path.join(import.meta.dirname, "vectors");
const foreign = path.resolve(import.meta.dirname, "../../../../shared/vectors");
const absent = existsSync(foreign) ? "" : " (skipped: ../shared/vectors is absent)";

function json(...file: string[]): unknown {
  return JSON.parse(readFileSync(path.join(...file), "utf8"));
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

describe("the project's own vectors", () => {
  const hex = (text: string) => Buffer.from(text, "hex");
  const tree = ({ size, root }: { size: number; root: string }) => ({ size, root: hex(root) });
  const inclusion = json(own, "inclusion.json") as InclusionCase[];
  const consistency = json(own, "consistency.json") as ConsistencyCase[];
  const [anchor = { origin: "", keys: [], cosigners: [] }] = json(own, "anchor.json") as AnchorText[];

  test.each([...vectorFiles()])("%s stands as the generator writes it", (name, text) => {
    expect(readFileSync(path.join(own, name), "utf8")).toBe(text);
  });

  test(`${inclusion.length} inclusion proofs, good and bad`, () => {
    for (const one of inclusion) {
      const verdict = verifyInclusion(tree(one), one.index, hex(one.leaf), one.proof.map(hex));
      expect(verdict.ok, one.name).toBe(one.valid);
    }
  });

  test(`${consistency.length} consistency proofs, good and bad`, () => {
    for (const { name, older, newer, proof, valid } of consistency) {
      expect(verifyConsistency(tree(older), tree(newer), proof.map(hex)).ok, name).toBe(valid);
    }
  });

  test.each(json(own, "checkpoints.json") as NoteCase[])("checkpoint: $name", ({ note, refused }) => {
    const opened = openCheckpoint(Buffer.from(note), readAnchor(anchor));
    expect(opened.ok ? null : opened.code).toBe(refused);
  });

  test.each(json(own, "bundles.json") as BundleCase[])("bundle: $name", ({ bytes, count, entries }) => {
    const decoded = decodeBundle(hex(bytes), count);
    expect(decoded.ok ? decoded.entries.map((one) => Buffer.from(one).toString("hex")) : null).toEqual(
      entries,
    );
  });

  test("log: whole", async () => {
    expect(await verifyLog(readMap(wholeLog()), readAnchor(anchor))).toMatchObject({
      ok: true,
      entries: 300,
    });
  });

  test.each(json(own, "log-altered.json") as LogCase[])(
    "log: $name altered",
    async ({ path, byte, findings }) => {
      const files = wholeLog();
      const bytes = files.get(path) as Buffer;
      if (byte === null) files.delete(path);
      else bytes[byte] = (bytes[byte] as number) ^ 1;
      const report = await verifyLog(readMap(files), readAnchor(anchor));
      expect(report.findings.map(({ code }) => code)).toEqual(findings);
    },
  );

  test.each(json(own, "jcs.json") as { name: string; input: string; output: string }[])(
    "JCS: $name",
    (one) => {
      expect(canonicalJson(JSON.parse(one.input) as Json)).toBe(one.output);
    },
  );
});

interface AnchorText {
  origin: string;
  keys: string[];
  cosigners: string[];
}

function readAnchor({ origin, keys, cosigners }: AnchorText): Anchor {
  return { origin, keys: keys.map(readKey), cosigners: cosigners.map(readKey) };
}

function readKey(text: string): VerifierKey {
  const read = parseVerifierKey(text);
  if (!read.ok) throw new Error(read.code);
  return read.key;
}

function wholeLog(): Map<string, Buffer> {
  const [files = {}] = json(own, "log.json") as Record<string, string>[];
  return new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text, "base64")]));
}

interface ForeignInclusion {
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  proof: string[] | null;
  wantErr: boolean;
}

interface ForeignConsistency {
  size1: number;
  size2: number;
  root1: string;
  root2: string;
  proof: string[] | null;
  wantErr: boolean;
}

describe.skipIf(absent !== "")(`vectors nobody here wrote${absent}`, () => {
  const bytes = (text: string) => Buffer.from(text, "base64");
  const inclusion = filesUnder(path.join(foreign, "merkle/inclusion"));
  const consistency = filesUnder(path.join(foreign, "merkle/consistency"));

  test(`${inclusion.length} inclusion proofs of transparency-dev/merkle, as wantErr says`, () => {
    expect(inclusion.length).toBeGreaterThan(80);
    const verdicts = inclusion.map((file) => {
      const { leafIdx, treeSize, root, leafHash, proof, wantErr } = json(file) as ForeignInclusion;
      const tree = { size: treeSize, root: bytes(root) };
      const verdict = verifyInclusion(tree, leafIdx, bytes(leafHash), (proof ?? []).map(bytes));
      expect(verdict.ok, file).toBe(!wantErr);
      return verdict.ok;
    });
    expect(verdicts.filter(Boolean).length).toBeGreaterThan(5);
  });

  test(`${consistency.length} consistency proofs of transparency-dev/merkle, as wantErr says`, () => {
    expect(consistency.length).toBeGreaterThan(80);
    const verdicts = consistency.map((file) => {
      const { size1, size2, root1, root2, proof, wantErr } = json(file) as ForeignConsistency;
      const older = { size: size1, root: bytes(root1) };
      const newer = { size: size2, root: bytes(root2) };
      const verdict = verifyConsistency(older, newer, (proof ?? []).map(bytes));
      expect(verdict.ok, file).toBe(!wantErr);
      return verdict.ok;
    });
    expect(verdicts.filter(Boolean).length).toBeGreaterThan(5);
  });

  test.each(filesUnder(path.join(foreign, "jcs/input")).map((file) => path.basename(file, ".json")))(
    "RFC 8785 of cyberphone/json-canonicalization: %s",
    (name) => {
      const canonical = Buffer.from(canonicalJson(json(foreign, "jcs/input", `${name}.json`) as Json));
      const expected = readFileSync(path.join(foreign, "jcs/outhex", `${name}.txt`), "utf8").replaceAll(
        /\s/g,
        "",
      );
      expect(canonical.toString("hex")).toBe(expected);
      expect(canonical.toString()).toBe(
        readFileSync(path.join(foreign, "jcs/output", `${name}.json`), "utf8"),
      );
    },
  );
});

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { encodeBundle } from "./bundle.ts";
import { readFolder } from "./folder.ts";
import { frontierRoot, rootOf } from "./frontier.ts";
import { leafHash } from "./hash.ts";
import { type LogReport, verifyLog } from "./log.ts";
import {
  readMap,
  sampleAnchor,
  sampleCheckpoint,
  sampleEntries,
  sampleEntry,
  sampleLog,
} from "./sample-log.ts";
import { staticLog } from "./static-log.ts";

type Files = Map<string, Uint8Array>;

const SIZE = 700;
const entries = sampleEntries(SIZE);
const honest = sampleLog(entries);
/** Three levels of tiles: 257 full bundles and a partial one. */
const tall = sampleLog(Array.from({ length: 66_000 }, (_, index) => Buffer.from(`entry ${index}`)));

function tampered(files: Files, path: string, change: (bytes: Buffer) => Uint8Array | null): Files {
  const changed = change(Buffer.from(files.get(path) as Uint8Array));
  const copy = new Map(files);
  if (changed === null) copy.delete(path);
  else copy.set(path, changed);
  return copy;
}

function flip(position: number): (bytes: Buffer) => Uint8Array {
  return (bytes) => {
    bytes[position] = (bytes[position] as number) ^ 1;
    return bytes;
  };
}

const gone = () => null;
const verify = (files: Files): Promise<LogReport> => verifyLog(readMap(files), sampleAnchor);
const findings = async (files: Files) => (await verify(files)).findings;

describe("an honest log", () => {
  test.each([0, 1, 255, 256, 257, SIZE])("of %i entries is found whole", async (size) => {
    const some = entries.slice(0, size);
    const seen: number[] = [];
    const report = await verifyLog(readMap(sampleLog(some)), sampleAnchor, {
      onEntry: (index, entry, leaf) => {
        expect(Buffer.compare(entry, some[index] as Uint8Array)).toBe(0);
        expect(Buffer.compare(leaf, leafHash(entry))).toBe(0);
        seen.push(index);
        return null;
      },
    });
    expect(report).toMatchObject({ ok: true, entries: size, findings: [], dropped: 0 });
    expect(report.checkpoint?.cosignatures).toHaveLength(1);
    expect(report.computed).toEqual(rootOf(some.map(leafHash)));
    expect(seen).toEqual([...some.keys()]);
  });

  test("of three levels of tiles is found whole, also where partial files have given way to full ones", async () => {
    expect(await verify(tall)).toMatchObject({ ok: true, entries: 66_000, findings: [] });
    const older = staticLog(sampleEntries(1024)).files;
    for (const path of ["checkpoint", "tile/1/000.p/2"]) older.set(path, honest.get(path) as Uint8Array);
    expect(await verify(older)).toMatchObject({ ok: true, entries: SIZE });
  });

  test("is read from a folder as well", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "log-"));
    try {
      for (const [file, bytes] of honest) {
        mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
        writeFileSync(path.join(folder, file), bytes);
      }
      expect(await verifyLog(readFolder(folder), sampleAnchor)).toMatchObject({ ok: true, entries: SIZE });
      expect((await verifyLog(readFolder(path.join(folder, "tile")), sampleAnchor)).findings).toEqual([
        { code: "checkpoint-missing", path: "checkpoint" },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("keeps what it was known to have, and a caller's refusal is named with its place", async () => {
    const known = [1, 255, 256, 300, SIZE].map((size) => ({
      size,
      root: rootOf(entries.slice(0, size).map(leafHash)),
    }));
    expect((await verifyLog(readMap(honest), sampleAnchor, { known })).ok).toBe(true);
    const refused = await verifyLog(readMap(honest), sampleAnchor, {
      onEntry: (index) => (index === 600 ? "odd" : null),
    });
    expect(refused.findings).toEqual([
      { code: "entry-refused", path: "tile/entries/002.p/188", index: 600, reason: "odd" },
    ]);
    expect(refused.ok).toBe(false);
  });
});

describe("a log that was tampered with says what is wrong and where", () => {
  test("a changed entry", async () => {
    const length = 2 + sampleEntry(0).length;
    const files = tampered(honest, "tile/entries/001", flip(10 * length + 50));
    expect(await findings(files)).toMatchObject([
      { code: "entry-mismatch", path: "tile/entries/001", index: 266 },
      { code: "root-mismatch", size: SIZE },
    ]);
  });

  test("a changed entry in the partial bundle at the end", async () => {
    const files = tampered(honest, "tile/entries/002.p/188", flip(50));
    expect(await findings(files)).toMatchObject([
      { code: "entry-mismatch", path: "tile/entries/002.p/188", index: 512 },
      { code: "root-mismatch" },
    ]);
  });

  test("a changed hash of a full, of a partial and of an inner tile", async () => {
    expect(await findings(tampered(honest, "tile/0/001", flip(3 * 32)))).toEqual([
      { code: "tile-mismatch", path: "tile/0/001", position: 3, from: 256, to: 512 },
    ]);
    expect(await findings(tampered(honest, "tile/0/002.p/188", flip(187 * 32)))).toEqual([
      { code: "tile-mismatch", path: "tile/0/002.p/188", position: 187, from: 512, to: 700 },
    ]);
    expect(await findings(tampered(tall, "tile/1/000", flip(9 * 32)))).toEqual([
      { code: "tile-mismatch", path: "tile/1/000", position: 9, from: 0, to: 65_536 },
    ]);
    expect(await findings(tampered(tall, "tile/2/000.p/1", flip(0)))).toEqual([
      { code: "tile-mismatch", path: "tile/2/000.p/1", position: 0, from: 0, to: 65_536 },
    ]);
  });

  test("an entry changed together with the hashes above it, up to below the root", async () => {
    const other = staticLog(entries.with(300, Buffer.from("{}"))).files;
    const files = new Map(honest);
    for (const path of ["tile/entries/001", "tile/0/001"]) files.set(path, other.get(path) as Uint8Array);
    expect(await findings(files)).toMatchObject([
      { code: "entries-mismatch", path: "tile/entries/001", from: 256, to: 512 },
      { code: "tile-mismatch", path: "tile/0/001", position: null },
      { code: "root-mismatch" },
    ]);
    const rewritten = staticLog(entries.with(300, Buffer.from("{}"))).files;
    rewritten.set("checkpoint", honest.get("checkpoint") as Uint8Array);
    expect(await findings(rewritten)).toMatchObject([{ code: "root-mismatch", size: SIZE }]);
  });

  test("a disagreement that nothing authentic decides", async () => {
    const entry = tampered(honest, "tile/entries/000", flip(20));
    const files = tampered(entry, "tile/1/000.p/2", flip(0));
    expect(await findings(files)).toMatchObject([
      { code: "disagreement", path: "tile/0/000", position: 0 },
      { code: "disagreement", path: "tile/1/000.p/2", position: 0 },
      { code: "root-mismatch" },
    ]);
  });

  test("missing and broken files, every one of them", async () => {
    const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
    let files = tampered(honest, "tile/entries/000", gone);
    files = tampered(files, "tile/entries/001", half);
    files = tampered(files, "tile/0/000", gone);
    files = tampered(files, "tile/0/002.p/188", half);
    const report = await verify(files);
    expect(report).toMatchObject({ ok: false, entries: 188, computed: null });
    expect(report.findings).toEqual([
      { code: "tile-malformed", path: "tile/0/002.p/188" },
      { code: "tile-missing", path: "tile/0/000" },
      { code: "bundle-missing", path: "tile/entries/000", from: 0, to: 256 },
      { code: "bundle-malformed", path: "tile/entries/001", index: 384, reason: "too-short" },
    ]);
    const longer = tampered(honest, "tile/entries/001", (bytes) => Buffer.concat([bytes, bytes]));
    expect(await findings(longer)).toEqual([
      { code: "bundle-malformed", path: "tile/entries/001", index: 512, reason: "trailing-bytes" },
    ]);
  });

  test("a checkpoint that is missing, changed, of another log, or of another size", async () => {
    expect(await verify(tampered(honest, "checkpoint", gone))).toMatchObject({
      ok: false,
      checkpoint: null,
      entries: 0,
    });
    const changed = tampered(honest, "checkpoint", (bytes) =>
      Buffer.from(bytes.toString().replace("700", "600")),
    );
    expect(await findings(changed)).toMatchObject([
      { code: "checkpoint-refused", refusal: { code: "bad-signature" } },
    ]);
    const elsewhere = await verifyLog(readMap(honest), { ...sampleAnchor, origin: "elsewhere.example" });
    expect(elsewhere.findings).toMatchObject([
      { code: "checkpoint-refused", refusal: { code: "other-origin" } },
    ]);
    const short = new Map(honest).set(
      "checkpoint",
      sampleCheckpoint(699, rootOf(entries.slice(0, 699).map(leafHash))),
    );
    expect((await findings(short)).map(({ code }) => code)).toEqual(["tile-missing", "bundle-missing"]);
  });

  test("a fork and a shrunken log", async () => {
    const others = sampleEntries(SIZE, 1);
    const known = [
      { size: 300, root: rootOf(others.slice(0, 300).map(leafHash)) },
      { size: SIZE + 1, root: rootOf(others.map(leafHash)) },
    ];
    const report = await verifyLog(readMap(honest), sampleAnchor, { known });
    expect(report.findings).toMatchObject([
      { code: "shrunken", size: SIZE, known: SIZE + 1 },
      { code: "fork", size: 300 },
    ]);
  });

  test("a checkpoint over more entries than any disk holds ends at the limit of findings", async () => {
    const vast = sampleCheckpoint(Number.MAX_SAFE_INTEGER, Buffer.alloc(32));
    const report = await verifyLog(readMap(new Map([["checkpoint", vast]])), sampleAnchor, { limit: 20 });
    expect(report).toMatchObject({ ok: false, entries: 0, computed: null });
    expect(report.findings).toHaveLength(20);
  });

  test("findings beyond the limit are counted, and the reading stops", async () => {
    const empty = encodeBundle(Array.from({ length: 256 }, () => Buffer.of()));
    const files = new Map(honest).set("tile/entries/000", empty);
    const report = await verifyLog(readMap(files), sampleAnchor, { limit: 100 });
    expect(report).toMatchObject({ ok: false, entries: 256, dropped: 156, computed: null });
    expect(report.findings).toHaveLength(100);
  });

  test("a fault in reading is thrown, not reported as a finding", async () => {
    const broken = () => Promise.reject(new Error("disk"));
    await expect(verifyLog(broken, sampleAnchor)).rejects.toThrow("disk");
  });
});

test("the frontier of the files made is that of the entries", () => {
  expect(frontierRoot(staticLog(entries).frontier)).toEqual(rootOf(entries.map(leafHash)));
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signCheckpoint } from "../../src/record/verify/checkpoint.ts";
import { frontierRoot, rootOf } from "../../src/record/verify/frontier.ts";
import { leafHash } from "../../src/record/verify/hash.ts";
import {
  sampleAnchor,
  sampleEntries,
  sampleKey,
  sampleLog,
  sampleOrigin,
} from "../../src/record/verify/sample-log.ts";
import { staticLog } from "../../src/record/verify/static-log.ts";
import { type VerifierKey, formatVerifierKey } from "../../src/record/verify/verifier-key.ts";
import { lacking } from "../requirement.ts";
import { buildVerifyLog, foreignVerdict } from "./verifylog.ts";

const lack = lacking("go");

const SIZE = 66_000;
const key = formatVerifierKey(sampleAnchor.keys[0] as VerifierKey);
const witness = formatVerifierKey(sampleAnchor.cosigners?.[0] as VerifierKey);
const leaves = [0, 255, 256, 40_000, 65_535, 65_536, SIZE - 1];
const whole = { key, cosigners: [witness], leaves };

describe.skipIf(lack !== null)(
  `Go's sumdb/note and sumdb/tlog${lack === null ? "" : ` (skipped: ${lack})`}`,
  () => {
    let folder = "";
    let honest = new Map<string, Uint8Array>();
    let binary = "";

    /** Writes a log into a folder of its own. */
    function onDisk(name: string, files: ReadonlyMap<string, Uint8Array>): string {
      const base = path.join(folder, name);
      for (const [file, bytes] of files) {
        mkdirSync(path.join(base, path.dirname(file)), { recursive: true });
        writeFileSync(path.join(base, file), bytes);
      }
      return base;
    }

    /** A signed checkpoint of an earlier size, in a file; of other entries than ours where `fork` says so. */
    function olderCheckpoint(size: number, fork = false): string {
      const root = rootOf(sampleEntries(size, fork ? 1 : 0).map(leafHash));
      const file = path.join(folder, `older-${size}-${fork}`);
      writeFileSync(file, signCheckpoint({ origin: sampleOrigin, size, root, extensions: [] }, [sampleKey]));
      return file;
    }

    function altered(file: string, at: number): Map<string, Uint8Array> {
      const bytes = Buffer.from(honest.get(file) as Uint8Array);
      const position = at < 0 ? bytes.length + at : at;
      bytes[position] = (bytes[position] as number) ^ 1;
      return new Map(honest).set(file, bytes);
    }

    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), "concord-go-"));
      honest = sampleLog(sampleEntries(SIZE));
      binary = await buildVerifyLog(folder);
      onDisk("honest", honest);
    });

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test(`accept a log of ${SIZE} entries: checkpoint, cosignature, ${leaves.length} inclusions`, async () => {
      const verdict = await foreignVerdict(binary, { log: path.join(folder, "honest"), ...whole });
      expect(verdict).toMatchObject({ ok: true });
      expect(verdict.said).toContain(`checkpoint: ${SIZE} entries`);
      expect(verdict.said.match(/inclusion: /g)).toHaveLength(leaves.length);
    });

    test.each([1, 255, 256, 30_000, 65_536, 65_999, SIZE])(
      "accept the consistency from %i entries",
      async (size) => {
        const check = { log: path.join(folder, "honest"), ...whole, older: olderCheckpoint(size) };
        const verdict = await foreignVerdict(binary, check);
        expect(verdict.said).toContain(`consistency: from ${size} to ${SIZE} entries`);
        expect(verdict.ok).toBe(true);
      },
    );

    test("accept it over HTTP, behind a token", async () => {
      const server = createServer((request, response) => {
        const bytes = honest.get((request.url ?? "").replace("/log/east/", ""));
        const known = request.headers.authorization === "Bearer sesame";
        response.writeHead(known ? (bytes === undefined ? 404 : 200) : 401).end(known ? bytes : undefined);
      });
      await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
      const log = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log/east`;
      try {
        expect(await foreignVerdict(binary, { log, ...whole, bearer: "sesame" })).toMatchObject({ ok: true });
        expect(await foreignVerdict(binary, { log, ...whole })).toMatchObject({ ok: false });
      } finally {
        server.close();
      }
    });

    test.each([
      ["a changed entry", "tile/entries/000", 60, "entry 0"],
      ["a changed leaf hash", "tile/0/000", 40, "entry 0"],
      ["a changed inner hash", "tile/1/000", 0, "entry 256"],
      ["a changed hash at the edge", "tile/2/000.p/1", 0, "entry 0"],
      ["a changed size", "checkpoint", sampleOrigin.length + 1, "the checkpoint"],
      ["a changed cosignature", "checkpoint", -9, "the checkpoint"],
    ])("refuse %s", async (name, file, at, where) => {
      const log = onDisk(name.replaceAll(" ", "-"), altered(file, at));
      const verdict = await foreignVerdict(binary, { log, ...whole });
      expect(verdict.ok).toBe(false);
      expect(verdict.said).toContain(`The log is refused: ${where}`);
    });

    test("refuse a fork, a shrunken log, a missing cosignature and another log's key", async () => {
      const log = path.join(folder, "honest");
      const forked = await foreignVerdict(binary, { log, key, older: olderCheckpoint(30_000, true) });
      expect(forked.said).toContain("not the continuation");
      const { files, frontier } = staticLog(sampleEntries(300));
      const root = frontierRoot(frontier);
      const signed = signCheckpoint({ origin: sampleOrigin, size: 300, root, extensions: [] }, [sampleKey]);
      const short = onDisk("short", files.set("checkpoint", Buffer.from(signed)));
      expect((await foreignVerdict(binary, { log: short, key, older: olderCheckpoint(301) })).said).toContain(
        "shrunk",
      );
      expect((await foreignVerdict(binary, { log: short, key, cosigners: [witness] })).said).toContain(
        "not signed by",
      );
      expect((await foreignVerdict(binary, { log, key: key.replace("east", "eest") })).ok).toBe(false);
    });
  },
);

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { generateKeyPairSync } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { writeBundle } from "../../src/record/exchange/bundle-file.ts";
import { signCheckpoint } from "../../src/record/verify/checkpoint.ts";
import { envelopeBytes } from "../../src/record/verify/envelope.ts";
import { frontierRoot } from "../../src/record/verify/frontier.ts";
import { staticLog } from "../../src/record/verify/static-log.ts";
import {
  NOTE_SIGNATURE,
  formatVerifierKey,
  signingKey,
  verifierKey,
} from "../../src/record/verify/verifier-key.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "concord-verify-"));
const origin = "demonstration.test/a/0";
const pair = generateKeyPairSync("ed25519");
const key = formatVerifierKey(verifierKey(origin, NOTE_SIGNATURE, pair.publicKey));

function entry(index: number): Uint8Array {
  return envelopeBytes({
    v: 1,
    id: `act-${index}`,
    office: "a-office",
    time: "2020-08-01T00:00:00.000Z",
    act: "open",
    entity: `a/${index}`,
    kind: "paragraph",
    version: 1,
    participants: ["a", "b"],
  });
}

/** Writes a log of 300 acts, the last of which no version can read; `first` is the number of the first. */
function writeLog(name: string, first = 0): string {
  const entries = Array.from({ length: 300 }, (_, index) => entry(index + first));
  const log = staticLog([...entries, Buffer.from('{"act":"of a later version"}')]);
  const { frontier } = log;
  const head = { origin, size: frontier.size, root: frontierRoot(frontier), extensions: [] };
  const note = signCheckpoint(head, [signingKey(origin, NOTE_SIGNATURE, pair.privateKey)]);
  const place = path.join(folder, name);
  for (const [file, bytes] of [...log.files, ["checkpoint", Buffer.from(note)] as const]) {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    writeFileSync(path.join(place, file), bytes);
  }
  return place;
}

function verify(...words: string[]) {
  const env = { ...process.env, LANG: "en" };
  return spawnSync(process.execPath, ["bin/concord", "verify", ...words], {
    cwd: root,
    encoding: "utf8",
    env,
  });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("concord verify", () => {
  test("compares another copy, and says where two askers were shown two logs", () => {
    const [here, there] = [writeLog("here"), writeLog("there", 1)];
    const same = verify(here, "--key", key, "--against", writeLog("same"));
    expect(same.stdout).toContain("is of the same log: the first 301 entries are the same");
    expect(same.status).toBe(0);
    const split = verify(here, "--key", key, "--against", there);
    expect(split.stdout).toContain("the log was forked");
    expect(split.stdout).toContain("has signed two different logs");
    expect(split.status).toBe(1);
    const unusable = verify(here, "--key", key, "--against", folder);
    expect(unusable.stdout).toContain("checkpoint-missing");
    expect(unusable.status).toBe(2);
  });

  test("verifies a whole log from a folder, notes an act it cannot read, and starts in under a second's work", () => {
    const run = verify(writeLog("good"), "--key", key);
    expect(run.stdout).toContain("Verified: 301 entries");
    expect(run.stdout).toContain("entry 300 is not an act this version can read");
    expect(run.status).toBe(0);
  });

  test("says what is wrong and where, in three languages, and exits with 1", () => {
    const place = writeLog("changed");
    const file = path.join(place, "tile/entries/000");
    const bytes = readFileSync(file);
    bytes.write("2021", bytes.indexOf("2020"), "ascii");
    writeFileSync(file, bytes);
    const run = verify(place, "--key", key);
    expect(run.stdout).toContain("NOT verified");
    expect(run.stdout).toMatch(/Entry 0 is not the one the signed root stands for/);
    expect(run.status).toBe(1);
    expect(verify(place, "--key", key, "--language", "ko").stdout).toContain("검증되지 않음");
    expect(verify(place, "--key", key, "--language", "zh-Hans").stdout).toContain("未通过验证");
  });

  test("verifies a bundle from the log's first entry with the key it is sealed to, and refuses a changed one", () => {
    const log = staticLog(Array.from({ length: 300 }, (_, index) => entry(index)));
    const { frontier } = log;
    const head = { origin, size: frontier.size, root: frontierRoot(frontier), extensions: [] };
    const note = signCheckpoint(head, [signingKey(origin, NOTE_SIGNATURE, pair.privateKey)]);
    const files = new Map([...log.files].map(([file, bytes]) => [`a/0/${file}`, bytes]));
    files.set("a/0/checkpoint", Buffer.from(note));
    const agreement = generateKeyPairSync("x25519");
    const place = path.join(folder, "agreement.pem");
    writeFileSync(place, agreement.privateKey.export({ format: "pem", type: "pkcs8" }));
    const raw = agreement.publicKey.export({ format: "jwk" }).x ?? "";
    const about = {
      mechanism: "demonstration.test",
      from: "a",
      to: "demonstration.test/b/0",
      epoch: 0,
      since: 0,
    };
    const once = generateKeyPairSync("x25519").privateKey;
    const bytes = writeBundle({ ...about, size: 300 }, files, { agreement: raw }, once);
    const file = path.join(folder, "log.bundle");
    writeFileSync(file, bytes);
    expect(verify(file, "--key", key, "--open-with", place).stdout).toContain("Verified: 300 entries");
    expect(verify(file, "--key", key).status).toBe(2);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const changed = verify(file, "--key", key, "--open-with", place);
    expect(changed.stdout).toContain("refused whole");
    expect(changed.status).toBe(1);
  });

  test("refuses unusable input with one sentence and exits with 2", () => {
    for (const words of [[], ["/nowhere", "--key", key], [folder], [folder, "--key", "nonsense"]]) {
      const run = verify(...words);
      expect(run.status).toBe(2);
      expect(run.stderr.trim().split("\n")).toHaveLength(1);
    }
  });
});

import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { signCheckpoint } from "../record/verify/checkpoint.ts";
import { frontierRoot } from "../record/verify/frontier.ts";
import { verifyLog } from "../record/verify/log.ts";
import { staticLog } from "../record/verify/static-log.ts";
import type { ReadFile } from "../record/verify/tile.ts";
import { NOTE_SIGNATURE, signingKey, verifierKey } from "../record/verify/verifier-key.ts";
import { knownFrom } from "./verify-against.ts";

const origin = "demonstration.test/a/0";
const [own, foreign] = [generateKeyPairSync("ed25519"), generateKeyPairSync("ed25519")];
const anchor = { origin, keys: [verifierKey(origin, NOTE_SIGNATURE, own.publicKey)] };

/** A log of so many entries; `turn`: from where on it says something else. */
function copy(size: number, turn = Infinity, { privateKey } = own, lost = ""): ReadFile {
  const entries = Array.from({ length: size }, (_, at) => Buffer.from(at < turn ? `${at}` : `other ${at}`));
  const { files, frontier } = staticLog(entries);
  const head = { origin, size, root: frontierRoot(frontier), extensions: [] };
  const note = Buffer.from(signCheckpoint(head, [signingKey(origin, NOTE_SIGNATURE, privateKey)]));
  return (path) =>
    Promise.resolve(path === "checkpoint" ? note : path === lost ? null : (files.get(path) ?? null));
}

test.each<[string, ReadFile, object, string[]]>([
  ["is as long", copy(300), { ok: true, known: { size: 300 } }, []],
  ["is behind", copy(7), { ok: true, known: { size: 7 } }, []],
  ["is ahead", copy(600), { ok: true, known: { size: 300 } }, []],
  ["is as long and another log", copy(300, 299), { ok: true, known: { size: 300 } }, ["fork"]],
  ["is behind and another log", copy(200, 3), { ok: true, known: { size: 200 } }, ["fork"]],
  ["is ahead and another log", copy(600, 3), { ok: true, known: { size: 300 } }, ["fork"]],
  ["is ahead, and another log only there", copy(600, 300), { ok: true, known: { size: 300 } }, []],
  ["is signed by a stranger", copy(300, 3, foreign), { ok: false, reason: "no-known-signature" }, []],
  ["is not there", () => Promise.resolve(null), { ok: false, reason: "checkpoint-missing" }, []],
  ["does not give its root", copy(600, 3, own, "tile/0/001"), { ok: false, reason: "tile-missing" }, []],
])("a copy that %s", async (_, other, found, findings) => {
  const log = copy(300);
  const against = await knownFrom(other, log, anchor);
  expect(against).toMatchObject(found);
  const known = against.ok ? [against.known] : [];
  const report = await verifyLog(log, anchor, { known });
  expect(report.findings.map((one) => one.code)).toEqual(findings);
});

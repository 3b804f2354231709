import { type KeyObject, createPrivateKey } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { BUNDLE_LIMIT } from "../record/verify/bundle.ts";
import { parseEnvelope } from "../record/verify/envelope.ts";
import { openBundle, readHeader } from "../record/exchange/bundle-file.ts";
import { readFolder } from "../record/verify/folder.ts";
import { type LogReport, verifyLog } from "../record/verify/log.ts";
import type { PublishedAnchor } from "../record/verify/published-format.ts";
import { verifyPublished } from "../record/verify/published.ts";
import type { ReadFile } from "../record/verify/tile.ts";
import { NOTE_SIGNATURE, type VerifierKey, parseVerifierKey } from "../record/verify/verifier-key.ts";
import { sentence, type sentences } from "./verification.ts";

type Language = keyof typeof sentences;
type Say = (code: Parameters<typeof sentence>[1], values?: object) => void;

/**
 * `concord verify TARGET --key VKEY`: a whole log (a folder or an address), one published revision (a file), or a bundle
 * with the key it is sealed to, with nothing of the node's own say-so. Exit code 0 verified, 1 not, 2 unusable input.
 */
export async function run(args: string[]): Promise<number> {
  const asked = readArguments(args);
  const say: Say = (code, values = {}) => process.stdout.write(`${sentence(asked.language, code, values)}\n`);
  const refuse = (code: Parameters<Say>[0], values = {}) => {
    process.stderr.write(`${sentence(asked.language, code, values)}\n`);
    return 2;
  };
  const [target] = asked.targets;
  if (target === undefined || asked.targets.length > 1) return refuse("usage");
  if (asked.keys.length === 0) return refuse("no-key");
  const anchors = asked.keys.map(anchorOf);
  if (anchors.some((one) => one === null)) return refuse("unreadable", { reason: "--key" });
  const known = anchors.filter((one) => one !== null);
  try {
    const file = await localFile(target);
    if (file === null) return await checkLog(readerOf(target), known, say);
    if (readHeader(file).ok) return await checkBundle(file, asked.openWith, known, { say, refuse });
    return checkPublished(JSON.parse(file.toString("utf8")) as unknown, known, say);
  } catch (error) {
    return refuse("unreadable", { reason: error instanceof Error ? error.message : String(error) });
  }
}

interface Asked {
  targets: string[];
  keys: string[];
  /** The file of the X25519 key that a bundle is sealed to. */
  openWith: string | null;
  language: Language;
}

function readArguments(args: string[]): Asked {
  const options = {
    key: { type: "string", multiple: true },
    "open-with": { type: "string" },
    language: { type: "string" },
  } as const;
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const { key: keys = [], language, "open-with": openWith = null } = values;
    return { targets: positionals, keys, openWith, language: languageOf(language) };
  } catch {
    return { targets: [], keys: [], openWith: null, language: languageOf(undefined) };
  }
}

function languageOf(asked: string | undefined): Language {
  const name = asked ?? process.env["LANG"] ?? "en";
  return name.startsWith("zh") ? "zh-Hans" : name.startsWith("ko") ? "ko" : "en";
}

/** A key's name is its log's origin: mechanism, party, epoch. */
function anchorOf(text: string): (PublishedAnchor & { mechanism: string }) | null {
  const parsed = parseVerifierKey(text);
  if (!parsed.ok || parsed.key.type !== NOTE_SIGNATURE) return null;
  const key: VerifierKey = parsed.key;
  const [mechanism = "", party = "", epoch = "0"] = key.name.split("/");
  return { mechanism, party, epoch: Number(epoch), anchor: { origin: key.name, keys: [key] } };
}

async function localFile(target: string): Promise<Buffer | null> {
  if (/^https?:\/\//.test(target) || (await stat(target)).isDirectory()) return null;
  return readFile(target);
}

/** A bundle that begins with the log's first entry is a whole log; a later one is judged by the node that imports it. */
async function checkBundle(
  file: Uint8Array,
  openWith: string | null,
  anchors: readonly PublishedAnchor[],
  { say, refuse }: { say: Say; refuse: (code: Parameters<Say>[0], values?: object) => number },
): Promise<number> {
  const read = readHeader(file);
  if (!read.ok || openWith === null) return refuse("no-agreement-key");
  const { to, from, epoch, since } = read.header;
  const agreement: KeyObject = createPrivateKey(await readFile(openWith));
  const opened = openBundle(file, { origins: [to], agreement });
  if (!opened.ok) {
    say("not-verified");
    say("bundle-refused", { reason: opened.code });
    return 1;
  }
  if (since > 0) return refuse("bundle-continues", { since });
  const sender = anchors.filter((one) => one.party === from && one.epoch === epoch);
  if (sender.length === 0) return refuse("no-anchor", { party: from, epoch });
  const prefix = `${from}/${epoch}/`;
  return checkLog((name) => Promise.resolve(opened.files.get(prefix + name) ?? null), sender, say);
}

/** Software keys are labelled ones of a demonstration, and the demonstration is part of its mechanism's id. */
function isDemonstration(mechanism: string): boolean {
  return mechanism.split(".")[0] === "demonstration";
}

function checkPublished(
  document: unknown,
  anchors: readonly (PublishedAnchor & { mechanism: string })[],
  say: Say,
): number {
  const report = verifyPublished(
    document,
    anchors,
    anchors.every((one) => isDemonstration(one.mechanism)),
  );
  if (report.ok) say("verified-published", { digest: report.digest });
  else say("not-verified");
  for (const finding of report.findings) say(finding.code, finding);
  return report.ok ? 0 : 1;
}

async function checkLog(read: ReadFile, anchors: readonly PublishedAnchor[], say: Say): Promise<number> {
  const [first] = anchors;
  if (first === undefined) return 2;
  const odd: { index: number; reason: string }[] = [];
  const onEntry = (index: number, entry: Uint8Array) => {
    const parsed = parseEnvelope(entry);
    if (!parsed.ok && odd.length < 100) odd.push({ index, reason: parsed.code });
    return null;
  };
  const { origin } = first.anchor;
  const keys = anchors.filter((one) => one.anchor.origin === origin).flatMap((one) => one.anchor.keys);
  const report = await verifyLog<string>(read, { origin, keys }, { onEntry });
  tell(report, origin, say);
  for (const one of odd) say("odd", one);
  return report.ok ? 0 : 1;
}

function tell(report: LogReport<string>, origin: string, say: Say): void {
  if (report.ok) {
    const root = Buffer.from(report.computed ?? []).toString("base64");
    say("verified-log", { entries: report.entries, origin, root });
    return;
  }
  say("not-verified");
  for (const finding of report.findings) {
    say(finding.code, finding.code === "checkpoint-refused" ? { reason: finding.refusal.code } : finding);
  }
  if (report.dropped > 0) say("more", { dropped: report.dropped });
}

function readerOf(target: string): ReadFile {
  return /^https?:\/\//.test(target) ? readAddress(target.replace(/\/$/, "")) : readFolder(target);
}

function readAddress(base: string): ReadFile {
  const token = process.env["CONCORD_AUDITOR_TOKEN"];
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return async (name) => {
    const answer = await fetch(`${base}/${name}`, { headers, signal: AbortSignal.timeout(30_000) });
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${base}/${name}: ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length > BUNDLE_LIMIT ? null : bytes;
  };
}

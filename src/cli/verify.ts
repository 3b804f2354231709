import { type KeyObject, createPrivateKey } from "node:crypto";
import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseEnvelope } from "../record/verify/envelope.ts";
import { openBundle, readHeader } from "../record/exchange/bundle-file.ts";
import { httpRemote } from "../record/exchange/http-remote.ts";
import { readFolder } from "../record/verify/folder.ts";
import { type ContentsReport, checkContents } from "../record/verify/log-contents.ts";
import type { TreeHead } from "../record/verify/merkle.ts";
import { type LogReport, verifyLog } from "../record/verify/log.ts";
import type { PublishedAnchor } from "../record/verify/published-format.ts";
import { verifyPublished } from "../record/verify/published.ts";
import type { ReadFile } from "../record/verify/tile.ts";
import { NOTE_SIGNATURE, type VerifierKey, parseVerifierKey } from "../record/verify/verifier-key.ts";
import { knownFrom } from "./verify-against.ts";
import { openProgress } from "./verify-progress.ts";
import { sentence, type sentences } from "./verification.ts";

type Language = keyof typeof sentences;
type Say = (code: Parameters<typeof sentence>[1], values?: object) => void;

/**
 * `concord verify TARGET --key VKEY`: a whole log (a folder or an address), one published revision (a file), or a bundle
 * with the key it is sealed to, with nothing of the node's own say-so; and that the words and files beside it are those
 * that its entries name. `--against COPY`: and that another copy is of the same log. What was compared is kept in the file of `--resume`. Exit code 0 verified, 1 not, 2 unusable input.
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
    if (file === null) {
      const beside = (await hasContents(target)) ? { resume: asked.resume } : null;
      const place = await against(asked, readerOf(target), known, say);
      return place === null ? 2 : await checkLog(readerOf(target), known, say, { ...place, beside });
    }
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
  /** Another copy of the same log, which must not be another log. */
  against: string | null;
  /** The file that keeps how far the words beside a log have been compared. */
  resume: string | null;
  language: Language;
}

function readArguments(args: string[]): Asked {
  const options = {
    key: { type: "string", multiple: true },
    "open-with": { type: "string" },
    against: { type: "string" },
    resume: { type: "string" },
    language: { type: "string" },
  } as const;
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const { key: keys = [], language, "open-with": openWith = null, against = null, resume = null } = values;
    return { targets: positionals, keys, openWith, against, resume, language: languageOf(language) };
  } catch {
    const nothing = { targets: [], keys: [], openWith: null, against: null, resume: null };
    return { ...nothing, language: languageOf(undefined) };
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
  if (isAddress(target) || (await stat(target)).isDirectory()) return null;
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
  const files: ReadFile = (name) => Promise.resolve(opened.files.get(prefix + name) ?? null);
  return checkLog(files, sender, say, { other: null, beside: { resume: null } });
}

/** A node has what its log names, and so has a folder that holds any of it; one without is a log alone. */
async function hasContents(target: string): Promise<boolean> {
  if (isAddress(target)) return true;
  return readdir(path.join(target, "body")).then(
    () => true,
    () => false,
  );
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

interface Place {
  /** How the words and files beside the entries are compared; null where none lie there. */
  beside: { resume: string | null } | null;
  /** What another copy says that this log was. */
  other: { name: string; known: TreeHead } | null;
}

/** What the other copy says; null where it cannot be used, which is said. */
async function against(
  asked: Asked,
  files: ReadFile,
  anchors: readonly PublishedAnchor[],
  say: Say,
): Promise<Pick<Place, "other"> | null> {
  const name = asked.against;
  const [first] = anchors;
  if (name === null || first === undefined) return { other: null };
  const found = await knownFrom(readerOf(name), files, first.anchor);
  if (found.ok) return { other: { name, known: found.known } };
  say("against-unusable", { name, reason: found.reason });
  return null;
}

async function checkLog(
  files: ReadFile,
  anchors: readonly PublishedAnchor[],
  say: Say,
  { beside, other }: Place,
): Promise<number> {
  const [first] = anchors;
  if (first === undefined) return 2;
  const { party } = first;
  const { origin } = first.anchor;
  const progress = await openProgress(beside?.resume ?? null, origin);
  const contents = beside === null ? null : checkContents(files, party, progress.done);
  const odd: { index: number; reason: string }[] = [];
  const onEntry = (index: number, entry: Uint8Array, leaf: Uint8Array) => {
    contents?.onEntry(index, entry, leaf);
    const parsed = parseEnvelope(entry);
    if (!parsed.ok && odd.length < 100) odd.push({ index, reason: parsed.code });
    return null;
  };
  const keys = anchors.filter((one) => one.anchor.origin === origin).flatMap((one) => one.anchor.keys);
  const read = progress.watching(contents?.read ?? files, () => contents?.done() ?? null);
  const options = { onEntry, known: [...progress.known, ...(other === null ? [] : [other.known])] };
  try {
    const report = await verifyLog<string>(read, { origin, keys }, options);
    tell(report, origin, say);
    if (other !== null) tellOther(report, other, say);
    for (const one of odd) say("odd", one);
    const found = report.ok && contents !== null ? await contents.report() : null;
    if (found !== null) tellContents(found, say);
    if (found !== null) await progress.forget();
    return report.ok && (found === null || found.findings.length === 0) ? 0 : 1;
  } catch (fault) {
    const upTo = await progress.keep(contents?.done() ?? null);
    if (upTo !== null) say("contents-kept", { upTo, file: beside?.resume ?? "" });
    throw fault;
  }
}

function tellOther(report: LogReport<string>, { name, known }: NonNullable<Place["other"]>, say: Say): void {
  const differs = report.findings.some((one) => one.code === "fork" && one.size === known.size);
  if (differs) say("against-differs", { name });
  else if (report.ok) say("against-agrees", { name, size: known.size });
}

function tellContents({ right, erased, findings, dropped }: ContentsReport, say: Say): void {
  say(findings.length === 0 ? "contents-right" : "contents-wrong", { right, erased });
  for (const finding of findings) say(finding.code, finding);
  if (dropped > 0) say("more", { dropped });
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

function isAddress(target: string): boolean {
  return /^https?:\/\//.test(target);
}

function readerOf(target: string): ReadFile {
  return isAddress(target) ? readAddress(target.replace(/\/$/, "")) : readFolder(target);
}

const TIMEOUT_MS = 30_000;

/** A file that is longer than any of its kind may be is as good as none. */
function readAddress(base: string): ReadFile {
  const token = process.env["CONCORD_AUDITOR_TOKEN"];
  const authorize = () => (token === undefined ? null : `Bearer ${token}`);
  const remote = httpRemote(`${base}/`, { authorize, milliseconds: TIMEOUT_MS });
  return async (name) => {
    const fetched = await remote.read(name);
    if (fetched.ok) return fetched.bytes;
    if (fetched.code === "not-there" || fetched.code === "too-large") return null;
    throw new Error(`${base}/${name}: ${fetched.code === "unreachable" ? fetched.cause : fetched.code}`);
  };
}

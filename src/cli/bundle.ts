import { createPrivateKey } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { openBundle, readHeader } from "../record/exchange/bundle-file.ts";
import { exchangeSentence } from "../record/exchange/messages.ts";
import { type Office, languageOf, officeOptions, signIn } from "./office.ts";
import { wordsIn } from "./words/words.ts";

const usage =
  "Usage: concord bundle out --to PARTY [--since N] [--up-to N] FILE | concord bundle in FILE | concord bundle open FILE --agreement KEY.pem FOLDER";

/**
 * `concord bundle out --to PARTY FILE` and `concord bundle in FILE`, through a node; `concord bundle open FILE --agreement
 * KEY.pem FOLDER` without one: it lays the tree out as files, which `concord verify` can check. Exit code 0 done, 1 refused, 2
 * unusable input.
 */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  const [way, file, folder] = read?.positionals ?? [];
  if (read === null || file === undefined) return unusable();
  if (way === "open") return folder === undefined ? unusable() : open(file, folder, read.values);
  if (way !== "out" && way !== "in") return unusable();
  const office = await signIn(read.values);
  if (office === null) return 1;
  const done = way === "out" ? await out(office, file, read.values) : await into(office, file);
  await office.close();
  return done;
}

function readArguments(args: string[]) {
  const options = {
    ...officeOptions,
    to: { type: "string" },
    since: { type: "string" },
    "up-to": { type: "string" },
    agreement: { type: "string" },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}

interface Order {
  to?: string | undefined;
  since?: string | undefined;
  "up-to"?: string | undefined;
}

interface Opening {
  agreement?: string | undefined;
  language?: string | undefined;
}

/** Opens a bundle with the recipient's own key, for whoever wants to check it without a node. */
async function open(file: string, folder: string, { agreement = "", language }: Opening): Promise<number> {
  const words = wordsIn[languageOf(language)];
  const [bytes, pem] = await Promise.all([file, agreement].map((one) => readFile(one).catch(() => null)));
  if (bytes == null || pem == null) {
    process.stderr.write(`${words.unreadableFile(bytes == null ? file : agreement)}\n`);
    return 2;
  }
  const read = readHeader(bytes);
  const origins = read.ok ? [read.header.to] : [];
  const opened = openBundle(bytes, { origins, agreement: createPrivateKey(pem) });
  if (!opened.ok) {
    process.stderr.write(`${exchangeSentence(opened, languages[languageOf(language)])}\n`);
    return 1;
  }
  for (const [name, content] of opened.files) {
    const place = path.join(folder, ...name.split("/"));
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, content, { mode: 0o600 });
  }
  const { from, epoch } = opened.header;
  process.stdout.write(`${words.opened(path.join(folder, from, String(epoch)), opened.files.size)}\n`);
  return 0;
}

const languages = { "zh-Hans": "zh", ko: "ko", en: "en" } as const;

async function out(office: Office, file: string, order: Order): Promise<number> {
  const query = new URLSearchParams({ to: order.to ?? "" });
  if (order.since !== undefined) query.set("since", order.since);
  if (order["up-to"] !== undefined) query.set("upTo", order["up-to"]);
  const answer = await office.bytes("GET", `/api/bundles?${query.toString()}`);
  if (answer === null) return 1;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  await writeFile(file, bytes, { mode: 0o600 });
  office.say(office.words.written(file, bytes.length));
  return 0;
}

interface Imported {
  from: string;
  sentence: string | null;
  size: number | null;
  received: number | null;
  missing: number | null;
  cosigned: number | null;
  cosignatures: number;
}

async function into(office: Office, file: string): Promise<number> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    process.stderr.write(`${office.words.unreadableFile(file)}\n`);
    return 2;
  }
  const answer = await office.bytes("POST", "/api/bundles", bytes);
  if (answer === null) return 1;
  const { from, sentence, size, received, missing, cosigned, cosignatures } =
    (await answer.json()) as Imported;
  if (sentence !== null) {
    process.stderr.write(`${sentence}\n`);
    return 1;
  }
  const { words, say } = office;
  say(words.taken(from, size ?? 0, received ?? 0));
  if ((missing ?? 0) > 0) say(words.missing(missing ?? 0));
  if (cosigned !== null) say(words.cosigned(cosigned));
  say(words.confirmed(cosignatures));
  return 0;
}

function unusable(): number {
  process.stderr.write(`${usage}\n`);
  return 2;
}

import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Reference } from "../language/dates/time-phrase.ts";

const usage = "Usage: concord read FILE [--json] [--date YYYY-MM-DD] | concord read --sentences FILE.jsonl";

/** A file to be read, or the sentence that says why it cannot be. */
type Opened = { ok: true; bytes: Uint8Array } | { ok: false; sentence: string };

/**
 * `concord read`: the commitments of a document, or of sentences already cut, as JSON lines. Exit code 0 whatever
 * is found, 2 with one sentence on standard error for input that cannot be used.
 */
export async function run(words: string[]): Promise<number> {
  const asked = question(words);
  if (asked === null) return unusable(usage);
  return asked.sentences ? readRows(asked.file) : readFileOf(asked.file, asked.date);
}

interface Question {
  file: string;
  sentences: boolean;
  date: Reference;
}

function question(words: string[]): Question | null {
  const asked: Question = { file: "", sentences: false, date: null };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--json") continue;
    if (word === "--sentences") asked.sentences = true;
    else if (word === "--date") {
      at += 1;
      asked.date = /^\d{4}-\d\d-\d\d$/.exec(words[at] ?? "")?.[0] ?? null;
      if (asked.date === null) return null;
    } else if (word.startsWith("--") || asked.file !== "") return null;
    else asked.file = word;
  }
  return asked.file === "" ? null : asked;
}

async function readFileOf(file: string, date: Reference): Promise<number> {
  const { largestFile } = await import("../documents/document.ts");
  const opened = await open(file, largestFile);
  if (!opened.ok) return unusable(opened.sentence);
  const { readDocument } = await import("../documents/read-document.ts");
  const document = await readDocument(opened.bytes, path.basename(file));
  if (!document.ok) {
    const { refusalSentence } = await import("../documents/messages/messages.ts");
    return unusable(refusalSentence(document, "en"));
  }
  const { linesOfDocument } = await import("../language/reader/lines.ts");
  await print(linesOfDocument(document.text, path.basename(file), date));
  return 0;
}

/** The most that a file of sentences may hold: 256 MiB. */
const largestRows = 256 * 1024 * 1024;

async function readRows(file: string): Promise<number> {
  const opened = await open(file, largestRows);
  if (!opened.ok) return unusable(opened.sentence);
  const { linesOfSentences } = await import("../language/reader/lines.ts");
  const read = linesOfSentences(new TextDecoder().decode(opened.bytes));
  if (!read.ok) return unusable(`Line ${read.line} of ${file} is not a row {"id", "doc", "lang", "text"}.`);
  await print(read.lines);
  return 0;
}

async function open(file: string, limit: number): Promise<Opened> {
  try {
    const { size } = await stat(file);
    const { refusalSentence } = await import("../documents/messages/messages.ts");
    if (size > limit)
      return { ok: false, sentence: refusalSentence({ ok: false, code: "too-large", size, limit }, "en") };
    return { ok: true, bytes: new Uint8Array(await readFile(file)) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    return { ok: false, sentence: `${file} cannot be opened (${code}).` };
  }
}

/** Lines go out in pieces of about this many units, so that a long document is never held twice. */
const piece = 65_536;

/** Prints lines as they come. A reader downstream that has seen enough (`| head`) is no fault, and ends the work. */
async function print(lines: Iterable<string>): Promise<void> {
  try {
    await pipeline(pieces(lines), process.stdout, { end: false });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
  }
}

function* pieces(lines: Iterable<string>): Generator<string> {
  let waiting = "";
  for (const line of lines) {
    waiting += `${line}\n`;
    if (waiting.length < piece) continue;
    yield waiting;
    waiting = "";
  }
  if (waiting !== "") yield waiting;
}

function unusable(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

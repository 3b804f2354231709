import { createReadStream, existsSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { CheckOptions } from "../language/concordance/check.ts";
import type { Language } from "../language/language.ts";
import type { Lexicon } from "../language/lexicon/lexicon.ts";

const usage = `Usage: concord concordance --pairs FILE.jsonl [--reader en|zh|ko]
       concord concordance --align A.txt B.txt [C.txt] --langs en,zh[,ko] [--reader en|zh|ko]
`;

/** `concord concordance`: what aligned texts, or whole texts in two or three languages, say differently. */
export async function run(words: string[]): Promise<number> {
  process.stdout.on("error", leaveQuietly);
  const asked = readWords(words);
  if (asked === null) return refuse(usage.trimEnd());
  const missing = asked.files.find((file) => !existsSync(file) || !statSync(file).isFile());
  if (missing !== undefined) return refuse(`there is no file ${missing}.`);
  const large = asked.align ? asked.files.find((file) => statSync(file).size > largest) : undefined;
  if (large !== undefined) return refuse(`${large} is larger than 400 MB; give it in parts.`);
  return asked.align ? alignFiles(asked) : checkPairs(asked);
}

/** Texts to align are held in memory, where a string has at most 512 million units. */
const largest = 400_000_000;

/** Whoever reads the pipe has seen enough (`| head`): no fault of ours. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}

interface Asked {
  align: boolean;
  files: string[];
  languages: Language[];
  reader: Language;
}

function readWords(words: string[]): Asked | null {
  const parsed = parse(words);
  if (parsed === null) return null;
  const { values, positionals } = parsed;
  const reader = languageOf(values.reader ?? "en");
  if (reader === null) return null;
  if (values.pairs !== undefined && values.align === undefined && positionals.length === 0) {
    return { align: false, files: [values.pairs], languages: [], reader };
  }
  if (values.align === undefined || values.pairs !== undefined) return null;
  const files = [values.align, ...positionals];
  const languages = (values.langs ?? "").split(",").map(languageOf);
  const known = languages.filter((one) => one !== null);
  if (
    known.length !== languages.length ||
    known.length !== files.length ||
    new Set(known).size !== known.length
  )
    return null;
  return files.length < 2 || files.length > 3 ? null : { align: true, files, languages: known, reader };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        pairs: { type: "string" },
        align: { type: "string" },
        langs: { type: "string" },
        reader: { type: "string" },
      },
    });
  } catch {
    return null;
  }
}

function languageOf(word: string): Language | null {
  return word === "en" || word === "zh" || word === "ko" ? word : null;
}

function refuse(sentence: string): number {
  process.stderr.write(`concord concordance: ${sentence}\n`);
  return 2;
}

async function optionsFor(reader: Language): Promise<CheckOptions & { lexicon: Lexicon }> {
  const [{ makeMatcher }, { shippedGlossary }, { readLexicon }] = await Promise.all([
    import("../language/glossary/matcher.ts"),
    import("../language/glossary/shipped.ts"),
    import("../language/lexicon/shipped.ts"),
  ]);
  return { matcher: makeMatcher(shippedGlossary), lexicon: await readLexicon(), reader };
}

/** Row by row, so that a file larger than memory is no matter; a bad row is named and the rest goes on. */
async function checkPairs(asked: Asked): Promise<number> {
  const [{ checkLine }, options] = await Promise.all([
    import("../language/concordance/rows.ts"),
    optionsFor(asked.reader),
  ]);
  let [number, read] = [0, 0];
  const lines = createInterface({
    input: createReadStream(asked.files[0] ?? "", "utf8"),
    crlfDelay: Infinity,
  });
  for await (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    const result = checkLine(number === 1 ? line.replace(/^\ufeff/, "") : line, options);
    if (result.ok) {
      read += 1;
      await write(`${JSON.stringify(result.row)}\n`);
    } else
      process.stderr.write(
        `concord concordance: row ${number} ${reasons[result.code]}; it was passed over.\n`,
      );
  }
  return read > 0 || number === 0 ? checkEmpty(read) : refuse("the file holds no usable row.");
}

const reasons = {
  "not-json": "is not JSON",
  "not-a-row": "has no id and texts {en?, zh?, ko?}",
  "too-long": "has a text of more than a million signs",
};

function checkEmpty(read: number): number {
  return read > 0 ? 0 : refuse("the file is empty.");
}

async function alignFiles(asked: Asked): Promise<number> {
  const [{ checkDocuments, isTooLong }, options] = await Promise.all([
    import("../language/concordance/documents.ts"),
    optionsFor(asked.reader),
  ]);
  const texts: Partial<Record<Language, string>> = {};
  for (const [at, language] of asked.languages.entries())
    texts[language] = await readText(asked.files[at] ?? "");
  const empty = asked.languages.find((language) => (texts[language] ?? "").trim() === "");
  if (empty !== undefined) return refuse(`the ${empty} text is empty.`);
  const patience = askPatience(asked.languages.reduce((sum, one) => sum + (texts[one] ?? "").length, 0));
  if (patience !== null) process.stderr.write(`concord concordance: ${patience}\n`);
  for (const unit of checkDocuments(texts, options.lexicon, options)) {
    await write(`${JSON.stringify(unit)}\n`);
    if (isTooLong(unit.texts))
      process.stderr.write(
        `concord concordance: unit ${unit.unit} has a paragraph of more than a million signs; it was not compared.\n`,
      );
  }
  return 0;
}

/** Units of text aligned and checked in a second of one core, as measured on texts of 53 and 35 MB. */
const pace = 100_000;

/** What to say before an answer that takes more than a minute. */
export function askPatience(length: number): string | null {
  const minutes = Math.round(length / pace / 60);
  if (minutes < 1) return null;
  return `${Math.round(length / 1_000_000)} million signs are aligned and checked part by part; the last line comes after some ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
}

async function readText(file: string): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  return (await readFile(file, "utf8")).replace(/^\ufeff/, "");
}

/** Waits where the reader of a pipe is slower than the checker. */
async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}

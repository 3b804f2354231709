import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Office, officeOptions, signIn } from "./office.ts";

const usage =
  "Usage: concord commitments export [FILE.csv] | concord commitments import FILE.csv [--check | --release]";

/**
 * `concord commitments export` writes every commitment this side sees as CSV (to standard output without a file);
 * `import` gives an edited one back: prepared at home, with `--check` only looked at, with `--release` sent. Exit code
 * 0 done, 1 refused, with each error's row and column, 2 unusable input.
 */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  const [way, file] = read?.positionals ?? [];
  if (read === null || (way !== "export" && way !== "import")) return unusable();
  if (way === "import" && file === undefined) return unusable();
  const office = await signIn(read.values);
  if (office === null) return 1;
  const { check, release } = read.values;
  const as = check === true ? "check" : release === true ? "release" : "drafts";
  const done = way === "export" ? await out(office, file) : await into(office, file ?? "", as);
  await office.close();
  return done;
}

function readArguments(args: string[]) {
  const options = { ...officeOptions, check: { type: "boolean" }, release: { type: "boolean" } } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}

async function out(office: Office, file: string | undefined): Promise<number> {
  const answer = await office.bytes("GET", "/api/commitments.csv");
  if (answer === null) return 1;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (file === undefined) process.stdout.write(bytes);
  else {
    await writeFile(file, bytes);
    office.say(office.words.exported(file, bytes.length));
  }
  return 0;
}

interface Imported {
  outcome: "checked" | "prepared" | "released";
  opened: string[];
  changed: string[];
  unchanged: number;
  dispatch: number | null;
}

async function into(office: Office, file: string, as: string): Promise<number> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    process.stderr.write(`${office.words.unreadableFile(file)}\n`);
    return 2;
  }
  const answer = await office.bytes("POST", `/api/commitments.csv?as=${as}`, bytes);
  if (answer === null) return 1;
  const { outcome, opened, changed, unchanged, dispatch } = (await answer.json()) as Imported;
  office.say(office.words.imported(opened.length, changed.length, unchanged));
  office.say(office.words.importedAs[outcome](dispatch ?? 0));
  for (const id of opened) office.say(`+ ${id}`);
  for (const id of changed) office.say(`~ ${id}`);
  return 0;
}

function unusable(): number {
  process.stderr.write(`${usage}\n`);
  return 2;
}

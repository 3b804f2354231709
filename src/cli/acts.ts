import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Office, officeOptions, signIn } from "./office.ts";

const usage = "Usage: concord acts FILE.json";

/**
 * `concord acts FILE.json` says what a file holds, as `POST /api/acts` takes it: `{"acts": [...]}`, all or none, once
 * however often it is run. `-` reads standard input. Exit code 0 said, 1 refused, 2 unusable input.
 */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  const [file] = read?.positionals ?? [];
  if (read === null || file === undefined) return unusable();
  const office = await signIn(read.values);
  if (office === null) return 1;
  const done = await say(office, file);
  await office.close();
  return done;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: officeOptions, allowPositionals: true });
  } catch {
    return null;
  }
}

async function say(office: Office, file: string): Promise<number> {
  const body = await contentOf(file);
  if (body === null) {
    process.stderr.write(`${office.words.unreadableFile(file)}\n`);
    return 2;
  }
  const said = await office.ask<{
    acts: { id: string; at: { party: string; index: number } }[];
    dispatch: number;
  }>("POST", "/api/acts", body);
  if (said === null) return 1;
  office.say(office.words.saidActs(said.acts.length, said.dispatch));
  for (const { id, at } of said.acts) office.say(`${at.party} ${at.index + 1}  ${id}`);
  return 0;
}

async function contentOf(file: string): Promise<unknown> {
  try {
    const text = file === "-" ? await standardInput() : await readFile(file, "utf8");
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

async function standardInput(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString("utf8");
}

function unusable(): number {
  process.stderr.write(`${usage}\n`);
  return 2;
}

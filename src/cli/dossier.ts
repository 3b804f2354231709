import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { officeOptions, signIn } from "./office.ts";

const usage = "Usage: concord dossier MEETING [FILE] [--language zh|ko|en] [--json]";

/**
 * `concord dossier china/jetc-29` writes the dossier of a meeting (or `observer/jetc-28`, one of the past) as text in one
 * language, as a Word file where FILE ends in .docx, or with `--json` as the node answers it; to standard output without a file. Exit code 0 done, 1 refused by
 * the node, 2 unusable input.
 */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  const [meeting, file, ...more] = read?.positionals ?? [];
  if (read === null || meeting === undefined || more.length > 0 || !/^[a-z0-9-]+\/[^/]+$/.test(meeting)) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const office = await signIn(read.values);
  if (office === null) return 1;
  const ending = endingOf(read.values.json === true, file);
  const answer = await office.bytes("GET", `/api/meetings/${meeting}/${ending}?limit=1000`);
  const bytes = answer === null ? null : new Uint8Array(await answer.arrayBuffer());
  await office.close();
  if (bytes === null) return 1;
  if (file === undefined) process.stdout.write(bytes);
  else {
    await writeFile(file, bytes);
    office.say(office.words.exported(file, bytes.length));
  }
  return 0;
}

function endingOf(asJson: boolean, file: string | undefined): string {
  if (asJson) return "dossier";
  return file?.endsWith(".docx") === true ? "dossier.docx" : "dossier.txt";
}

function readArguments(args: string[]) {
  const options = { ...officeOptions, json: { type: "boolean" } } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}

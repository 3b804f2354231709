import { parseArgs } from "node:util";
import { officeOptions, signIn } from "./office.ts";

interface Compared {
  state: "not-restored" | "goes-on" | "new-epoch";
  epoch: number | null;
  size: number | null;
  fingerprint: string | null;
}

/** `concord compare`: after a restore, compares our log with what every counterpart holds of it. */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (read === null) return 2;
  const office = await signIn(read.values);
  if (office === null) return 1;
  const { words, say } = office;
  const done = await office.ask<Compared>("POST", "/api/exchange/compared");
  await office.close();
  if (done === null) return 1;
  if (done.state === "not-restored") say(words.notRestored);
  else if (done.state === "goes-on") say(words.goesOn);
  else say(words.newEpoch(done.epoch ?? 0, done.size ?? 0, done.fingerprint ?? ""));
  return 0;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: officeOptions });
  } catch {
    return null;
  }
}

import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Office, officeOptions, signIn } from "./office.ts";

const usage =
  "Usage: concord trust [card | add FILE | compared PARTY DIGITS | accept PARTY DIGITS [--epoch N] | rotate]";

interface TrustView {
  card: string;
  fingerprint: string;
  keys: {
    party: string;
    epoch: number;
    fingerprint: string;
    state: "proposed" | "in-force" | "superseded";
  }[];
}

type Asked = { office: Office; words: string[]; epoch: number };

/**
 * `concord trust [card | add FILE | compared PARTY DIGITS | accept PARTY DIGITS | rotate]`: by which keys the sides know
 * each other. Without a word it lists them. Exit code 0 done, 1 refused, 2 unusable input.
 */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (read === null) return unusable();
  const { positionals, values } = read;
  const [deed = "list", ...words] = positionals;
  const doing = deeds[deed];
  if (doing === undefined) return unusable();
  const office = await signIn(values);
  if (office === null) return 1;
  const done = await doing({ office, words, epoch: Number(values.epoch ?? 0) });
  await office.close();
  return done;
}

function readArguments(args: string[]) {
  const options = { ...officeOptions, epoch: { type: "string" } } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}

const deeds: Readonly<Record<string, (asked: Asked) => Promise<number>>> = {
  list,
  card,
  add,
  compared: (asked) => heard(asked, "compared"),
  accept: (asked) => heard(asked, "accepted"),
  rotate,
};

async function list({ office }: Asked): Promise<number> {
  const view = await office.ask<TrustView>("GET", "/api/trust");
  if (view === null) return 1;
  office.say(office.words.own(view.fingerprint));
  for (const one of view.keys) {
    office.say(`${one.party}/${one.epoch}  ${office.words.state[one.state]}\n  ${one.fingerprint}`);
  }
  return 0;
}

/** The card on standard output, the digits on standard error: so that it can be sent into a file. */
async function card({ office }: Asked): Promise<number> {
  const view = await office.ask<TrustView>("GET", "/api/trust");
  if (view === null) return 1;
  process.stdout.write(view.card);
  process.stderr.write(`${office.words.own(view.fingerprint)}\n`);
  return 0;
}

async function add({ office, words: [file] }: Asked): Promise<number> {
  if (file === undefined) return unusable();
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) {
    process.stderr.write(`${office.words.unreadableFile(file)}\n`);
    return 2;
  }
  const added = await office.ask<{ party: string; fingerprint: string }>("POST", "/api/trust", {
    card: text,
  });
  if (added === null) return 1;
  office.say(office.words.proposed(added.party, added.fingerprint));
  return 0;
}

async function heard({ office, words, epoch }: Asked, how: "compared" | "accepted"): Promise<number> {
  const [party, ...digits] = words;
  if (party === undefined || digits.length === 0) return unusable();
  const body = { party, epoch, fingerprint: digits.join(" ") };
  const done = await office.ask("POST", `/api/trust/${how}`, body);
  if (done === null) return 1;
  office.say(office.words[how](party));
  return 0;
}

async function rotate({ office }: Asked): Promise<number> {
  const done = await office.ask<{ fingerprint: string }>("POST", "/api/trust/rotated");
  if (done === null) return 1;
  office.say(office.words.rotated(done.fingerprint));
  return 0;
}

function unusable(): number {
  process.stderr.write(`${usage}\n`);
  return 2;
}

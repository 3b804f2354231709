import { parseArgs } from "node:util";
import { type Office, officeOptions, signIn } from "./office.ts";

const usage = "Usage: concord auditor [list | add NAME | add --key VERIFIER-KEY | remove NAME]";

interface AuditorView {
  name: string;
  fingerprint: string | null;
  addedAt: string;
  addedBy: string;
}

type Asked = { office: Office; name: string | undefined; key: string | undefined };

/**
 * `concord auditor [list | add NAME | add --key KEY | remove NAME]`: who reads this node's logs without being a party.
 * Exit code 0 done, 1 refused, 2 unusable input.
 */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (read === null) return unusable();
  const [deed = "list", name, ...more] = read.positionals;
  const { key } = read.values;
  const doing = deeds[deed];
  if (doing === undefined || more.length > 0 || !isWhole(deed, name, key)) return unusable();
  const office = await signIn(read.values);
  if (office === null) return 1;
  const done = await doing({ office, name, key });
  await office.close();
  return done;
}

function readArguments(args: string[]) {
  const options = { ...officeOptions, key: { type: "string" } } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}

/** An auditor is added by a name or by a key, removed by its name, listed without either. */
function isWhole(deed: string, name: string | undefined, key: string | undefined): boolean {
  if (deed === "add") return (name === undefined) !== (key === undefined);
  return key === undefined && (name === undefined) === (deed === "list");
}

const deeds: Readonly<Record<string, (asked: Asked) => Promise<number>>> = { list, add, remove };

async function list({ office }: Asked): Promise<number> {
  const view = await office.ask<{ auditors: AuditorView[] }>("GET", "/api/auditors");
  if (view === null) return 1;
  if (view.auditors.length === 0) office.say(office.words.noAuditor);
  for (const one of view.auditors) {
    office.say(`${one.name}  ${one.addedAt.slice(0, 10)}  ${one.addedBy}`);
    if (one.fingerprint !== null) office.say(`  ${one.fingerprint}`);
  }
  return 0;
}

/** The token alone on standard output, what to do with it on standard error: so that it can go where secrets are kept. */
async function add({ office, name, key }: Asked): Promise<number> {
  const body = key === undefined ? { name } : { key };
  const added = await office.ask<{ name: string; token: string | null; fingerprint: string | null }>(
    "POST",
    "/api/auditors",
    body,
  );
  if (added === null) return 1;
  if (added.token === null) {
    office.say(office.words.auditorByKey(added.name, added.fingerprint ?? ""));
    return 0;
  }
  process.stdout.write(`${added.token}\n`);
  process.stderr.write(`${office.words.auditorToken(added.name)}\n`);
  return 0;
}

async function remove({ office, name = "" }: Asked): Promise<number> {
  const done = await office.ask("DELETE", `/api/auditors/${encodeURIComponent(name)}`);
  if (done === null) return 1;
  office.say(office.words.auditorRemoved(name));
  return 0;
}

function unusable(): number {
  process.stderr.write(`${usage}\n`);
  return 2;
}

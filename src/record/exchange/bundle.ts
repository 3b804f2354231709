import { type KeyObject, createHash } from "node:crypto";
import type { Database } from "../storage/door.ts";
import { type BundleFileRefusal, type BundleHeader, openBundle, readHeader } from "./bundle-file.ts";
import { type CosignatureVerdict, receiveCosignature } from "./cosigning.ts";
import { type FollowEffects, type Round, followOnce } from "./follow.ts";
import { keepAlarm } from "./evidence.ts";
import { treeRemote } from "./tree-remote.ts";
import { currentAnchor } from "./trust.ts";

/** Importing what came in a file, for sides that have no network between them. */

export interface BundleHome {
  mechanism: string;
  party: string;
  agreement: KeyObject;
}

export type Imported =
  | {
      ok: true;
      header: BundleHeader;
      /** What following the sender's log from the file came to. */
      round: Extract<Round, { ok: true }>;
      /** The sender's cosignatures of our own log. */
      cosignatures: CosignatureVerdict[];
    }
  | BundleFileRefusal
  | { ok: false; code: "other-mechanism"; mechanism: string }
  | { ok: false; code: "sender-not-trusted"; party: string }
  | { ok: false; code: "not-taken"; header: BundleHeader; round: Extract<Round, { ok: false }> };

/**
 * Imports a bundle: the same steps as following the sender's node, with the file in its place. Twice, late or out of
 * order changes nothing that is held. A file that is damaged, falsified or too long is refused whole and kept in mind.
 */
export async function bundleIn(
  db: Database,
  file: Uint8Array,
  home: BundleHome,
  effects: Omit<FollowEffects, "source" | "limits">,
): Promise<Imported> {
  const origins = await ownOrigins(db, home.party);
  const opened = openBundle(file, { origins, agreement: home.agreement });
  if (!opened.ok) return refused(db, file, opened);
  const { header, files } = opened;
  if (header.mechanism !== home.mechanism)
    return { ok: false, code: "other-mechanism", mechanism: header.mechanism };
  if ((await currentAnchor(db, header.from)) === null || header.from === home.party) {
    return { ok: false, code: "sender-not-trusted", party: header.from };
  }
  const cosignatures = await takeCosignatures(db, files, home.party);
  const round = await followFile(db, header, files, effects);
  return round.ok
    ? { ok: true, header, round, cosignatures }
    : { ok: false, code: "not-taken", header, round };
}

async function ownOrigins(db: Database, party: string): Promise<string[]> {
  const rows = await db.query<{ origin: string }>("select origin from log where own and party = $1", [party]);
  return rows.map((row) => row.origin);
}

function followFile(
  db: Database,
  { from, epoch }: BundleHeader,
  files: ReadonlyMap<string, Uint8Array>,
  effects: Omit<FollowEffects, "source" | "limits">,
): Promise<Round> {
  const remote = treeRemote((path) => Promise.resolve(files.get(`${from}/${epoch}/${path}`) ?? null));
  // The whole file is in memory already, and has not the tiles that a round in parts would ask for.
  const limits = { entries: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER };
  return followOnce(db, { party: from, epoch }, remote, { ...effects, source: "file", limits });
}

async function takeCosignatures(
  db: Database,
  files: ReadonlyMap<string, Uint8Array>,
  party: string,
): Promise<CosignatureVerdict[]> {
  const verdicts: CosignatureVerdict[] = [];
  for (const [path, bytes] of files) {
    if (!path.startsWith(`${party}/`) || !path.endsWith("/cosignature")) continue;
    verdicts.push(await db.transaction((tx) => receiveCosignature(tx, bytes)));
  }
  return verdicts;
}

/** A damaged or swollen file is an alarm; one for somebody else, or of another form, is a mistake of the hand. */
async function refused(
  db: Database,
  file: Uint8Array,
  refusal: BundleFileRefusal,
): Promise<BundleFileRefusal> {
  const read = readHeader(file);
  if (!read.ok || refusal.code === "other-recipient" || refusal.code === "not-a-bundle") return refusal;
  const { from, epoch } = read.header;
  const sha256 = createHash("sha256").update(file).digest("hex");
  const detail = { code: refusal.code, sha256, bytes: file.length };
  const notes = [Buffer.from(`${sha256}\n`), read.context];
  await keepAlarm(db, { kind: "bundle-refused", party: from, epoch, detail, notes });
  return refusal;
}

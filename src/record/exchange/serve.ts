import type { Reader } from "../storage/door.ts";
import { PACK_LIMIT, encodePack, parsePackPath } from "../verify/pack.ts";
import { type Reference, referencesOf } from "../verify/references.ts";
import { parseTilePath } from "../verify/tile.ts";
import { logFile } from "../log/files.ts";
import { ownCosignature } from "./cosigning.ts";
import { type PlacedRotation, formatRotations, rotationIn } from "./rotation.ts";

/** Who asks: nobody in particular, a party's node, an auditor of the mechanism. */
export type Asker = null | { kind: "party"; party: string } | { kind: "auditor"; name: string };

export interface Served {
  ok: true;
  bytes: Uint8Array;
  /** `immutable`: these bytes never change under this path; `pack`: bodies come and are erased. */
  kind: "note" | "lines" | "immutable" | "pack";
}

export type ServeRefusal = { ok: false; code: "not-there" } | { ok: false; code: "sign-in-needed" };

/** By which name our node cosigns: the origin of our own log. */
export interface ServeSettings {
  cosigner: string;
}

const form = /^([a-z][a-z0-9-]{0,31})\/(0|[1-9]\d{0,8})\/(.+)$/;

/**
 * Answers a path under `/log/`: `<party>/<epoch>/checkpoint`, `tile/...`, `body/<hash>`, `attachment/<hash>`,
 * `bodies/<from>-<to>` (those of these entries, in one), `rotations`, and `cosignature` (the checkpoint of that log which this node cosigned last). Our own log and our copies
 * of the others' alike. Without authentication only checkpoints are given; whether anything else exists is not told.
 */
export async function serve(
  reader: Reader,
  path: string,
  asker: Asker,
  settings: ServeSettings,
): Promise<Served | ServeRefusal> {
  const match = form.exec(path);
  if (match === null) return { ok: false, code: "not-there" };
  const [, party = "", epoch = "", file = ""] = match;
  const log = { party, epoch: Number(epoch) };
  if (file !== "checkpoint" && asker === null) return { ok: false, code: "sign-in-needed" };
  const served = await fileOf(reader, log, file, settings);
  return served ?? { ok: false, code: "not-there" };
}

interface LogName {
  party: string;
  epoch: number;
}

async function fileOf(
  reader: Reader,
  log: LogName,
  file: string,
  settings: ServeSettings,
): Promise<Served | null> {
  if (file === "checkpoint") return given("note", await logFile(reader, log, file));
  if (file === "cosignature")
    return given("note", (await ownCosignature(reader, log, settings.cosigner))?.note);
  if (file === "rotations") return given("lines", formatRotations(await rotationsOf(reader, log)));
  const span = parsePackPath(file);
  if (span !== null) return given("pack", await packOf(reader, log, span));
  const named = /^(body|attachment)\/([0-9a-f]{64})$/.exec(file);
  if (named !== null) {
    const [, table = "body", hash = ""] = named;
    return given("immutable", await contentOf(reader, table as "body" | "attachment", hash));
  }
  return parseTilePath(file).ok ? given("immutable", await logFile(reader, log, file)) : null;
}

function given(kind: Served["kind"], bytes: Uint8Array | null | undefined): Served | null {
  return bytes === null || bytes === undefined ? null : { ok: true, bytes, kind };
}

/** A body or an attachment that some entry of a log names; drafts and what was erased are not there. */
async function contentOf(
  reader: Reader,
  table: "body" | "attachment",
  hash: string,
): Promise<Uint8Array | null> {
  const [row] = await reader.query<{ bytes: Uint8Array }>(
    `select bytes from ${table} where hash = $1 and bytes is not null`,
    [Buffer.from(hash, "hex")],
  );
  return row?.bytes ?? null;
}

/** The bodies at hand of these entries, as many as one pack holds; null where the log has no such entry. */
async function packOf(
  reader: Reader,
  { party, epoch }: LogName,
  { from, to }: { from: number; to: number },
): Promise<Uint8Array | null> {
  const rows = await reader.query<{ envelope: Uint8Array }>(
    "select envelope from entry where party = $1 and epoch = $2 and index >= $3 and index < $4 order by index",
    [party, epoch, from, to],
  );
  if (rows.length === 0) return null;
  const hashes = rows.flatMap(({ envelope }) =>
    referencesOf(envelope)
      .filter(isBody)
      .map((one) => one.hash),
  );
  const bytes = new Map<string, Uint8Array>();
  // A few at a time: a pack is full long before all of them, where they are long.
  for (let at = 0, size = 0; at < hashes.length && size <= PACK_LIMIT; at += TOGETHER) {
    const held = await reader.query<{ hash: Uint8Array; bytes: Uint8Array }>(
      "select hash, bytes from body where hash = any($1) and bytes is not null",
      [hashes.slice(at, at + TOGETHER).map((hash) => Buffer.from(hash, "hex"))],
    );
    for (const one of held) {
      bytes.set(Buffer.from(one.hash).toString("hex"), one.bytes);
      size += one.bytes.length;
    }
  }
  return encodePack([...new Set(hashes)].flatMap((hash) => bytes.get(hash) ?? []));
}

const TOGETHER = 32;

function isBody({ kind }: Reference): boolean {
  return kind === "body";
}

async function rotationsOf(reader: Reader, { party, epoch }: LogName): Promise<PlacedRotation[]> {
  const rows = await reader.query<{ index: number; envelope: Uint8Array }>(
    "select index, envelope from entry where act = 'rotate' and party = $1 and epoch = $2 order by index",
    [party, epoch],
  );
  return rows.flatMap((row) => rotationIn(row.index, row.envelope) ?? []);
}

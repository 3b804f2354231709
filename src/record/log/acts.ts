import type { Json } from "../verify/canonical.ts";
import { verifyAssent } from "../verify/assent.ts";
import {
  type Citation,
  type Envelope,
  type OfficeKey,
  parseBody,
  parseEnvelope,
} from "../verify/envelope.ts";
import type { Act, Horizon, Value } from "../fold/act.ts";
import { inOrder, placeOf } from "../fold/act.ts";
import type { Reader } from "../storage/door.ts";
import { takingTurns } from "./turns.ts";

/** A row of `entry`, as the log keeps it. */
export interface EntryRow {
  party: string;
  epoch: number;
  index: number;
  leaf: Uint8Array;
  envelope: Uint8Array;
}

const COLUMNS = "party, epoch, index, leaf, envelope";

/** The acts of these entities that parse, by entity, with what is known of their bodies and assents. */
export async function actsOf(
  reader: Reader,
  entities: readonly string[],
  demonstration: boolean,
): Promise<Map<string, Act[]>> {
  const rows = await reader.query<EntryRow & { entity: string }>(
    `select entity, ${COLUMNS} from entry where entity = any($1)`,
    [entities],
  );
  const read: { entity: string; at: Citation; envelope: Envelope }[] = [];
  const turn = takingTurns();
  for (const row of rows) {
    const at = citationOf(row);
    if (!parsedBefore.has(at.leaf)) await turn(row.envelope.length);
    const envelope = envelopeOf(row, at.leaf);
    if (envelope !== null) read.push({ entity: row.entity, at, envelope });
  }
  const bodies = await bodiesOf(
    reader,
    read.map((one) => bodyOf(one.envelope)).filter((one) => one !== null),
  );
  const keys = await keysNeeded(reader, read);
  const byEntity = new Map<string, Act[]>();
  for (const { entity, at, envelope } of read) {
    const act = {
      at,
      envelope,
      value: valueOf(envelope, bodies),
      assent: assentOf(at, envelope, keys, demonstration),
    };
    byEntity.set(entity, [...(byEntity.get(entity) ?? []), act]);
  }
  return byEntity;
}

export function citationOf(row: Pick<EntryRow, "party" | "epoch" | "index" | "leaf">): Citation {
  return {
    party: row.party,
    epoch: row.epoch,
    index: row.index,
    leaf: Buffer.from(row.leaf).toString("hex"),
  };
}

/** An envelope follows from its leaf hash, which never changes: each is parsed once, as many as fit into 16 MiB. */
const parsedBefore = new Map<string, Envelope | null>();
const REMEMBERED_BYTES = 16 * 1024 * 1024;
let rememberedBytes = 0;

function envelopeOf(row: EntryRow, leaf: string): Envelope | null {
  const before = parsedBefore.get(leaf);
  if (before !== undefined) return before;
  const parsed = parseEnvelope(row.envelope);
  const envelope = parsed.ok ? frozen(parsed.envelope) : null;
  rememberedBytes += row.envelope.length;
  if (rememberedBytes > REMEMBERED_BYTES) {
    parsedBefore.clear();
    rememberedBytes = row.envelope.length;
  }
  parsedBefore.set(leaf, envelope);
  return envelope;
}

/** Whoever is handed it shares it with all who come after: nobody can change it. */
function frozen<T>(value: T): T {
  if (value === null || typeof value !== "object") return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}

function bodyOf(envelope: Envelope): string | null {
  return envelope.act === "say" || envelope.act === "adopt" ? envelope.body : null;
}

function valueOf(envelope: Envelope, bodies: Map<string, Json>): Value {
  const hash = bodyOf(envelope);
  const value = hash === null ? undefined : bodies.get(hash);
  return value === undefined ? { state: "missing" } : { state: "held", value };
}

/** What bodies say, by their hash (hex); a body that is missing, erased or malformed is absent. */
export async function bodiesOf(reader: Reader, hashes: readonly string[]): Promise<Map<string, Json>> {
  if (hashes.length === 0) return new Map();
  const rows = await reader.query<{ hash: Uint8Array; bytes: Uint8Array }>(
    "select hash, bytes from body where hash = any($1) and bytes is not null",
    [hashes.map((hash) => Buffer.from(hash, "hex"))],
  );
  const values = new Map<string, Json>();
  for (const { hash, bytes } of rows) {
    const parsed = parseBody(bytes);
    if (parsed.ok) values.set(Buffer.from(hash).toString("hex"), parsed.body.value);
  }
  return values;
}

/** How far each log has been received. */
export async function horizonOf(reader: Reader): Promise<Horizon> {
  const rows = await reader.query<{ party: string; epoch: number; size: number }>(
    "select party, epoch, size from log order by party, epoch",
  );
  const horizon: Record<string, { epoch: number; size: number }[]> = {};
  for (const { party, epoch, size } of rows) (horizon[party] ??= []).push({ epoch, size });
  return horizon;
}

/** A registration or revocation of an office's key, where it stands in its party's log. */
export interface KeyAct {
  at: Citation;
  envelope: Extract<Envelope, { act: "register" | "revoke" }>;
}

async function keysNeeded(
  reader: Reader,
  read: readonly { at: Citation; envelope: Envelope }[],
): Promise<KeyAct[]> {
  const parties = new Set(read.filter((one) => one.envelope.act === "adopt").map((one) => one.at.party));
  return parties.size === 0 ? [] : keyActsOf(reader, [...parties]);
}

/** The registrations and revocations of these parties, each in its own log's order. */
export async function keyActsOf(reader: Reader, parties: readonly string[]): Promise<KeyAct[]> {
  const rows = await reader.query<EntryRow>(
    `select ${COLUMNS} from entry where entity is null and act = any($1) and party = any($2) order by party, epoch, index`,
    [["register", "revoke"], parties],
  );
  return rows.flatMap((row) => {
    const at = citationOf(row);
    const envelope = envelopeOf(row, at.leaf);
    if (envelope?.act !== "register" && envelope?.act !== "revoke") return [];
    return [{ at, envelope }];
  });
}

/** The key of this id as its party's own log had it before the place: registered, not revoked since. */
export function keyAsOf(keys: readonly KeyAct[], id: string, at: Citation): OfficeKey | null {
  let found: OfficeKey | null = null;
  for (const key of keys) {
    if (key.at.party !== at.party || inOrder(key.at, at) >= 0) continue;
    if (key.envelope.act === "register" && key.envelope.key.id === id) found ??= key.envelope.key;
    if (key.envelope.act === "revoke" && key.envelope.key === id) return null;
  }
  return found;
}

type AssentState = Act["assent"];

/** An assent's verdict follows from its own log up to its place, which never changes: each is verified once. */
const verdicts = new Map<string, AssentState>();

function assentOf(
  at: Citation,
  envelope: Envelope,
  keys: readonly KeyAct[],
  demonstration: boolean,
): AssentState {
  if (envelope.act !== "adopt" || envelope.assent === undefined) return "absent";
  const known = `${demonstration} ${placeOf(at)} ${at.leaf}`;
  const before = verdicts.get(known);
  if (before !== undefined) return before;
  const key = keyAsOf(keys, envelope.assent.key, at);
  const valid =
    key !== null && verifyAssent(envelope.digest, envelope.assent, envelope.office, key, demonstration).ok;
  if (verdicts.size > 100_000) verdicts.clear();
  verdicts.set(known, valid ? "valid" : "invalid");
  return valid ? "valid" : "invalid";
}

import { z } from "zod";
import type { Json } from "../verify/canonical.ts";
import { type Revision, settlementDigest } from "../verify/digest.ts";
import {
  type Citation,
  type EnvelopeOf,
  citation,
  hex256,
  parseBody,
  parseEnvelope,
} from "../verify/envelope.ts";
import type { TreeHead } from "../verify/merkle.ts";
import { parseNote } from "../verify/note.ts";
import { parseCheckpoint } from "../verify/checkpoint.ts";
import type { Published } from "../verify/published-format.ts";
import { fetchInclusion } from "../verify/tree-reader.ts";
import { placeOf } from "../fold/act.ts";
import type { EntityState } from "../fold/entity.ts";
import type { Reader } from "../storage/door.ts";
import { type EntryRow, citationOf, keyActsOf } from "./acts.ts";
import { latestCheckpoint, logFile } from "./files.ts";
import { statesOf } from "./state.ts";

/** What the body of an adoption says (`AdoptionBasis` of the kinds). */
const basis = z.looseObject({
  cites: z.array(citation),
  fields: z.array(z.string()),
  children: z.array(z.object({ entity: z.string(), digest: hex256 })).optional(),
});
type Basis = z.infer<typeof basis>;

interface Held {
  at: Citation;
  envelope: string;
  body: string | null;
}

/**
 * A published revision with all it takes to verify it offline: the opening, the cited positions, the adoptions and the
 * registrations of their keys, each with its inclusion proof. Null where this node does not hold it whole.
 */
export async function publishedRevision(
  reader: Reader,
  mechanism: string,
  state: EntityState,
  unit: string,
  digest: string,
): Promise<Published | null> {
  const settled = state.units[unit]?.chain.find((one) => one.digest === digest);
  const isPublished = state.published.some((one) => one.unit === unit && one.digest === digest);
  if (settled === undefined || !isPublished) return null;
  const adoptions = await heldAt(reader, settled.by);
  const about = { mechanism, unit, base: settled.base };
  const found = await recomputed(reader, state, about, { digest, adoptions });
  if (found === null) return null;
  const { revision, cited } = found;
  const keys = await keysOf(reader, adoptions);
  const opening = await heldAt(reader, [state.opened]);
  const contents = await contentsOf(reader, found.said, cited);
  return withProofs(reader, { digest, revision, contents }, [...opening, ...cited, ...keys, ...adoptions]);
}

/** The revision as the first adoption that rests on the right acts gives it: one party's body may say anything. */
async function recomputed(
  reader: Reader,
  state: EntityState,
  about: Parameters<typeof revisionOf>[1],
  { digest, adoptions }: { digest: string; adoptions: readonly Held[] },
): Promise<{ revision: Revision; said: Basis; cited: Held[] } | null> {
  for (const said of adoptions.flatMap(basisOf)) {
    const cited = await heldAt(reader, said.cites);
    const revision = revisionOf(state, about, said, cited);
    if (settlementDigest(revision) === digest) return { revision, said, cited };
  }
  return null;
}

/** The acts at these places, in this order, with their bodies as stored. */
async function heldAt(reader: Reader, places: readonly Citation[]): Promise<Held[]> {
  const rows = await reader.query<EntryRow>(
    `select party, epoch, index, leaf, envelope from entry
     where (party, epoch, index) in (select * from unnest($1::text[], $2::int8[], $3::int8[]))`,
    [places.map((at) => at.party), places.map((at) => at.epoch), places.map((at) => at.index)],
  );
  const byPlace = new Map(rows.map((row) => [placeOf(citationOf(row)), row]));
  const found = places.flatMap((at) => byPlace.get(placeOf(at)) ?? []);
  return Promise.all(found.map((row) => heldFrom(reader, row)));
}

async function heldFrom(reader: Reader, row: EntryRow): Promise<Held> {
  const envelope = Buffer.from(row.envelope).toString();
  const parsed = parseEnvelope(row.envelope);
  const hash =
    parsed.ok && "body" in parsed.envelope ? (parsed.envelope.body as string | undefined) : undefined;
  if (hash === undefined) return { at: citationOf(row), envelope, body: null };
  const [body] = await reader.query<{ bytes: Uint8Array | null }>("select bytes from body where hash = $1", [
    Buffer.from(hash, "hex"),
  ]);
  const bytes = body?.bytes ?? null;
  return { at: citationOf(row), envelope, body: bytes === null ? null : Buffer.from(bytes).toString() };
}

function valueOf(held: Held): Json | undefined {
  if (held.body === null) return undefined;
  const parsed = parseBody(Buffer.from(held.body));
  return parsed.ok ? parsed.body.value : undefined;
}

/** What an adoption says that it rests on; nothing where that cannot be read. */
function basisOf(adoption: Held): Basis[] {
  const parsed = basis.safeParse(valueOf(adoption));
  return parsed.success ? [parsed.data] : [];
}

async function keysOf(reader: Reader, adoptions: readonly Held[]): Promise<Held[]> {
  const wanted = new Set(adoptions.flatMap(({ at, envelope }) => keyNamed(at.party, envelope)));
  const acts = await keyActsOf(reader, [...new Set(adoptions.map((one) => one.at.party))]);
  const registrations = acts.filter(
    ({ at, envelope }) => envelope.act === "register" && wanted.has(`${at.party} ${envelope.key.id}`),
  );
  return heldAt(
    reader,
    registrations.map((one) => one.at),
  );
}

function keyNamed(party: string, envelope: string): string[] {
  const parsed = parseEnvelope(Buffer.from(envelope));
  const key = parsed.ok && parsed.envelope.act === "adopt" ? parsed.envelope.assent?.key : undefined;
  return key === undefined ? [] : [`${party} ${key}`];
}

interface Said {
  entity: string;
  field: string;
  value: Json;
  envelope: EnvelopeOf<"say">;
}

function saidIn(cited: readonly Held[]): Said[] {
  return cited.flatMap((held) => {
    const parsed = parseEnvelope(Buffer.from(held.envelope));
    const value = valueOf(held);
    if (!parsed.ok || parsed.envelope.act !== "say" || value === undefined) return [];
    const { entity, field } = parsed.envelope;
    return [{ entity, field, value, envelope: parsed.envelope }];
  });
}

function revisionOf(
  state: EntityState,
  about: Pick<Revision, "mechanism" | "unit" | "base">,
  said: Basis,
  cited: readonly Held[],
): Revision {
  const own = saidIn(cited).filter((one) => one.entity === state.id);
  return {
    ...about,
    entity: state.id,
    participants: state.participants,
    kind: state.kind,
    version: state.version,
    fields: said.fields,
    values: said.fields.map((field) => own.find((one) => one.field === field)?.value ?? null),
    ...(said.children === undefined ? {} : { children: said.children }),
  };
}

type Contents = NonNullable<Published["contents"]>;

/** What each included paragraph says, in the order its own fields were cited. */
async function contentsOf(reader: Reader, said: Basis, cited: readonly Held[]): Promise<Contents> {
  const all = saidIn(cited);
  const children = said.children ?? [];
  const states = await statesOf(
    reader,
    children.map((one) => one.entity),
  );
  return children.map(({ entity }) => {
    const own = all.filter((one) => one.entity === entity);
    const fields = [...new Set(own.map((one) => one.field))];
    const values = fields.map((field) => own.find((one) => one.field === field)?.value ?? null);
    const { kind = "", version = 1 } = own[0]?.envelope ?? {};
    return { entity, participants: states.get(entity)?.participants ?? [], kind, version, fields, values };
  });
}

async function withProofs(
  reader: Reader,
  what: Pick<Published, "digest" | "contents"> & { revision: Revision },
  held: readonly Held[],
): Promise<Published | null> {
  const heads = new Map<string, { head: TreeHead; note: string }>();
  const leaves: Published["leaves"] = [];
  for (const one of held) {
    const log = { party: one.at.party, epoch: one.at.epoch };
    const name = `${log.party}/${log.epoch}`;
    const opened = heads.get(name) ?? (await headOf(reader, log));
    if (opened === null || opened.head.size <= one.at.index) return null;
    heads.set(name, opened);
    const proved = await fetchInclusion((path) => logFile(reader, log, path), opened.head, one.at.index);
    if (!proved.ok) return null;
    leaves.push({ ...one, proof: proved.proof.map((hash) => Buffer.from(hash).toString("hex")) });
  }
  const logs = [...heads].map(([name, { note }]) => {
    const [party = "", epoch = "0"] = name.split("/");
    return { party, epoch: Number(epoch), checkpoint: note };
  });
  const { contents = [], digest } = what;
  const revision = what.revision as unknown as Published["revision"];
  return {
    format: "concord/published/1",
    digest,
    revision,
    ...(contents.length === 0 ? {} : { contents }),
    logs,
    leaves,
  };
}

async function headOf(
  reader: Reader,
  log: { party: string; epoch: number },
): Promise<{ head: TreeHead; note: string } | null> {
  const bytes = await latestCheckpoint(reader, log);
  const note = bytes === null ? null : parseNote(bytes);
  const parsed = note === null || !note.ok ? null : parseCheckpoint(note.note.text);
  return bytes === null || parsed === null || !parsed.ok
    ? null
    : { head: parsed.checkpoint, note: Buffer.from(bytes).toString() };
}

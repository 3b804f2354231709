import type { KeyObject } from "node:crypto";
import { ENVELOPE_LIMIT, type Assent, type Citation, envelopeBytes } from "../../record/verify/envelope.ts";
import { leafHash } from "../../record/verify/hash.ts";
import type { Json } from "../../record/verify/canonical.ts";
import type { Act, Horizon } from "../../record/fold/act.ts";
import { type EntityState, foldEntity } from "../../record/fold/entity.ts";
import { admit } from "../../record/kind/door.ts";
import type { EntityIntent, Intent } from "../../record/kind/intent.ts";
import type { Kind } from "../../record/kind/kind.ts";
import { keyAsOf } from "../../record/log/acts.ts";
import type { NewEntry } from "../../record/log/batch.ts";
import { factsOf } from "../../record/log/leaf.ts";
import { clearanceProblem, preparationsIn } from "../clearance/gate.ts";
import type { Preparation } from "../clearance/preparation.ts";
import { doorProblem } from "../problems/at-the-door.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { assentsFor } from "./assent.ts";
import { type Stamp, type Written, envelopeFor, keyEnvelope } from "./envelope.ts";
import { keyProblem } from "./key-rules.ts";
import { FILES_LIMIT, filesIn } from "./named-files.ts";
import type { Loaded } from "./loaded.ts";
import { type AskedAct, type DraftRow, type Release, actsOfRelease } from "./release.ts";
import { saidBefore } from "./said-before.ts";

/** Whose node decides, and by what. */
export interface DecideSettings {
  mechanism: string;
  party: string;
  parties: readonly string[];
  epoch: number;
  demonstration: boolean;
  /** What passkeys of this node's pages are bound to. */
  bound: () => { rpId: string; origin: string };
  kindNamed: (name: string) => Kind | null;
  softwareKey: (office: string) => KeyObject | null;
}

/** Where the release would stand, and what chance and clock give it. */
export interface Moment {
  index: number;
  dispatch: number;
  time: string;
  salt: () => string;
}

/** What is written of a release: its entries, and what its dispatch lists. */
export interface Decided {
  ok: true;
  dispatch: number;
  entries: NewEntry[];
  /** Where the entries are expected to stand; what they cite of each other depends on it. */
  places: Citation[];
  listed: ListedAct[];
  /** The files that each act names. */
  files: string[][];
  /** What was circulated and leaves with it. */
  preparations: Preparation[];
}

/** An act as a dispatch lists it. */
export interface ListedAct {
  id: string;
  act: Intent["act"];
  entity?: string;
  field?: string;
  unit?: string;
}

export interface KnownBefore {
  ok: true;
  known: { dispatch: number; ids: string[] };
}

/**
 * Decides one release from what was loaded under the log's lock: the envelopes to append, the answer it had before, or
 * why not. Pure: the same release on the same ground gives the same envelopes.
 */
export function decide(
  release: Release,
  loaded: Loaded,
  settings: DecideSettings,
  moment: Moment,
): Decided | KnownBefore | Problem {
  const before = saidBefore(release, loaded);
  if (before !== null) return before;
  const drafts = draftsOf(release, loaded);
  if (!drafts.ok) return drafts;
  const asked = actsOfRelease(release, drafts.rows, (entity) => loaded.states.has(entity));
  const twice = repeatedId(asked);
  if (twice !== null) return problem("same-id-twice", { act: twice });
  if (asked.length === 0) return problem("nothing-to-release");
  const uncleared = clearanceProblem(release, loaded.prepared);
  if (uncleared !== null) return uncleared;
  const assents = assentsFor(release.acts, release.assent, {
    ...settings,
    office: release.office,
    keyNamed: (id) =>
      isRevokedFirst(release.acts, id)
        ? null
        : keyAsOf(loaded.keys, id, here(settings, Number.MAX_SAFE_INTEGER)),
  });
  if (!assents.ok) return assents;
  return writeAll(asked, { release, loaded, settings, moment, assents: assents.byAct });
}

/** A key that a release gives up signs nothing that stands after that in it. */
function isRevokedFirst(acts: readonly Intent[], key: string): boolean {
  const revoked = acts.findIndex((one) => one.act === "revoke" && one.key === key);
  return revoked >= 0 && acts.slice(revoked).some((one) => one.act === "adopt");
}

function draftsOf(release: Release, loaded: Loaded): { ok: true; rows: DraftRow[] } | Problem {
  const rows: DraftRow[] = [];
  for (const { entity, field } of release.drafts) {
    const row = loaded.drafts.get(`${entity} ${field}`);
    if (row === undefined) return problem("draft-unknown", { entity, field });
    rows.push(row);
  }
  return { ok: true, rows };
}

function repeatedId(asked: readonly AskedAct[]): string | null {
  const seen = new Set<string>();
  return asked.map((one) => one.intent.id).find((id) => seen.size === seen.add(id).size) ?? null;
}

function here({ party, epoch }: DecideSettings, index: number): Citation {
  return { party, epoch, index, leaf: "" };
}

interface Ground {
  release: Release;
  loaded: Loaded;
  settings: DecideSettings;
  moment: Moment;
  assents: ReadonlyMap<string, Assent>;
}

/** One act after the other, each on the state that those before it leave. */
function writeAll(asked: readonly AskedAct[], ground: Ground): Decided | Problem {
  const { release, settings, moment } = ground;
  const stamp: Stamp = { office: release.office, ...moment };
  const decided: Decided = {
    ok: true,
    dispatch: moment.dispatch,
    entries: [],
    places: [],
    listed: [],
    preparations: preparationsIn(release, ground.loaded.prepared),
    files: [],
  };
  const pending: Act[] = [];
  for (const one of asked) {
    const written = writeOne(one.intent, ground, pending, stamp);
    if (!written.ok) return written;
    const bytes = envelopeBytes(written.envelope);
    if (bytes.length > ENVELOPE_LIMIT)
      return problem("act-too-long", { act: one.intent.id, limit: ENVELOPE_LIMIT });
    const at = { ...here(settings, moment.index + pending.length), leaf: hexOf(leafHash(bytes)) };
    pending.push(pendingAct(one.intent, written, at));
    const { envelope, bodies } = written;
    const facts = { ...factsOf(envelope), actId: envelope.id };
    decided.entries.push({ ...facts, envelope: bytes, asked: one.asked, bodies });
    decided.places.push(at);
    decided.listed.push(listed(one.intent));
    decided.files.push(filesOf(one.intent));
  }
  return decided;
}

function writeOne(
  intent: Intent,
  ground: Ground,
  pending: readonly Act[],
  stamp: Stamp,
): ({ ok: true } & Written) | Problem {
  const { settings, loaded, release } = ground;
  if (intent.act === "register" || intent.act === "revoke") {
    const refused = keyProblem(intent, loaded.keys, {
      ...settings,
      ...settings.bound(),
      office: release.office,
    });
    return refused ?? { ok: true, ...keyEnvelope(intent, stamp) };
  }
  const stranger =
    intent.act === "open" ? intent.participants.find((one) => !settings.parties.includes(one)) : undefined;
  if (stranger !== undefined) return problem("party-unknown", { act: intent.id, named: stranger });
  const state = stateNow(intent.entity, ground, pending);
  const around = { ...settings, stateOf: (entity: string) => stateNow(entity, ground, pending) };
  const door = admit(intent, state, { party: settings.party, office: release.office }, around);
  if (!door.ok) return doorProblem(door, intent, settings.party);
  const missing = fileProblem(intent, loaded);
  if (missing !== null) return missing;
  return { ok: true, ...envelopeFor(intent, door.admitted, stamp, ground.assents.get(intent.id) ?? null) };
}

function filesOf(intent: Intent): string[] {
  return intent.act === "say" ? filesIn(intent.value as Json) : [];
}

/** An act may name only files that are here: another could never be fetched, and nothing after it be cosigned. */
function fileProblem(intent: EntityIntent, { files: { given, named } }: Loaded): Problem | null {
  const files = filesOf(intent);
  if (files.length > FILES_LIMIT) return problem("too-many-files", { act: intent.id, limit: FILES_LIMIT });
  const missing = files.find((hash) => !given.has(hash) && !named.has(hash));
  return missing === undefined ? null : problem("file-unknown", { act: intent.id, attachment: missing });
}

/** The state of an entity as the acts decided so far leave it. What only says is judged by the state before. */
function stateNow(
  entity: string,
  { loaded, settings, moment }: Ground,
  pending: readonly Act[],
): EntityState | null {
  const before = loaded.states.get(entity) ?? null;
  const own = pending.filter((act) => entityOf(act) === entity);
  const acts = loaded.acts.get(entity) ?? [];
  if (own.length === 0 || (before !== null && acts.length === 0)) return before;
  const horizon = horizonWith(loaded.horizon, settings, moment.index + pending.length);
  return foldEntity(entity, [...acts, ...own], { horizon, assentRequired: true });
}

function entityOf({ envelope }: Act): string | null {
  return "entity" in envelope ? (envelope.entity as string) : null;
}

function horizonWith(horizon: Horizon, { party, epoch }: DecideSettings, size: number): Horizon {
  const others = (horizon[party] ?? []).filter((one) => one.epoch !== epoch);
  return { ...horizon, [party]: [...others, { epoch, size }] };
}

function pendingAct(intent: Intent, { envelope }: Written, at: Citation): Act {
  const value = intent.act === "say" ? { state: "held" as const, value: intent.value as Json } : MISSING;
  return { at, envelope, value, assent: intent.act === "adopt" ? "valid" : "absent" };
}

const MISSING = { state: "missing" } as const;

function listed(intent: Intent): ListedAct {
  const { id, act } = intent;
  if (!("entity" in intent)) return { id, act };
  return {
    id,
    act,
    entity: intent.entity,
    ...("field" in intent ? { field: intent.field } : {}),
    ...("unit" in intent ? { unit: (intent as Extract<EntityIntent, { unit: string }>).unit } : {}),
  };
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

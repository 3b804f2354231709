import { type Json, canonicalJson, depthOf } from "../verify/canonical.ts";
import type { Citation } from "../verify/envelope.ts";
import type { EntityState, UnitState } from "../fold/entity.ts";
import type { EntityIntent } from "./intent.ts";
import type { Kind, RuleRefusal } from "./kind.ts";
import {
  type AdoptionBasis,
  type NotAdoptable,
  type Surroundings,
  adoptableRevision,
  basisOf,
} from "./revision.ts";

/** The longest value that may be said, in bytes of canonical JSON. */
export const VALUE_LIMIT = 1_000_000;

export type DoorRefusal =
  | { code: "entity-unknown" }
  | { code: "entity-exists" }
  | { code: "entity-not-own-name" }
  | { code: "not-a-participant" }
  | { code: "kind-unknown"; kind: string }
  | { code: "field-unknown"; field: string }
  | { code: "value-malformed"; field: string; where: string }
  | { code: "value-too-long"; field: string; limit: number }
  | { code: "value-not-plain"; field: string }
  | { code: "text-changed"; unit: string; now: string }
  | { code: "adopted-already"; unit: string }
  | { code: "declined-already"; unit: string }
  | { code: "bound-by-adoption"; unit: string; digest: string }
  | { code: "not-settled"; unit: string }
  | { code: "not-own-act" }
  | { code: "not-adoptable"; why: NotAdoptable }
  | { code: "rule"; rule: RuleRefusal };

/** What the door adds to an intent so that it can be written: what the envelope says beside the intent itself. */
export interface Admitted {
  kind: Kind;
  base: string | null;
  cites: Citation[];
  /** For an adoption: what its body says, from which anyone recomputes the digest without knowing the kind. */
  basis: AdoptionBasis | null;
}

export type Door = { ok: true; admitted: Admitted } | ({ ok: false } & DoorRefusal);

export interface Asker {
  party: string;
  office: string;
}

/**
 * The author's own door: may this be said now? Checks the shape a kind declares, the law of settlement as this node
 * sees it, and the kind's own rule. It binds only its author; what others said is never judged here.
 */
export function admit(
  intent: EntityIntent,
  state: EntityState | null,
  asker: Asker,
  around: Surroundings,
): Door {
  if (intent.act === "open") return admitOpen(intent, state, asker, around);
  if (state === null) return { ok: false, code: "entity-unknown" };
  if (!state.participants.includes(asker.party)) return { ok: false, code: "not-a-participant" };
  const kind = around.kindNamed(state.kind);
  if (kind === null || kind.version < state.version)
    return { ok: false, code: "kind-unknown", kind: state.kind };
  const admitted: Admitted = { kind, base: null, cites: [], basis: null };
  switch (intent.act) {
    case "say":
      return admitSaying(intent, state, asker, admitted);
    case "adopt":
      return admitAdoption(intent, state, asker, admitted, around);
    case "decline":
      return admitDecline(intent, state, asker, admitted);
    case "erase":
    case "publish-own":
      return intent.target.party === asker.party
        ? { ok: true, admitted }
        : { ok: false, code: "not-own-act" };
    case "publish":
      return admitPublication(intent, state, admitted);
  }
}

type IntentOf<Name extends EntityIntent["act"]> = Extract<EntityIntent, { act: Name }>;

function admitOpen(
  intent: IntentOf<"open">,
  state: EntityState | null,
  asker: Asker,
  around: Surroundings,
): Door {
  const kind = around.kindNamed(intent.kind);
  if (kind === null) return { ok: false, code: "kind-unknown", kind: intent.kind };
  if (state !== null) return { ok: false, code: "entity-exists" };
  if (!intent.entity.startsWith(`${asker.party}/`)) return { ok: false, code: "entity-not-own-name" };
  if (!intent.participants.includes(asker.party)) return { ok: false, code: "not-a-participant" };
  return { ok: true, admitted: { kind, base: null, cites: [], basis: null } };
}

function admitSaying(intent: IntentOf<"say">, state: EntityState, asker: Asker, admitted: Admitted): Door {
  const { field, value } = intent;
  const { fields } = admitted.kind;
  const declared = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (declared === undefined) return { ok: false, code: "field-unknown", field };
  const problem = plainness(value as Json);
  if (problem !== null) return { ok: false, field, ...problem };
  const parsed = declared.schema.safeParse(value);
  if (!parsed.success) {
    return { ok: false, code: "value-malformed", field, where: parsed.error.issues[0]?.path.join(".") ?? "" };
  }
  const rule = admitted.kind.refuse?.({ field, value }, { ...asker, state }) ?? null;
  return rule === null ? { ok: true, admitted } : { ok: false, code: "rule", rule };
}

/** Only values with one canonical form may be signed: no lone surrogates, no fractions, not too deep or long. */
function plainness(
  value: Json,
): { code: "value-too-long"; limit: number } | { code: "value-not-plain" } | null {
  if (!hasPlainNumbers(value)) return { code: "value-not-plain" };
  try {
    const text = canonicalJson(value);
    if (Buffer.byteLength(text) > VALUE_LIMIT) return { code: "value-too-long", limit: VALUE_LIMIT };
    return depthOf(text) > 24 ? { code: "value-not-plain" } : null;
  } catch {
    return { code: "value-not-plain" };
  }
}

function hasPlainNumbers(value: Json): boolean {
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (value === null || typeof value !== "object") return true;
  return Object.values(value).every(hasPlainNumbers);
}

function admitAdoption(
  intent: IntentOf<"adopt">,
  state: EntityState,
  asker: Asker,
  admitted: Admitted,
  around: Surroundings,
): Door {
  const { unit, digest } = intent;
  const adoption = adoptableRevision(admitted.kind, state, unit, around);
  if (!adoption.ok) {
    const { ok, ...why } = adoption;
    return { ok, code: "not-adoptable", why };
  }
  const { adoptable } = adoption;
  if (adoptable.digest !== digest) return { ok: false, code: "text-changed", unit, now: adoptable.digest };
  const own = unitIn(state, unit)?.adopted[asker.party];
  if (own?.digest === digest) return { ok: false, code: "adopted-already", unit };
  const declined = unitIn(state, unit)?.declined.some(
    (one) => one.party === asker.party && one.digest === digest,
  );
  if (declined === true) return { ok: false, code: "declined-already", unit };
  if (own !== undefined && !isReleased(intent, state, own.digest)) {
    return { ok: false, code: "bound-by-adoption", unit, digest: own.digest };
  }
  const { base } = adoptable.revision;
  return { ok: true, admitted: { ...admitted, base, cites: adoptable.cites, basis: basisOf(adoptable) } };
}

/** A unit is named by whoever asks: `constructor` is none. */
function unitIn({ units }: EntityState, name: string): UnitState | undefined {
  return Object.hasOwn(units, name) ? units[name] : undefined;
}

function isReleased(intent: IntentOf<"adopt">, state: EntityState, bound: string): boolean {
  const { instead, unit } = intent;
  const declines = unitIn(state, unit)?.declined ?? [];
  return declines.some((one) => one.digest === bound && one.at.leaf === instead?.leaf);
}

function admitDecline(
  intent: IntentOf<"decline">,
  state: EntityState,
  asker: Asker,
  admitted: Admitted,
): Door {
  const { unit, digest } = intent;
  const here = unitIn(state, unit);
  if (here?.adopted[asker.party]?.digest === digest) return { ok: false, code: "adopted-already", unit };
  const again = here?.declined.some((one) => one.party === asker.party && one.digest === digest) ?? false;
  if (again) return { ok: false, code: "declined-already", unit };
  return { ok: true, admitted: { ...admitted, base: here?.chain.at(-1)?.digest ?? null } };
}

function admitPublication(intent: IntentOf<"publish">, state: EntityState, admitted: Admitted): Door {
  const settled = unitIn(state, intent.unit)?.chain.find((one) => one.digest === intent.digest);
  if (settled === undefined) return { ok: false, code: "not-settled", unit: intent.unit };
  return { ok: true, admitted: { ...admitted, base: settled.base } };
}

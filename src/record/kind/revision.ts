import type { Citation } from "../verify/envelope.ts";
import { type Child, type Revision, childDigest, settlementDigest } from "../verify/digest.ts";
import type { EntityState } from "../fold/entity.ts";
import type { Json } from "../verify/canonical.ts";
import type { Kind, UnitDeclaration } from "./kind.ts";
import { standingOf } from "./standing.ts";

/** A revision that could be adopted now: its digest, what it says, and the exact acts it is computed from. */
export interface Adoptable {
  digest: string;
  revision: Revision;
  cites: Citation[];
}

/**
 * What the body of an adoption says: the exact acts, the fields in the order of the digest, and the included children.
 * With the cited acts it is all that recomputing the digest takes.
 */
export type AdoptionBasis = { cites: Citation[]; fields: string[]; children?: Child[] };

export function basisOf({ cites, revision }: Adoptable): AdoptionBasis {
  const { fields, children } = revision;
  return { cites, fields: [...fields], ...(children === undefined ? {} : { children: [...children] }) };
}

export type NotAdoptable =
  | { code: "bracketed"; field: string; entity: string }
  | { code: "unreadable"; field: string; entity: string }
  | { code: "required-field-silent"; field: string; entity: string }
  | { code: "held-back"; field: string; entity: string }
  | { code: "nothing-said" }
  | { code: "child-missing"; entity: string }
  | { code: "unit-unknown" }
  | { code: "version-unknown" };

export type Adoption = { ok: true; adoptable: Adoptable } | ({ ok: false } & NotAdoptable);

/** What a revision may draw on beside its own entity. */
export interface Surroundings {
  mechanism: string;
  kindNamed: (name: string) => Kind | null;
  stateOf: (entity: string) => EntityState | null;
}

/**
 * What can be adopted on the revision in force: the values on which nobody who has spoken differs, unless a side holds
 * them back. A side that has not spoken on a field may adopt the other's words. Pure: both nodes compute the same digest
 * from the same acts.
 */
export function adoptableRevision(
  kind: Kind,
  state: EntityState,
  unit: string,
  around: Surroundings,
): Adoption {
  return revisionOf(kind, state, unit, around, true);
}

/**
 * What the registers say together, held back or not: by its digest one tells whether they still say what was settled,
 * which a reserve made since does not undo.
 */
export function presentRevision(
  kind: Kind,
  state: EntityState,
  unit: string,
  around: Surroundings,
): Adoption {
  return revisionOf(kind, state, unit, around, false);
}

/** `heeding`: whether what a side holds back stands in the way. */
function revisionOf(
  kind: Kind,
  state: EntityState,
  unit: string,
  around: Surroundings,
  heeding: boolean,
): Adoption {
  const declared = Object.hasOwn(kind.units, unit) ? kind.units[unit] : undefined;
  if (declared === undefined) return { ok: false, code: "unit-unknown" };
  if (state.version !== kind.version) return { ok: false, code: "version-unknown" };
  const values = gather(state, declared, heeding);
  if (!values.ok) return values;
  const children = gatherChildren(state, declared, around, heeding);
  if (!children.ok) return children;
  const base = state.units[unit]?.chain.at(-1)?.digest ?? null;
  const { id: entity, participants, version } = state;
  const { mechanism } = around;
  const revision: Revision = {
    mechanism,
    entity,
    participants,
    unit,
    base,
    kind: kind.name,
    version,
    fields: values.fields,
    values: values.values,
    ...(declared.children === undefined ? {} : { children: children.list }),
  };
  const cites = [...values.cites, ...children.cites];
  return { ok: true, adoptable: { digest: settlementDigest(revision), revision, cites } };
}

interface Gathered {
  ok: true;
  fields: string[];
  values: Json[];
  cites: Citation[];
}

/** The agreed values of a unit's fields, in the declared order, with the acts that said them. */
function gather(
  state: EntityState,
  declared: Pick<UnitDeclaration, "fields" | "required" | "heldBackBy">,
  heeding: boolean,
): Gathered | ({ ok: false } & NotAdoptable) {
  const { heldBackBy } = declared;
  if (heeding && heldBackBy !== undefined && isHeldBack(state, heldBackBy))
    return { ok: false, code: "held-back", field: heldBackBy, entity: state.id };
  const gathered: Gathered = { ok: true, fields: [], values: [], cites: [] };
  for (const field of declared.fields) {
    const standing = standingOf(state, field);
    const where = { field, entity: state.id };
    switch (standing.state) {
      case "silent":
        if (declared.required.includes(field)) return { ok: false, code: "required-field-silent", ...where };
        break;
      case "bracketed":
      case "unreadable":
        return { ok: false, code: standing.state, ...where };
      case "open":
      case "provisional":
        gathered.fields.push(field);
        gathered.values.push(standing.value);
        gathered.cites.push(...Object.values(state.positions[field] ?? {}).map((position) => position.at));
    }
  }
  return gathered.fields.length === 0 ? { ok: false, code: "nothing-said" } : gathered;
}

/** Whether some participant's own list in this field is not empty. */
function isHeldBack({ positions }: EntityState, field: string): boolean {
  return Object.values(positions[field] ?? {}).some(
    (position) => position.state === "said" && Array.isArray(position.value) && position.value.length > 0,
  );
}

/** The included children in the parent's order, each by the digest of its agreed raw values. */
function gatherChildren(
  state: EntityState,
  { children: declared }: UnitDeclaration,
  { mechanism, kindNamed, stateOf }: Surroundings,
  heeding: boolean,
): { ok: true; list: Child[]; cites: Citation[] } | ({ ok: false } & NotAdoptable) {
  const list: Child[] = [];
  const cites: Citation[] = [];
  if (declared === undefined) return { ok: true, list, cites };
  const alone = kindNamed(declared.kind)?.units[declared.unit];
  if (alone === undefined) return { ok: false, code: "unit-unknown" };
  const unit = { ...alone, required: requiredOfChild(state, declared, alone) };
  for (const entity of orderOf(state, declared.order)) {
    const child = stateOf(entity);
    if (child === null || child.kind !== declared.kind) return { ok: false, code: "child-missing", entity };
    if (!isIncluded(child, declared.included)) continue;
    const values = gather(child, unit, heeding);
    if (!values.ok) return values;
    const { participants, kind, version } = child;
    list.push({
      entity,
      digest: childDigest({
        mechanism,
        entity,
        participants,
        kind,
        version,
        fields: values.fields,
        values: values.values,
      }),
    });
    cites.push(...values.cites);
  }
  return { ok: true, list, cites };
}

/**
 * The fields in which a child must have spoken, as its parent says. The child's own unit decides where the parent does not
 * say it, names none, or names what the child does not have: whoever may say it cannot ask for less that way.
 */
function requiredOfChild(
  state: EntityState,
  { requiredIn }: NonNullable<UnitDeclaration["children"]>,
  alone: Pick<UnitDeclaration, "fields" | "required">,
): readonly string[] {
  if (requiredIn === undefined) return alone.required;
  const listed = standingOf(state, requiredIn.listedBy);
  if (listed.state !== "open" && listed.state !== "provisional") return alone.required;
  if (!Array.isArray(listed.value) || listed.value.length === 0) return alone.required;
  const fields = listed.value.map((one) => `${requiredIn.field}.${typeof one === "string" ? one : ""}`);
  return fields.every((field) => alone.fields.includes(field)) ? fields : alone.required;
}

/** The joint order of a list: the ids on which nobody who has spoken differs. */
export function orderOf(state: EntityState, field: string): string[] {
  const standing = standingOf(state, field);
  if (standing.state !== "open" && standing.state !== "provisional") return [];
  return Array.isArray(standing.value) ? standing.value.filter((one) => typeof one === "string") : [];
}

/** A child stands in a joint list where every participant's `included` is true. */
export function isIncluded(child: EntityState, field: string): boolean {
  const registers = child.positions[field] ?? {};
  return child.participants.every((party) => {
    const position = registers[party];
    return position?.state === "said" && position.value === true;
  });
}

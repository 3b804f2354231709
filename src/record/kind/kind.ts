import type { z } from "zod";
import type { EntityState } from "../fold/entity.ts";

/** `joint`: one register for each participant, read side by side. `own`: one party's own words. */
export interface FieldDeclaration {
  holder: "joint" | "own";
  schema: z.ZodType;
}

/**
 * What is settled together, with a chain of its own. `fields` in the order of the digest; `required` must have
 * a value before anyone adopts. A unit with `children` also lists each included child in order; `requiredIn` names the
 * parent's field that lists in which variants (languages) each child must have spoken, and the child's field that has them.
 */
export interface UnitDeclaration {
  fields: readonly string[];
  required: readonly string[];
  /** An own field: while some side's list in it is not empty, nobody adopts at this door, alone or with a parent. */
  heldBackBy?: string;
  children?: {
    order: string;
    included: string;
    kind: string;
    unit: string;
    requiredIn?: { listedBy: string; field: string };
  };
}

/** What a rule may look at: the entity before, who speaks, and the mechanism's parties. */
export interface RuleContext {
  party: string;
  office: string;
  state: EntityState | null;
}

export interface Said {
  field: string;
  value: unknown;
}

/** A kind's own refusal: a code of its desk, for which its messages hold the sentence. */
export type RuleRefusal = { code: string; field?: string };

/**
 * A kind of entity. One file declares one: its fields, its settlement units, its rule. Rules run at the author's
 * own door only; the fold never asks them. Kinds only gain optional fields; a field never changes type or meaning.
 */
export interface Kind {
  name: string;
  version: number;
  fields: Readonly<Record<string, FieldDeclaration>>;
  units: Readonly<Record<string, UnitDeclaration>>;
  /** "May this be said now, by this office?" */
  refuse?: (said: Said, context: RuleContext) => RuleRefusal | null;
}

/** Checks a declaration: units are disjoint, name joint fields only, and require what they hold. */
export function defineKind(kind: Kind): Kind {
  const taken = new Map<string, string>();
  for (const [unit, { fields, required, heldBackBy }] of Object.entries(kind.units)) {
    if (heldBackBy !== undefined && kind.fields[heldBackBy]?.holder !== "own")
      throw new Error(`${kind.name}: ${unit} is held back by ${heldBackBy}, not an own field.`);
    for (const field of fields) {
      const other = taken.get(field);
      if (other !== undefined)
        throw new Error(`${kind.name}: ${field} stands in the units ${other} and ${unit}.`);
      if (kind.fields[field]?.holder !== "joint")
        throw new Error(`${kind.name}: ${unit} names ${field}, not a joint field.`);
      taken.set(field, unit);
    }
    const stray = required.find((field) => !fields.includes(field));
    if (stray !== undefined)
      throw new Error(`${kind.name}: ${unit} requires ${stray}, which it does not hold.`);
  }
  return kind;
}

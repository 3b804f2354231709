import { createHash } from "node:crypto";
import { type Json, canonicalBytes } from "./canonical.ts";

/** One revision of one settlement unit, as both sides must have it byte for byte. */
export interface Revision {
  mechanism: string;
  entity: string;
  participants: readonly string[];
  unit: string;
  /** The digest of the settled revision this one follows; null for the first. */
  base: string | null;
  kind: string;
  version: number;
  /** The names of the fields that have a value, in the kind's order. */
  fields: readonly string[];
  /** The raw values as stored, one for each field: never parsed, never defaulted. */
  values: readonly Json[];
  /** For a text: each included paragraph in order, with the digest of its raw values. */
  children?: readonly Child[];
}

export interface Child {
  entity: string;
  digest: string;
}

/**
 * D, what an adoption adopts: SHA-256 (hex) of the canonical JSON of a revision under a domain of its own,
 * so that no other signed thing of the project can be mistaken for it.
 */
export function settlementDigest(revision: Revision): string {
  const { children, ...rest } = revision;
  const content = {
    domain: "concord/settlement/1",
    ...rest,
    ...(children === undefined ? {} : { children }),
  };
  return sha256(content as unknown as Json);
}

/** The digest of an included paragraph's raw values, listed in its text's revision. */
export function childDigest(child: Omit<Revision, "base" | "unit" | "children">): string {
  return sha256({ domain: "concord/child/1", ...child } as unknown as Json);
}

function sha256(value: Json): string {
  return createHash("sha256").update(canonicalBytes(value)).digest("hex");
}

import pg from "pg";

/** In whose name a session speaks to the database: an office, and what its role lets it do. */
export interface Acting {
  office: string;
  may: readonly string[];
}

/**
 * The node itself: exchange, folding, sign-in, backup. No office has this name. It is said by every session that works in
 * it; where nothing is said, row-level security shows nothing.
 */
export const NODE: Acting = { office: "*", may: [] };

/** Whoever asks without acting for an office: no protected row is theirs. */
export const NOBODY: Acting = { office: "", may: [] };

/** The settings that the policies read, by name. */
export function settingsOf({ office, may }: Acting): [name: string, value: string][] {
  return [
    ["concord.office", office],
    ["concord.may", may.join(",")],
  ];
}

/** Says it for the transaction that begins; it ends with it. */
export function sayingSql(acting: Acting): string {
  return settingsOf(acting)
    .map(([name, value]) => `set local ${name} = ${pg.escapeLiteral(value)}`)
    .join("; ");
}

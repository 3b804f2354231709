import { z } from "zod";
import { texts } from "../texts.ts";
import { evidenceType, fullDate, itemId, itemShape, partyId } from "./item.ts";

export const commitmentKind = z.enum(["agreed", "request", "proposal", "statement", "agenda"]);
export type CommitmentKind = z.infer<typeof commitmentKind>;

/** How far the wording can be checked, from a date to a wish of one side. */
export const commitmentStrength = z.enum([
  "dated-deliverable",
  "deliverable-no-date",
  "continuing-effort",
  "one-sided",
]);
export type CommitmentStrength = z.infer<typeof commitmentStrength>;

/**
 * Something promised, asked for or proposed at a meeting, as public sources report it. `inReadoutOf` names
 * the parties whose own account has it; empty when it stands in none, and `evidenceTypes` then says where.
 */
export const observedCommitment = z.strictObject({
  ...itemShape,
  meetingId: itemId,
  number: z.int().positive(),
  text: texts,
  whoActs: z.array(partyId).min(1),
  raisedBy: z.array(partyId).min(1),
  theme: itemId,
  topic: itemId,
  kind: commitmentKind,
  strength: commitmentStrength,
  deadline: fullDate.nullable(),
  deadlineText: texts.nullable(),
  inReadoutOf: z.array(partyId),
  evidenceTypes: z.array(evidenceType).min(1),
  predecessorIds: z.array(itemId),
});
export type ObservedCommitment = z.infer<typeof observedCommitment>;

/** Whose account an item stands in: every party's, one or some of them, or none (a commentary, an announcement). */
export type Account =
  | { in: "every-readout" }
  | { in: "readout-of"; parties: string[] }
  | { in: "no-readout"; evidenceTypes: ObservedCommitment["evidenceTypes"] };

/** Places one commitment in the comparison of the parties' accounts of a meeting. */
export function accountOf(commitment: ObservedCommitment, parties: readonly string[]): Account {
  const telling = parties.filter((party) => commitment.inReadoutOf.includes(party));
  if (telling.length === parties.length) return { in: "every-readout" };
  if (telling.length > 0) return { in: "readout-of", parties: telling };
  return { in: "no-readout", evidenceTypes: commitment.evidenceTypes };
}

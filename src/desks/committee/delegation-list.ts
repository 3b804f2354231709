import { z } from "zod";

/** What a person does in a delegation; the head is one. */
export const PARTS = ["head", "member", "adviser", "interpreter"] as const;

const line = z.string().max(200);

/** One person of a delegation. The name stands in the order and script of its owner. */
export const delegate = z.strictObject({
  name: line.min(1),
  /** The name in Latin letters; empty where nobody needs it. */
  latin: line,
  title: line,
  office: line,
  part: z.enum(PARTS),
});
export type Delegate = z.infer<typeof delegate>;

/** The most people one list names. */
export const DELEGATES_LIMIT = 200;

/** A delegation as of a day: personal data, at home and in the file that an act may refer to. */
export const delegationList = z.strictObject({
  asOf: z.iso.date(),
  members: z.array(delegate).max(DELEGATES_LIMIT),
});
export type DelegationList = z.infer<typeof delegationList>;

/** The list as a file. The node gives it a salt, so that its hash tells nobody who comes. */
export function delegationFile(list: DelegationList): string {
  return JSON.stringify({ concord: "delegation/1", ...list }, null, 2);
}

const file = z.strictObject({ concord: z.literal("delegation/1"), ...delegationList.shape });

/** Reads such a file, which may come from outside; null where it is none. */
export function readDelegation(bytes: Uint8Array): DelegationList | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const parsed = file.safeParse(JSON.parse(text) as unknown);
    return parsed.success ? { asOf: parsed.data.asOf, members: parsed.data.members } : null;
  } catch {
    return null;
  }
}

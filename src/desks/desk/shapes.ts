import { z } from "zod";
import { WAITING, WHY } from "./task.ts";

const words = z.record(z.string(), z.string()).readonly();
const asOf = z
  .record(z.string(), z.strictObject({ epoch: z.int().min(0).max(1_000_000), size: z.int().min(0) }))
  .readonly();

/** One line of the desk, as it is answered. */
export const deskTask = z.object({
  what: z.enum(WAITING),
  why: z.enum(WHY),
  entity: z.string(),
  kind: z.string(),
  parts: z.array(z.string()).readonly(),
  /** The nearest day (`YYYY-MM-DD`) by which it matters. */
  on: z.string().nullable(),
  from: z.string(),
  offices: z.array(z.string()).readonly(),
  title: words,
  /** The text whose paragraph, or the meeting whose point, it is. */
  parent: z.string().nullable(),
  count: z.int(),
});

export const deskShown = z.object({
  day: z.string(),
  counts: z.record(z.enum(WAITING), z.int()),
  late: z.int(),
  tasks: z.array(deskTask),
  total: z.int(),
  arrived: z.object({
    lines: z.array(
      z.object({
        party: z.string(),
        /** The number its party gave the last dispatch with it, and how many dispatches before that had it. */
        dispatch: z.int().nullable(),
        earlier: z.int(),
        at: z.string(),
        kind: z.string(),
        /** Null where the line counts several things that have pages of their own. */
        entity: z.string().nullable(),
        title: words,
        /** The thing on whose page it is shown, where it has none of its own. */
        within: z.string().nullable(),
        /** How many things of which kind came in on the page of this one, or how many the line stands for. */
        counts: z.record(z.string(), z.int()).readonly(),
        /** What was done beyond saying: `adopt`, `decline`, `erase`, `publish`. */
        acts: z.array(z.string()).readonly(),
      }),
    ),
    more: z.boolean(),
    upTo: asOf,
  }),
});

/** How far an office says it has looked, as it says it. */
export const deskSeen = z.strictObject({ seen: asOf });

export type DeskShown = z.infer<typeof deskShown>;
export type DeskTaskShown = z.infer<typeof deskTask>;

import { z } from "zod";

const run = z.object({
  lang: z.string().nullable(),
  pieces: z.array(z.object({ text: z.string(), hit: z.boolean() })),
});

export const hitShown = z.object({
  id: z.string(),
  title: run,
  /** Where the words stand, if not in the title. */
  excerpt: run.nullable(),
  on: z.string().nullable(),
  /** Compiled from public sources: no side's word. */
  observed: z.boolean(),
  /** The thing on whose page it is shown, where it has none of its own. */
  within: z.string().nullable(),
});

export const searchShown = z.object({
  groups: z.array(
    z.object({ kind: z.string(), total: z.int(), about: z.boolean(), hits: z.array(hitShown) }),
  ),
  total: z.int(),
  /** The total is reckoned from the newest, not counted. */
  about: z.boolean(),
  /** False where nothing holds every word and the hits only come near. */
  exact: z.boolean(),
  page: z.int(),
  pages: z.int(),
});

export type SearchShown = z.infer<typeof searchShown>;
export type HitShown = z.infer<typeof hitShown>;
export type RunShown = z.infer<typeof run>;

import { z } from "zod";
import { texts } from "./texts.ts";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

export const theme = z.strictObject({ id, names: texts });
export type Theme = z.infer<typeof theme>;

export const topic = z.strictObject({ id, theme: id, names: texts });
export type Topic = z.infer<typeof topic>;

/** A stream of work. It is home of whole themes, and of single topics that another theme gave away. */
export const workstream = z.strictObject({ id, names: texts, themes: z.array(id), topics: z.array(id) });
export type Workstream = z.infer<typeof workstream>;

/**
 * The home of an item: the workstream that lists its topic, else the one that lists its theme. Undefined
 * only for a theme that the mechanism does not know.
 */
export function workstreamOf(
  workstreams: readonly Workstream[],
  item: { theme: string; topic: string },
): Workstream | undefined {
  return (
    workstreams.find((one) => one.topics.includes(item.topic)) ??
    workstreams.find((one) => one.themes.includes(item.theme))
  );
}

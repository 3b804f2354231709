import { z } from "zod";
import { type Kind, defineKind } from "../../../record/kind/kind.ts";
import { type KindSettings, day, reference, refuseHiddenControls, words } from "../../words.ts";

/** A sentence of one side's account, with the paragraph of the adopted text it rests on, or null: no source. */
const sentence = z.strictObject({ text: words(4000), source: reference.nullable() });

/**
 * Each side's own account of a meeting, drafted from the adopted text and released by its owner alone. Press points
 * and the embargo can be agreed.
 */
export function readout({ languages }: KindSettings): Kind {
  const account = z.array(sentence).max(400);
  const own = languages.map(
    (language) => [`account.${language}`, { holder: "own" as const, schema: account }] as const,
  );
  return defineKind({
    name: "readout",
    version: 1,
    fields: {
      ...Object.fromEntries(own),
      meeting: { holder: "joint", schema: reference },
      pressPoints: { holder: "joint", schema: z.array(words(1000)).max(40) },
      embargo: {
        holder: "joint",
        schema: z.strictObject({ on: day, time: z.iso.time(), zone: words(60) }).nullable(),
      },
    },
    units: { press: { fields: ["pressPoints", "embargo"], required: ["pressPoints"] } },
    refuse: refuseHiddenControls,
  });
}

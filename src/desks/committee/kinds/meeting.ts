import { z } from "zod";
import { type Kind, defineKind } from "../../../record/kind/kind.ts";
import {
  type KindSettings,
  attachment,
  eachLanguage,
  namesInLanguages,
  reference,
  refuseHiddenControls,
  token,
  words,
} from "../../words.ts";

/** When a meeting is, as an instant with the zone of its place; the page shows it in both capitals. */
const when = z.strictObject({ starts: z.iso.datetime({ offset: true }), zone: words(60) });

const state = z.strictObject({
  state: z.enum(["planned", "held", "not-held", "suspended", "resumed"]),
  /** Asked for where a meeting was not held or was suspended. */
  reason: words(2000).optional(),
});

/**
 * A meeting of a series: number, place, mode, state; the joint agenda in its order; the summary both sides agree at
 * the table. Delegations are each side's own list, frozen as of a date, and lie in an erasable attachment.
 */
export function meeting({ languages }: KindSettings): Kind {
  return defineKind({
    name: "meeting",
    version: 1,
    fields: {
      ...eachLanguage("title", languages, "joint", 400),
      ...eachLanguage("summary", languages, "joint", 20_000),
      series: { holder: "joint", schema: token },
      number: { holder: "joint", schema: z.int().min(1).max(999) },
      when: { holder: "joint", schema: when },
      place: { holder: "joint", schema: words(200) },
      mode: { holder: "joint", schema: z.enum(["in-person", "video", "hybrid"]) },
      state: { holder: "joint", schema: state },
      host: { holder: "joint", schema: token },
      previous: { holder: "joint", schema: reference },
      agenda: { holder: "joint", schema: z.array(reference).max(1000) },
      delegation: { holder: "own", schema: z.strictObject({ asOf: z.iso.date(), list: attachment }) },
    },
    units: {
      frame: {
        fields: [
          ...namesInLanguages("title", languages),
          "series",
          "number",
          "when",
          "place",
          "mode",
          "state",
          "host",
          "previous",
        ],
        required: ["series", "when", "mode", "state"],
      },
      agenda: {
        fields: ["agenda"],
        required: ["agenda"],
        children: { order: "agenda", included: "included", kind: "agenda-item", unit: "item" },
      },
      summary: {
        fields: namesInLanguages("summary", languages),
        required: namesInLanguages("summary", languages),
      },
    },
    refuse(said) {
      const parsed = said.field === "state" ? state.safeParse(said.value) : null;
      const silent = parsed?.success === true && parsed.data.reason === undefined;
      if (silent && ["not-held", "suspended"].includes(parsed.data.state)) {
        return { code: "reason-required", field: "state" };
      }
      return refuseHiddenControls(said);
    },
  });
}

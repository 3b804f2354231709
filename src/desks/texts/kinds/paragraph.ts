import { z } from "zod";
import { type Kind, defineKind } from "../../../record/kind/kind.ts";
import {
  type KindSettings,
  eachLanguage,
  namesInLanguages,
  reference,
  refuseHiddenControls,
  words,
} from "../../words.ts";
import { WORDING_LIMIT } from "../limits.ts";

/** A finding that a side raises: a sentence, and the words it is about in each language that has them. */
function raised(languages: readonly string[]) {
  const language = z.enum(languages as [string, ...string[]]);
  return z.strictObject({ sentence: words(1000), words: z.partialRecord(language, words(1000)) });
}

/**
 * A paragraph: one identity across the languages of its text, with a joint wording in each. What is settled is the
 * wording in every language at once; a position may be tabled in one language first, the others "to follow".
 * A `reserve` is one side's own word against adoption; an empty list lifts it. `raised` is what a side asks the others to
 * look at because the languages do not say the same; an empty list takes it back.
 */
export function paragraph({ languages }: KindSettings): Kind {
  const wordings = namesInLanguages("wording", languages);
  return defineKind({
    name: "paragraph",
    version: 1,
    fields: {
      ...eachLanguage("wording", languages, "joint", WORDING_LIMIT),
      included: { holder: "joint", schema: z.boolean() },
      text: { holder: "joint", schema: reference },
      reserve: { holder: "own", schema: z.array(words(4000)).max(20) },
      withoutPrejudice: { holder: "own", schema: z.boolean() },
      raised: { holder: "own", schema: z.array(raised(languages)).max(20) },
    },
    units: { wording: { fields: wordings, required: wordings, heldBackBy: "reserve" } },
    refuse: refuseHiddenControls,
  });
}

import { z } from "zod";
import { type Kind, defineKind } from "../../../record/kind/kind.ts";
import {
  type KindSettings,
  attachment,
  day,
  eachLanguage,
  namesInLanguages,
  reference,
  refuseHiddenControls,
  words,
} from "../../words.ts";
import { TITLE_LIMIT } from "../limits.ts";

/** Stages of signature in their order; each is settled over the digest of the adopted text. */
export const STAGES = ["initialled", "ad-referendum", "confirmed", "signed", "in-force"] as const;

export const stage = z.strictObject({
  stage: z.enum(STAGES),
  /** The digest of the adopted revision that the stage is about. */
  of: z.string().regex(/^[0-9a-f]{64}$/),
  on: day,
  place: words(200).optional(),
  /** Who signs, with title and authority: personal data, hence an attachment that can be erased. */
  signatories: attachment.optional(),
  scan: attachment.optional(),
  /** A detached signature of each side's own public-key infrastructure. */
  detached: z.array(attachment).max(8).optional(),
});

/**
 * A text the sides settle: agreed minutes, a joint plan, a memorandum, a safety plan. Adopting it adopts, in order,
 * every included paragraph, which must have words in every authentic language; a courtesy version may follow. Which languages are authentic, which prevails and which are courtesy translations is
 * itself joint.
 */
export function text({ languages }: KindSettings): Kind {
  const titles = namesInLanguages("title", languages);
  const language = z.enum(languages as [string, ...string[]]);
  const several = z.array(language).max(languages.length);
  return defineKind({
    name: "text",
    version: 1,
    fields: {
      ...eachLanguage("title", languages, "joint", TITLE_LIMIT),
      sort: {
        holder: "joint",
        schema: z.enum(["minutes", "joint-plan", "memorandum", "safety-plan", "other"]),
      },
      authentic: { holder: "joint", schema: several.min(1) },
      prevailing: { holder: "joint", schema: language.nullable() },
      courtesy: { holder: "joint", schema: several },
      meeting: { holder: "joint", schema: reference },
      order: { holder: "joint", schema: z.array(reference).max(1000) },
      stage: { holder: "joint", schema: stage },
      signatory: { holder: "own", schema: attachment },
    },
    units: {
      text: {
        fields: [...titles, "sort", "authentic", "prevailing", "courtesy", "meeting", "order"],
        required: ["sort", "authentic", "order"],
        children: {
          order: "order",
          included: "included",
          kind: "paragraph",
          unit: "wording",
          requiredIn: { listedBy: "authentic", field: "wording" },
        },
      },
      stage: { fields: ["stage"], required: ["stage"] },
    },
    refuse: refuseHiddenControls,
  });
}

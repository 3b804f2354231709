import { z } from "zod";
import { alignedParagraphs } from "../../../../desks/texts/import/aligned.ts";
import { MOST_PARAGRAPHS, WORDING_LIMIT } from "../../../../desks/texts/limits.ts";
import { type Route, route } from "../../route.ts";
import { type CheckerNeeds, theChecker } from "../concordance/checker.ts";

const version = z.array(z.string().max(WORDING_LIMIT)).max(MOST_PARAGRAPHS);

/** Which paragraphs of several language versions belong together. Nothing asked here is kept. */
export function textAlignment(node: CheckerNeeds): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/texts/alignment",
      summary:
        "Aligns the language versions of a text paragraph by paragraph, in order and without merging; nothing asked is kept.",
      access: { to: "office", deed: "draft" },
      body: z.strictObject({
        versions: z
          .record(z.string().max(35), version)
          .refine((all) => Object.keys(all).length <= 8, { path: [] }),
      }),
      answer: z.object({
        units: z.array(z.object({ places: z.record(z.string(), z.int()), confidence: z.number() })),
      }),
      handle: async ({ body: { versions } }) => {
        return { ok: true, body: { units: alignedParagraphs(versions, await theChecker(node)) } };
      },
    }),
  ];
}

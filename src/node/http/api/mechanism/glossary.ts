import { z } from "zod";
import { termsShown, termsWith } from "../../../../desks/committee/mechanism/shown.ts";
import { shippedGlossary } from "../../../../language/glossary/shipped.ts";
import type { NodeParts } from "../../../parts.ts";
import { type Route, route } from "../../route.ts";

/** The glossary that the concordance checker reads by. */
export function mechanismGlossary({ mechanism }: Pick<NodeParts, "mechanism">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/mechanism/glossary",
      summary: "Terms of the glossary that hold these words in any language.",
      access: { to: "office", deed: "read" },
      query: z.strictObject({
        text: z.string().max(200).default(""),
        limit: z.coerce.number().int().min(1).max(500).default(50),
      }),
      answer: termsShown,
      handle: async ({ query: { text, limit } }) => ({
        ok: true,
        body: termsWith(shippedGlossary, text, mechanism.languages, limit),
      }),
    }),
  ];
}

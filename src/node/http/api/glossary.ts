import { z } from "zod";
import { shippedTerms } from "../../../desks/texts/glossary/shipped-terms.ts";
import { shippedGlossary } from "../../../language/glossary/shipped.ts";
import { type Route, route } from "../route.ts";

export const formsByLanguage = z.record(z.string(), z.array(z.string()));

/** The glossary that Concord comes with, as a starting point: what both sides settle stands in the record. */
export function glossary(): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/glossary",
      summary:
        "Terms of the shipped glossary in which every word sought stands; `found` says how many there are.",
      access: { to: "office", deed: "read" },
      query: z.strictObject({
        text: z.string().max(200).default(""),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      answer: z.object({
        items: z.array(
          z.object({
            name: z.string(),
            class: z.string(),
            accepted: formsByLanguage,
            forbidden: formsByLanguage,
            antonyms: z.array(z.string()),
            source: z.string(),
          }),
        ),
        found: z.int(),
      }),
      handle: ({ query: { text, limit } }) =>
        Promise.resolve({ ok: true, body: shippedTerms(shippedGlossary, text, limit) }),
    }),
  ];
}

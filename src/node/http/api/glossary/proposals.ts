import { z } from "zod";
import { proposedTerms } from "../../../../desks/texts/glossary/shipped-terms.ts";
import { formsByLanguage } from "../glossary.ts";
import { longest } from "../concordance.ts";
import { type Route, route } from "../../route.ts";

/** As many paragraphs as a text may have. */
const MANY = 1000;

/** What a text itself proposes for the glossary. Nothing asked here is kept. */
export function glossaryProposals(): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/glossary/proposals",
      summary: "Terms that paragraphs define or repeat, offered for settling; nothing asked is kept.",
      access: { to: "office", deed: "read" },
      body: z.strictObject({
        paragraphs: z.array(z.record(z.string().max(35), z.string().max(longest))).max(MANY),
      }),
      answer: z.object({
        items: z.array(
          z.object({
            accepted: formsByLanguage,
            why: z.enum(["defined", "repeated", "rendered-differently"]),
            paragraphs: z.array(z.int()),
          }),
        ),
      }),
      handle: ({ body: { paragraphs } }) =>
        Promise.resolve({ ok: true, body: { items: proposedTerms(paragraphs) } }),
    }),
  ];
}

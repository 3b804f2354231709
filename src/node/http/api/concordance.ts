import { z } from "zod";
import { unitFindings } from "../../../desks/concordance/unit-findings.ts";
import { findingClasses, severities } from "../../../language/concordance/finding.ts";
import { makeMatcher, type Matcher } from "../../../language/glossary/matcher.ts";
import { shippedGlossary } from "../../../language/glossary/shipped.ts";
import type { Lexicon } from "../../../language/lexicon/lexicon.ts";
import { readLexicon } from "../../../language/lexicon/shipped.ts";
import { type Route, route } from "../route.ts";

/** The longest version of one unit, in UTF-16 units. */
const longest = 50_000;

const span = z.tuple([z.int(), z.int()]);

const finding = z.object({
  class: z.enum(findingClasses),
  severity: z.enum(severities),
  code: z.string(),
  message: z.string(),
  spans: z.record(z.string(), span),
  odd: z.string().nullable(),
  key: z.string(),
});

/**
 * What the versions of one unit say differently, asked while it is typed: `{texts: {"en": …, "zh-Hans": …, "ko": …}}`,
 * any two or three of them. Answers `{findings: [{class, severity, code, message, spans, odd, key}]}`, the gravest first:
 * `spans` are `[start, end)` in UTF-16 units under the same tags, `message` is a sentence in the asker's language, `odd`
 * the version that stands alone, `key` what a waiver remembers. Nothing asked here is kept or leaves the node.
 */
export function concordance(): Route[] {
  let checker: Promise<{ matcher: Matcher; lexicon: Lexicon }> | null = null;
  return [
    route({
      method: "POST",
      url: "/api/concordance",
      summary: "What the language versions of one paragraph say differently; nothing asked is kept.",
      access: { to: "office", deed: "read" },
      body: z.strictObject({ texts: z.record(z.string().max(35), z.string().max(longest)) }),
      answer: z.object({ findings: z.array(finding) }),
      handle: async ({ body: { texts }, language }) => {
        checker ??= openChecker();
        return { ok: true, body: { findings: unitFindings(texts, language, await checker) } };
      },
    }),
  ];
}

/** The glossary and the lexicon are made ready at the first question: some tenths of a second, once. */
async function openChecker(): Promise<{ matcher: Matcher; lexicon: Lexicon }> {
  return { matcher: makeMatcher(shippedGlossary), lexicon: await readLexicon() };
}

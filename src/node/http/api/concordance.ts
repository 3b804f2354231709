import { z } from "zod";
import { unitFindings } from "../../../desks/concordance/unit-findings.ts";
import { findingClasses, severities } from "../../../language/concordance/finding.ts";
import { type Route, route } from "../route.ts";
import { type CheckerNeeds, theChecker } from "./concordance/checker.ts";

/** The longest version of one unit, in UTF-16 units. */
export const longest = 50_000;

const span = z.tuple([z.int(), z.int()]);

export const finding = z.object({
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
export function concordance(node: CheckerNeeds): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/concordance",
      summary: "What the language versions of one paragraph say differently; nothing asked is kept.",
      access: { to: "office", deed: "read" },
      body: z.strictObject({ texts: z.record(z.string().max(35), z.string().max(longest)) }),
      answer: z.object({ findings: z.array(finding) }),
      handle: async ({ body: { texts }, language }) => {
        return { ok: true, body: { findings: unitFindings(texts, language, await theChecker(node)) } };
      },
    }),
  ];
}

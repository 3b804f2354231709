import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { type UnitFinding, unitFindings } from "../../../../desks/concordance/unit-findings.ts";
import { waiverView, waiversOf } from "../../../../desks/texts/home/waivers.ts";
import { finding, longest } from "../concordance.ts";
import { type Route, route } from "../../route.ts";
import { type CheckerNeeds, theChecker } from "./checker.ts";

/** How many paragraphs may be asked about at once. */
const MANY = 200;

const texts = z.record(z.string().max(35), z.string().max(longest));

/**
 * The same question for several paragraphs of one text, answered in their order, each finding with the waiver that this
 * side has given it, if it has. Other requests are let in between two paragraphs.
 */
export function concordanceUnits(node: CheckerNeeds): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/concordance/units",
      summary: "What the language versions of several paragraphs say differently, and what of it was waived.",
      access: { to: "office", deed: "read" },
      body: z.strictObject({ units: z.array(texts).max(MANY) }),
      answer: z.object({
        units: z.array(z.object({ findings: z.array(finding.extend({ waived: waiverView.nullable() })) })),
      }),
      handle: async ({ body: { units }, language }) => {
        const checker = await theChecker(node);
        const found: UnitFinding[][] = [];
        for (const unit of units) {
          found.push(unitFindings(unit, language, checker));
          await setImmediate();
        }
        const waivers = await waiversOf(
          node.db,
          found.flat().map(({ key }) => key),
        );
        const answered = found.map((findings) => ({
          findings: findings.map((one) => ({ ...one, waived: waivers.get(one.key) ?? null })),
        }));
        return { ok: true, body: { units: answered } };
      },
    }),
  ];
}

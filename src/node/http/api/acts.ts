import { z } from "zod";
import { actId, citation } from "../../../record/verify/envelope.ts";
import { intent } from "../../../record/kind/intent.ts";
import { assentGiven } from "../../acts/assent.ts";
import { deedOf } from "../../acts/release.ts";
import type { NodeParts } from "../../parts.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { may } from "../../policy.ts";
import { type Asker, type Route, route } from "../route.ts";

/** How many acts one request says at most. */
export const ACTS_LIMIT = 500;

/** Where each act stands, and under which number they left. */
export const performed = z.object({
  acts: z.array(z.object({ id: actId, at: citation })),
  dispatch: z.int(),
});

/** Release: what a releasing office says in its side's name, all or none, once however often it is asked. */
export function acts({ performer }: Pick<NodeParts, "performer">): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/acts",
      summary:
        "Says acts in the name of this side: one or many, all or none, once however often the same request is sent.",
      access: { to: "office", deed: null },
      body: z.strictObject({ acts: z.array(intent).min(1).max(ACTS_LIMIT), assent: assentGiven.optional() }),
      answer: performed,
      handle: async ({ body, asker }) => {
        const office = permitted(asker, body.acts);
        if (!office.ok) return office;
        const { acts: said, assent = null } = body;
        const answered = await performer.perform({
          office: office.name,
          person: office.person,
          drafts: [],
          acts: said,
          assent,
          id: null,
        });
        return answered.ok ? { ok: true, body: answered } : answered;
      },
    }),
  ];
}

/** The signed-in office, where its role may do all that these acts ask. */
export function permitted(
  { office }: Asker,
  asked: readonly z.infer<typeof intent>[],
): { ok: true; name: string; person: string | null } | Problem {
  if (office === null) return problem("not-signed-in");
  const refused = asked.map(deedOf).find((deed) => !may(office.office.role, deed));
  return refused === undefined
    ? { ok: true, name: office.office.id, person: office.session.person }
    : problem("not-allowed", { deed: refused });
}

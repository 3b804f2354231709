import { z } from "zod";
import type { NodeParts } from "../../../parts.ts";
import { checkSecondFactor, secondFactor } from "../../../people/second-factor.ts";
import { type Route, route } from "../../route.ts";
import { type SessionNeeds, letIn, sessionAnswer } from "../session.ts";

type Needs = SessionNeeds & Pick<NodeParts, "keys">;

/** The second step of a person's sign-in. */
export function second(node: Needs): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/session/second",
      summary: "Signs a person in whose password was right: with a code, a passkey or a recovery code.",
      access: { to: "public" },
      body: z.strictObject({ ticket: z.string().max(100), factor: secondFactor }),
      answer: sessionAnswer,
      handle: async (asked) => {
        const { ticket, factor } = asked.body;
        const passed = await checkSecondFactor({ ...node, sealing: node.keys.agreement }, ticket, factor);
        if (!passed.ok) return passed;
        const { person, way } = passed;
        return letIn(node, asked, { office: person.office, person: person.id, way });
      },
    }),
  ];
}

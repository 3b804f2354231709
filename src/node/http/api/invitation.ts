import { z } from "zod";
import { takeInvitation } from "../../people/enrol.ts";
import { signInName } from "../../people/person.ts";
import { type Route, route } from "../route.ts";
import { type SessionNeeds, letIn, sessionAnswer } from "./session.ts";

/** Taking up an invitation. */
export function invitation(node: SessionNeeds): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/invitation",
      summary:
        "Takes up an invitation with a password of one's own; the session that follows is for the second factor alone.",
      access: { to: "public" },
      body: z.strictObject({
        signIn: signInName,
        code: z.string().min(1).max(60),
        password: z.string().min(1).max(400),
      }),
      answer: sessionAnswer,
      handle: async (asked) => {
        const taken = await takeInvitation(node, asked.body);
        if (!taken.ok) return taken;
        const { id, office } = taken.person;
        return letIn(node, asked, { office, person: id, way: "invitation", enrolling: true });
      },
    }),
  ];
}

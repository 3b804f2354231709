import { z } from "zod";
import { hex256, officeName } from "../../../../record/verify/envelope.ts";
import { answerClearance, overruleClearance } from "../../../clearance/answer.ts";
import { findPreparation } from "../../../clearance/preparation.ts";
import { changePreparation, dissolvePreparation } from "../../../clearance/prepare.ts";
import { problem } from "../../../problems/problem.ts";
import { type Asker, type Route, route } from "../../route.ts";
import { type OutboxNeeds, mayRead, preparationBody, tell, unfit } from "../outbox.ts";
import { byOf } from "../people.ts";

const params = z.strictObject({ preparation: z.string().regex(/^[0-9a-f]{16}$/) });
const words = z
  .string()
  .max(4000)
  .refine((text) => text.isWellFormed());

/** One dispatch that is being prepared: changed, dissolved, agreed to, objected to, decided against an objection. */
export function preparation(node: OutboxNeeds): Route[] {
  return [...preparing(node), ...clearing(node)];
}

function preparing(node: OutboxNeeds): Route[] {
  return [
    route({
      method: "PUT",
      url: "/api/outbox/:preparation",
      summary: "Changes which drafts leave together, who is asked and by when. Answers to other words lapse.",
      access: { to: "office", deed: "circulate" },
      params,
      body: preparationBody,
      answer: "nothing",
      handle: async ({ params: { preparation: id }, body, asker }) => {
        const refused = unfit(node, body);
        if (refused !== null) return refused;
        const changed = await changePreparation(node, id, body, byOf(asker));
        if (!changed.ok) return changed;
        await tell(node, body.drafts);
        return { ok: true, nothing: true };
      },
    }),
    route({
      method: "DELETE",
      url: "/api/outbox/:preparation",
      summary: "Dissolves it: its drafts are drafts as before, and the other side learns nothing.",
      access: { to: "office", deed: "circulate" },
      params,
      answer: "nothing",
      handle: async ({ params: { preparation: id }, asker }) => {
        const dissolved = await dissolvePreparation(node, id, byOf(asker));
        if (!dissolved.ok) return dissolved;
        await tell(node, dissolved.drafts);
        return { ok: true, nothing: true };
      },
    }),
  ];
}

function clearing(node: OutboxNeeds): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/outbox/:preparation/answers",
      summary: "The signed-in office agrees, or objects with words, to exactly the words it has read.",
      access: { to: "office", deed: "clear" },
      params,
      body: z.strictObject({ answer: z.enum(["agree", "object"]), words: words.default(""), digest: hex256 }),
      answer: "nothing",
      handle: async ({ params: { preparation: id }, body, asker }) => {
        if (!(await isRead(node, id, asker))) return problem("preparation-unknown");
        const answered = await answerClearance(node, id, body, byOf(asker));
        return answered.ok ? told(node, id) : answered;
      },
    }),
    route({
      method: "POST",
      url: "/api/outbox/:preparation/overruled",
      summary: "Goes on without an office's agreement to exactly these words, with a reason that stays.",
      access: { to: "office", deed: "overrule" },
      params,
      body: z.strictObject({
        office: officeName,
        reason: words.refine((text) => text.trim() !== ""),
        digest: hex256,
      }),
      answer: "nothing",
      handle: async ({ params: { preparation: id }, body, asker }) => {
        const overruled = await overruleClearance(node, id, body, byOf(asker));
        return overruled.ok ? told(node, id) : overruled;
      },
    }),
  ];
}

async function isRead({ db }: OutboxNeeds, id: string, asker: Asker): Promise<boolean> {
  const found = await findPreparation(db, id);
  return found !== null && mayRead(found, asker);
}

async function told(node: OutboxNeeds, id: string) {
  await tell(node, (await findPreparation(node.db, id))?.drafts ?? []);
  return { ok: true, nothing: true } as const;
}

import { z } from "zod";
import { nameOn, officeRole } from "../../../../mechanisms/office.ts";
import { texts } from "../../../../mechanisms/texts.ts";
import { officeName, partyName } from "../../../record/verify/envelope.ts";
import type { NodeParts } from "../../parts.ts";
import { type Deed, deeds, mayDo } from "../../policy.ts";
import { problem } from "../../problems/problem.ts";
import { officeView, ownOffice } from "../../sign-in/offices.ts";
import { LONGEST_MS } from "../../sign-in/sessions.ts";
import { checkSecret } from "../../sign-in/sign-in.ts";
import { setCookie } from "../cookies.ts";
import { type Asker, type Route, route } from "../route.ts";

const answer = z.object({
  mechanism: z.object({
    id: z.string(),
    names: texts,
    formal: texts,
    demonstration: z.boolean(),
    notice: texts.nullable(),
    languages: z.array(z.string()),
  }),
  party: partyName,
  parties: z.array(z.object({ id: partyName, names: texts, formal: texts, colour: z.string() })),
  office: z.object({ name: z.string(), names: texts, role: officeRole }).nullable(),
  /** Every side's offices by their names of the day, for whoever is signed in. */
  offices: z.array(z.object({ name: z.string(), party: partyName, names: texts })),
  may: z.record(z.enum(deeds), z.boolean()),
  csrf: z.string(),
});

type Needs = Pick<NodeParts, "db" | "effects" | "mechanism" | "party" | "sessions" | "cookie">;

/** Who this node is, who is signed in and what they may do; signing in and out. */
export function session(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/session",
      summary: "Whose node this is, which office is signed in, and what it may do.",
      access: { to: "public" },
      answer,
      handle: async ({ asker }) => ({ ok: true, body: sessionOf(node, asker.office) }),
    }),
    route({
      method: "POST",
      url: "/api/session",
      summary: "Signs an office of this side in.",
      access: { to: "public" },
      body: z.strictObject({ office: officeName, secret: z.string().min(1).max(200) }),
      answer,
      handle: async ({ body, asker }) => {
        const office = ownOffice(node.mechanism, node.party, body.office);
        const checked = await checkSecret(node.db, { ...body, office: office?.id ?? "" }, node.effects.now());
        if (!checked.ok) return checked;
        if (office === null) return problem("sign-in-refused");
        if (asker.office !== null) await node.sessions.close(asker.office.token);
        const { token, session: opened } = await node.sessions.open(office.id);
        const headers = { "set-cookie": setCookie(node.cookie, token, LONGEST_MS / 1000) };
        return { ok: true, body: sessionOf(node, { session: opened, token, office }), headers };
      },
    }),
    route({
      method: "DELETE",
      url: "/api/session",
      summary: "Signs the office out.",
      access: { to: "office", deed: null },
      answer: "nothing",
      handle: async ({ asker }) => {
        if (asker.office !== null) await node.sessions.close(asker.office.token);
        return { ok: true, nothing: true, headers: { "set-cookie": setCookie(node.cookie, null, 0) } };
      },
    }),
  ];
}

function sessionOf({ mechanism, party, effects }: Needs, signedIn: Asker["office"]): z.infer<typeof answer> {
  const day = new Date(effects.now()).toISOString().slice(0, 10);
  const { id, names, demonstration, notice, languages } = mechanism;
  const may: Record<Deed, boolean> = mayDo(signedIn?.office.role ?? null);
  return {
    mechanism: { id, names: names.short, formal: names.formal, demonstration, notice, languages },
    party,
    parties: mechanism.parties.map((one) => ({
      id: one.id,
      names: one.names.short,
      formal: one.names.formal,
      colour: one.colour,
    })),
    office: signedIn === null ? null : officeView(signedIn.office, day),
    offices:
      signedIn === null
        ? []
        : mechanism.offices.map((one) => ({ name: one.id, party: one.party, names: nameOn(one, day) })),
    may,
    csrf: signedIn?.session.csrf ?? "",
  };
}

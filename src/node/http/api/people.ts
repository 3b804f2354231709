import { z } from "zod";
import { officeRole } from "../../../../mechanisms/office.ts";
import { texts } from "../../../../mechanisms/texts.ts";
import type { NodeParts } from "../../parts.ts";
import { type Invited, invitePerson } from "../../people/invite.ts";
import { aboutPerson, listPeople, signInName } from "../../people/person.ts";
import { type KeyView, keyView, keysInForce } from "../../office-keys.ts";
import { may } from "../../policy.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { officeView, ownOffice } from "../../sign-in/offices.ts";
import { listSessions } from "../../sign-in/sessions.ts";
import { type Answered, type Asker, type Route, route } from "../route.ts";
import { sessionView } from "./account.ts";

const personView = z.object({
  id: z.string(),
  signIn: z.string().nullable(),
  name: z.string().nullable(),
  nameLanguage: z.string(),
  language: z.string(),
  office: z.string(),
  state: z.enum(["invited", "active", "closed"]),
  demonstration: z.boolean(),
  hasCode: z.boolean(),
  passkeys: z.int(),
  recoveryCodes: z.int(),
  createdAt: z.string(),
  invitationEndsAt: z.string().nullable(),
  sessions: z.array(sessionView),
});

const officeRow = z.object({
  name: z.string(),
  names: texts,
  role: officeRole,
  /** Keys with which it adopts. */
  keys: z.array(keyView),
  /** Whether the operator's secret opens it, beside its persons' accounts. */
  hasSecret: z.boolean(),
});

/** An invitation as it is handed over: the code is shown this once. */
export const invited = z.object({ person: z.string(), code: z.string(), endsAt: z.string() });

export type PeopleNeeds = Pick<NodeParts, "card" | "db" | "effects" | "mechanism" | "party">;

/** Who acts for the offices of this side. */
export function people(node: PeopleNeeds): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/people",
      summary:
        "The offices of this side, their persons, second factors, sessions and keys. No secret is in it.",
      access: { to: "office", deed: "see-people" },
      answer: z.object({
        offices: z.array(officeRow),
        people: z.array(personView),
        may: z.object({ manage: z.boolean(), readTrail: z.boolean() }),
      }),
      notices: () => ({ deed: "read", about: { address: "/api/people" } }),
      handle: async ({ asker }) => ({ ok: true, body: await peopleOf(node, asker) }),
    }),
    route({
      method: "POST",
      url: "/api/people",
      summary: "Invites a person to act for an office of this side.",
      access: { to: "office", deed: "manage-people" },
      body: z.strictObject({ ...aboutPerson.shape, signIn: signInName }),
      answer: invited,
      handle: async ({ asker, body }) => {
        const refused = unfit(node, body);
        if (refused !== null) return refused;
        return invitedAnswer(await invitePerson(node, body, byOf(asker)), true);
      },
    }),
  ];
}

/** Whose deed a request is, for the trail. */
export function byOf({ office }: Asker) {
  return { office: office?.office.id ?? "", person: office?.session.person ?? null };
}

/** Why this cannot be said of a person here, or null: another side's office, or an office's own name. */
export function unfit(
  { mechanism, party }: PeopleNeeds,
  { office, signIn }: { office: string; signIn?: string },
): Problem | null {
  if (ownOffice(mechanism, party, office) === null) return problem("office-not-own", { office });
  if (signIn !== undefined && mechanism.offices.some((one) => one.id === signIn))
    return problem("sign-in-name-taken");
  return null;
}

export function invitedAnswer(done: Invited, created: boolean): Answered<z.infer<typeof invited>> {
  if (!done.ok) return done;
  const { person, code, endsAt } = done;
  return { ok: true, body: { person, code, endsAt: new Date(endsAt).toISOString() }, created };
}

async function peopleOf(node: PeopleNeeds, asker: Asker) {
  const now = node.effects.now();
  const day = new Date(now).toISOString().slice(0, 10);
  const own = node.mechanism.offices.filter((one) => one.party === node.party);
  const secrets = await node.db.query<{ office: string }>("select office from office_secret");
  const keys = new Map<string, KeyView[]>();
  for (const { id, role } of own)
    if (may(role, "manage-keys")) keys.set(id, await keysInForce(node.db, node, id));
  const role = asker.office?.office.role ?? "auditor";
  const manage = may(role, "manage-people");
  const sessions = manage ? await sessionsOf(node, asker, now) : [];
  const found = await listPeople(node.db);
  return {
    offices: own.map((one) => ({
      ...officeView(one, day),
      keys: keys.get(one.id) ?? [],
      hasSecret: secrets.some(({ office }) => office === one.id),
    })),
    people: found.map((one) => ({
      ...one,
      createdAt: new Date(one.createdAt).toISOString(),
      invitationEndsAt: one.invitationEndsAt === null ? null : new Date(one.invitationEndsAt).toISOString(),
      sessions: sessions.filter(({ person }) => person === one.id),
    })),
    may: { manage, readTrail: may(role, "read-trail") },
  };
}

async function sessionsOf(node: PeopleNeeds, asker: Asker, now: number) {
  const rows = await listSessions(node.db, { person: null }, now);
  return rows.map((one) => ({
    ...one,
    openedAt: new Date(one.openedAt).toISOString(),
    seenAt: new Date(one.seenAt).toISOString(),
    own: one.name === asker.signedIn?.session.name,
  }));
}

import { z } from "zod";
import { nameOn, officeRole } from "../../../../mechanisms/office.ts";
import { texts } from "../../../../mechanisms/texts.ts";
import { officeName, partyName } from "../../../record/verify/envelope.ts";
import type { NodeParts } from "../../parts.ts";
import { checkPassword } from "../../people/enter.ts";
import { challengeFor } from "../../people/passkeys.ts";
import { type Person, type PersonWithFactors, personById } from "../../people/person.ts";
import { credentialsOf } from "../../people/second-factor.ts";
import { openTicket } from "../../people/tickets.ts";
import { type Deed, deeds, mayDo } from "../../policy.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { openGate } from "../../sign-in/gate.ts";
import { officeView, ownOffice } from "../../sign-in/offices.ts";
import { rpIdOf } from "../../office-keys.ts";
import { LONGEST_MS, type NewSession, signInWays } from "../../sign-in/sessions.ts";
import { checkSecret } from "../../sign-in/sign-in.ts";
import { noteAlone } from "../../trail/trail.ts";
import { setCookie } from "../cookies.ts";
import { type Answered, type Asked, type Asker, type Route, type SignedIn, route } from "../route.ts";

/** What a person still owes after the password: by which ways, and what a passkey is to sign. */
const second = z.object({
  ticket: z.string(),
  ways: z.array(z.enum(["code", "passkey", "recovery-code"])),
  challenge: z.string(),
  rpId: z.string(),
  credentials: z.array(z.string()),
});

export const sessionAnswer = z.object({
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
  /** The person who acts for the office; null for the operator's own sign-in. */
  person: z.object({ id: z.string(), name: z.string(), nameLanguage: z.string() }).nullable(),
  /** How the session was opened, and whether it is there to set up a second factor alone. */
  signedIn: z.object({ way: z.enum(signInWays), enrolling: z.boolean() }).nullable(),
  /** Every side's offices by their names of the day, for whoever is signed in. */
  offices: z.array(z.object({ name: z.string(), party: partyName, names: texts, role: officeRole })),
  may: z.record(z.enum(deeds), z.boolean()),
  csrf: z.string(),
  second: second.nullable(),
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;

const body = z.union([
  z.strictObject({ office: officeName, secret: z.string().min(1).max(200) }),
  z.strictObject({ name: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
]);

/** Each costs a tenth of a second of a core, whoever asks. */
const SIGN_INS_AT_ONCE = 32;

export type SessionNeeds = Pick<
  NodeParts,
  "address" | "cookie" | "db" | "effects" | "mechanism" | "operatorsOffice" | "party" | "sessions"
>;

/** Who this node is, who is signed in and what they may do; signing in and out. */
export function session(node: SessionNeeds): Route[] {
  const gate = openGate(SIGN_INS_AT_ONCE);
  return [
    route({
      method: "GET",
      url: "/api/session",
      summary: "Whose node this is, which office and person are signed in, and what they may do.",
      access: { to: "public" },
      answer: sessionAnswer,
      handle: async ({ asker }) => ({ ok: true, body: await sessionOf(node, asker.signedIn) }),
    }),
    route({
      method: "POST",
      url: "/api/session",
      summary:
        "Signs in: an office with the operator's secret, or a person with a password, who then owes a second factor.",
      access: { to: "public" },
      body,
      answer: sessionAnswer,
      handle: async (asked) => gate.pass(() => enter(node, asked)) ?? problem("busy"),
    }),
    route({
      method: "DELETE",
      url: "/api/session",
      summary: "Signs out.",
      access: { to: "session" },
      answer: "nothing",
      handle: async ({ asker }) => {
        await closeEarlier(node, asker, "signed-out");
        return { ok: true, nothing: true, headers: { "set-cookie": setCookie(node.cookie, null, 0) } };
      },
    }),
  ];
}

/** An office by its operator's secret; whatever is no office's name may be a person's. */
async function enter(
  node: SessionNeeds,
  asked: Asked<unknown, unknown, z.infer<typeof body>>,
): Promise<Answered<SessionAnswer>> {
  const given = asked.body;
  const { name, password } =
    "office" in given
      ? { name: given.office, password: given.secret }
      : { name: given.name.normalize("NFKC").trim().toLowerCase(), password: given.password };
  const office = ownOffice(node.mechanism, node.party, name);
  if (office === null && !("office" in given)) return enterPerson(node, asked, { name, password });
  const secret = { office: office?.id ?? name, secret: password };
  const checked = await checkSecret(node.db, secret, node.effects.now());
  // Who is kept waiting has tried nothing: a stranger does not fill the trail.
  if (!checked.ok && checked.code === "sign-in-locked") return checked;
  if (!checked.ok) {
    const whose = { office: office?.id ?? null, person: null };
    await noteAlone(node.db, node.effects.now(), { ...whose, deed: "sign-in-refused", about: {} });
    return checked;
  }
  if (office === null) return problem("sign-in-refused");
  return letIn(node, asked, { office: office.id, person: null, way: "secret" });
}

async function enterPerson(
  node: SessionNeeds,
  asked: Asked,
  given: { name: string; password: string },
): Promise<Answered<SessionAnswer>> {
  const { demonstration } = node.mechanism;
  const checked = await checkPassword({ ...node, demonstration }, given);
  if (!checked.ok) return checked;
  const { person } = checked;
  if (person.demonstration)
    return letIn(node, asked, { office: person.office, person: person.id, way: "demonstration" });
  return { ok: true, body: { ...(await sessionOf(node, null)), second: await owed(node, person) } };
}

async function owed(node: SessionNeeds, person: PersonWithFactors): Promise<z.infer<typeof second>> {
  const { token, challenge } = await openTicket(node.db, node.effects, person.id, "second-factor");
  return {
    ticket: token,
    ways: [
      ...(person.passkeys > 0 ? (["passkey"] as const) : []),
      ...(person.hasCode ? (["code"] as const) : []),
      ...(person.recoveryCodes > 0 ? (["recovery-code"] as const) : []),
    ],
    challenge: challengeFor(challenge),
    rpId: rpIdOf(node.address()),
    credentials: await credentialsOf(node.db, person.id),
  };
}

/**
 * Opens a session of its own, with a token nobody has seen before: one that a stranger planted, and the one before,
 * count no longer.
 */
export async function letIn(
  node: SessionNeeds,
  { asker, device }: Pick<Asked, "asker" | "device">,
  wanted: Pick<NewSession, "office" | "person" | "way"> & { enrolling?: boolean },
): Promise<Answered<SessionAnswer>> {
  await closeEarlier(node, asker, null);
  const { token, session: opened } = await node.sessions.open({ enrolling: false, ...wanted, device });
  const { office, person, way } = wanted;
  await noteAlone(node.db, node.effects.now(), { office, person, deed: "signed-in", about: { way } });
  const headers = { "set-cookie": setCookie(node.cookie, token, LONGEST_MS / 1000) };
  return { ok: true, body: await sessionOf(node, { session: opened, token }), headers };
}

async function closeEarlier(
  node: SessionNeeds,
  { signedIn }: Asker,
  deed: "signed-out" | null,
): Promise<void> {
  if (signedIn === null) return;
  await node.sessions.close(signedIn.token);
  const { office, person } = signedIn.session;
  if (deed !== null) await noteAlone(node.db, node.effects.now(), { office, person, deed, about: {} });
}

/** The person of a signed-in session, as the account pages need it. Refuses the operator's own sign-in. */
export async function personOf(
  { db }: Pick<NodeParts, "db">,
  { signedIn }: Asker,
): Promise<{ ok: true; person: PersonWithFactors; signedIn: SignedIn } | Problem> {
  const id = signedIn?.session.person ?? null;
  const person = id === null ? null : await personById(db, id);
  if (signedIn === null || person === null) return problem("person-unknown");
  return { ok: true, person, signedIn };
}

export async function sessionOf(node: SessionNeeds, signedIn: SignedIn | null): Promise<SessionAnswer> {
  const { mechanism, party, effects } = node;
  const day = new Date(effects.now()).toISOString().slice(0, 10);
  const { id, names, demonstration, notice, languages } = mechanism;
  const found = signedIn === null ? null : ownOffice(mechanism, party, signedIn.session.office);
  const office = signedIn?.session.enrolling === true ? null : found;
  const may: Record<Deed, boolean> = mayDo(office?.role ?? null);
  const who = signedIn?.session.person ?? null;
  return {
    mechanism: { id, names: names.short, formal: names.formal, demonstration, notice, languages },
    party,
    parties: mechanism.parties.map((one) => ({
      id: one.id,
      names: one.names.short,
      formal: one.names.formal,
      colour: one.colour,
    })),
    office: office === null ? null : officeView(office, day),
    person: who === null ? null : shownPerson(await personById(node.db, who)),
    signedIn: signedIn === null ? null : { way: signedIn.session.way, enrolling: signedIn.session.enrolling },
    offices:
      office === null
        ? []
        : mechanism.offices.map((one) => ({
            name: one.id,
            party: one.party,
            names: nameOn(one, day),
            role: one.role,
          })),
    may,
    csrf: signedIn?.session.csrf ?? "",
    second: null,
  };
}

function shownPerson(person: Person | null): SessionAnswer["person"] {
  if (person === null) return null;
  return { id: person.id, name: person.name ?? person.id, nameLanguage: person.nameLanguage };
}

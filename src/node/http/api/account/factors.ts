import { z } from "zod";
import type { NodeParts } from "../../../parts.ts";
import {
  type Added,
  addPasskey,
  confirmGenerator,
  removeFactor,
  renewCodes,
  startGenerator,
} from "../../../people/enrol.ts";
import { challengeFor, newPasskey, signedChallenge } from "../../../people/passkeys.ts";
import { type PersonWithFactors } from "../../../people/person.ts";
import { openTicket } from "../../../people/tickets.ts";
import { rpIdOf } from "../../../office-keys.ts";
import { type Problem, problem } from "../../../problems/problem.ts";
import { base32, generatorAddress } from "../../../sign-in/totp.ts";
import { type Answered, type Asked, type Asker, type Route, route } from "../../route.ts";
import { type SessionNeeds, letIn, personOf } from "../session.ts";

const added = z.object({ recoveryCodes: z.array(z.string()) });

type Needs = SessionNeeds & Pick<NodeParts, "keys">;

/** The second factors of the signed-in person: a code generator, passkeys, codes for a lost device. */
export function factors(node: Needs): Route[] {
  return [...generator(node), ...passkeys(node), ...recovery(node)];
}

function generator(node: Needs): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/account/generator",
      summary:
        "Makes a code generator (RFC 6238) for the signed-in person; its secret is answered this once.",
      access: { to: "session" },
      answer: z.object({ secret: z.string(), address: z.string() }),
      handle: async ({ asker }) => {
        const found = await ownAccount(node, asker);
        if (!found.ok) return found;
        const started = await startGenerator(enrolling(node), found.person.id);
        if (!started.ok) return started;
        const issuer = `Concord ${node.party}`;
        const address = generatorAddress(started.secret, issuer, found.person.signIn ?? "");
        return { ok: true, body: { secret: base32(started.secret), address } };
      },
    }),
    route({
      method: "PUT",
      url: "/api/account/generator",
      summary: "Shows with a code that the generator works: it counts from now on.",
      access: { to: "session" },
      body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
      answer: added,
      handle: async (asked) => {
        const found = await ownAccount(node, asked.asker);
        if (!found.ok) return found;
        const confirmed = await confirmGenerator(enrolling(node), found.person, asked.body.code);
        return settled(node, asked, found.person, confirmed);
      },
    }),
    route({
      method: "DELETE",
      url: "/api/account/generator",
      summary: "Takes the code generator away, where another second factor is left.",
      access: { to: "office", deed: null },
      answer: "nothing",
      handle: async ({ asker }) => {
        const found = await ownAccount(node, asker);
        if (!found.ok) return found;
        const removed = await removeFactor(node, found.person, { code: true });
        return removed.ok ? { ok: true, nothing: true } : removed;
      },
    }),
  ];
}

function passkeys(node: Needs): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/account/challenge",
      summary: "What a new passkey of the signed-in person is to sign, so that it is shown to work.",
      access: { to: "session" },
      answer: z.object({ ticket: z.string(), challenge: z.string(), rpId: z.string() }),
      handle: async ({ asker }) => {
        const found = await ownAccount(node, asker);
        if (!found.ok) return found;
        const { token, challenge } = await openTicket(node.db, node.effects, found.person.id, "passkey");
        const body = { ticket: token, challenge: challengeFor(challenge), rpId: rpIdOf(node.address()) };
        return { ok: true, body };
      },
    }),
    route({
      method: "POST",
      url: "/api/account/passkeys",
      summary: "Registers a passkey with which the signed-in person signs in.",
      access: { to: "session" },
      body: z.strictObject({ ticket: z.string().max(100), key: newPasskey, signed: signedChallenge }),
      answer: added,
      handle: async (asked) => {
        const found = await ownAccount(node, asked.asker);
        if (!found.ok) return found;
        const address = node.address();
        const bound = { rpId: rpIdOf(address), origin: address };
        const done = await addPasskey(enrolling(node), found.person, asked.body, bound);
        return settled(node, asked, found.person, done);
      },
    }),
    route({
      method: "DELETE",
      url: "/api/account/passkeys/:credential",
      summary: "Takes a passkey of the signed-in person away, where another second factor is left.",
      access: { to: "office", deed: null },
      params: z.strictObject({ credential: z.string().max(1400) }),
      answer: "nothing",
      handle: async ({ asker, params }) => {
        const found = await ownAccount(node, asker);
        if (!found.ok) return found;
        const removed = await removeFactor(node, found.person, params);
        return removed.ok ? { ok: true, nothing: true } : removed;
      },
    }),
  ];
}

function recovery(node: Needs): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/account/recovery",
      summary: "Makes new recovery codes in place of all before; they are answered this once.",
      access: { to: "office", deed: null },
      answer: added,
      handle: async ({ asker }) => {
        const found = await ownAccount(node, asker);
        if (!found.ok) return found;
        const codes = await node.db.transaction((tx) => renewCodes(tx, node.effects, found.person.id));
        return { ok: true, body: { recoveryCodes: codes } };
      },
    }),
  ];
}

function enrolling(node: Needs) {
  return { db: node.db, effects: node.effects, sealing: node.keys.agreement };
}

/** The account of whoever asks, where it has factors of its own. */
async function ownAccount(
  node: Needs,
  asker: Asker,
): Promise<{ ok: true; person: PersonWithFactors } | Problem> {
  const found = await personOf(node, asker);
  if (found.ok && found.person.demonstration) return problem("not-in-demonstration");
  return found;
}

/** With the first factor the session becomes another, which acts for the office; its token is a new one. */
async function settled(
  node: Needs,
  asked: Pick<Asked, "asker" | "device">,
  person: PersonWithFactors,
  done: Added,
): Promise<Answered<z.infer<typeof added>>> {
  if (!done.ok) return done;
  const body = { recoveryCodes: done.recoveryCodes };
  if (asked.asker.signedIn?.session.enrolling !== true) return { ok: true, body };
  const entered = await letIn(node, asked, { office: person.office, person: person.id, way: "invitation" });
  if (!entered.ok || !("headers" in entered)) return entered as Problem;
  return { ok: true, body, headers: entered.headers ?? {} };
}

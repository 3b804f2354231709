import { z } from "zod";
import { officeRole } from "../../../../mechanisms/office.ts";
import { texts } from "../../../../mechanisms/texts.ts";
import type { NodeParts } from "../../parts.ts";
import { keepPassword } from "../../people/enrol.ts";
import { type PersonWithFactors, personById } from "../../people/person.ts";
import { problem } from "../../problems/problem.ts";
import { officeView, ownOffice } from "../../sign-in/offices.ts";
import { passwordFault } from "../../sign-in/password.ts";
import { isSecret } from "../../sign-in/secret.ts";
import { countTry } from "../../sign-in/lock-out.ts";
import { listSessions, signInWays } from "../../sign-in/sessions.ts";
import { note } from "../../trail/trail.ts";
import { type Asker, type Route, type SignedIn, route } from "../route.ts";
import { personOf } from "./session.ts";

export const sessionView = z.object({
  name: z.string(),
  office: z.string(),
  person: z.string().nullable(),
  way: z.enum(signInWays),
  device: z.string(),
  openedAt: z.string(),
  seenAt: z.string(),
  /** The one that asks. */
  own: z.boolean(),
});

const passkeyView = z.object({
  credential: z.string(),
  registeredAt: z.string(),
  usedAt: z.string().nullable(),
});

const answer = z.object({
  person: z
    .object({
      id: z.string(),
      name: z.string(),
      nameLanguage: z.string(),
      signIn: z.string(),
      demonstration: z.boolean(),
    })
    .nullable(),
  office: z.object({ name: z.string(), names: texts, role: officeRole }).nullable(),
  hasCode: z.boolean(),
  passkeys: z.array(passkeyView),
  recoveryCodes: z.int(),
  sessions: z.array(sessionView),
});
type Answer = z.infer<typeof answer>;

type Needs = Pick<NodeParts, "db" | "effects" | "mechanism" | "party">;

/** One's own account: who one is here, by what one signs in, and where one is signed in. */
export function account(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/account",
      summary: "The signed-in person's own account: second factors and sessions.",
      access: { to: "session" },
      answer,
      handle: async ({ asker }) => ({ ok: true, body: await accountOf(node, asker) }),
    }),
    route({
      method: "PUT",
      url: "/api/account/password",
      summary: "Changes the signed-in person's password; every other session of theirs ends.",
      access: { to: "office", deed: null },
      body: z.strictObject({ present: z.string().min(1).max(400), password: z.string().min(1).max(400) }),
      answer: "nothing",
      handle: async ({ asker, body }) => {
        const found = await personOf(node, asker);
        if (!found.ok) return found;
        const { person, signedIn } = found;
        if (person.demonstration) return problem("not-in-demonstration");
        const waiting = await countTry(node.db, person.id, node.effects.now());
        if (waiting > 0) return problem("sign-in-locked", { seconds: Math.ceil(waiting / 1000) });
        if (!(await isPresent(node, person, body.present))) return problem("password-wrong");
        const fault = passwordFault(body.password, [person.signIn ?? "", person.name ?? "", person.office]);
        if (fault !== null) return problem("password-refused", { fault });
        await keepPassword(node.db, person.id, body.password, node.effects);
        await endOthers(node, person, signedIn);
        return { ok: true, nothing: true };
      },
    }),
  ];
}

async function isPresent({ db }: Needs, { id }: PersonWithFactors, password: string): Promise<boolean> {
  const [row] = await db.query<{ salt: Uint8Array; hash: Uint8Array }>(
    "select salt, hash from person_password where person = $1",
    [id],
  );
  return row !== undefined && isSecret(password, row);
}

async function endOthers(node: Needs, { id, office }: PersonWithFactors, signedIn: SignedIn): Promise<void> {
  await node.db.transaction(async (tx) => {
    await tx.query("delete from session where person = $1 and name <> $2", [id, signedIn.session.name]);
    const changed = { office, person: id, deed: "account-changed", about: { what: "password" } } as const;
    await note(tx, node.effects.now(), changed);
  });
}

async function accountOf(node: Needs, { signedIn, office }: Asker): Promise<Answer> {
  const id = signedIn?.session.person ?? null;
  const person = id === null ? null : await personById(node.db, id);
  const now = node.effects.now();
  const sessions = person === null ? [] : await listSessions(node.db, { person: person.id }, now);
  const day = new Date(now).toISOString().slice(0, 10);
  const acting = office?.office ?? ownOffice(node.mechanism, node.party, person?.office ?? "");
  return {
    person:
      person === null
        ? null
        : {
            id: person.id,
            name: person.name ?? person.id,
            nameLanguage: person.nameLanguage,
            signIn: person.signIn ?? "",
            demonstration: person.demonstration,
          },
    office: acting === null ? null : officeView(acting, day),
    hasCode: person?.hasCode ?? false,
    passkeys: person === null ? [] : await passkeysOf(node, person.id),
    recoveryCodes: person?.recoveryCodes ?? 0,
    sessions: sessions.map((one) => ({
      ...one,
      openedAt: new Date(one.openedAt).toISOString(),
      seenAt: new Date(one.seenAt).toISOString(),
      own: one.name === signedIn?.session.name,
    })),
  };
}

async function passkeysOf({ db }: Needs, person: string): Promise<Answer["passkeys"]> {
  const rows = await db.query<{ credential: string; registered: number; used: number | null }>(
    `select credential, registered_at as registered, used_at as used from person_passkey where person = $1
     order by registered_at`,
    [person],
  );
  return rows.map(({ credential, registered, used }) => ({
    credential,
    registeredAt: new Date(registered).toISOString(),
    usedAt: used === null ? null : new Date(used).toISOString(),
  }));
}

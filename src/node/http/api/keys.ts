import { z } from "zod";
import { actId } from "../../../record/verify/envelope.ts";
import type { Intent } from "../../../record/kind/intent.ts";
import { keyView, keysInForce, softwareKey } from "../../office-keys.ts";
import type { NodeParts } from "../../parts.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { type Asker, type Route, route } from "../route.ts";

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,8192}$/);

/** A passkey as the browser made it: its public key as SPKI (getPublicKey()), its relying party and exact origin. */
const wanted = z.discriminatedUnion("use", [
  z.strictObject({
    use: z.literal("passkey"),
    id: actId.optional(),
    credential: base64url.max(1400),
    algorithm: z.enum(["ES256", "Ed25519", "RS256"]),
    public: base64url,
    rpId: z.string().max(253),
    origin: z.string().max(300),
  }),
  z.strictObject({ use: z.literal("software"), id: actId.optional() }),
]);
type Wanted = z.infer<typeof wanted>;

type Needs = Pick<
  NodeParts,
  "db" | "ownDb" | "party" | "card" | "mechanism" | "keys" | "effects" | "performer"
>;

/** The keys with which the signed-in office adopts. */
export function keys(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/keys",
      summary: "The keys of the signed-in office that are registered and not revoked.",
      access: { to: "office", deed: "read" },
      answer: z.object({ keys: z.array(keyView) }),
      handle: async ({ asker }) => {
        const found = await keysInForce(node.db, node, asker.office?.office.id ?? "");
        return { ok: true, body: { keys: found } };
      },
    }),
    route({
      method: "POST",
      url: "/api/keys",
      summary:
        "Registers a key of the signed-in office in this side's log; a software key in a demonstration only.",
      access: { to: "office", deed: "manage-keys" },
      body: wanted,
      answer: keyView,
      handle: async ({ body, asker }) => {
        const office = asker.office?.office.id ?? "";
        const id = body.id ?? `key-${node.effects.random(8).toString("hex")}`;
        if (body.use === "passkey" && (await isPersons(node, body))) return problem("passkey-taken");
        const intent = registrationOf(node, body, id, office);
        if (!intent.ok) return intent;
        const done = await perform(node, asker, intent.intent);
        if (!done.ok) return done;
        if (body.use === "passkey") await keepCredential(node, id, body.credential);
        const registered = (await keysInForce(node.db, node, office)).find((one) => one.id === id);
        return registered === undefined
          ? problem("key-unknown", { key: id })
          : { ok: true, body: registered, created: true };
      },
    }),
  ];
}

/** Performs one act that speaks of a key. */
export function perform(node: Pick<Needs, "performer">, { office }: Asker, intent: Intent) {
  const whose = { office: office?.office.id ?? "", person: office?.session.person ?? null };
  return node.performer.perform({ ...whose, drafts: [], acts: [intent], assent: null, id: null });
}

/** A key that signs a person in must not adopt: a node could have it sign the one for the other. */
async function isPersons({ ownDb }: Needs, key: { credential: string; public: string }): Promise<boolean> {
  const rows = await ownDb.query("select 1 from person_passkey where credential = $1 or public = $2", [
    key.credential,
    key.public,
  ]);
  return rows.length > 0;
}

function registrationOf(
  node: Needs,
  body: Wanted,
  id: string,
  office: string,
): { ok: true; intent: Intent } | Problem {
  const act = { id: `register-${id}`.slice(0, 64), act: "register" } as const;
  if (body.use === "passkey") {
    const { algorithm, public: spki, rpId, origin } = body;
    const key = { use: "passkey", id, office, algorithm, public: spki, rpId, origin } as const;
    return { ok: true, intent: { ...act, key } };
  }
  const held = node.mechanism.demonstration ? node.keys.office(office) : null;
  if (held === null) return problem("software-key-refused");
  return { ok: true, intent: { ...act, key: softwareKey(id, office, held) } };
}

async function keepCredential({ db }: Needs, key: string, credential: string): Promise<void> {
  await db.transaction((tx) =>
    tx.query("insert into passkey_credential (key, credential) values ($1, $2) on conflict do nothing", [
      key,
      credential,
    ]),
  );
}

import { z } from "zod";
import { acceptAnchor } from "../../../record/exchange/acceptance.ts";
import { fingerprintOf, formatCard, parseCard } from "../../../record/exchange/anchor.ts";
import { type ExchangeRefusal, partsOfRefusal } from "../../../record/exchange/messages/sentences.ts";
import { mayAppend } from "../../../record/exchange/restored.ts";
import {
  type Heard,
  type TrustRow,
  compareAnchor,
  listTrust,
  proposeAnchor,
} from "../../../record/exchange/trust.ts";
import type { NodeParts } from "../../parts.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { partyName } from "../../../record/verify/envelope.ts";
import { type TrailEntry, note, noteAlone } from "../../trail/trail.ts";
import { type Route, route } from "../route.ts";
import { byOf } from "./people.ts";
import { ownCardNow } from "./card.ts";

const keyView = z.object({
  party: z.string(),
  epoch: z.int(),
  origin: z.string(),
  fingerprint: z.string(),
  state: z.enum(["proposed", "in-force", "superseded"]),
  grounds: z.enum(["compared", "rotated", "accepted"]).nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
});

const heard = z.strictObject({ party: partyName, epoch: z.int().min(0), fingerprint: z.string().max(200) });

type Needs = Pick<NodeParts, "db" | "party" | "card" | "mechanism" | "address" | "appender" | "effects">;

/** By which keys the other parties are known: taken down, compared aloud, or accepted in place of a lost one. */
export function trust(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/trust",
      summary: "This node's own card with its fingerprint, and every key it knows of the other parties.",
      access: { to: "office", deed: "see-exchange" },
      answer: z.object({ card: z.string(), fingerprint: z.string(), keys: z.array(keyView) }),
      handle: async () => ({ ok: true, body: await trustView(node) }),
    }),
    route({
      method: "POST",
      url: "/api/trust",
      summary: "Takes down another party's card. It is trusted only once its fingerprint has been compared.",
      access: { to: "office", deed: "manage-trust" },
      body: z.strictObject({ card: z.string().max(2_000) }),
      answer: z.object({ party: z.string(), epoch: z.int(), fingerprint: z.string(), isNew: z.boolean() }),
      handle: async ({ body }) => {
        const read = parseCard(body.card);
        if (!read.ok) return refused(read);
        const { card } = read;
        const home = homeOf(node);
        const proposed = await node.db.transaction((tx) => proposeAnchor(tx, card, home));
        if (!proposed.ok) return refused(proposed);
        const { fingerprint, isNew } = proposed;
        return {
          ok: true,
          body: { party: card.party, epoch: card.epoch, fingerprint, isNew },
          created: true,
        };
      },
    }),
    route({
      method: "POST",
      url: "/api/trust/compared",
      summary: "The other side has read its fingerprint aloud: its first key is trusted from now on.",
      access: { to: "office", deed: "manage-trust" },
      body: heard,
      answer: "nothing",
      handle: async ({ body, asker }) => {
        const by = byOf(asker);
        const compared = await node.db.transaction(async (tx) => {
          const done = await compareAnchor(tx, { ...body, by: by.office });
          if (done.ok) await note(tx, node.effects.now(), trusted(by, body, "compared"));
          return done;
        });
        return compared.ok ? { ok: true, nothing: true } : refused(compared);
      },
    }),
    route({
      method: "POST",
      url: "/api/trust/accepted",
      summary:
        "Accepts, by an act of this side's log, another party's new key: after a lost one, or for a new epoch.",
      access: { to: "office", deed: "manage-trust" },
      body: heard,
      answer: "nothing",
      handle: async ({ body, asker }) => {
        const by = byOf(asker);
        const accepted = await accept(node, { ...body, by: by.office });
        if (accepted.ok) await noteAlone(node.db, node.effects.now(), trusted(by, body, "accepted"));
        return accepted;
      },
    }),
  ];
}

/** On the trail: whose key an office has put in force, by its fingerprint, and on which grounds. */
function trusted(
  by: ReturnType<typeof byOf>,
  { party, epoch, fingerprint }: z.infer<typeof heard>,
  grounds: "compared" | "accepted",
): TrailEntry {
  return { ...by, deed: "trusted", about: { party, ...(epoch > 0 ? { epoch } : {}), fingerprint, grounds } };
}

function homeOf({ mechanism, party }: Needs) {
  return { mechanism: mechanism.id, party, parties: mechanism.parties.map((one) => one.id) };
}

/** A refusal of the exchange as a problem; only its figures and names go out. */
export function refused(refusal: ExchangeRefusal): Problem {
  return problem("exchange-refused", { reason: refusal.code, parts: partsOfRefusal(refusal) });
}

async function trustView(node: Needs) {
  const rows = await listTrust(node.db);
  const card = await ownCardNow(node);
  return {
    card: formatCard({ ...card, address: node.address() }),
    fingerprint: fingerprintOf(card),
    keys: rows.filter(({ party }) => party !== node.party).map(viewOf),
  };
}

function viewOf(row: TrustRow): z.infer<typeof keyView> {
  const {
    party,
    epoch,
    origin,
    fingerprint,
    state,
    grounds,
    decided_at: decidedAt,
    decided_by: decidedBy,
  } = row;
  return { party, epoch, origin, fingerprint, state, grounds, decidedAt, decidedBy };
}

async function accept({ db, card, appender, effects }: Needs, one: Heard) {
  if (!(await mayAppend(db, card))) return problem("read-only");
  const id = `accept-${effects.random(8).toString("hex")}`;
  const author = { id, office: one.by, time: new Date(effects.now()).toISOString() };
  const accepted = await acceptAnchor(db, appender, one, author);
  return accepted.ok ? ({ ok: true, nothing: true } as const) : refused(accepted);
}

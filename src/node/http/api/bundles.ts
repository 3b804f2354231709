import { generateKeyPairSync } from "node:crypto";
import { z } from "zod";
import { bundleIn } from "../../../record/exchange/bundle.ts";
import { bundleOut } from "../../../record/exchange/bundle-out.ts";
import { alarmSentence } from "../../../record/exchange/messages.ts";
import { restoredSince } from "../../../record/exchange/restored.ts";
import { TREE_LIMIT } from "../../../record/exchange/tree-file.ts";
import { partyName } from "../../../record/verify/envelope.ts";
import { COSIGNATURE, signingKey } from "../../../record/verify/verifier-key.ts";
import type { NodeParts } from "../../parts.ts";
import { type Route, route } from "../route.ts";
import { refused } from "./trust.ts";

const imported = z.object({
  from: z.string(),
  epoch: z.int(),
  /** Whether anything could be taken over, and if not, why, in a sentence. */
  taken: z.boolean(),
  sentence: z.string().nullable(),
  size: z.int().nullable(),
  received: z.int().nullable(),
  missing: z.int().nullable(),
  cosigned: z.int().nullable(),
  /** How many cosignatures of our own log came with it. */
  cosignatures: z.int(),
});

const size = z.coerce.number().int().min(0).optional();
const query = z.strictObject({ to: partyName, since: size, upTo: size });

type Needs = Pick<NodeParts, "db" | "party" | "mechanism" | "card" | "keys" | "effects" | "fold" | "signers">;

/** The same tree as the nodes exchange, in one sealed file: for sides that have no network between them. */
export function bundles(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/bundles",
      summary: "This side's log for another party as one sealed file, from what that party has cosigned on.",
      access: { to: "office", deed: "carry" },
      query,
      answer: "bytes",
      handle: async ({ query: { to, since, upTo } }) => {
        const { party, epoch, origin } = node.card;
        const order = { mechanism: node.mechanism.id, log: { party, epoch, origin }, to, since, upTo };
        const made = await bundleOut(node.db, order, generateKeyPairSync("x25519").privateKey);
        if (!made.ok) return refused(made);
        const { from, since: first, size: last } = made.header;
        const name = `${from}-${epoch}-${first}-${last}-for-${to}.concord`;
        const headers = { "content-disposition": `attachment; filename="${name}"` };
        return { ok: true, bytes: made.file, mediaType: "application/octet-stream", headers };
      },
    }),
    route({
      method: "POST",
      url: "/api/bundles",
      summary:
        "Imports a bundle. Twice, late or out of order changes nothing; a damaged one is refused whole.",
      access: { to: "office", deed: "carry" },
      body: "bytes",
      limit: TREE_LIMIT,
      answer: imported,
      handle: async ({ bytes, language }) => {
        const home = { mechanism: node.mechanism.id, party: node.party, agreement: node.keys.agreement };
        const isReadOnly = (await restoredSince(node.db)) !== null;
        const { key } = node.signers.current();
        const cosigner = isReadOnly ? null : signingKey(node.card.origin, COSIGNATURE, key);
        const now = (): number => Math.floor(node.effects.now() / 1000);
        const done = await bundleIn(node.db, bytes, home, { fold: node.fold, cosigner, now });
        if (!done.ok && done.code !== "not-taken") return refused(done);
        const { from, epoch } = done.header;
        if (done.ok)
          return { ok: true, body: { from, epoch, taken: true, sentence: null, ...figuresOf(done) } };
        const { round } = done;
        if (round.code !== "refused") return refused(done);
        const sentence = alarmSentence(round.wrong, languages[language]);
        return { ok: true, body: { from, epoch, taken: false, sentence, ...nothing } };
      },
    }),
  ];
}

const languages = { "zh-Hans": "zh", ko: "ko", en: "en" } as const;
const nothing = { size: null, received: null, missing: null, cosigned: null, cosignatures: 0 };

type Taken = Extract<Awaited<ReturnType<typeof bundleIn>>, { ok: true }>;

function figuresOf({ round, cosignatures }: Taken) {
  const { size, received, missing, cosigned } = round;
  return { size, received, missing, cosigned, cosignatures: cosignatures.filter((one) => one.ok).length };
}

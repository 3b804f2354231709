import { fingerprintOf } from "../../record/exchange/anchor.ts";
import { type FollowEffects, followOnce } from "../../record/exchange/follow.ts";
import { httpRemote } from "../../record/exchange/http-remote.ts";
import { cardFor, checkpointSigner, enrolOwn, ownKeys } from "../../record/exchange/own-key.ts";
import type { Remote } from "../../record/exchange/remote.ts";
import { signRequest } from "../../record/exchange/requests.ts";
import {
  type Holding,
  type RestoreVerdict,
  beginEpoch,
  clearRestored,
  compareRestored,
  restoredSince,
} from "../../record/exchange/restored.ts";
import { cardOf, counterparts } from "../../record/exchange/trust.ts";
import { createAppender } from "../../record/log/append.ts";
import type { NodeParts } from "../parts.ts";

type Needs = Pick<
  NodeParts,
  "db" | "card" | "configuration" | "mechanism" | "party" | "keys" | "signers" | "effects" | "fold"
>;

export type AfterRestore =
  | { ok: true; state: "not-restored" | "goes-on" }
  /** History was missing and has been fetched; the node goes on in a new epoch when it is started again. */
  | { ok: true; state: "new-epoch"; epoch: number; size: number; fingerprint: string }
  | Extract<RestoreVerdict, { code: "not-asked" | "other-history" }>;

/**
 * After a restore: asks every trusted counterpart how much of our log it holds. Where nobody holds more, this node may
 * write again; where history is missing here, it is fetched from them and a new epoch commits to it. `office` has it done.
 */
export async function compareAfterRestore(node: Needs, office: string): Promise<AfterRestore> {
  if ((await restoredSince(node.db)) === null) return { ok: true, state: "not-restored" };
  const remotes = await remotesOf(node);
  const verdict = await compareRestored(node.db, node.card, remotes);
  if (verdict.ok) {
    await node.db.transaction(clearRestored);
    return { ok: true, state: "goes-on" };
  }
  if (verdict.code !== "history-missing") return verdict;
  const { largest } = verdict;
  const fetched = await fetchMissing(node, remotes.get(largest.party) as Remote);
  if (!fetched) return { ok: false, code: "not-asked", missing: [] };
  return startEpoch(node, largest, office);
}

/** Our own log at each counterpart's node. */
async function remotesOf({ db, card, configuration, signers, effects }: Needs): Promise<Map<string, Remote>> {
  const signer = {
    origin: card.origin,
    key: signers.current().key,
    now: () => Math.floor(effects.now() / 1000),
    nonce: () => effects.random(16).toString("hex"),
  };
  const remotes = new Map<string, Remote>();
  for (const { row } of (await counterparts(db)).values()) {
    const address =
      configuration.counterparts[row.party] ?? cardOf(row).address ?? "http://no-address.invalid";
    const base = `${address.replace(/\/$/, "")}/log/${card.party}/${card.epoch}/`;
    remotes.set(row.party, httpRemote(base, { authorize: (facts) => signRequest(facts, signer) }));
  }
  return remotes;
}

/** Our own entries come back as another party's would: proved against what our own key has signed. */
async function fetchMissing({ db, card, fold, effects }: Needs, remote: Remote): Promise<boolean> {
  const now = (): number => Math.floor(effects.now() / 1000);
  const following: FollowEffects = { fold, cosigner: null, now, source: "file" };
  for (;;) {
    const round = await followOnce(db, card, remote, following);
    if (!round.ok) return false;
    if (!round.more) return true;
  }
}

async function startEpoch(node: Needs, largest: Holding, office: string): Promise<AfterRestore> {
  const { db, mechanism, party, keys, fold, effects } = node;
  const epoch = node.card.epoch + 1;
  const next = await keys.addNode();
  const card = cardFor({ mechanism: mechanism.id, party, epoch, node: next, agreement: keys.agreement });
  await db.transaction((tx) => enrolOwn(tx, card));
  const own = await ownKeys(db, card, keys.node);
  const sign = checkpointSigner(card.origin, () => own);
  const appender = createAppender({ db, party, epoch, fold, sign });
  const previous = { origin: node.card.origin, size: largest.size, root: largest.root };
  const time = new Date(effects.now()).toISOString();
  const begun = await beginEpoch(appender, epoch, previous, { id: `epoch-${epoch}`, office, time });
  await appender.seal();
  await appender.close();
  if (!begun.ok) throw new Error(`The act id epoch-${epoch} has been used before.`);
  return { ok: true, state: "new-epoch", epoch, size: largest.size, fingerprint: fingerprintOf(card) };
}

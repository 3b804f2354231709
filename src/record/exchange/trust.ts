import { EMPTY_ROOT } from "../verify/hash.ts";
import type { VerifierKey } from "../verify/verifier-key.ts";
import type { Reader, Transaction } from "../storage/door.ts";
import { type AnchorCard, fingerprintOf, formatCard, isFingerprint, noteKey, parseCard } from "./anchor.ts";
import type { TrustedKey } from "./held.ts";

/** A key of a party's log, as this node knows it. */
export interface TrustRow {
  party: string;
  epoch: number;
  key: string;
  origin: string;
  card: string;
  fingerprint: string;
  state: "proposed" | "in-force" | "superseded";
  grounds: "compared" | "rotated" | "accepted" | null;
  from_size: number;
  until_size: number | null;
  decided_at: string | null;
  decided_by: string | null;
}

const COLUMNS =
  "party, epoch, key, origin, card, fingerprint, state, grounds, from_size, until_size, decided_at, decided_by";

/** Whose node this is. */
export interface Home {
  mechanism: string;
  party: string;
  /** The parties of the mechanism, this one included. */
  parties: readonly string[];
}

export type Proposal =
  | { ok: true; fingerprint: string; isNew: boolean }
  | { ok: false; code: "other-mechanism"; mechanism: string }
  | { ok: false; code: "unknown-party"; party: string }
  | { ok: false; code: "own-card" }
  | { ok: false; code: "epoch-over"; epoch: number };

/**
 * Takes down another party's card. Nothing is trusted by it until someone has compared the fingerprint with the other
 * side. Refuses cards of another mechanism, of no party of it, our own, and of an epoch that a later one has ended.
 */
export async function proposeAnchor(tx: Transaction, card: AnchorCard, home: Home): Promise<Proposal> {
  const { mechanism, party, epoch, origin, key } = card;
  if (mechanism !== home.mechanism) return { ok: false, code: "other-mechanism", mechanism };
  if (party === home.party) return { ok: false, code: "own-card" };
  if (!home.parties.includes(party)) return { ok: false, code: "unknown-party", party };
  const current = await currentAnchor(tx, party);
  if (current !== null && epoch < current.epoch) return { ok: false, code: "epoch-over", epoch };
  const fingerprint = fingerprintOf(card);
  const rows = await tx.query(
    `insert into trust (party, epoch, key, origin, card, fingerprint, state)
     values ($1, $2, $3, $4, $5, $6, 'proposed')
     on conflict (party, epoch, key) do update set card = excluded.card, fingerprint = excluded.fingerprint
       where trust.state = 'proposed' returning key`,
    [party, epoch, key, origin, formatCard(card), fingerprint],
  );
  return { ok: true, fingerprint, isNew: rows.length === 1 };
}

export interface Heard {
  party: string;
  epoch: number;
  /** What the other side read out. */
  fingerprint: string;
  /** Who compared, for the record of this node. */
  by: string;
}

export type Comparison =
  | { ok: true; row: TrustRow }
  | { ok: false; code: "nothing-proposed" }
  | { ok: false; code: "fingerprint-differs"; expected: string }
  /** A lost key or a new epoch: an act of our own log has to accept it (`acceptAnchor`). */
  | { ok: false; code: "acceptance-needed"; row: TrustRow };

/**
 * The fingerprint has been read aloud: the first key of a party is in force from now on. Refuses other digits than
 * those of the card. Where the party had a key before, comparing is not enough.
 */
export async function compareAnchor(tx: Transaction, heard: Heard): Promise<Comparison> {
  const found = await findProposed(tx, heard);
  if (!found.ok) return found;
  const { row } = found;
  if ((await currentAnchor(tx, row.party)) !== null) return { ok: false, code: "acceptance-needed", row };
  await putInForce(tx, row, { grounds: "compared", by: heard.by, from: 0 });
  return { ok: true, row };
}

/** The proposed key with this fingerprint. */
export async function findProposed(
  reader: Reader,
  heard: Heard,
): Promise<{ ok: true; row: TrustRow } | Exclude<Comparison, { ok: true } | { code: "acceptance-needed" }>> {
  const rows = await reader.query<TrustRow>(
    `select ${COLUMNS} from trust where party = $1 and epoch = $2 and state = 'proposed'`,
    [heard.party, heard.epoch],
  );
  const row = rows.find((one) => isFingerprint(cardOf(one), heard.fingerprint));
  if (row !== undefined) return { ok: true, row };
  const [first] = rows;
  return first === undefined
    ? { ok: false, code: "nothing-proposed" }
    : { ok: false, code: "fingerprint-differs", expected: first.fingerprint };
}

/** The card of a row. Throws where the table holds what `parseCard` refuses. */
export function cardOf(row: Pick<TrustRow, "card">): AnchorCard {
  const read = parseCard(row.card);
  if (!read.ok) throw new TypeError(`The table trust holds an unusable card: ${read.code}.`);
  return read.card;
}

export interface Decision {
  grounds: "compared" | "rotated" | "accepted";
  by: string;
  /** The first checkpoint size that the key speaks for. */
  from: number;
}

/** A key is in force from a size on, the one before it up to there; the log is followed from now on. */
export async function putInForce(
  tx: Transaction,
  row: Pick<TrustRow, "party" | "epoch" | "key" | "origin">,
  decision: Decision,
): Promise<void> {
  const { party, epoch, key, origin } = row;
  const until = decision.grounds === "rotated" ? decision.from - 1 : decision.from;
  await tx.query(
    "update trust set state = 'superseded', until_size = $3 where party = $1 and epoch = $2 and state = 'in-force'",
    [party, epoch, until],
  );
  await tx.query(
    `update trust set state = 'in-force', grounds = $4, from_size = $5, decided_at = clock_timestamp(), decided_by = $6
     where party = $1 and epoch = $2 and key = $3`,
    [party, epoch, key, decision.grounds, decision.from, decision.by],
  );
  await tx.query(
    `insert into log (party, epoch, origin, key, own, root, frontier) values ($1, $2, $3, $4, false, $5, '')
     on conflict (party, epoch) do update set key = excluded.key`,
    [party, epoch, origin, key, EMPTY_ROOT],
  );
}

/** A key that a log has named for itself (`rotatedKeys`): the card of the key before it, with the new key. */
export async function putRotatedInForce(
  tx: Transaction,
  log: { party: string; epoch: number },
  next: { key: string; from: number },
): Promise<void> {
  const [before] = await tx.query<TrustRow>(
    `select ${COLUMNS} from trust where party = $1 and epoch = $2 and state = 'in-force'`,
    [log.party, log.epoch],
  );
  if (before === undefined) return;
  const card = { ...cardOf(before), key: next.key };
  const row: TrustRow = {
    ...before,
    key: next.key,
    card: formatCard(card),
    fingerprint: fingerprintOf(card),
  };
  await tx.query(
    `insert into trust (party, epoch, key, origin, card, fingerprint, state)
     values ($1, $2, $3, $4, $5, $6, 'proposed')
     on conflict (party, epoch, key) do nothing`,
    [row.party, row.epoch, row.key, row.origin, row.card, row.fingerprint],
  );
  await putInForce(tx, row, { grounds: "rotated", by: "", from: next.from });
}

/** The key in force of a party's latest epoch, or null where the party is not trusted yet. */
export async function currentAnchor(reader: Reader, party: string): Promise<TrustRow | null> {
  const [row] = await reader.query<TrustRow>(
    `select ${COLUMNS} from trust where party = $1 and state = 'in-force' order by epoch desc limit 1`,
    [party],
  );
  return row ?? null;
}

/** All keys this node knows, by party, epoch and age. */
export async function listTrust(reader: Reader): Promise<TrustRow[]> {
  return reader.query<TrustRow>(`select ${COLUMNS} from trust order by party, epoch, from_size, proposed_at`);
}

/** The keys by which the checkpoints of a log are judged, the one in force last; none where it is not trusted. */
export async function trustedKeys(reader: Reader, party: string, epoch: number): Promise<TrustedKey[]> {
  const rows = await reader.query<TrustRow>(
    `select ${COLUMNS} from trust where party = $1 and epoch = $2 and state <> 'proposed'
     order by state = 'in-force', until_size`,
    [party, epoch],
  );
  return rows.map((row) => ({ key: noteKey(row.key), from: row.from_size, until: row.until_size }));
}

/** The other parties' nodes: each one's key in force, of its latest epoch, by origin. */
export async function counterparts(
  reader: Reader,
): Promise<Map<string, { row: TrustRow; key: VerifierKey }>> {
  const rows = await reader.query<TrustRow>(
    `select distinct on (party) ${COLUMNS} from trust
     where state = 'in-force' and not exists (select from log where own and log.party = trust.party)
     order by party, epoch desc`,
  );
  return new Map(rows.map((row) => [row.origin, { row, key: noteKey(row.key) }]));
}

import type { AddressInfo } from "node:net";
import path from "node:path";
import { COSIGNATURE, signingKey } from "../record/verify/verifier-key.ts";
import { type OwnKey, cardFor, checkpointSigner, enrolOwn, ownKeys } from "../record/exchange/own-key.ts";
import type { AnchorCard } from "../record/exchange/anchor.ts";
import { RECORD_CHANNEL, parseNotice } from "../record/log/notice.ts";
import { type Appender, createAppender } from "../record/log/append.ts";
import type { StoredEntry } from "../record/log/grow.ts";
import { foldInto } from "../record/log/state.ts";
import type { Database, Transaction } from "../record/storage/door.ts";
import { migrate } from "../record/storage/migrate.ts";
import { openDatabase } from "../record/storage/open.ts";
import type { StorageRefusal } from "../record/storage/refusal.ts";
import { kindsOf } from "../desks/kinds.ts";
import type { Mechanism } from "../../mechanisms/mechanism.ts";
import { createPerformer } from "./acts/perform.ts";
import type { Configuration } from "./configuration.ts";
import { type Effects, realEffects } from "./effects.ts";
import { openHub } from "./events/hub.ts";
import { trustAtFirstContact } from "./follow/first-contact.ts";
import { type Following, startFollowing } from "./follow/following.ts";
import { cookieSettings } from "./http/cookies.ts";
import { readPages, servePages } from "./http/pages.ts";
import { routesOf } from "./http/routes.ts";
import { type RequestLine, createServer } from "./http/server.ts";
import { type NodeKeys, openKeys } from "./keys.ts";
import { rooms } from "./migrations/rooms.ts";
import { rpIdOf } from "./office-keys.ts";
import type { NodeParts } from "./parts.ts";
import { operatorsOffice } from "./sign-in/offices.ts";
import { createSessions } from "./sign-in/sessions.ts";
import { ensureSecret } from "./sign-in/sign-in.ts";

/** What a node tells whoever runs it. */
export interface NodeEffects {
  onRequest: (line: RequestLine) => void;
  onFault: (fault: unknown, instance: string) => void;
  /** A counterpart is trusted without its fingerprint having been compared: a demonstration says so. */
  onFirstContact: (party: string) => void;
}

/** A node that runs. */
export interface RunningNode {
  parts: NodeParts;
  /** Where it listens. */
  address: string;
  /** The operator's office, and its sign-in where it is new and has to be printed once. */
  operator: { office: string; secret: string | null };
  close: () => Promise<void>;
}

export type StartRefusal =
  | StorageRefusal
  | { ok: false; code: "party-unknown"; party: string; parties: string[] }
  | { ok: false; code: "office-unknown"; office: string }
  | { ok: false; code: "only-in-a-demonstration"; setting: string }
  | { ok: false; code: "port-taken"; port: number };

export type Started = { ok: true; node: RunningNode } | StartRefusal;

/**
 * Starts a node: database, keys, log, sign-in, server, following; in that order, and closed in the other. The only place
 * that knows all rooms.
 */
export async function startNode(
  configuration: Configuration,
  mechanism: Mechanism,
  effects: NodeEffects,
): Promise<Started> {
  const office = operatorsOffice(mechanism, configuration.party, configuration.office);
  const refusal = unfit(configuration, mechanism, office?.id ?? null);
  if (refusal !== null || office === null)
    return refusal ?? { ok: false, code: "office-unknown", office: configuration.office ?? "" };
  const opened = await openStorage(configuration);
  if (!opened.ok) return opened;
  const closing: (() => Promise<void>)[] = [() => opened.db.close()];
  try {
    return await startOn(opened.db, { configuration, mechanism, office: office.id, effects, closing });
  } catch (fault) {
    for (const close of closing.reverse()) await close();
    throw fault;
  }
}

function unfit(
  configuration: Configuration,
  mechanism: Mechanism,
  office: string | null,
): StartRefusal | null {
  const { party } = configuration;
  const parties = mechanism.parties.map((one) => one.id);
  if (!parties.includes(party)) return { ok: false, code: "party-unknown", party, parties };
  if (office === null) return { ok: false, code: "office-unknown", office: configuration.office ?? "" };
  if (configuration.trustAtFirstContact && !mechanism.demonstration)
    return { ok: false, code: "only-in-a-demonstration", setting: "CONCORD_TRUST" };
  return null;
}

async function openStorage(
  configuration: Configuration,
): Promise<{ ok: true; db: Database } | StorageRefusal> {
  const { databaseUrl, data } = configuration;
  const where = databaseUrl === null ? { folder: path.join(data, "database") } : { url: databaseUrl };
  const opened = await openDatabase(where);
  if (!opened.ok) return opened;
  const migrated = await migrate(opened.database, rooms);
  if (migrated.ok) return { ok: true, db: opened.database };
  await opened.database.close();
  return migrated;
}

interface Starting {
  configuration: Configuration;
  mechanism: Mechanism;
  office: string;
  effects: NodeEffects;
  closing: (() => Promise<void>)[];
}

async function startOn(db: Database, starting: Starting): Promise<Started> {
  const { configuration, mechanism, office, closing } = starting;
  const effects = realEffects(await latestTime(db));
  const keys = await openKeys(path.join(configuration.data, "keys"), mechanism.demonstration ? [office] : []);
  const { parts, server } = await assemble(db, effects, keys, starting);
  const secret = await ensureSecret(db, office, effects, configuration.signIn ?? undefined);
  try {
    await server.listen({ host: configuration.host, port: configuration.port });
  } catch (fault) {
    if ((fault as { code?: string }).code !== "EADDRINUSE") throw fault;
    for (const close of closing.reverse()) await close();
    return { ok: false, code: "port-taken", port: configuration.port };
  }
  closing.push(() => server.close());
  closing.push(await introduce(parts, starting));
  const close = async (): Promise<void> => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  return { ok: true, node: { parts, address: parts.address(), operator: { office, secret }, close } };
}

/** The latest time on record here: the node's clock does not begin before it, wherever the machine's stands. */
async function latestTime(db: Database): Promise<number> {
  const [row] = await db.query<{ at: string | null; seen: number | null }>(
    `select (select time from entry where party = log.party and epoch = log.epoch and index = log.size - 1) as at,
       (select max(greatest(opened_at, seen_at)) from session) as seen
     from log where own order by epoch desc limit 1`,
  );
  return Math.max(row?.seen ?? 0, row?.at == null ? 0 : Date.parse(row.at));
}

async function assemble(db: Database, effects: Effects, keys: NodeKeys, starting: Starting) {
  const { configuration, mechanism, closing } = starting;
  const { party } = configuration;
  const kinds = kindsOf(mechanism);
  const kindNamed = (name: string) => kinds.find((kind) => kind.name === name) ?? null;
  const card = await ownCard(db, keys, mechanism, party);
  const signers = createSigners(db, keys, card);
  await signers.refresh();
  const fold = (tx: Transaction, entries: readonly StoredEntry[]): Promise<void> =>
    foldInto(
      tx,
      entries.flatMap((one) => one.entity ?? []),
      mechanism,
    );
  const onFault = (fault: unknown): void => starting.effects.onFault(fault, "");
  const sign = async (size: number, root: Uint8Array): Promise<string> => {
    await signers.refresh();
    return checkpointSigner(card.origin, signers.all)(size, root);
  };
  const appender: Appender = createAppender({ db, party, epoch: card.epoch, sign, fold, onFault });
  closing.push(() => appender.close());
  const events = await openHub(db, onFault);
  closing.push(() => events.close());
  const bound = () => ({ origin: address(), rpId: rpIdOf(address()) });
  const performer = createPerformer({
    db,
    appender,
    effects,
    mechanism: mechanism.id,
    party,
    parties: mechanism.parties.map((one) => one.id),
    epoch: card.epoch,
    demonstration: mechanism.demonstration,
    bound,
    kindNamed,
    softwareKey: keys.office,
  });
  const following = startFollowing({
    db,
    addresses: configuration.counterparts,
    fold,
    signer: async () => ({
      origin: card.origin,
      key: (await signers.current()).key,
      now: () => Math.floor(effects.now() / 1000),
      nonce: () => effects.random(16).toString("hex"),
    }),
    cosigner: async () => signingKey(card.origin, COSIGNATURE, (await signers.current()).key),
    now: effects.now,
    onFault,
  });
  closing.push(() => following.close());
  closing.push(await db.listen(RECORD_CHANNEL, (payload) => pokeOthers(payload, party, following)));
  const isTls = configuration.origin.startsWith("https:");
  const parts: NodeParts = {
    configuration,
    address,
    mechanism,
    party,
    kinds,
    kindNamed,
    db,
    effects,
    keys,
    card,
    appender,
    performer,
    sessions: createSessions(db, effects),
    cookie: cookieSettings(party, isTls),
    events,
    following,
  };
  const server = createServer({
    ...parts,
    ...starting.effects,
    routes: routesOf(parts),
    hosts: () => hostsOf(address(), portOf()),
    isTls,
    pages: servePages(readPages(configuration.pages)),
  });
  function portOf(): number {
    return (server.server.address() as AddressInfo | null)?.port ?? configuration.port;
  }
  /** A port that the system chose is known only once it listens. */
  function address(): string {
    return configuration.port === 0 ? `http://localhost:${portOf()}` : configuration.origin;
  }
  return { parts, server };
}

/** The card of our log in its latest epoch; the log is made where there is none yet. */
async function ownCard(
  db: Database,
  keys: NodeKeys,
  mechanism: Mechanism,
  party: string,
): Promise<AnchorCard> {
  const [row] = await db.query<{ epoch: number }>(
    "select epoch from log where own and party = $1 order by epoch desc limit 1",
    [party],
  );
  const [node] = keys.node;
  if (node === undefined) throw new Error("There is no node key.");
  const about = { mechanism: mechanism.id, party, epoch: row?.epoch ?? 0, node, agreement: keys.agreement };
  if (row === undefined) await db.transaction((tx) => enrolOwn(tx, cardFor(about)));
  const current = (await ownKeys(db, about, keys.node)).at(-1);
  return cardFor({ ...about, node: current?.key.key ?? node });
}

/** The keys that sign our log; asked for again before each signature, for a rotation may have been made meanwhile. */
function createSigners(db: Database, keys: NodeKeys, card: AnchorCard) {
  let known: OwnKey[] = [];
  const refresh = async (): Promise<void> => {
    known = await ownKeys(db, card, keys.node);
  };
  return {
    refresh,
    all: () => known,
    async current() {
      const last = known.at(-1);
      if (last === undefined) throw new Error(`No private key at hand signs the log ${card.origin}.`);
      return last.key;
    },
  };
}

/** Each new checkpoint of our own is told to the counterparts, from whichever process it comes. */
function pokeOthers(payload: string, party: string, following: Following): void {
  const notice = parseNotice(payload);
  if (notice?.type === "checkpoint" && notice.party === party) following.tellOthers();
}

function hostsOf(address: string, port: number): string[] {
  return [new URL(address).host, `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
}

const CONTACT_EVERY_MS = 500;

/** In a demonstration the counterparts are trusted as first met, as soon as they answer. Returns how to stop trying. */
async function introduce(
  parts: NodeParts,
  { configuration, effects }: Starting,
): Promise<() => Promise<void>> {
  if (!configuration.trustAtFirstContact) return async () => undefined;
  const told = new Set<string>();
  let stopped = false;
  const settings = {
    db: parts.db,
    mechanism: parts.mechanism.id,
    party: parts.party,
    parties: parts.mechanism.parties.map((one) => one.id),
    addresses: configuration.counterparts,
  };
  async function attempt(): Promise<void> {
    const trusted = await trustAtFirstContact(settings).catch(() => []);
    for (const party of trusted.filter((one) => !told.has(one))) {
      told.add(party);
      effects.onFirstContact(party);
    }
    const missing = Object.keys(configuration.counterparts).length - told.size;
    if (missing > 0 && !stopped) timer = setTimeout(() => void (trying = attempt()), CONTACT_EVERY_MS);
  }
  let timer: NodeJS.Timeout | undefined;
  let trying = attempt();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await trying;
  };
}

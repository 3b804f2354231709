import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Mechanism } from "../../mechanisms/mechanism.ts";
import type { Office } from "../../mechanisms/office.ts";
import { observerRecordOf } from "../../mechanisms/records.ts";
import { kindsOf } from "../desks/kinds.ts";
import { type Readings, openReadings } from "../desks/readings/readings.ts";
import { openReadingDesk } from "../desks/readin/reading-desk.ts";
import { checkpointSigner } from "../record/exchange/own-key.ts";
import type { AnchorCard } from "../record/exchange/anchor.ts";
import { EXCHANGE_CHANNEL, parseExchangeNotice } from "../record/exchange/notice.ts";
import type { Fold } from "../record/exchange/take-in.ts";
import { type Appender, createAppender } from "../record/log/append.ts";
import { RECORD_CHANNEL, parseNotice } from "../record/log/notice.ts";
import { foldInto } from "../record/log/state.ts";
import { type Acting, NOBODY } from "../record/storage/acting.ts";
import type { Database } from "../record/storage/door.ts";
import { type OfficeDoors, doorFor } from "../record/storage/offices.ts";
import { COSIGNATURE, signingKey } from "../record/verify/verifier-key.ts";
import { type Performer, createPerformer } from "./acts/perform.ts";
import type { Configuration } from "./configuration.ts";
import type { Effects } from "./effects.ts";
import { openHub } from "./events/hub.ts";
import { type Following, startFollowing } from "./follow/following.ts";
import { cookieSettings } from "./http/cookies.ts";
import { readPages, servePages } from "./http/pages.ts";
import { routesOf } from "./http/routes.ts";
import type { Route } from "./http/route.ts";
import { type Registered, type RequestLine, type ServerSettings, createServer } from "./http/server.ts";
import type { NodeKeys } from "./keys.ts";
import { rpIdOf } from "./office-keys.ts";
import { type Signers, createSigners, ownCard } from "./own-log.ts";
import type { NodeParts } from "./parts.ts";
import { deeds, may as isAllowed } from "./policy.ts";
import { createSessions } from "./sign-in/sessions.ts";
import { createReadingTrail } from "./trail/reading.ts";
import { settledValues } from "./views/settled-values.ts";

/** What a node is put together from. */
export interface Assembling {
  configuration: Configuration;
  mechanism: Mechanism;
  db: Database;
  /** Doors for those who ask, each in one office's name. */
  offices: OfficeDoors;
  bypassedBy: string | null;
  effects: Effects;
  keys: NodeKeys;
  operatorsOffice: string;
  onRequest: (line: RequestLine) => void;
  onFault: (fault: unknown, instance: string) => void;
  /** Takes down how to close each part, in the order in which they were opened. */
  closing: (() => Promise<void>)[];
}

export interface Assembled {
  parts: NodeParts;
  server: FastifyInstance;
  registered: readonly Registered[];
}

/** Puts the parts of a node together, in the order in which they need each other. It does not listen yet. */
export async function assemble(assembling: Assembling): Promise<Assembled> {
  const { configuration, mechanism, db, keys, effects, closing } = assembling;
  const { party } = configuration;
  const card = await ownCard(db, keys, mechanism, party);
  const signers = createSigners(db, keys, card);
  await signers.refresh();
  const appender = openAppender(assembling, card, signers);
  closing.push(() => appender.close());
  const following = follow(assembling, card, signers);
  closing.push(() => following.close());
  closing.push(await db.listen(RECORD_CHANNEL, (payload) => pokeOthers(payload, party, following)));
  closing.push(await db.listen(EXCHANGE_CHANNEL, (payload) => lookAgain(payload, signers, assembling)));
  const events = await openHub(db, (fault) => assembling.onFault(fault, ""));
  const kinds = kindsOf(mechanism);
  const kindNamed = (name: string) => kinds.find((kind) => kind.name === name) ?? null;
  const isTls = configuration.origin.startsWith("https:");
  const site: Site = { address: () => configuration.origin };
  const about = { configuration, mechanism, party, kinds, kindNamed, db, effects, keys, card, appender };
  const parts: NodeParts = {
    ...about,
    ownDb: db,
    bypassedBy: assembling.bypassedBy,
    address: () => site.address(),
    performer: performerOf(about, site),
    sessions: createSessions(db, effects),
    operatorsOffice: assembling.operatorsOffice,
    reading: createReadingTrail(db, effects.now),
    cookie: cookieSettings(party, isTls),
    events,
    following,
    fold: foldOf(mechanism),
    readings: await readingsOf(about),
    readingDesk: openReadingDesk(db, mechanism, await observerRecordOf(mechanism.id)),
    pages: readPages(configuration.pages),
    signers,
  };
  const { server, registered } = createServer({
    ...parts,
    onRequest: assembling.onRequest,
    onFault: assembling.onFault,
    ...routesByOffice(parts, assembling.offices),
    hosts: () => (site.hosts ??= hostsOf(site.address(), portOf(server, configuration))),
    isTls,
    pages: servePages(parts.pages),
  });
  // A port that the system chose is known only once it listens.
  if (configuration.port === 0) site.address = () => `http://localhost:${portOf(server, configuration)}`;
  closing.push(() => closeServer(server));
  closing.push(() => events.close());
  return { parts, server, registered };
}

/**
 * The routes over the door of whoever asks: made once for nobody, and once for each office when it first asks. What else a
 * route is given is the same for all.
 */
function routesByOffice(
  parts: NodeParts,
  offices: OfficeDoors,
): Pick<ServerSettings, "routes" | "routesFor"> {
  const over = (acting: Acting): readonly Route[] => {
    const db = doorFor(parts.ownDb, offices, acting);
    return routesOf({ ...parts, db, readingDesk: { ...parts.readingDesk, db } });
  };
  const routes = over(NOBODY);
  const made = new Map<string, readonly Route[]>();
  const routesFor = (office: Office | null): readonly Route[] => {
    if (office === null) return routes;
    const known = made.get(office.id);
    if (known !== undefined) return known;
    const may = deeds.filter((deed) => isAllowed(office.role, deed));
    const fresh = over({ office: office.id, may });
    made.set(office.id, fresh);
    return fresh;
  };
  return { routes, routesFor };
}

/** Where the node is reached. */
interface Site {
  address: () => string;
  /** The names it answers to, known once it listens. */
  hosts?: readonly string[];
}

function portOf(server: FastifyInstance, { port }: Configuration): number {
  return (server.server.address() as AddressInfo | null)?.port ?? port;
}

function hostsOf(address: string, port: number): readonly string[] {
  return [new URL(address).host, `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
}

const CLOSING_MS = 5_000;

/** What is under way is answered, for a while; then whoever still hangs on is let go. */
async function closeServer(server: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => server.server.closeAllConnections(), CLOSING_MS);
  await server.close();
  clearTimeout(timer);
}

function foldOf(mechanism: Mechanism): Fold {
  return (tx, entries) =>
    foldInto(
      tx,
      entries.flatMap((one) => one.entity ?? []),
      mechanism,
    );
}

/** What pages read, as of the day (UTC) on which they are asked. */
async function readingsOf(
  about: Pick<NodeParts, "db" | "mechanism" | "party" | "kinds" | "effects">,
): Promise<Readings> {
  const { db, mechanism, party, kinds, effects } = about;
  const record = await observerRecordOf(mechanism.id);
  const setting = { mechanism, record, party, kinds, readSettled: settledValues };
  return openReadings(db, setting, () => new Date(effects.now()).toISOString().slice(0, 10));
}

function openAppender(
  { db, configuration, mechanism, onFault }: Assembling,
  card: AnchorCard,
  signers: Signers,
): Appender {
  return createAppender({
    db,
    party: configuration.party,
    epoch: card.epoch,
    fold: foldOf(mechanism),
    sign: async (size, root) => {
      await signers.refresh();
      return checkpointSigner(card.origin, signers.all)(size, root);
    },
    onFault: (fault) => onFault(fault, ""),
  });
}

function performerOf(
  parts: Pick<
    NodeParts,
    "db" | "appender" | "effects" | "mechanism" | "party" | "card" | "kindNamed" | "keys"
  >,
  site: Site,
): Performer {
  const { mechanism, card, keys } = parts;
  return createPerformer({
    ...parts,
    mechanism: mechanism.id,
    parties: mechanism.parties.map((one) => one.id),
    epoch: card.epoch,
    demonstration: mechanism.demonstration,
    bound: () => ({ origin: site.address(), rpId: rpIdOf(site.address()) }),
    softwareKey: keys.office,
  });
}

function follow(
  { db, configuration, mechanism, effects, onFault }: Assembling,
  card: AnchorCard,
  signers: Signers,
): Following {
  const seconds = (): number => Math.floor(effects.now() / 1000);
  const nonce = (): string => effects.random(16).toString("hex");
  return startFollowing({
    db,
    addresses: configuration.counterparts,
    fold: foldOf(mechanism),
    signers: () =>
      signers
        .all()
        .map((one) => ({ origin: card.origin, key: one.key.key, now: seconds, nonce }))
        .toReversed(),
    cosigner: () => signingKey(card.origin, COSIGNATURE, signers.current().key),
    now: effects.now,
    onFault: (fault) => onFault(fault, ""),
  });
}

/** A rotation in another process: what is asked and cosigned from now on is signed by the next key here too. */
function lookAgain(payload: string, signers: Signers, { onFault }: Assembling): void {
  const notice = parseExchangeNotice(payload);
  if (notice !== null && notice.type !== "rotated") return;
  signers.refresh().catch((fault: unknown) => onFault(fault, ""));
}

/** Each new checkpoint of our own is told to the counterparts, from whichever process it comes. */
function pokeOthers(payload: string, party: string, following: Following): void {
  const notice = parseNotice(payload);
  if (notice?.type === "checkpoint" && notice.party === party) following.tellOthers();
}

import path from "node:path";
import type { Mechanism } from "../../mechanisms/mechanism.ts";
import type { StorageRefusal } from "../record/storage/refusal.ts";
import { assemble } from "./assemble.ts";
import type { Configuration } from "./configuration.ts";
import { realEffects } from "./effects.ts";
import { keepIntroducing } from "./follow/first-contact.ts";
import type { Registered, RequestLine } from "./http/server.ts";
import { openKeys } from "./keys.ts";
import { latestTime } from "./own-log.ts";
import type { NodeParts } from "./parts.ts";
import { demonstrationOffices, ensureDemonstrationPeople } from "./people/demonstration.ts";
import { may } from "./policy.ts";
import { operatorsOffice } from "./sign-in/offices.ts";
import { ensureSecret } from "./sign-in/sign-in.ts";
import { type NodeStorage, openStorage } from "./storage.ts";

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
  /** Every route that the server has registered. */
  registered: readonly Registered[];
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
    return await startOn(opened, { configuration, mechanism, office: office.id, effects, closing });
  } catch (fault) {
    await closeAll(closing);
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

interface Starting {
  configuration: Configuration;
  mechanism: Mechanism;
  office: string;
  effects: NodeEffects;
  closing: (() => Promise<void>)[];
}

async function startOn(storage: NodeStorage, starting: Starting): Promise<Started> {
  const { db, offices, bypassedBy } = storage;
  const { configuration, mechanism, office, closing } = starting;
  const effects = realEffects(await latestTime(db));
  const shown = demonstrationOffices(mechanism, configuration.party);
  const adopting = shown.filter((one) => may(one.role, "adopt")).map((one) => one.id);
  const keys = await openKeys(
    path.join(configuration.data, "keys"),
    mechanism.demonstration ? [...new Set([office, ...adopting])] : [],
  );
  const { onRequest, onFault, onFirstContact } = starting.effects;
  const operatorsOffice = office;
  const about = {
    configuration,
    mechanism,
    db,
    offices,
    bypassedBy,
    effects,
    keys,
    operatorsOffice,
    onRequest,
    onFault,
    closing,
  };
  const { parts, server, registered } = await assemble(about);
  const secret = await ensureSecret(db, office, effects, configuration.signIn ?? undefined);
  await ensureDemonstrationPeople(db, mechanism, configuration.party, effects.now());
  try {
    await server.listen({ host: configuration.host, port: configuration.port });
  } catch (fault) {
    if ((fault as { code?: string }).code !== "EADDRINUSE") throw fault;
    await closeAll(closing);
    return { ok: false, code: "port-taken", port: configuration.port };
  }
  if (configuration.trustAtFirstContact) {
    const parties = mechanism.parties.map((one) => one.id);
    const addresses = configuration.counterparts;
    const { party } = configuration;
    closing.push(
      keepIntroducing(
        { db, mechanism: mechanism.id, party, parties, addresses, now: effects.now },
        onFirstContact,
      ),
    );
  }
  warm(parts.readings);
  const close = () => closeAll(closing);
  const operator = { office, secret };
  return { ok: true, node: { parts, address: parts.address(), operator, registered, close } };
}

/** Reads what pages show before anybody asks. What fails here fails again, and is told, when a page asks. */
function warm({ current }: NodeParts["readings"]): void {
  void current("public")
    .then(() => current("side"))
    .catch(() => undefined);
}

/** In the other order than they were opened. */
async function closeAll(closing: (() => Promise<void>)[]): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close();
}

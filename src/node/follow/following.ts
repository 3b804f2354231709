import { setTimeout as sleep } from "node:timers/promises";
import { type Round, followOnce } from "../../record/exchange/follow.ts";
import { httpRemote } from "../../record/exchange/http-remote.ts";
import type { LogName } from "../../record/log/head.ts";
import { type RequestSigner, signRequest } from "../../record/exchange/requests.ts";
import { restoredSince } from "../../record/exchange/restored.ts";
import { cardOf } from "../../record/exchange/trust.ts";
import { logsToFollow } from "../../record/exchange/followed-logs.ts";
import type { Fold } from "../../record/exchange/take-in.ts";
import type { SigningKey } from "../../record/verify/verifier-key.ts";
import type { Database } from "../../record/storage/door.ts";

export interface FollowSettings {
  db: Database;
  /** Where the parties' nodes are reached, by party; else the address on the party's card. */
  addresses: Readonly<Record<string, string>>;
  fold: Fold;
  /** By which of our keys requests are signed: the one in force first, then those before it. */
  signers: () => readonly RequestSigner[];
  /** Our key in force as a cosigner (0x04) of what we hold. */
  cosigner: () => SigningKey;
  /** Milliseconds since 1970. */
  now: () => number;
  onFault: (fault: unknown) => void;
  /** How long to wait between rounds where nobody pokes. */
  everyMs?: number;
}

/** The other parties' logs, followed for as long as the node runs. */
export interface Following {
  /** There is something new: follow this party at once. */
  poke: (party: string) => void;
  /** Tells the counterparts that we have signed a new checkpoint. Best effort: they ask by themselves anyway. */
  tellOthers: () => void;
  close: () => Promise<void>;
}

const EVERY_MS = 1_000;
/** However often a node pokes, there is so much time between two rounds. */
const LEAST_MS = 50;
const POKE_TIMEOUT_MS = 3_000;

/** Follows every trusted log, each in its own rhythm: every second, or as soon as its node pokes. */
export function startFollowing(settings: FollowSettings): Following {
  const stop = new AbortController();
  const running = new Map<string, { wake: () => void; done: Promise<void> }>();
  const parties = watchParties(settings, running, stop.signal);
  return {
    poke: (party) => running.get(party)?.wake(),
    tellOthers: () => void tellOthers(settings, stop.signal),
    async close() {
      stop.abort();
      await parties;
      await Promise.all([...running.values()].map((one) => one.done));
    },
  };
}

type Running = Map<string, { wake: () => void; done: Promise<void> }>;

/** A party that becomes trusted while the node runs is followed from then on. */
async function watchParties(settings: FollowSettings, running: Running, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const { party } of await logsToFollow(settings.db)) {
        if (!running.has(party) && !signal.aborted) running.set(party, followParty(settings, party, signal));
      }
    } catch (fault) {
      settings.onFault(fault);
    }
    await pause(settings.everyMs ?? EVERY_MS, signal);
  }
}

function followParty(
  settings: FollowSettings,
  party: string,
  signal: AbortSignal,
): { wake: () => void; done: Promise<void> } {
  let poked = false;
  let waking = new AbortController();
  async function run(): Promise<void> {
    while (!signal.aborted) {
      poked = false;
      const more = await roundsOf(settings, party, signal).catch((fault: unknown) => {
        settings.onFault(fault);
        return false;
      });
      if (more) continue;
      if (poked) {
        await pause(LEAST_MS, signal);
        continue;
      }
      waking = new AbortController();
      await pause(settings.everyMs ?? EVERY_MS, AbortSignal.any([signal, waking.signal]));
    }
  }
  const wake = (): void => {
    poked = true;
    waking.abort();
  };
  return { wake, done: run() };
}

/** One round of each log of a party; whether one of them asks for another at once. */
async function roundsOf(settings: FollowSettings, party: string, signal: AbortSignal): Promise<boolean> {
  const logs = (await logsToFollow(settings.db)).filter((one) => one.party === party);
  let more = false;
  for (const log of logs) {
    const address = settings.addresses[party] ?? cardOf(log).address;
    if (address === undefined || signal.aborted) continue;
    more = (await round(settings, log, address, signal)) || more;
  }
  return more;
}

/**
 * A counterpart that has not heard of our change of key knows us by the one before; where it has changed its own at the
 * same time, each must be let in so to hear of it.
 */
async function round(
  settings: FollowSettings,
  log: LogName,
  address: string,
  stop: AbortSignal,
): Promise<boolean> {
  for (const signer of settings.signers()) {
    const done = await roundAs(signer, settings, log, address, stop);
    if (done.ok) return done.more;
    if (done.code !== "not-reached" || done.refusal.code !== "not-admitted") return false;
  }
  return false;
}

async function roundAs(
  signer: RequestSigner,
  settings: FollowSettings,
  log: LogName,
  address: string,
  stop: AbortSignal,
): Promise<Round> {
  const { db, fold, now } = settings;
  const remote = httpRemote(new URL(`/log/${log.party}/${log.epoch}/`, address).href, {
    authorize: (facts) => signRequest(facts, signer),
    fetch: (input, init = {}) => {
      const signals = [stop, ...(init.signal == null ? [] : [init.signal])];
      return fetch(input, { ...init, signal: AbortSignal.any(signals) });
    },
  });
  const cosigner = (await restoredSince(db)) === null ? settings.cosigner() : null;
  const seconds = (): number => Math.floor(now() / 1000);
  return followOnce(db, log, remote, { fold, cosigner, now: seconds, source: "node" });
}

async function tellOthers(settings: FollowSettings, signal: AbortSignal): Promise<void> {
  try {
    const [signer] = settings.signers();
    if (signer === undefined) return;
    const addresses = new Map<string, string>(Object.entries(settings.addresses));
    for (const log of await logsToFollow(settings.db)) {
      const address = addresses.get(log.party) ?? cardOf(log).address;
      if (address !== undefined) addresses.set(log.party, address);
    }
    await Promise.allSettled([...addresses.values()].map((address) => pokeNode(address, signer, signal)));
  } catch (fault) {
    settings.onFault(fault);
  }
}

async function pokeNode(address: string, signer: RequestSigner, signal: AbortSignal): Promise<void> {
  const url = new URL("/log/poke", address);
  const facts = { method: "POST", target: url.pathname, host: url.host, body: new Uint8Array() };
  const answer = await fetch(url, {
    method: "POST",
    headers: { authorization: signRequest(facts, signer) },
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(POKE_TIMEOUT_MS)]),
  });
  await answer.body?.cancel();
}

/** Waits, or until told to stop. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

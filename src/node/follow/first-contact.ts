import { httpRemote } from "../../record/exchange/http-remote.ts";
import { fingerprintOf, parseCard } from "../../record/exchange/anchor.ts";
import { compareAnchor, currentAnchor, proposeAnchor } from "../../record/exchange/trust.ts";
import type { Database } from "../../record/storage/door.ts";
import { note } from "../trail/trail.ts";

export interface FirstContact {
  db: Database;
  mechanism: string;
  party: string;
  parties: readonly string[];
  /** Where the other parties' nodes are reached, by party. */
  addresses: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  now: () => number;
}

const EVERY_MS = 500;

/** Tries until every counterpart is trusted; tells of each once. Returns how to stop trying. */
export function keepIntroducing(
  settings: FirstContact,
  onTrusted: (party: string) => void,
): () => Promise<void> {
  const told = new Set<string>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  async function attempt(): Promise<void> {
    const trusted = await trustAtFirstContact(settings).catch(() => []);
    for (const party of trusted.filter((one) => !told.has(one))) {
      told.add(party);
      onTrusted(party);
    }
    if (told.size < Object.keys(settings.addresses).length && !stopped)
      timer = setTimeout(() => void (trying = attempt()), EVERY_MS);
  }
  let trying = attempt();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await trying;
  };
}

const TIMEOUT_MS = 2_000;

/**
 * For a demonstration only: takes each counterpart's card from its node and trusts it without anyone having compared the
 * fingerprint aloud. Returns the parties that are trusted now; one whose node does not answer yet is left for later.
 */
async function trustAtFirstContact(settings: FirstContact): Promise<string[]> {
  const trusted: string[] = [];
  for (const [party, address] of Object.entries(settings.addresses)) {
    if ((await currentAnchor(settings.db, party)) !== null || (await trustCard(settings, party, address)))
      trusted.push(party);
  }
  return trusted;
}

async function trustCard(settings: FirstContact, party: string, address: string): Promise<boolean> {
  const text = await fetchCard(address);
  const read = text === null ? null : parseCard(text);
  if (read === null || !read.ok || read.card.party !== party) return false;
  const { card } = read;
  return settings.db.transaction(async (tx) => {
    const proposed = await proposeAnchor(tx, card, settings);
    if (!proposed.ok) return false;
    const heard = { party, epoch: card.epoch, fingerprint: fingerprintOf(card), by: "demonstration" };
    if (!(await compareAnchor(tx, heard)).ok) return false;
    const about = { party, fingerprint: heard.fingerprint, grounds: "first-contact" };
    await note(tx, settings.now(), { office: null, person: null, deed: "trusted", about });
    return true;
  });
}

async function fetchCard(address: string): Promise<string | null> {
  const remote = httpRemote(new URL("/api/", address).href, {
    authorize: () => null,
    milliseconds: TIMEOUT_MS,
  });
  const fetched = await remote.read("card");
  return fetched.ok ? Buffer.from(fetched.bytes).toString("utf8") : null;
}

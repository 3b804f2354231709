import { sign, verify } from "node:crypto";
import { statfs } from "node:fs/promises";
import { z } from "zod";
import { restoredSince } from "../../record/exchange/restored.ts";
import { noteKey } from "../../record/exchange/anchor.ts";
import { currentAnchor } from "../../record/exchange/trust.ts";
import type { NodeParts } from "../parts.ts";
import { logStatus, secondsSince } from "../views/log-status.ts";
import { type Route, route } from "./route.ts";

/** One thing that was tried, how long it took, and whether it went well. */
const check = z.object({ ok: z.boolean(), milliseconds: z.number() });

export const health = z.object({
  ok: z.boolean(),
  party: z.string(),
  checks: z.object({
    storage: check,
    signature: check,
    disk: check.extend({ freeBytes: z.number().nullable() }),
  }),
  /** Whether the database itself keeps the rows of each office from the others. */
  rowSecurity: z.boolean(),
  readOnlySince: z.string().nullable(),
  counterparts: z.array(
    z.object({
      party: z.string(),
      epoch: z.int(),
      /** Seconds since its log last answered in order; null where it never has. */
      ageSeconds: z.int().nullable(),
      size: z.int(),
      missing: z.int(),
      alarms: z.int(),
    }),
  ),
});
type Health = z.infer<typeof health>;

/** Less free space than this is no longer well: a full disk stops a node in the middle of its work. */
const LEAST_FREE = 268_435_456;

type Needs = Pick<NodeParts, "bypassedBy" | "db" | "party" | "effects" | "keys" | "configuration">;

/** Whether the node really works: it writes and commits, signs and verifies, and looks at its disk. */
export function healthRoutes(node: Needs): Route[] {
  // Anybody may ask, and each look costs a commit: whoever asks meanwhile hears of the look that is under way.
  let underWay: Promise<Health> | null = null;
  const look = (): Promise<Health> =>
    (underWay ??= examine(node).finally(() => {
      underWay = null;
    }));
  return [
    route({
      method: "GET",
      url: "/health",
      summary:
        "Exercises the real path: a committed probe row, a test signature, the disk; and how old the counterparts' logs are.",
      access: { to: "public" },
      answer: "bytes",
      handle: async () => {
        const found = await look();
        const bytes = Buffer.from(JSON.stringify(health.parse(found)));
        return { ok: true, bytes, mediaType: "application/json; charset=utf-8", unavailable: !found.ok };
      },
    }),
  ];
}

async function examine(node: Needs): Promise<Health> {
  const storage = await timed(() => probe(node));
  const signature = await timed(async () => storage.ok && trialSignature(node));
  const free = await freeBytes(node.configuration.data);
  const disk = { ...(await timed(async () => free === null || free >= LEAST_FREE)), freeBytes: free };
  const logs = storage.ok ? await logStatus(node.db) : [];
  const now = node.effects.now();
  return {
    ok: storage.ok && signature.ok && disk.ok,
    party: node.party,
    checks: { storage, signature, disk },
    rowSecurity: node.bypassedBy === null,
    readOnlySince: storage.ok ? await restoredSince(node.db) : null,
    counterparts: logs
      .filter((one) => !one.own)
      .map(({ party, epoch, size, missing, alarms, reachedAt }) => ({
        party,
        epoch,
        size,
        missing,
        alarms: alarms.length,
        ageSeconds: secondsSince(reachedAt, now),
      })),
  };
}

async function timed(work: () => Promise<boolean>): Promise<z.infer<typeof check>> {
  const started = performance.now();
  const ok = await work().catch(() => false);
  return { ok, milliseconds: Math.round((performance.now() - started) * 10) / 10 };
}

/** A row of its own, never an entry: written, committed and read back by another statement. */
async function probe({ db, party, effects }: Needs): Promise<boolean> {
  const at = effects.now();
  await db.transaction((tx) =>
    tx.query(
      "insert into probe (party, at) values ($1, $2) on conflict (party) do update set at = greatest(probe.at, excluded.at)",
      [party, at],
    ),
  );
  const [row] = await db.query<{ at: number }>("select at from probe where party = $1", [party]);
  return row !== undefined && row.at >= at;
}

/** The key in force signs, and what it signed verifies by the key that others trust. */
async function trialSignature({ db, party, keys, effects }: Needs): Promise<boolean> {
  const anchor = await currentAnchor(db, party);
  if (anchor === null) return false;
  const trusted = noteKey(anchor.key).key;
  const bytes = Buffer.from(`concord/health/1\n${effects.random(16).toString("hex")}\n`);
  return keys.node.some((key) => verify(null, bytes, trusted, sign(null, bytes, key)));
}

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

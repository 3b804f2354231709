import { createHash } from "node:crypto";
import type { Database } from "../../record/storage/door.ts";

/** After so many failures one waits: 30 seconds, then twice as long each time, at most a quarter of an hour. */
export const FREE_FAILURES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 900_000;
/** Names that nobody has share so many places: a stranger's tries fill no table and tell not who exists. */
const UNKNOWN_PLACES = 4096;

/** Under which name the failures of a name that nobody has are counted, so that it waits as a known one would. */
export function unknownPlace(name: string): string {
  const hash = createHash("sha256").update(`concord unknown\n${name}`).digest();
  return `unknown ${hash.readUInt32BE(0) % UNKNOWN_PLACES}`;
}

/** Counts a try; returns for how many milliseconds one must still wait, and then counts nothing. */
export async function countTry(db: Database, who: string, now: number): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.query(
      "insert into failed_sign_in (who, count, locked_until) values ($1, 0, 0) on conflict do nothing",
      [who],
    );
    const [row] = await tx.query<{ count: number; locked_until: number }>(
      "select count, locked_until from failed_sign_in where who = $1 for update",
      [who],
    );
    if (row === undefined || row.locked_until > now) return (row?.locked_until ?? 0) - now;
    const count = row.count + 1;
    const wait = waitAfter(count);
    await tx.query("update failed_sign_in set count = $2, locked_until = $3 where who = $1", [
      who,
      count,
      // None means none: a try that was asked a moment earlier but counted later must not meet this one's moment.
      wait === 0 ? 0 : now + wait,
    ]);
    return 0;
  });
}

/** Forgives the failures before a sign-in that succeeded. */
export async function forgive(db: Database, who: string): Promise<void> {
  await db.transaction((tx) => tx.query("delete from failed_sign_in where who = $1", [who]));
}

/** How long one waits after this many failures in a row, in milliseconds. */
export function waitAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES));
}

import type { Transaction } from "../storage/door.ts";
import { REPLAY_WINDOW } from "./requests.ts";

/**
 * Marks a verified request's nonce as seen; false where it was seen before. All processes of a node share the memory.
 * Those older than any request that would still be accepted are forgotten.
 */
export async function spendNonce(
  tx: Transaction,
  request: { origin: string; nonce: string; time: number },
  now: number,
): Promise<boolean> {
  // Not with every request: a row more or less does not matter, a statement more does.
  if (request.nonce.endsWith("0")) {
    await tx.query("delete from nonce where time < $1", [now - 2 * REPLAY_WINDOW]);
  }
  const rows = await tx.query(
    "insert into nonce (origin, nonce, time) values ($1, $2, $3) on conflict do nothing returning nonce",
    [request.origin, request.nonce, request.time],
  );
  return rows.length === 1;
}

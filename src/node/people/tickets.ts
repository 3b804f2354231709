import { createHash } from "node:crypto";
import type { Database, Transaction } from "../../record/storage/door.ts";
import type { Effects } from "../effects.ts";

/** A person has five minutes from one step to the next. */
const TICKET_MS = 300_000;

export type Purpose = "second-factor" | "passkey";

/** What was handed out between two steps: for whom, and the digest whose hash a passkey signs. */
export interface Ticket {
  person: string;
  challenge: string;
}

/** Opens a ticket and returns its token, which is in no cookie: another site cannot plant it. */
export async function openTicket(
  db: Database,
  { now, random }: Effects,
  person: string,
  purpose: Purpose,
): Promise<{ token: string; challenge: string }> {
  const token = random(32).toString("base64url");
  const challenge = random(32).toString("hex");
  const at = now();
  await db.transaction(async (tx) => {
    await tx.query("delete from sign_in_ticket where ends_at < $1", [at]);
    await tx.query(
      "insert into sign_in_ticket (hash, person, purpose, challenge, ends_at) values ($1, $2, $3, $4, $5)",
      [hashOf(token), person, purpose, challenge, at + TICKET_MS],
    );
  });
  return { token, challenge };
}

/** The ticket of a token, while it counts. */
export async function findTicket(
  db: Database,
  token: string,
  purpose: Purpose,
  now: number,
): Promise<Ticket | null> {
  const [row] = await db.query<Ticket>(
    "select person, challenge from sign_in_ticket where hash = $1 and purpose = $2 and ends_at >= $3",
    [hashOf(token), purpose, now],
  );
  return row ?? null;
}

/** Takes a ticket out of use; false where another request has been quicker. */
export async function spendTicket(tx: Transaction, token: string): Promise<boolean> {
  const spent = await tx.query("delete from sign_in_ticket where hash = $1 returning 1", [hashOf(token)]);
  return spent.length > 0;
}

function hashOf(token: string): Uint8Array {
  return createHash("sha256").update(`concord ticket\n${token}`).digest();
}

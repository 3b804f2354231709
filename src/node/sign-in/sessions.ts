import { createHash, timingSafeEqual } from "node:crypto";
import type { Database } from "../../record/storage/door.ts";
import type { Effects } from "../effects.ts";

/** Two hours without a request, or twelve in all. */
export const IDLE_MS = 2 * 3_600_000;
export const LONGEST_MS = 12 * 3_600_000;
/** How long one process believes what it has read: a sign-out elsewhere is seen this much later at most. */
const BELIEVED_MS = 2_000;
const SEEN_EVERY_MS = 60_000;
const REMEMBERED = 10_000;

export interface Session {
  office: string;
  /** What a request that changes something must carry beside the cookie. */
  csrf: string;
}

/** The sessions of a node's offices. */
export interface Sessions {
  /** Opens a session; returns the token for the cookie. */
  open(office: string): Promise<{ token: string; session: Session }>;
  /** The session of a token, or null where there is none, or no longer. */
  find(token: string): Promise<Session | null>;
  close(token: string): Promise<void>;
}

interface Row {
  office: string;
  opened_at: number;
  seen_at: number;
}

/** Sessions as rows, each known by the hash of its token (32 random bytes). */
export function createSessions(db: Database, { now, random }: Effects): Sessions {
  const believed = new Map<string, { row: Row; at: number }>();
  return {
    async open(office) {
      const token = random(32).toString("base64url");
      await insert(db, token, office, now());
      return { token, session: { office, csrf: csrfOf(token) } };
    },
    async find(token) {
      if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
      const at = now();
      const fresh = believed.get(token);
      const row = fresh !== undefined && at - fresh.at < BELIEVED_MS ? fresh.row : await read(db, token, at);
      if (row === null || isOver(row, at)) return null;
      if (row !== fresh?.row) {
        if (believed.size >= REMEMBERED) believed.clear();
        believed.set(token, { row, at });
      }
      return { office: row.office, csrf: csrfOf(token) };
    },
    async close(token) {
      believed.delete(token);
      await db.transaction((tx) => tx.query("delete from session where token_hash = $1", [hashOf(token)]));
    },
  };
}

function isOver(row: Row, now: number): boolean {
  return now - row.seen_at > IDLE_MS || now - row.opened_at > LONGEST_MS;
}

async function insert(db: Database, token: string, office: string, now: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query("delete from session where seen_at < $1 or opened_at < $2", [
      now - IDLE_MS,
      now - LONGEST_MS,
    ]);
    await tx.query("insert into session (token_hash, office, opened_at, seen_at) values ($1, $2, $3, $3)", [
      hashOf(token),
      office,
      now,
    ]);
  });
}

async function read(db: Database, token: string, now: number): Promise<Row | null> {
  const [row] = await db.query<Row>("select office, opened_at, seen_at from session where token_hash = $1", [
    hashOf(token),
  ]);
  if (row === undefined) return null;
  if (now - row.seen_at > SEEN_EVERY_MS && !isOver(row, now)) {
    await db.transaction((tx) =>
      tx.query("update session set seen_at = greatest(seen_at, $2) where token_hash = $1", [
        hashOf(token),
        now,
      ]),
    );
    return { ...row, seen_at: now };
  }
  return row;
}

function hashOf(token: string): Uint8Array {
  return createHash("sha256").update(`concord session\n${token}`).digest();
}

function csrfOf(token: string): string {
  return createHash("sha256").update(`concord csrf\n${token}`).digest("base64url");
}

/** Whether a request carries the mark of its session; takes the same time either way. */
export function isMark(given: string | undefined, session: Session): boolean {
  const wanted = Buffer.from(session.csrf);
  const found = Buffer.from(given ?? "");
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}

import { createHash, timingSafeEqual } from "node:crypto";
import type { Database, Reader } from "../../record/storage/door.ts";
import type { Effects } from "../effects.ts";

/** Two hours without a request, or twelve in all. */
export const IDLE_MS = 2 * 3_600_000;
export const LONGEST_MS = 12 * 3_600_000;
/** How long one process believes what it has read: a sign-out elsewhere is seen this much later at most. */
const BELIEVED_MS = 2_000;
const SEEN_EVERY_MS = 60_000;
const REMEMBERED = 10_000;
/** A session is shown with what the browser says of itself; so much of it. */
const DEVICE_LENGTH = 200;

/** How a session was opened: with the operator's secret, or with a password and what came after it. */
export const signInWays = [
  "secret",
  "demonstration",
  "invitation",
  "code",
  "passkey",
  "recovery-code",
] as const;
export type SignInWay = (typeof signInWays)[number];

export interface Session {
  /** By which it can be listed and ended; no secret. */
  name: string;
  office: string;
  person: string | null;
  way: SignInWay;
  /** Opened to set up a second factor, and good for nothing else. */
  enrolling: boolean;
  /** What a request that changes something must carry beside the cookie. */
  csrf: string;
}

export interface NewSession {
  office: string;
  person: string | null;
  way: SignInWay;
  device: string;
  enrolling: boolean;
}

/** A session as its owner and the administrator see it. Times in milliseconds since 1970. */
export interface SessionRow {
  name: string;
  office: string;
  person: string | null;
  way: SignInWay;
  device: string;
  openedAt: number;
  seenAt: number;
}

/** The sessions of a node's offices. */
export interface Sessions {
  /** Opens a session; returns the token for the cookie. */
  open(wanted: NewSession): Promise<{ token: string; session: Session }>;
  /** The session of a token, or null where there is none, or no longer. */
  find(token: string): Promise<Session | null>;
  close(token: string): Promise<void>;
  /** Ends the sessions with these names; returns how many there were. */
  end(names: readonly string[]): Promise<number>;
}

interface Row extends Omit<Session, "csrf"> {
  opened_at: number;
  seen_at: number;
}

/** Sessions as rows, each known by the hash of its token (32 random bytes). */
export function createSessions(db: Database, { now, random }: Effects): Sessions {
  const believed = new Map<string, { row: Row; at: number }>();
  return {
    async open(wanted) {
      const token = random(32).toString("base64url");
      const name = random(12).toString("hex");
      await insert(db, token, { ...wanted, name }, now());
      const { office, person, way, enrolling } = wanted;
      return { token, session: { name, office, person, way, enrolling, csrf: csrfOf(token) } };
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
      const { name, office, person, way, enrolling } = row;
      return { name, office, person, way, enrolling, csrf: csrfOf(token) };
    },
    async close(token) {
      believed.delete(token);
      await db.transaction((tx) => tx.query("delete from session where token_hash = $1", [hashOf(token)]));
    },
    async end(names) {
      for (const [token, { row }] of believed) if (names.includes(row.name)) believed.delete(token);
      const ended = await db.transaction((tx) =>
        tx.query("delete from session where name = any($1) returning 1", [names]),
      );
      return ended.length;
    },
  };
}

/** The sessions that are not over, of one person or of all, the last seen first. */
export async function listSessions(
  reader: Reader,
  { person }: { person: string | null },
  now: number,
): Promise<SessionRow[]> {
  return reader.query<SessionRow>(
    `select name, office, person, way, device, opened_at as "openedAt", seen_at as "seenAt" from session
     where ($1::text is null or person = $1) and seen_at >= $2 and opened_at >= $3
     order by seen_at desc, name`,
    [person, now - IDLE_MS, now - LONGEST_MS],
  );
}

function isOver(row: Row, now: number): boolean {
  return now - row.seen_at > IDLE_MS || now - row.opened_at > LONGEST_MS;
}

async function insert(
  db: Database,
  token: string,
  wanted: NewSession & { name: string },
  now: number,
): Promise<void> {
  const { office, person, way, device, enrolling, name } = wanted;
  await db.transaction(async (tx) => {
    await tx.query("delete from session where seen_at < $1 or opened_at < $2", [
      now - IDLE_MS,
      now - LONGEST_MS,
    ]);
    await tx.query(
      `insert into session (token_hash, office, opened_at, seen_at, person, name, way, device, enrolling)
       values ($1, $2, $3, $3, $4, $5, $6, $7, $8)`,
      [hashOf(token), office, now, person, name, way, deviceOf(device), enrolling],
    );
  });
}

/** What a browser says of itself, as far as it can be shown. */
function deviceOf(device: string): string {
  return device.replaceAll(/[^\u0020-\u007e]/g, "").slice(0, DEVICE_LENGTH);
}

async function read(db: Database, token: string, now: number): Promise<Row | null> {
  const [row] = await db.query<Row>(
    "select name, office, person, way, enrolling, opened_at, seen_at from session where token_hash = $1",
    [hashOf(token)],
  );
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

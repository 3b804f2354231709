import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { randomBytes } from "node:crypto";
import type { Database } from "../../record/storage/door.ts";
import { migrate } from "../../record/storage/migrate.ts";
import { type TemporaryServer, temporaryServer } from "../../record/storage/temporary.ts";
import { rooms } from "../migrations/rooms.ts";
import { IDLE_MS, LONGEST_MS, createSessions, isMark } from "./sessions.ts";
import { FREE_FAILURES, waitAfter } from "./lock-out.ts";
import { checkSecret, ensureSecret, setSecret } from "./sign-in.ts";

let server: TemporaryServer;
let db: Database;
let now = 0;
const secretariat = {
  office: "secretariat",
  person: null,
  way: "secret",
  device: "",
  enrolling: false,
} as const;
const effects = { now: () => now, random: randomBytes };

beforeAll(async () => {
  server = await temporaryServer();
});
beforeEach(async () => {
  db = await server.fresh();
  await migrate(db, rooms);
  now = Date.parse("2026-11-23T08:00:00Z");
});
afterAll(() => server.remove());

describe("an office's sign-in", () => {
  test("is made once, printed once, and stays", async () => {
    const secret = await ensureSecret(db, "secretariat", effects);
    expect(await ensureSecret(db, "secretariat", effects)).toBeNull();
    expect(await checkSecret(db, { office: "secretariat", secret: secret ?? "" }, now)).toEqual({ ok: true });
    expect(await ensureSecret(db, "secretariat", effects, "another secret")).toBe("another secret");
    expect(await checkSecret(db, { office: "secretariat", secret: secret ?? "" }, now)).toMatchObject({
      code: "sign-in-refused",
    });
    const rows = await db.query(
      "select encode(salt, 'hex') || encode(hash, 'hex') as kept from office_secret",
    );
    expect(JSON.stringify(rows)).not.toContain("another secret");
  });

  test("is refused for an office without one, which waits as one would and is not named", async () => {
    for (const code of [...Array.from({ length: 5 }, () => "sign-in-refused"), "sign-in-locked"])
      expect(await checkSecret(db, { office: "nobody", secret: "x" }, now)).toMatchObject({ code });
    const [row, ...more] = await db.query<{ who: string }>("select who from failed_sign_in");
    expect([row?.who.replace(/\d+$/, ""), more]).toEqual(["unknown ", []]);
  });

  test("waits after failures, the right secret included, twenty tries at once included", async () => {
    const secret = await setSecret(db, "secretariat", effects);
    const tries = Array.from({ length: 20 }, () =>
      checkSecret(db, { office: "secretariat", secret: "wrong" }, now),
    );
    const codes = (await Promise.all(tries)).map((one) => (one.ok ? "ok" : one.code));
    expect(codes.filter((code) => code === "sign-in-refused")).toHaveLength(FREE_FAILURES);
    expect(codes.filter((code) => code === "sign-in-locked")).toHaveLength(20 - FREE_FAILURES);
    expect(await checkSecret(db, { office: "secretariat", secret }, now)).toMatchObject({ seconds: 30 });
    now += 30_001;
    expect(await checkSecret(db, { office: "secretariat", secret }, now)).toEqual({ ok: true });
  });

  test("does not wait for a try that was asked later and counted first", async () => {
    await setSecret(db, "secretariat", effects);
    const wrong = { office: "secretariat", secret: "wrong" };
    expect(await checkSecret(db, wrong, now + 50)).toMatchObject({ code: "sign-in-refused" });
    expect(await checkSecret(db, wrong, now)).toMatchObject({ code: "sign-in-refused" });
  });

  test("never waits more than a quarter of an hour", () => {
    expect([4, 5, 6, 100].map(waitAfter)).toEqual([0, 30_000, 60_000, 900_000]);
  });
});

describe("a session", () => {
  test("is found by its token until it is closed, in every process", async () => {
    const sessions = createSessions(db, effects);
    const { token, session } = await sessions.open(secretariat);
    expect(await sessions.find(token)).toEqual(session);
    expect(isMark(session.csrf, session)).toBe(true);
    expect(isMark(undefined, session)).toBe(false);
    expect(await createSessions(db, effects).find(token)).toEqual(session);
    await sessions.close(token);
    expect(await sessions.find(token)).toBeNull();
    expect(await sessions.find("not a token")).toBeNull();
  });

  test("ends after two idle hours, and after twelve in any case", async () => {
    const sessions = createSessions(db, effects);
    const { token } = await sessions.open(secretariat);
    now += IDLE_MS + 1;
    expect(await sessions.find(token)).toBeNull();
    const second = await sessions.open(secretariat);
    for (let spent = 0; spent < LONGEST_MS; spent += 3_600_000) {
      now += 3_600_000;
      expect((await sessions.find(second.token)) === null).toBe(spent + 3_600_000 > LONGEST_MS);
    }
    now += 1;
    expect(await sessions.find(second.token)).toBeNull();
  });

  test("is known to the database by a hash alone, and ends with a new secret", async () => {
    const sessions = createSessions(db, effects);
    const { token } = await sessions.open(secretariat);
    const rows = await db.query<{ hash: string }>("select encode(token_hash, 'hex') as hash from session");
    expect(rows[0]?.hash).not.toBe(Buffer.from(token, "base64url").toString("hex"));
    await setSecret(db, "secretariat", effects);
    expect(await createSessions(db, effects).find(token)).toBeNull();
  });
});

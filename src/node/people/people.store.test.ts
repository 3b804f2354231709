import { generateKeyPairSync, randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chinaKorea } from "../../../mechanisms/china-korea/china-korea.ts";
import type { Database } from "../../record/storage/door.ts";
import { migrate } from "../../record/storage/migrate.ts";
import { type TemporaryServer, temporaryServer } from "../../record/storage/temporary.ts";
import { rooms } from "../migrations/rooms.ts";
import { FREE_FAILURES } from "../sign-in/lock-out.ts";
import { setSecret } from "../sign-in/sign-in.ts";
import { stepAt, totpCode } from "../sign-in/totp.ts";
import { noteAlone, readTrail } from "../trail/trail.ts";
import { ensureDemonstrationPeople } from "./demonstration.ts";
import { confirmGenerator, removeFactor, startGenerator, takeInvitation } from "./enrol.ts";
import { checkPassword } from "./enter.ts";
import { INVITATION_MS, closePerson, inviteAgain, invitePerson } from "./invite.ts";
import { personById } from "./person.ts";
import { checkSecondFactor } from "./second-factor.ts";
import { openTicket } from "./tickets.ts";

let server: TemporaryServer;
let db: Database;
let now = 0;
const effects = { now: () => now, random: randomBytes };
const { privateKey: sealing } = generateKeyPairSync("x25519");
const by = { office: "china-administrator", person: null };
const about = {
  name: "李娜",
  nameLanguage: "zh-Hans",
  language: "zh-Hans",
  office: "china-mofcom-asia",
  signIn: "li.na",
} as const;
const password = "tea at the harbour gate";

beforeAll(async () => {
  server = await temporaryServer();
});
beforeEach(async () => {
  db = await server.fresh();
  await migrate(db, rooms);
  now = Date.parse("2026-11-23T08:00:00Z");
});
afterAll(() => server.remove());

function setting() {
  return { db, effects, sealing, demonstration: true, operatorsOffice: "china-mofcom-asia" };
}

/** Li Na, invited, with a password and a code generator. */
async function liNa(): Promise<{ id: string; secret: Uint8Array; recoveryCodes: string[] }> {
  const invited = await invitePerson(setting(), about, by);
  if (!invited.ok) throw new Error(invited.code);
  const taken = await takeInvitation(setting(), { signIn: "li.na", code: invited.code, password });
  if (!taken.ok) throw new Error(taken.code);
  const started = await startGenerator(setting(), invited.person);
  if (!started.ok) throw new Error(started.code);
  const code = totpCode(started.secret, stepAt(now));
  const added = await confirmGenerator(setting(), taken.person, code);
  if (!added.ok) throw new Error(added.code);
  return { id: invited.person, secret: started.secret, recoveryCodes: added.recoveryCodes };
}

async function second(person: string, factor: Parameters<typeof checkSecondFactor>[2]) {
  const { token } = await openTicket(db, effects, person, "second-factor");
  return checkSecondFactor(setting(), token, factor);
}

describe("an invitation", () => {
  test("counts for its person and its code, until a second factor is there, and for a week", async () => {
    const invited = await invitePerson(setting(), about, by);
    if (!invited.ok) throw new Error(invited.code);
    expect(await invitePerson(setting(), about, by)).toMatchObject({ code: "sign-in-name-taken" });
    const take = (signIn: string, code: string) => takeInvitation(setting(), { signIn, code, password });
    expect(await take("li.na", "wrong-wrong-wrong-wrong")).toMatchObject({ code: "invitation-refused" });
    expect(await take("nobody", invited.code)).toMatchObject({ code: "invitation-refused" });
    expect(await take("li.na", invited.code.toUpperCase())).toMatchObject({ ok: true });
    expect(await checkPassword(setting(), { name: "li.na", password })).toMatchObject({
      code: "sign-in-refused",
    });
    now += INVITATION_MS + 1;
    expect(await take("li.na", invited.code)).toMatchObject({ code: "invitation-refused" });
  });

  test("asks for a password that is not tried first", async () => {
    const invited = await invitePerson(setting(), about, by);
    if (!invited.ok) throw new Error(invited.code);
    const weak = { signIn: "li.na", code: invited.code, password: "password123456" };
    expect(await takeInvitation(setting(), weak)).toMatchObject({ code: "password-refused" });
  });
});

describe("signing in", () => {
  test("takes the password, then a code, once", async () => {
    const { id, secret } = await liNa();
    expect(await checkPassword(setting(), { name: "li.na", password })).toMatchObject({ ok: true });
    now += 60_000;
    const code = totpCode(secret, stepAt(now));
    expect(await second(id, { code })).toMatchObject({ ok: true, way: "code" });
    expect(await second(id, { code })).toMatchObject({ code: "second-factor-refused" });
    const [row] = await db.query<{ sealed: Uint8Array }>("select sealed from person_totp");
    expect(Buffer.from(row?.sealed ?? []).includes(Buffer.from(secret))).toBe(false);
  });

  test("takes each recovery code once", async () => {
    const { id, recoveryCodes } = await liNa();
    expect(recoveryCodes).toHaveLength(8);
    const recoveryCode = recoveryCodes[0] ?? "";
    expect(await second(id, { recoveryCode })).toMatchObject({ ok: true, way: "recovery-code" });
    expect(await second(id, { recoveryCode })).toMatchObject({ code: "second-factor-refused" });
  });

  test("spends a ticket once, and for five minutes", async () => {
    const { id, recoveryCodes } = await liNa();
    const [first = "", other = ""] = recoveryCodes;
    const { token } = await openTicket(db, effects, id, "second-factor");
    expect(await checkSecondFactor(setting(), token, { recoveryCode: first })).toMatchObject({ ok: true });
    expect(await checkSecondFactor(setting(), token, { recoveryCode: other })).toMatchObject({
      code: "ticket-over",
    });
    const late = await openTicket(db, effects, id, "second-factor");
    now += 300_001;
    expect(await checkSecondFactor(setting(), late.token, { recoveryCode: other })).toMatchObject({
      code: "ticket-over",
    });
  });

  test("waits after failures, for names that nobody has as well, in the same words", async () => {
    await liNa();
    const tries = async (name: string) => {
      const answers = [];
      for (let at = 0; at < FREE_FAILURES + 1; at += 1)
        answers.push(await checkPassword(setting(), { name, password: "wrong wrong wrong" }));
      return answers;
    };
    expect(await tries("li.na")).toEqual(await tries("li.nobody"));
    expect(await checkPassword(setting(), { name: "li.na", password })).toMatchObject({
      code: "sign-in-locked",
      seconds: 30,
    });
  });

  test("guesses of codes run into the lock-out, twenty at once included", async () => {
    const { id } = await liNa();
    const guesses = Array.from({ length: 20 }, (_, at) => second(id, { code: String(100_000 + at) }));
    const codes = (await Promise.all(guesses)).map((one) => (one.ok ? "ok" : one.code));
    expect(codes.filter((code) => code === "second-factor-refused")).toHaveLength(FREE_FAILURES);
    expect(codes.filter((code) => code === "sign-in-locked")).toHaveLength(20 - FREE_FAILURES);
  });

  test("a password alone is never left", async () => {
    const { id } = await liNa();
    const person = await personById(db, id);
    if (person === null) throw new Error("no person");
    expect(await removeFactor(setting(), person, { code: true })).toMatchObject({ code: "last-factor" });
  });
});

describe("an account", () => {
  test("that is closed keeps no name and opens nothing; what was done stays by its id", async () => {
    const { id } = await liNa();
    expect(await closePerson(setting(), id, by)).toEqual({ ok: true });
    expect(await personById(db, id)).toMatchObject({ name: null, signIn: null, state: "closed" });
    expect(await checkPassword(setting(), { name: "li.na", password })).toMatchObject({
      code: "sign-in-refused",
    });
    const everything = JSON.stringify(await db.query("select * from access_trail"));
    expect(everything).toContain(id);
    expect(everything).not.toMatch(/李娜|li\.na|harbour/);
    expect(await invitePerson(setting(), about, by)).toMatchObject({ ok: true });
  });

  test("that is invited again forgets its password and factors", async () => {
    const { id } = await liNa();
    expect(await inviteAgain(setting(), id, by)).toMatchObject({ ok: true });
    expect(await personById(db, id)).toMatchObject({ state: "invited", hasCode: false, recoveryCodes: 0 });
    expect(await checkPassword(setting(), { name: "li.na", password })).toMatchObject({
      code: "sign-in-refused",
    });
  });
});

describe("a demonstration's accounts", () => {
  test("are there for each role, open with the operator's secret, and are refused elsewhere", async () => {
    const secret = await setSecret(db, "china-mofcom-asia", effects);
    await ensureDemonstrationPeople(db, chinaKorea, "china", now);
    const given = { name: "auditor", password: secret };
    expect(await checkPassword(setting(), given)).toMatchObject({ ok: true });
    expect(await checkPassword({ ...setting(), demonstration: false }, given)).toMatchObject({
      code: "sign-in-refused",
    });
    expect(await closePerson(setting(), "p-demonstration-auditor", by)).toMatchObject({
      code: "person-unknown",
    });
  });

  test("are made in no other mechanism", async () => {
    await ensureDemonstrationPeople(db, { ...chinaKorea, demonstration: false }, "china", now);
    expect(await db.query("select 1 from person")).toEqual([]);
  });
});

describe("the access trail", () => {
  test("is added to and never changed, by nobody who holds the tables either", async () => {
    await noteAlone(db, now, { ...by, deed: "signed-in", about: { way: "secret" } });
    for (const sql of [
      "update access_trail set deed = 'read'",
      "delete from access_trail",
      "truncate access_trail",
    ])
      await expect(db.transaction((tx) => tx.query(sql))).rejects.toThrow(/never changed/);
    const all = { person: null, office: null, deed: null, before: null, limit: 10 };
    expect(await readTrail(db, all)).toMatchObject([{ number: 1, deed: "signed-in", office: by.office }]);
  });
});

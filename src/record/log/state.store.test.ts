import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { foldEntity } from "../fold/entity.ts";
import { type Story, type Told, story } from "../fold/story.ts";
import { envelopeBytes } from "../verify/envelope.ts";
import type { Database, Transaction } from "../storage/door.ts";
import { migrate } from "../storage/migrate.ts";
import { recordMigrations } from "../storage/migrations/record.ts";
import { type TemporaryServer, temporaryServer } from "../storage/temporary.ts";
import { foldInto, historyOf, rebuild, stateAsOf, stateOf } from "./state.ts";

const settings = { demonstration: true };
let server: TemporaryServer;
let db: Database;

beforeAll(async () => {
  server = await temporaryServer();
});
beforeEach(async () => {
  db = await server.fresh();
  await migrate(db, [recordMigrations]);
});
afterAll(() => server.remove());

/** Stores what a story told, as a log would have it. */
async function store(tx: Transaction, told: Story): Promise<void> {
  for (const [party, epochs] of Object.entries(told.horizon())) {
    const size = epochs[0]?.size ?? 0;
    await tx.query(
      `insert into log (party, epoch, origin, key, own, size, root, frontier) values ($1, 0, $1, '', false, $2, $3, '')`,
      [party, size, Buffer.alloc(32)],
    );
  }
  for (const { at, envelope } of told.acts) {
    const entity = "entity" in envelope ? (envelope.entity as string) : null;
    await tx.query(
      `insert into entry (party, epoch, index, leaf, envelope, act_id, act, entity) values ($1, 0, $2, $3, $4, $5, $6, $7)`,
      [
        at.party,
        at.index,
        Buffer.from(at.leaf, "hex"),
        envelopeBytes(envelope),
        envelope.id,
        envelope.act,
        entity,
      ],
    );
  }
  for (const [hash, bytes] of told.bodies) {
    await tx.query("insert into body (hash, bytes) values ($1, $2)", [Buffer.from(hash, "hex"), bytes]);
  }
}

function given(...acts: [string, Told][]): Story {
  const told = story("a/1");
  told.tell("a", { act: "open", participants: ["a", "b"] });
  for (const [party, said] of acts) told.tell(party, said);
  return told;
}

const say = (value: string): Told => ({ act: "say", field: "wording.en", value });

async function keep(told: Story): Promise<void> {
  await db.transaction(async (tx) => {
    await store(tx, told);
    await foldInto(tx, ["a/1"], settings);
  });
}

describe("the state a node keeps", () => {
  test("is what the fold makes of the acts it holds, with no assent taken on trust", async () => {
    const told = given(["a", say("x")], ["b", say("y")], ["a", { act: "adopt", digest: "1".repeat(64) }]);
    await keep(told);
    const unproved = told.acts.map((act) => ({ ...act, assent: "absent" as const }));
    const wanted = foldEntity("a/1", unproved, { horizon: told.horizon(), assentRequired: true });
    expect(await stateOf(db, "a/1")).toEqual(wanted);
    expect(wanted?.idle.map((one) => one.reason)).toEqual(["assent-absent"]);
    expect((await historyOf(db, "a/1", settings)).map((act) => act.at.index)).toEqual([0, 1, 0, 2]);
  });

  test("can be seen as of any pair of log sizes", async () => {
    await keep(given(["a", say("first")], ["b", say("second")], ["a", say("third")]));
    const then = await stateAsOf(db, "a/1", { a: { epoch: 0, size: 2 }, b: { epoch: 0, size: 0 } }, settings);
    expect(Object.keys(then?.positions["wording.en"] ?? {})).toEqual(["a"]);
    expect(then?.positions["wording.en"]?.["a"]).toMatchObject({ value: "first" });
    expect(await stateAsOf(db, "a/1", { a: { epoch: 0, size: 0 } }, settings)).toBeNull();
  });

  test("shows a body that has not come as missing, and folds it once it is there", async () => {
    const told = given(["b", say("late")]);
    const [hash, bytes] = [...told.bodies][1] as [string, Uint8Array];
    told.bodies.delete(hash);
    await keep(told);
    expect((await stateOf(db, "a/1"))?.positions["wording.en"]?.["b"]?.state).toBe("missing");
    await db.transaction(async (tx) => {
      await tx.query("insert into body (hash, bytes) values ($1, $2)", [Buffer.from(hash, "hex"), bytes]);
      await foldInto(tx, ["a/1"], settings);
    });
    expect((await stateOf(db, "a/1"))?.positions["wording.en"]?.["b"]).toMatchObject({ value: "late" });
  });

  test("keeps words that hold U+0000, and is the same when everything is folded anew", async () => {
    await keep(given(["a", say("nul \0 inside")]));
    const before = await stateOf(db, "a/1");
    expect(before?.positions["wording.en"]?.["a"]).toMatchObject({ value: "nul \0 inside" });
    expect(await rebuild(db, settings)).toBe(1);
    expect(await stateOf(db, "a/1")).toEqual(before);
  });
});

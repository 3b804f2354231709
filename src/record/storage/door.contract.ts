import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { type Database, StorageFault, type Transaction, json } from "./door.ts";

/**
 * What every database behind the door must do, whichever server it is. `open` gives a database that is
 * empty; the caller closes it.
 */
export function databaseContract(name: string, open: () => Database): void {
  describe(`the door on ${name}`, () => {
    describe("brings back every type as it is pinned", () => valuesContract(open));
    describe("keeps transactions apart", () => transactionContract(open));
    describe("hears what is notified", () => listenContract(open));
  });
}

async function only<T>(open: () => Database, sql: string, params: Parameters<Database["query"]>[1] = []) {
  const [row] = await open().query<{ value: T }>(`select ${sql} as value`, params);
  return row?.value;
}

async function faultOf(work: Promise<unknown>): Promise<StorageFault> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(StorageFault);
  return outcome as StorageFault;
}

function valuesContract(open: () => Database): void {
  test("int8 is a number up to 2^53 - 1 and beyond it a fault", async () => {
    expect(await only(open, "9007199254740991::int8")).toBe(9_007_199_254_740_991);
    expect(await only(open, "array[1, -9007199254740991]::int8[]")).toEqual([1, -9_007_199_254_740_991]);
    expect((await faultOf(only(open, "9007199254740992::int8"))).code).toBe("other");
    expect(await only(open, "$1::int8", [9_007_199_254_740_991n])).toBe(9_007_199_254_740_991);
    expect(await only(open, "count(*)")).toBe(1);
  });

  test("numeric keeps its digits, as text", async () => {
    expect(await only(open, "0.10::numeric")).toBe("0.10");
    expect(await only(open, "$1::numeric", ["12345678901234567890.5"])).toBe("12345678901234567890.5");
  });

  test("a date is its own text, in whatever zone this process runs", async () => {
    expect(await only(open, "$1::date", ["2020-08-01"])).toBe("2020-08-01");
    expect(await only(open, "array['2020-08-01', null]::date[]")).toEqual(["2020-08-01", null]);
  });

  test("timestamptz is UTC with at least milliseconds, and loses nothing", async () => {
    expect(await only(open, "$1::timestamptz", ["2020-08-01T17:00:00+08:00"])).toBe(
      "2020-08-01T09:00:00.000Z",
    );
    expect(await only(open, "$1::timestamptz", ["2020-08-01T09:00:00.120Z"])).toBe(
      "2020-08-01T09:00:00.120Z",
    );
    expect(await only(open, "$1::timestamptz", ["2020-08-01T09:00:00.123456Z"])).toBe(
      "2020-08-01T09:00:00.123456Z",
    );
    expect((await faultOf(only(open, "'infinity'::timestamptz"))).code).toBe("other");
  });

  test("bytea, alone and in arrays, comes back byte for byte", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    expect(await only(open, "$1::bytea", [bytes])).toEqual(Buffer.from(bytes));
    expect(await only(open, "$1::bytea[]", [[bytes, null, new Uint8Array()]])).toEqual([
      Buffer.from(bytes),
      null,
      Buffer.alloc(0),
    ]);
    expect(await only(open, "$1::bytea[]", [[]])).toEqual([]);
  });

  test("json and jsonb come back parsed; only `json` makes a parameter of them", async () => {
    const value = { a: [1, "二", null], b: { c: true }, 가: "나" };
    expect(await only(open, "$1::jsonb", [json(value)])).toEqual(value);
    expect(await only(open, "$1::json", [json([value, value])])).toEqual([value, value]);
    expect(await only(open, "$1::jsonb", [json("text")])).toBe("text");
    expect(await only(open, "$1::jsonb[]", [[json(value), json(null)]])).toEqual([value, null]);
    expect(() => json(undefined)).toThrow(TypeError);
  });

  test("arrays of text keep quotes, commas, braces, backslashes and every script", async () => {
    const texts = ['a"b', "c,d", "{e}", "f\\g", "", "NULL", "青岛", "칭다오", "🙂"];
    expect(await only(open, "$1::text[]", [texts])).toEqual(texts);
    expect(await only(open, "$1::text[]", [["x", null]])).toEqual(["x", null]);
    expect(await only(open, "$1::int8[]", [[1, 2]])).toEqual([1, 2]);
    expect(await only(open, "$1::bool[]", [[true, false]])).toEqual([true, false]);
  });
}

function transactionContract(open: () => Database): void {
  test("what reads cannot write", async () => {
    expect((await faultOf(open().query("create table no_write (a int)"))).code).toBe("other");
  });

  test("a duplicate key has its own code and names its constraint", async () => {
    await open().transaction((tx) => tx.query("create table unique_name (name text primary key)"));
    const twice = open().transaction((tx) => tx.query("insert into unique_name values ('a'), ('a')"));
    const fault = await faultOf(twice);
    expect([fault.code, fault.constraint]).toEqual(["duplicate-key", "unique_name_pkey"]);
    expect(fault.cause).toBeInstanceOf(Error);
  });

  test("a fault does not repeat the values it is about", async () => {
    await open().transaction((tx) => tx.query("create table secret (words text primary key)"));
    const twice = open().transaction((tx) => tx.query("insert into secret values ($1), ($1)", ["hidden"]));
    const odd = open().query("select $1::int", ["hidden"]);
    for (const fault of [await faultOf(twice), await faultOf(odd)]) {
      expect(inspect(fault)).not.toContain("hidden");
    }
  });

  test("a refusal thrown in the work rolls back and is thrown on", async () => {
    await open().transaction((tx) => tx.query("create table rolled_back (a int)"));
    const refusal = new Error("no");
    const work = open().transaction(async (tx) => {
      await tx.query("insert into rolled_back values (1)");
      throw refusal;
    });
    await expect(work).rejects.toBe(refusal);
    expect(await open().query("select * from rolled_back")).toEqual([]);
  });

  test("a fault that the work swallows is still no commit", async () => {
    const work = open().transaction(async (tx) => {
      await tx.query("select 1 / 0").catch(() => undefined);
    });
    expect((await faultOf(work)).code).toBe("other");
  });

  test("questions asked together are answered in the order in which they were asked", async () => {
    await open().transaction((tx) => tx.query("create table together (n int8)"));
    const answers = await open().transaction((tx) =>
      Promise.all([
        tx.query("insert into together values ($1)", [1]),
        tx.query("select n from together where n < $1", [9]),
        tx.query("insert into together values ($1)", [2]),
        tx.query("select n from together where n < $1 order by n", [9]),
      ]),
    );
    expect(answers).toEqual([[], [{ n: 1 }], [], [{ n: 1 }, { n: 2 }]]);
  });

  test("where one of several fails, what another asks later belongs to no transaction and is refused", async () => {
    await open().transaction((tx) => tx.query("create table straggler (n int8)"));
    let held: Transaction | undefined;
    const work = open().transaction(async (tx) => {
      held = tx;
      await Promise.all([tx.query("select 1 / $1::int8", [0]), tx.query("select pg_sleep(0.1)")]);
    });
    expect((await faultOf(work)).code).toBe("other");
    const late = (held as Transaction).query("insert into straggler values ($1)", [1]);
    expect((await faultOf(late)).message).toContain("The transaction is over.");
    expect(await open().query("select * from straggler")).toEqual([]);
  });

  test("concurrent writers: every increment counts", async () => {
    await open().transaction((tx) => tx.query("create table counter (n int8)"));
    await open().transaction((tx) => tx.query("insert into counter values (0)"));
    const increment = (): Promise<unknown> =>
      open().transaction(async (tx) => {
        const [row] = await tx.query<{ n: number }>("select n from counter for update");
        await tx.query("update counter set n = $1", [(row?.n ?? 0) + 1]);
      });
    await Promise.all(Array.from({ length: 40 }, increment));
    expect(await open().query("select n from counter")).toEqual([{ n: 40 }]);
  });

  test("two that wait for each other: one gets the code serialization, the other goes on", async () => {
    await open().transaction((tx) => tx.query("create table pair (id int primary key, n int)"));
    await open().transaction((tx) => tx.query("insert into pair values (1, 0), (2, 0)"));
    const cross = (first: number, second: number): Promise<void> =>
      open().transaction(async (tx) => {
        await tx.query("update pair set n = n + 1 where id = $1", [first]);
        await tx.query("select pg_sleep(0.2)");
        await tx.query("update pair set n = n + 1 where id = $1", [second]);
      });
    const outcomes = await Promise.allSettled([cross(1, 2), cross(2, 1)]);
    const failed = outcomes.filter((one) => one.status === "rejected");
    expect(failed.map((one) => (one.reason as StorageFault).code)).toEqual(["serialization"]);
  });
}

function listenContract(open: () => Database): void {
  test("after the commit, in order, on its own channel only, until stopped", async () => {
    const heard: string[] = [];
    const stop = await open().listen("contract-a", (payload) => heard.push(payload));
    const stopOther = await open().listen("contract-b", (payload) => heard.push(`b ${payload}`));
    await open().transaction(async (tx) => {
      await tx.query("select pg_notify('contract-a', '1'), pg_notify('contract-b', '2')");
      expect(heard).toEqual([]);
    });
    await expect.poll(() => heard).toEqual(["1", "b 2"]);
    await stop();
    await open().transaction((tx) =>
      tx.query("select pg_notify('contract-a', '3'), pg_notify('contract-b', '4')"),
    );
    await expect.poll(() => heard).toEqual(["1", "b 2", "b 4"]);
    await stopOther();
  });

  test("what is rolled back is not heard", async () => {
    const heard: string[] = [];
    const stop = await open().listen("contract-c", (payload) => heard.push(payload));
    const work = open().transaction(async (tx) => {
      await tx.query("select pg_notify('contract-c', 'never')");
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    await open().transaction((tx) => tx.query("select pg_notify('contract-c', 'then')"));
    await expect.poll(() => heard).toEqual(["then"]);
    await stop();
  });
}

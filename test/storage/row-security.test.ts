import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { officeRole } from "../../mechanisms/office.ts";
import { openPreparation, changePreparation } from "../../src/node/clearance/prepare.ts";
import { listPreparations } from "../../src/node/clearance/preparation.ts";
import { drafts } from "../../src/node/http/api/drafts.ts";
import { realEffects } from "../../src/node/effects.ts";
import { rooms } from "../../src/node/migrations/rooms.ts";
import { deeds, may } from "../../src/node/policy.ts";
import type { Acting } from "../../src/record/storage/acting.ts";
import { backup } from "../../src/record/storage/backup/backup.ts";
import { restore } from "../../src/record/storage/backup/restore.ts";
import type { Database } from "../../src/record/storage/door.ts";
import { type LaunchedServer, launchServer } from "../../src/record/storage/launcher/launcher.ts";
import { migrate } from "../../src/record/storage/migrate.ts";
import { type Opened, openDatabase } from "../../src/record/storage/open.ts";
import { type OfficeDoors, connectOffices, doorFor } from "../../src/record/storage/offices.ts";
import { type PostgresDatabase, connectPostgres } from "../../src/record/storage/postgres.ts";
import { SESSION_ROLE, bypassingRole, grantSessions } from "../../src/record/storage/session-role.ts";
import { lacking } from "../requirement.ts";
import { FIRST, OPEN, SEEN, rowOf, seed } from "./office-rows.ts";

const lack15 = lacking("pg15");
const servers: { name: string; binaries?: string; lack: string | null }[] = [
  { name: "the PostgreSQL 18 that npm brings", lack: null },
  { name: "PostgreSQL 15", binaries: "/usr/lib/postgresql/15/bin", lack: lack15 },
];
const roles = officeRole.options;
type Role = (typeof roles)[number];

function acting(office: string, role: Role): Acting {
  return { office, may: deeds.filter((deed) => may(role, deed)) };
}

describe.each(servers)("the rows of an office on $name", ({ name, binaries, lack }) => {
  describe.skipIf(lack !== null)(lack === null ? "are kept by the database" : `(skipped: ${lack})`, () => {
    let folder: string;
    let server: LaunchedServer;
    let socket: string;
    let owner: PostgresDatabase;
    let own: PostgresDatabase;
    let offices: OfficeDoors;
    let raw: pg.Client;
    let covered: string[];

    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), "concord-rows-"));
      const about = { folder: path.join(folder, "database") };
      const launched = await launchServer(binaries === undefined ? about : { ...about, binaries });
      if (!launched.ok) throw new Error(`${name}: ${launched.code}`);
      ({ server } = launched);
      const { address } = server;
      if ("url" in address) throw new Error("Our own server is reached through its socket.");
      ({ socket } = address);
      owner = connectPostgres(address, 3);
      expect(await migrate(owner, rooms)).toMatchObject({ ok: true });
      await grantSessions(owner);
      await owner.transaction((tx) => seed(tx));
      const sessions = { ...address, user: SESSION_ROLE };
      own = connectPostgres(sessions, 3);
      offices = connectOffices(sessions, 3);
      raw = new pg.Client({ host: socket, user: SESSION_ROLE, database: "postgres" });
      await raw.connect();
      const rows = await owner.query<{ table: string }>(
        `select relname::text as "table" from pg_class where relnamespace = 'public'::regnamespace
         and relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = pg_class.oid)`,
      );
      covered = rows.map((row) => row.table);
    });

    afterAll(async () => {
      await raw?.end();
      await offices?.close();
      await own?.close();
      await owner?.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Says in whose name the raw connection speaks; null: nothing is said. */
    async function say(as: Acting | null): Promise<void> {
      await raw.query("reset all");
      if (as === null) return;
      await raw.query(
        "select set_config('concord.office', $1, false), set_config('concord.may', $2, false)",
        [as.office, as.may.join(",")],
      );
    }

    /** What a statement does, undone: how many rows it touched, or the SQLSTATE of its refusal. */
    async function touches(sql: string): Promise<number | string> {
      await raw.query("begin");
      try {
        return (await raw.query(sql)).rowCount ?? 0;
      } catch (error) {
        return (error as { code?: string }).code ?? "?";
      } finally {
        await raw.query("rollback");
      }
    }

    const columnOf = async (table: string): Promise<string> => {
      const { rows } = await raw.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attidentity = ''
         and not attisdropped order by attnum limit 1`,
        [table],
      );
      return rows[0]?.name ?? "";
    };

    test("the sessions' role is no superuser, owns no table and passes by no policy", async () => {
      const [role] = await own.query(
        `select rolname::text as name, rolsuper or rolbypassrls or rolcreaterole as strong,
           exists (select from pg_class where relowner = pg_roles.oid) as owns
         from pg_roles where rolname = current_user`,
      );
      expect(role).toEqual({ name: SESSION_ROLE, strong: false, owns: false });
      expect([await bypassingRole(own), await bypassingRole(owner)]).toEqual([null, "concord"]);
    });

    test("every table with an office in it has its policies, or a reason why not", async () => {
      const rows = await owner.query<{ table: string }>(
        `select relname::text as "table" from pg_class join pg_attribute on attrelid = pg_class.oid
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attname = 'office'
         and not attisdropped order by 1`,
      );
      const names = rows.map((row) => row.table);
      expect(names.length).toBeGreaterThan(15);
      expect(names.filter((one) => !covered.includes(one)).sort()).toEqual(Object.keys(OPEN).sort());
      expect(covered.sort()).toEqual(Object.keys(rowOf).sort());
    });

    test("where nobody has said in whose name, no row is seen, changed, added or taken away", async () => {
      for (const as of [null, { office: "", may: [] }, { office: "china-second", may: [] }]) {
        await say(as);
        for (const table of covered) {
          const column = await columnOf(table);
          expect(await touches(`select from ${table}`), table).toBe(0);
          expect(await touches(`update ${table} set ${column} = ${column}`), table).toBe(0);
          expect(await touches(`delete from ${table}`), table).toBe(0);
          expect(await touches(rowOf[table]?.(1) ?? ""), table).toBe("42501");
        }
      }
    });

    test("the node itself sees and writes every one", async () => {
      await say({ office: "*", may: [] });
      for (const table of covered) {
        expect(await touches(`select from ${table}`), table).toBe(1);
        if (table === "access_trail") continue;
        expect(await touches(`delete from ${table}`), table).toSatisfy(
          (found) => found === 1 || found === "23503",
        );
      }
    });

    test.each(roles)("acting for another office, %s sees what its role lets it see", async (role) => {
      await say(acting("china-second", role));
      const seen: string[] = [];
      for (const table of covered) if ((await touches(`select from ${table}`)) === 1) seen.push(table);
      const expected = Object.keys(SEEN).filter((table) => SEEN[table]?.includes(role));
      expect(seen.sort()).toEqual(expected.sort());
    });

    test.each(["ministry", "province", "park", "auditor", "administrator"] as const)(
      "acting for another office, %s changes nothing of the first one's and writes nothing in its name",
      async (role) => {
        await say(acting("china-second", role));
        for (const table of covered) {
          const column = await columnOf(table);
          expect(await touches(`update ${table} set ${column} = ${column}`), table).toBe(0);
          expect(await touches(`delete from ${table}`), table).toBe(0);
          expect(await touches(rowOf[table]?.(1) ?? ""), table).toBe("42501");
        }
      },
    );

    test.each(["secretary", "head-of-delegation", "clearing"] as const)(
      "acting for another office, %s writes nothing in the first one's name",
      async (role) => {
        await say(acting("china-second", role));
        // Who is asked, or who goes along, stands in these; whose key it is, in the log.
        const others = [
          "preparation_reader",
          "preparation_draft",
          "clearance",
          "delegate",
          "passkey_credential",
        ];
        for (const table of covered.filter((one) => !others.includes(one))) {
          expect(await touches(rowOf[table]?.(1) ?? ""), table).toBe("42501");
        }
      },
    );

    test("the first office sees its own, and the trail is changed by nobody", async () => {
      await say(acting(FIRST, "park"));
      for (const table of ["draft", "upload", "preparation", "preparation_draft", "clearance", "desk_seen"])
        expect(await touches(`select from ${table}`), table).toBe(1);
      expect(await touches("update draft set updated_at = 2")).toBe(1);
      await say({ office: "*", may: [] });
      expect(await touches("update access_trail set deed = 'x'")).toBe("P0001");
      expect(await touches("truncate access_trail")).toBe("42501");
    });

    test("what is said through a door ends with the transaction", async () => {
      const one = connectOffices({ socket, user: SESSION_ROLE, database: "postgres" }, 1);
      const asFirst = one.of(acting(FIRST, "secretary"));
      const asNobody = one.of({ office: "", may: [] });
      expect(await asFirst.query("select 1 from draft")).toHaveLength(1);
      expect(await asNobody.query("select 1 from draft")).toEqual([]);
      await expect(asFirst.transaction((tx) => tx.query("select 1 / 0"))).rejects.toThrow("division");
      await expect(asFirst.query("select 1 / 0")).rejects.toThrow("division");
      await expect(asFirst.query("insert into desk_seen values ('x', 'y', 0, 0)")).rejects.toThrow(
        "read-only",
      );
      expect(await asNobody.query("select 1 from draft")).toEqual([]);
      expect(await asFirst.query("select current_setting('concord.office') as office")).toEqual([
        { office: FIRST },
      ]);
      await one.close();
    });

    test("a route whose own check is gone shows an officer no more than its office's drafts", async () => {
      const door = doorFor(own, offices, acting("china-second", "park"));
      const [list] = drafts({ db: door } as never);
      // The code is told that a secretary asks, and filters nothing.
      const office = { office: { id: "china-second", role: "secretary" } };
      const answer = await list?.handle({ asker: { office }, query: {} } as never);
      expect(answer).toEqual({ ok: true, body: { items: [] } });
      const all = await drafts({ db: own } as never)[0]?.handle({ asker: { office }, query: {} } as never);
      expect(all).toMatchObject({ body: { items: [{ entity: "china/0" }] } });
    });

    test("an officer sees the drafts and the answers of what it is asked to clear, while it is asked", async () => {
      const effects = realEffects(0);
      const db = doorFor(own, offices, acting("china-lead", "secretary"));
      const asked = offices.of(acting("china-second", "park"));
      const write = (tx: { query: Database["query"] }) =>
        tx.query(
          `insert into draft (entity, field, value, office, updated_at) values ('china/asked', 'words', '"x"', 'china-lead', 1)`,
        );
      await db.transaction(write);
      expect(await asked.query("select entity from draft")).toEqual([]);
      const by = { office: "china-lead", person: null };
      const wanted = {
        title: "t",
        drafts: [{ entity: "china/asked", field: "words" }],
        offices: ["china-second", "china-third"],
        by: null,
      };
      const opened = await openPreparation({ db, effects }, wanted, by);
      if (!opened.ok) throw new Error(opened.code);
      expect(await asked.query("select entity from draft")).toEqual([{ entity: "china/asked" }]);
      const [seen] = await listPreparations(asked);
      expect(seen).toMatchObject({ id: opened.id, drafts: [{ entity: "china/asked" }] });
      expect(seen?.clearances.map((one) => one.office)).toEqual(["china-second", "china-third"]);
      await changePreparation({ db, effects }, opened.id, { ...wanted, offices: ["china-third"] }, by);
      expect(await asked.query("select entity from draft")).toEqual([]);
      expect(await listPreparations(asked)).toEqual([]);
    });

    describe("where the operator's role owns the tables", () => {
      let opened: Opened;
      const urlOf = (database: string): string =>
        `postgresql://operator@localhost/${database}?host=${socket}`;
      const older = rooms.slice(0, -1);

      beforeAll(async () => {
        const admin = new pg.Client({ host: socket, user: "concord", database: "postgres" });
        await admin.connect();
        await admin.query("create role operator login");
        for (const one of ["older", "empty"]) await admin.query(`create database ${one} owner operator`);
        await admin.end();
        const found = await openDatabase({ url: urlOf("older"), connections: 2 });
        if (!found.ok) throw new Error(found.code);
        opened = found;
      });
      afterAll(() => opened?.database.close());

      test("an older database is brought forward with its rows, a backup of it too, and owners are no exception", async () => {
        const before = Object.keys(rowOf).filter((one) => one !== "preparation_reader");
        await migrate(opened.database, older);
        await opened.database.transaction((tx) => seed(tx, before));
        const file = path.join(folder, "older.backup");
        await backup(opened.database, file);
        expect(await migrate(opened.database, rooms)).toEqual({ ok: true, applied: 1 });
        await sees(opened.database, urlOf("older"));
        const empty = await openDatabase({ url: urlOf("empty"), connections: 2 });
        if (!empty.ok) throw new Error(empty.code);
        expect(await restore(empty.database, file, rooms)).toMatchObject({ ok: true });
        expect(await migrate(empty.database, rooms)).toEqual({ ok: true, applied: 1 });
        await sees(empty.database, urlOf("empty"));
        const again = path.join(folder, "newer.backup");
        const kept = await backup(empty.database, again);
        expect(kept).toMatchObject({ ok: true, rows: Object.keys(rowOf).length + 1 });
        await empty.database.close();
        const { bypassedBy, database, offices: doors } = await opened.sessions();
        expect(bypassedBy).toBe(null);
        expect(await doors.of(acting("china-second", "park")).query("select 1 from draft")).toEqual([]);
        await database.close();
      });

      async function sees(database: Database, url: string): Promise<void> {
        for (const table of Object.keys(rowOf))
          expect(await database.query(`select count(*) from ${table}`), table).toEqual([{ count: 1 }]);
        const silent = new pg.Client({ connectionString: url });
        await silent.connect();
        for (const table of Object.keys(rowOf))
          expect((await silent.query(`select 1 from ${table}`)).rows, table).toEqual([]);
        await silent.end();
      }
    });
  });
});

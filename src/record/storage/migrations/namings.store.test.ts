import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../migrate.ts";
import type { Database } from "../door.ts";
import { type TemporaryServer, temporaryServer } from "../temporary.ts";
import { recordMigrations } from "./record.ts";

let server: TemporaryServer;
let db: Database;

beforeAll(async () => {
  server = await temporaryServer();
  db = await server.fresh();
});
afterAll(() => server.remove());

const sha256 = (text: string): Buffer => createHash("sha256").update(text).digest();

/** The entries of a made-up log of `east`, as a node had them before namings were counted. */
const entries: { act: string; entity: string; envelope: string }[] = [];

/** An act that names these files, and its leaf. */
function naming(entity: string, ...files: string[]): string {
  const attachments = files.map((one) => sha256(one).toString("hex"));
  entries.push({
    act: "say",
    entity,
    envelope: JSON.stringify({ act: "say", at: entries.length, attachments }),
  });
  return sha256(entries.at(-1)?.envelope ?? "").toString("hex");
}

function erasing(entity: string, leaf: string): void {
  entries.push({ act: "erase", entity, envelope: JSON.stringify({ act: "erase", target: { leaf } }) });
}

async function stored(): Promise<void> {
  await db.transaction(async (tx) => {
    for (const [index, { act, entity, envelope }] of entries.entries()) {
      await tx.query(
        "insert into entry (party, epoch, index, leaf, envelope, act, entity) values ('east', 0, $1, $2, $3, $4, $5)",
        [index, sha256(envelope), Buffer.from(envelope), act, entity],
      );
    }
    for (const file of ["kept", "half", "whole", "other", "twice"]) {
      await tx.query("insert into attachment (hash, bytes, media_type) values ($1, $2, 'text/plain')", [
        sha256(file),
        Buffer.from(file),
      ]);
      await tx.query("insert into named_twice (hash) values ($1)", [sha256(file)]);
    }
    await tx.query("insert into body (hash, bytes) values ($1, $2)", [sha256("words"), Buffer.from("words")]);
    await tx.query("insert into named_twice (hash) values ($1)", [sha256("words")]);
  });
}

interface Row {
  hash: Uint8Array;
  times: number;
  /** How many of those who name it have given it up. */
  erased: number;
  held: boolean;
  /** The index of the act by which it went. */
  by: number | null;
}

test("what several acts name in an older database is counted, and goes where all of them were erased", async () => {
  const before = { ...recordMigrations, migrations: recordMigrations.migrations.slice(0, 4) };
  await migrate(db, [before]);
  naming("east/1", "kept", "half", "whole", "words");
  const second = naming("east/1", "half", "whole", "words");
  naming("east/1", "kept", "other");
  const other = naming("east/1", "other");
  const [a, b] = [naming("east/2", "twice"), naming("east/2", "twice")];
  for (const leaf of [a, a, b]) erasing("east/2", leaf);
  erasing("east/1", second);
  erasing("east/2", other);
  const last = naming("east/1", "whole");
  for (const leaf of [last, sha256(entries[0]?.envelope ?? "").toString("hex")]) erasing("east/1", leaf);
  await stored();
  expect(await migrate(db, [recordMigrations])).toEqual({ ok: true, applied: 2 });

  const rows = await db.query<Row>(
    `select hash, times, coalesce(attachment.bytes, body.bytes) is not null as held,
       coalesce(attachment.erased_index, body.erased_index) as by,
       (select count(*)::int from erased_naming as e where e.hash = n.hash) as erased
     from named_twice as n left join attachment using (hash) left join body using (hash)`,
  );
  const found = Object.fromEntries(
    ["kept", "half", "whole", "other", "twice", "words"].map((name) => {
      const row = rows.find((one) => sha256(name).equals(one.hash));
      return [name, [row?.times, row?.erased, row?.held === true ? "there" : row?.by]];
    }),
  );
  const end = entries.length - 1;
  expect(found).toEqual({
    kept: [2, 1, "there"],
    half: [2, 2, end],
    whole: [3, 3, end],
    other: [2, 0, "there"],
    twice: [2, 2, 8],
    words: [2, 2, end],
  });
});

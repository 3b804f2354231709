import { createHash } from "node:crypto";
import { type Appender, createAppender } from "../../src/record/log/append.ts";
import { type NewEntry, entryOf } from "../../src/record/log/batch.ts";
import { createLog } from "../../src/record/log/head.ts";
import type { Database } from "../../src/record/storage/door.ts";
import { migrate } from "../../src/record/storage/migrate.ts";
import { recordMigrations } from "../../src/record/storage/migrations/record.ts";
import { signCheckpoint } from "../../src/record/verify/checkpoint.ts";
import { type Envelope, sealBody } from "../../src/record/verify/envelope.ts";
import { sampleKey, sampleOrigin } from "../../src/record/verify/sample-log.ts";

/** The log that the crash tests append to, the same in every process. */
export const crashLog = { party: "east", epoch: 0 };
export const CALLERS = 8;
export const BATCH = 3;

/** Beside the record: what the fold wrote in the transaction of each entry. */
const crashRoom = { room: "crash", migrations: ["create table folded (act_id text primary key)"] };

/** Migrates the database, makes the log where it is new, and opens its sequencer. */
export async function openCrashLog(db: Database): Promise<Appender> {
  const migrated = await migrate(db, [recordMigrations, crashRoom]);
  if (!migrated.ok) throw new Error(migrated.code);
  await db.transaction((tx) =>
    createLog(tx, { ...crashLog, origin: sampleOrigin, key: sampleKey.name, own: true }),
  );
  return createAppender({
    db,
    ...crashLog,
    sign: (size, root) => signCheckpoint({ origin: sampleOrigin, size, root, extensions: [] }, [sampleKey]),
    fold: async (tx, entries) => {
      await tx.query("insert into folded select unnest($1::text[])", [entries.map((entry) => entry.actId)]);
    },
  });
}

/** A batch of three acts, each with a body, named after the batch. */
export function makeBatch(name: string, time = "2020-08-01T09:00:00.000Z"): NewEntry[] {
  return Array.from({ length: BATCH }, (_, at) => makeAct(`${name.replaceAll(".", "-")}-${at}`, time));
}

function makeAct(id: string, time: string): NewEntry {
  const salt = createHash("sha256").update(id).digest("base64url").slice(0, 22);
  const body = sealBody({ salt, value: `what ${id} says` });
  const envelope: Envelope = {
    v: 1,
    id,
    act: "say",
    office: "desk",
    time,
    entity: `east/${id.split("-")[1] ?? ""}`,
    kind: "paragraph",
    version: 1,
    field: "wording",
    body: body.hash,
  };
  return entryOf(envelope, { asked: createHash("sha256").update(id).digest(), bodies: [body] });
}

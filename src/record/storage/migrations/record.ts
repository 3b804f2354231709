import type { Room } from "../migrate.ts";
import { sql as record } from "./0001-record.ts";
import { sql as exchange } from "./0002-exchange.ts";
import { sql as version } from "./0003-version.ts";
import { sql as auditor } from "./0004-auditor.ts";
import { sql as namings } from "./0005-namings.ts";
import { sql as erasedWhole } from "./0006-erased-whole.ts";

/** The steps of the record's tables, in order: one file and one line each. An applied step is never changed. */
export const recordMigrations: Room = {
  room: "record",
  migrations: [record, exchange, version, auditor, namings, erasedWhole],
};

import type { Room } from "../../../record/storage/migrate.ts";
import { sql as readings } from "./0001-readings.ts";
import { sql as deskTally } from "./0002-desk-tally.ts";
import { sql as outsideReports } from "./0003-outside-reports.ts";

/** The steps of the desks' own tables, after the record's: one file and one line each. An applied step is never changed. */
export const readingMigrations: Room = {
  room: "readings",
  migrations: [readings, deskTally, outsideReports],
};

import type { Room } from "../../../record/storage/migrate.ts";
import { sql as readin } from "./0001-readin.ts";

/** The steps of the tables of what was read in: one file and one line each. An applied step is never changed. */
export const readinMigrations: Room = { room: "readin", migrations: [readin] };

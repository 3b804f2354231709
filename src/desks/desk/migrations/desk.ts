import type { Room } from "../../../record/storage/migrate.ts";
import { sql as seen } from "./0001-seen.ts";

/** The steps of the desk's own table: one file and one line each. An applied step is never changed. */
export const deskMigrations: Room = { room: "desk", migrations: [seen] };

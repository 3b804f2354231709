import type { Room } from "../../../record/storage/migrate.ts";
import { sql as committeeAtHome } from "./0001-committee-at-home.ts";

/** The steps of what this desk keeps at home: one file and one line each. An applied step is never changed. */
export const committeeAtHomeMigrations: Room = { room: "committee-at-home", migrations: [committeeAtHome] };

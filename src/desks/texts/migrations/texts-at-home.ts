import type { Room } from "../../../record/storage/migrate.ts";
import { sql as textsAtHome } from "./0001-texts-at-home.ts";

/** The steps of what this desk keeps at home: one file and one line each. An applied step is never changed. */
export const textsAtHomeMigrations: Room = { room: "texts-at-home", migrations: [textsAtHome] };

import type { Room } from "../../record/storage/migrate.ts";
import { sql as policies } from "./0001-policies.ts";

/**
 * What the database lets each office see: one file and one line each. Last of all rooms, since it speaks of the tables of
 * the others; a table with an office in it that none of these steps names fails test/storage/row-security.test.ts.
 */
export const rowSecurityMigrations: Room = { room: "row-security", migrations: [policies] };

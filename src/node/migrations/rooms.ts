import { committeeAtHomeMigrations } from "../../desks/committee/migrations/committee-at-home.ts";
import { deskMigrations } from "../../desks/desk/migrations/desk.ts";
import { readingMigrations } from "../../desks/readings/migrations/readings.ts";
import { readinMigrations } from "../../desks/readin/migrations/readin.ts";
import type { Room } from "../../record/storage/migrate.ts";
import { recordMigrations } from "../../record/storage/migrations/record.ts";
import { textsAtHomeMigrations } from "../../desks/texts/migrations/texts-at-home.ts";
import { rowSecurityMigrations } from "../row-security/row-security.ts";
import { nodeMigrations } from "./node.ts";

/** Every room that has tables in a node's database. */
export const rooms: readonly Room[] = [
  recordMigrations,
  nodeMigrations,
  readingMigrations,
  deskMigrations,
  textsAtHomeMigrations,
  committeeAtHomeMigrations,
  readinMigrations,
  rowSecurityMigrations,
];

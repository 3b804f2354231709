import type { Room } from "../../record/storage/migrate.ts";
import { sql as node } from "./0001-node.ts";
import { sql as upload } from "./0002-upload.ts";
import { sql as people } from "./0003-people.ts";
import { sql as clearance } from "./0004-clearance.ts";

/** The steps of the node's own tables, in order: one file and one line each. An applied step is never changed. */
export const nodeMigrations: Room = { room: "node", migrations: [node, upload, people, clearance] };

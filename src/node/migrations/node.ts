import type { Room } from "../../record/storage/migrate.ts";
import { sql as node } from "./0001-node.ts";
import { sql as upload } from "./0002-upload.ts";

/** The steps of the node's own tables, in order: one file and one line each. An applied step is never changed. */
export const nodeMigrations: Room = { room: "node", migrations: [node, upload] };

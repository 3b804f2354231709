import type { Address } from "../postgres.ts";
import { USER } from "./cluster.ts";
import { livingHolder } from "./lock.ts";

/** Where the server that another process runs on this folder is reached; null where none runs. */
export async function runningServer(folder: string): Promise<Address | null> {
  const holder = await livingHolder(folder);
  return holder === null ? null : { socket: holder.socket, user: USER, database: "postgres" };
}

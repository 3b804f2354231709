import path from "node:path";
import { keepBackup } from "../node/keeping.ts";

/** `concord backup FILE`: writes the node's database to one file, while it runs or stands still. */
export async function run([file, ...more]: string[]): Promise<number> {
  if (file === undefined || more.length > 0) return 2;
  return keepBackup(
    { environment: process.env, say: (line) => void process.stdout.write(`${line}\n`) },
    path.resolve(file),
  );
}

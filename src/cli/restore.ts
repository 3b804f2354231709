import path from "node:path";
import { bringBack } from "../node/keeping.ts";

/** `concord restore FILE`: brings a backup back into an empty database. */
export async function run([file, ...more]: string[]): Promise<number> {
  if (file === undefined || more.length > 0) return 2;
  return bringBack(
    { environment: process.env, say: (line) => void process.stdout.write(`${line}\n`) },
    path.resolve(file),
  );
}

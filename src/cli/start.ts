import path from "node:path";
import { fileURLToPath } from "node:url";
import { runNode } from "../node/run.ts";

/** `concord start`: one node, by the settings of the environment, until SIGINT or SIGTERM. */
export async function run(): Promise<number> {
  return runNode({
    environment: process.env,
    pages: pagesFolder(),
    say: (line) => void process.stdout.write(`${line}\n`),
    log: (line) => void process.stderr.write(`${line}\n`),
    stopped: toldToStop(),
  });
}

/** By a signal, or by the end of the program that started it and would otherwise leave it behind. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
    process.once("disconnect", () => resolve());
    // The tie to that program must not keep this one alive by itself.
    process.channel?.unref();
  });
}

/** The pages lie beside the built program, in dist/web. */
function pagesFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return path.basename(here) === "dist" ? path.join(here, "web") : path.resolve(here, "../../dist/web");
}

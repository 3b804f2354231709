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
    stopped: new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    }),
  });
}

/** The pages lie beside the built program, in dist/web. */
function pagesFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return path.basename(here) === "dist" ? path.join(here, "web") : path.resolve(here, "../../dist/web");
}

// `npm run bench [-- NAME ...]`: bundles the benchmarks and runs them in a process of their own.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
await build();
const run = spawnSync(
  process.execPath,
  ["--expose-gc", "--import", "tsx", "bench/main.ts", ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
process.exit(run.status ?? 1);

// `npm run soak [-- TIMES]`: the crash and mutation trials again, TIMES (20) as many rounds as `npm test` runs.
import { spawnSync } from "node:child_process";
import { build } from "./build.mjs";
import { tool } from "./tool.mjs";

const times = Number(process.argv[2] ?? 20);
if (!Number.isInteger(times) || times < 1) {
  console.error("npm run soak -- TIMES: a whole number from 1. Nothing was run.");
  process.exit(2);
}
await build();
const trials = ["test/crash", "src/record/verify/mutations.test.ts", "src/record/exchange"];
const run = spawnSync(tool("vitest"), ["run", "--testTimeout=0", ...trials], {
  stdio: "inherit",
  env: { ...process.env, CONCORD_SOAK: String(times) },
});
process.exit(run.status ?? 1);

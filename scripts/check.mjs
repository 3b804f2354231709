// Format, lint and types, in that order; says all that is wrong before it fails.
import { spawnSync } from "node:child_process";
import { tool } from "./tool.mjs";

const steps = [
  ["format", "oxfmt", ["--check", "."]],
  ["lint", "oxlint", ["--type-aware", "--quiet"]],
  ["types", "tsc", ["--noEmit"]],
];

export function check() {
  let failed = 0;
  for (const [name, command, args] of steps) {
    const started = Date.now();
    const result = spawnSync(tool(command), args, { stdio: "inherit" });
    const ok = result.status === 0;
    console.log(`${ok ? "ok  " : "FAIL"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (!ok) failed += 1;
  }
  return { passed: steps.length - failed, failed };
}

if (import.meta.url === `file://${process.argv[1]}`) process.exit(check().failed > 0 ? 1 : 0);

// `npm test`: format, lint, types, then every test; closes with one line of counts.
// Arguments are handed to the test runner (a path runs only that path, without the checks before it).
import { spawnSync } from "node:child_process";
import { tool } from "./tool.mjs";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "./build.mjs";
import { check } from "./check.mjs";

const narrowed = process.argv.slice(2);
const before = narrowed.length > 0 ? { passed: 0, failed: 0 } : check();
await build();

const folder = mkdtempSync(path.join(tmpdir(), "concord-test-"));
const report = path.join(folder, "report.json");
const run = spawnSync(
  tool("vitest"),
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...narrowed],
  // Nodes in tests run what was built just now, instead of building it once a test file.
  { stdio: "inherit", env: { ...process.env, CONCORD_PROGRAM: path.resolve("dist/concord.js") } },
);

function counts() {
  try {
    const read = JSON.parse(readFileSync(report, "utf8"));
    return {
      passed: read.numPassedTests,
      failed: read.numFailedTests + (read.success || read.numFailedTests > 0 ? 0 : 1),
      skipped: read.numPendingTests + (read.numTodoTests ?? 0),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const after = counts();
rmSync(folder, { recursive: true, force: true });
const failed = before.failed + after.failed;
console.log(`\n${before.passed + after.passed} passed, ${failed} failed, ${after.skipped} skipped`);
process.exit(failed > 0 || run.status !== 0 ? 1 : 0);

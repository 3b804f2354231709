import { writeFileSync } from "node:fs";
import path from "node:path";
import { bundleCases, logCases, noteCases } from "./vector-logs.ts";
import { consistencyCases, inclusionCases } from "./vector-proofs.ts";

/**
 * `npx tsx src/record/verify/generate-vectors.ts` writes the vector files anew. They are frozen: where one
 * changes, the wire format has changed.
 */

/** The vector files, by name, as they must stand on disk; `jcs.json` beside them is written by hand. */
export function vectorFiles(): Map<string, string> {
  const { keys, cosigners, origin, cases } = noteCases();
  const log = logCases();
  return new Map([
    ["inclusion.json", lines(inclusionCases())],
    ["consistency.json", lines(consistencyCases())],
    ["bundles.json", lines(bundleCases())],
    ["anchor.json", lines([{ origin, keys, cosigners }])],
    ["checkpoints.json", lines(cases)],
    ["log.json", lines([log.files])],
    ["log-altered.json", lines(log.cases)],
  ]);
}

/** A list with one case a line, so that a change can be read. */
function lines(cases: readonly object[]): string {
  return `[\n${cases.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`;
}

function writeAll(): void {
  for (const [name, text] of vectorFiles())
    writeFileSync(path.join(import.meta.dirname, "vectors", name), text);
}

if (process.argv[1] === import.meta.filename) writeAll();

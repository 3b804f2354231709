import { BUNDLE_LIMIT, decodeBundle } from "../src/record/verify/bundle.ts";
import { parseEnvelope } from "../src/record/verify/envelope.ts";
import { readFolder } from "../src/record/verify/folder.ts";
import { EMPTY_FRONTIER, append, appendAll, frontierRoot } from "../src/record/verify/frontier.ts";
import { type Hash, hashAt, leafHashes, perfectRoot } from "../src/record/verify/hash.ts";
import { verifyLog } from "../src/record/verify/log.ts";
import { sampleAnchor } from "../src/record/verify/sample-log.ts";
import { changedTiles, tilePath } from "../src/record/verify/tile.ts";

/** One measured run in a process of its own: `verify-run.ts MODE FOLDER SIZE` prints seconds and peak memory. */

/** Per-entry parse, SHA-256 and tree of the same bytes, with the same hash functions: nothing is compared. */
async function baseline(folder: string, size: number): Promise<Hash> {
  const read = readFolder(folder);
  let frontier = EMPTY_FRONTIER;
  for (const bundle of changedTiles("entries", 0, size)) {
    const bytes = await read(tilePath(bundle));
    const decoded = decodeBundle(bytes ?? Buffer.alloc(BUNDLE_LIMIT), bundle.width);
    if (!decoded.ok) throw new Error(decoded.code);
    for (const entry of decoded.entries) JSON.parse(Buffer.from(entry).toString());
    const leaves = leafHashes(decoded.entries);
    if (bundle.width === 256) frontier = append(frontier, perfectRoot(leaves), 8);
    else
      frontier = appendAll(
        frontier,
        Array.from({ length: bundle.width }, (_, at) => hashAt(leaves, at)),
      );
  }
  return frontierRoot(frontier);
}

async function verify(folder: string, size: number): Promise<Hash> {
  const report = await verifyLog(readFolder(folder), sampleAnchor, {
    onEntry: (_, entry) => {
      const read = parseEnvelope(entry);
      return read.ok ? null : read.code;
    },
  });
  if (!report.ok || report.entries !== size || report.computed === null) {
    throw new Error(`The log was not found whole: ${JSON.stringify(report.findings)}`);
  }
  return report.computed;
}

const [mode, folder = "", size = ""] = process.argv.slice(2);
const start = process.hrtime.bigint();
const root = await (mode === "verify" ? verify : baseline)(folder, Number(size));
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, peak, root: Buffer.from(root).toString("hex") }));

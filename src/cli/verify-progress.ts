import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { z } from "zod";
import type { ContentsDone } from "../record/verify/log-contents.ts";
import type { TreeHead } from "../record/verify/merkle.ts";
import type { ReadFile } from "../record/verify/tile.ts";

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const index = z.int().min(0);
const reference = { kind: z.enum(["body", "attachment"]), hash: hex, index };

/** How far the contents of a log have been compared, and the tree (size, root) for which that holds. */
const kept = z.object({
  concord: z.literal("verify"),
  origin: z.string(),
  size: index,
  root: hex,
  done: z.object({
    upTo: index,
    right: index,
    missing: z.array(z.object({ ...reference, leaf: hex, entity: z.string() })),
    differing: z.array(z.object({ ...reference, code: z.literal("content-differs") })),
    dropped: index,
  }),
});

/** What a long check has done, in a file from which it can go on. */
export interface Progress {
  done: ContentsDone | undefined;
  /** The log must still begin as it did then, or what was compared says nothing of it. */
  known: TreeHead[];
  /** The same files, with a look at how far the check is every few of them. */
  watching: (read: ReadFile, done: () => ContentsDone | null) => ReadFile;
  /** Keeps it; returns up to where all is compared, or null where nothing is kept. */
  keep: (done: ContentsDone | null) => Promise<number | null>;
  /** The check has come to its end. */
  forget: () => Promise<void>;
}

/** Kept again after so many files of entries. */
const OFTEN = 16;

/** Opens the progress in a file; without one, or with one of another log, the check begins at the beginning. */
export async function openProgress(file: string | null, origin: string): Promise<Progress> {
  const before = await readKept(file, origin);
  let tree: { size: number; root: string } | null = null;
  let count = 0;
  async function keep(done: ContentsDone | null): Promise<number | null> {
    if (file === null || done === null || tree === null || done.upTo === 0) return null;
    const text = JSON.stringify({ concord: "verify", origin, ...tree, done });
    await writeFile(`${file}.part`, text, { mode: 0o600 });
    await rename(`${file}.part`, file);
    return done.upTo;
  }
  return {
    done: before?.done,
    known: before === null ? [] : [{ size: before.size, root: Buffer.from(before.root, "hex") }],
    watching: (read, done) => async (path) => {
      const bytes = await read(path);
      if (path === "checkpoint" && bytes !== null) tree = treeIn(bytes);
      if (path.startsWith("tile/entries/") && (count += 1) % OFTEN === 0) await keep(done());
      return bytes;
    },
    keep,
    forget: async () => {
      if (file !== null) await rm(file, { force: true });
    },
  };
}

async function readKept(file: string | null, origin: string): Promise<z.infer<typeof kept> | null> {
  if (file === null) return null;
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  const read = kept.parse(JSON.parse(text));
  return read.origin === origin ? read : null;
}

/** Size and root as the checkpoint says them (C2SP tlog-checkpoint); the check itself makes sure of its signature. */
function treeIn(checkpoint: Uint8Array): { size: number; root: string } {
  const [, size = "", root = ""] = Buffer.from(checkpoint).toString("utf8").split("\n");
  return { size: Number(size), root: Buffer.from(root, "base64").toString("hex") };
}

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import type { StorageRefusal } from "../refusal.ts";

/**
 * A backup is gzipped text, one JSON value a line: a header; for each table its name and columns, then each row as
 * a string in PostgreSQL's own text form of a row; the sequences; last the number of rows and the SHA-256 of all
 * bytes before that line.
 */
const header = z.object({
  concord: z.literal("backup"),
  version: z.literal(1),
  at: z.string(),
  migrations: z.array(z.object({ room: z.string(), number: z.int().min(1), digest: z.string() })),
});
const table = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
const sequence = z.object({ sequence: z.string(), last: z.int(), called: z.boolean() });
const end = z.object({ rows: z.int().min(0), sha256: z.string() });
const line = z.union([z.string(), table, sequence, end, header]);

export type Header = z.infer<typeof header>;
export type Line = z.infer<typeof line>;

export type BackupDamage = Extract<StorageRefusal, { code: "not-a-backup" | "backup-damaged" }>;

/** Thrown where a file turns out to be no whole backup; `refusal` says so to the operator. */
export class Damaged extends Error {
  readonly refusal: BackupDamage;

  constructor(refusal: BackupDamage) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** One line as text. */
export function formatLine(value: Line): string {
  return `${JSON.stringify(value)}\n`;
}

/**
 * The lines of a backup, the header first and the end last. Throws `Damaged` at the line where it is noticed that
 * the file is cut, altered, or goes on after its end. A file that cannot be read is a fault.
 */
export async function* readLines(file: string): AsyncGenerator<Line> {
  const hash = createHash("sha256");
  let number = 0;
  let rows = 0;
  let ended = false;
  try {
    for await (const bytes of splitLines(file)) {
      number += 1;
      const value = parseLine(file, bytes, number);
      if (ended || (typeof value !== "string" && "concord" in value) !== (number === 1))
        throw damaged(file, number);
      if (typeof value === "string") rows += 1;
      else if ("sha256" in value) {
        ended = true;
        if (value.rows !== rows || value.sha256 !== hash.digest("hex")) throw damaged(file, number);
      }
      if (!ended) hash.update(bytes);
      yield value;
    }
  } catch (error) {
    const zipped = (error as { code?: unknown }).code;
    if (typeof zipped === "string" && zipped.startsWith("Z_")) throw damaged(file, number + 1);
    throw error;
  }
  if (!ended) throw damaged(file, number + 1);
}

/** The unzipped file by lines, each with its line feed. */
async function* splitLines(file: string): AsyncGenerator<Buffer> {
  const unzipped = pipeline(createReadStream(file), createGunzip(), () => undefined);
  let parts: Buffer[] = [];
  for await (const chunk of unzipped as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at + 1)]);
      parts = [];
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}

function parseLine(file: string, bytes: Buffer, number: number): Line {
  try {
    return line.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    throw damaged(file, number);
  }
}

/** Noticed at a line; without a header the file is something else. */
function damaged(file: string, number: number): Damaged {
  if (number === 1) return new Damaged({ ok: false, code: "not-a-backup", file });
  return new Damaged({ ok: false, code: "backup-damaged", file, line: number });
}

/** Whether a backup is whole, and what it says of itself. Reads all of it, keeps none. */
export async function inspectBackup(
  file: string,
): Promise<{ ok: true; header: Header; rows: number; sha256: string } | BackupDamage> {
  let first: Header | null = null;
  let last: { rows: number; sha256: string } | null = null;
  try {
    for await (const value of readLines(file)) {
      if (typeof value === "string") continue;
      if ("concord" in value) first = value;
      if ("sha256" in value) last = value;
    }
  } catch (error) {
    if (error instanceof Damaged) return error.refusal;
    throw error;
  }
  if (first === null || last === null) return { ok: false, code: "not-a-backup", file };
  return { ok: true, header: first, rows: last.rows, sha256: last.sha256 };
}

import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";

/** One figure with the baseline it is read against; `goal` is a bound on `ratio` or on `value`, as its sentence says. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  baseline: number | null;
  ratio: number | null;
  goal: string | null;
  met: boolean | null;
}

/** A benchmark: one file `NAME.bench.ts` beside this one, one line in `benches.ts`. */
export interface Bench {
  name: string;
  run: () => Promise<Row[]>;
}

/** Prints the rows as a table and writes `bench/results/NAME.json`. */
export function report(name: string, rows: Row[]): void {
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  const folder = path.resolve(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.json`);
  writeFileSync(file, `${JSON.stringify({ machine, date: new Date().toISOString(), rows }, null, 2)}\n`);
  console.log(`\n${name} on ${machine}`);
  console.table(
    rows.map((row) => ({
      figure: row.name,
      value: `${row.value.toPrecision(4)} ${row.unit}`,
      baseline: row.baseline === null ? "" : row.baseline.toPrecision(4),
      ratio: row.ratio === null ? "" : row.ratio.toPrecision(3),
      goal: row.goal ?? "",
      met: row.met === null ? "" : row.met ? "yes" : "NO",
    })),
  );
}

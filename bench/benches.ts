import type { Bench } from "./bench.ts";

/** The list of benchmarks: a name, and the file that holds it. */
export const benches: Record<string, () => Promise<{ bench: Bench }>> = {
  append: () => import("./append.bench.ts"),
  board: () => import("./board.bench.ts"),
  "first-paint": () => import("./first-paint.bench.ts"),
  http: () => import("./http.bench.ts"),
  start: () => import("./start.bench.ts"),
  rebuild: () => import("./rebuild.bench.ts"),
  typing: () => import("./typing.bench.ts"),
  verify: () => import("./verify.bench.ts"),
  reader: () => import("./reader.bench.ts"),
  concordance: () => import("./concordance.bench.ts"),
};

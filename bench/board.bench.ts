import { chinaKorea } from "../mechanisms/china-korea/china-korea.ts";
import { chinaKoreaRecord } from "../mechanisms/china-korea/observer/observer.ts";
import { boardAnswer, downloadRows, itemsKept } from "../src/desks/board/answer.ts";
import { csvChunks, icsChunks, xlsxChunks } from "../src/desks/board/downloads/downloads.ts";
import type { Item } from "../src/desks/commitments/item.ts";
import { boardQuery } from "../src/desks/board/filter.ts";
import { commitment, listCommitments, listQuery } from "../src/desks/commitments/answer.ts";
import { dossierAnswer } from "../src/desks/committee/dossier/answer.ts";
import { deskAnswer } from "../src/desks/desk/answer.ts";
import { kindsOf } from "../src/desks/kinds.ts";
import { readingMigrations } from "../src/desks/readings/migrations/readings.ts";
import { type Readings, openReadings, readItems } from "../src/desks/readings/readings.ts";
import { searchAnswer } from "../src/desks/search/answer.ts";
import { type Database } from "../src/record/storage/door.ts";
import { migrate } from "../src/record/storage/migrate.ts";
import { recordMigrations } from "../src/record/storage/migrations/record.ts";
import { temporaryServer } from "../src/record/storage/temporary.ts";
import type { Bench, Row } from "./bench.ts";
import { type Made, makeCommitments, makeMeetings } from "./made-commitments.ts";

const SMALL = 10_000;
const LARGE = 100_000;
const DAY = "2026-11-23";
const GOAL_MS = 50;
const GOAL_RATIO = 1.5;
/** A file that anybody may ask for must not cost a server memory in step with its length. */
const GOAL_MEMORY = 32;

function searchFor(readings: Readings, text: string): Promise<unknown> {
  return searchAnswer(readings, "side", { text, language: "ko" });
}
const SECRETARY = { id: "korea-mofa-bilateral-economy", role: "secretary" as const, party: "korea" };
const OFFICER = { id: "korea-kcs", role: "ministry" as const, party: "korea" };

/** What a server does for each page, but for HTTP: from the question to everything the page shows. */
const PAGES: Record<string, { main: boolean; ask: (readings: Readings) => Promise<unknown> }> = {
  "board, first page": { main: true, ask: (readings) => boardAnswer(readings, "side", boardQuery.parse({})) },
  "board of the public": {
    main: true,
    ask: (readings) => boardAnswer(readings, "public", boardQuery.parse({})),
  },
  "one commitment": { main: true, ask: (readings) => readItems(readings.db, "side", ["china/c-5000"]) },
  "one commitment with its chain, reports and source": {
    main: true,
    ask: (readings) => commitment(readings, "china/c-5000", SECRETARY),
  },
  "a side's commitments, first page": {
    main: true,
    ask: (readings) => listCommitments(readings, listQuery.parse({}), SECRETARY),
  },
  "a side's commitments, ours to do": {
    main: false,
    ask: (readings) => listCommitments(readings, listQuery.parse({ mine: "yes" }), SECRETARY),
  },
  "an officer's own commitments": {
    main: true,
    ask: (readings) => listCommitments(readings, listQuery.parse({}), OFFICER),
  },
  "my desk": {
    main: true,
    ask: (readings) => {
      const office = { id: "korea-mofa-economic", role: "secretary" as const };
      return deskAnswer(readings, { office, seen: { china: { epoch: 0, size: LARGE } }, clearances: [] });
    },
  },
  // As many as its page asks for before somebody wants the whole.
  "dossier, ten a group": {
    main: true,
    ask: (readings) => dossierAnswer(readings, "side", "china/m-99", 10),
  },
  "board by workstream": {
    main: false,
    ask: (readings) =>
      boardAnswer(readings, "side", boardQuery.parse({ workstream: "localities", state: "late" })),
  },
  "search, a rare word": { main: false, ask: (readings) => searchFor(readings, "4321") },
  "search, two characters in all": { main: false, ask: (readings) => searchFor(readings, "贸易") },
  "search, three words": {
    main: false,
    ask: (readings) => searchFor(readings, "디지털 경제 양해각서"),
  },
};

/** Server time of the main pages with 10,000 and with 100,000 commitments; `BOARD_LARGE` sets another large number. */
export const bench: Bench = {
  name: "board",
  run: async () => {
    const large = Number(process.env["BOARD_LARGE"] ?? LARGE);
    const server = await temporaryServer();
    try {
      const small = await measured(await server.fresh(), SMALL);
      const big = await measured(await server.fresh(), large);
      return rowsOf(small, big, large);
    } finally {
      await server.remove();
    }
  },
};

interface Measured {
  p95: Map<string, number>;
  build: number;
  follow: number;
  change: number;
  heap: number;
  /** The most memory beyond what is held anyway while a whole list is sent, in MiB, by kind of file. */
  sending: Map<string, number>;
}

async function measured(db: Database, count: number): Promise<Measured> {
  await migrate(db, [recordMigrations, readingMigrations]);
  const made = madeWith();
  await makeMeetings(db, made, "joint-committee");
  await makeCommitments(db, count, made);
  const before = heapMegabytes();
  const first = await openForBench(db);
  const build = await timed(() => first.current("side"));
  await db.query("select 1");
  const readings = await openForBench(db);
  const follow = await timed(async () => {
    await readings.current("side");
    await readings.current("public");
  });
  const heap = heapMegabytes() - before;
  const p95 = new Map<string, number>();
  for (const [name, { ask }] of Object.entries(PAGES)) p95.set(name, await p95Of(() => ask(readings)));
  const change = await p95Of(async () => {
    await db.transaction((tx) => tx.query("update entity set changed_at = now() where id = 'china/c-5000'"));
    await boardAnswer(readings, "side", boardQuery.parse({}));
  });
  const sending = new Map<string, number>();
  for (const [name, chunks] of Object.entries(filesOf(readings))) sending.set(name, await memoryOf(chunks()));
  return { p95, build, follow, change, heap, sending };
}

function madeWith(): Made {
  const kinds = kindsOf(chinaKorea);
  const kindNamed = (name: string) => kinds.find((kind) => kind.name === name) ?? null;
  const kind = kindNamed("commitment");
  if (kind === null) throw new Error("There is no kind commitment.");
  return {
    parties: ["china", "korea"],
    workstreams: chinaKorea.workstreams.map((one) => one.id),
    offices: chinaKorea.offices.map((one) => one.id),
    kind,
    around: { mechanism: chinaKorea.id, kindNamed, stateOf: () => null },
  };
}

function openForBench(db: Database): Promise<Readings> {
  const readSettled = () => Promise.resolve(new Map());
  const setting = {
    mechanism: chinaKorea,
    record: chinaKoreaRecord,
    party: "korea",
    kinds: kindsOf(chinaKorea),
    readSettled,
  };
  return openReadings(db, setting, () => DAY);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** So many that a collection of garbage or two does not decide the p95 of a page of some milliseconds. */
const TIMES = 400;

async function p95Of(work: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < 40; warm += 1) await work();
  const times: number[] = [];
  for (let at = 0; at < TIMES; at += 1) times.push(await timed(work));
  return times.sort((a, b) => a - b)[Math.floor(TIMES * 0.95)] ?? 0;
}

/** The downloads of the board, as long as a side's own list. */
function filesOf(readings: Readings): Record<string, () => AsyncIterable<string | Uint8Array>> {
  const { languages, notice } = chinaKorea;
  const query = boardQuery.parse({});
  const addressOf = (id: string) => `https://concord.example/${id}`;
  const settings = { languages, language: "en" as const, viewer: null, addressOf, notice };
  const rows = () => downloadRows(readings, "side", query, settings);
  async function* items(): AsyncGenerator<Item[]> {
    for await (const step of itemsKept(readings, "side", query)) yield step.map((one) => one.item);
  }
  const calendar = { mechanism: chinaKorea, language: "en" as const, madeAt: `${DAY}T00:00:00Z`, addressOf };
  return {
    csv: () => csvChunks(rows(), languages),
    xlsx: () => xlsxChunks(rows(), languages, "en"),
    ics: () => icsChunks(items(), [], calendar),
  };
}

/** Every so many parts the memory in use is read, after what is garbage was collected. */
const SAMPLED = 10;

async function memoryOf(chunks: AsyncIterable<string | Uint8Array>): Promise<number> {
  const before = heapMegabytes();
  let [peak, parts] = [0, 0];
  for await (const part of chunks) {
    if (part.length > 0 && parts % SAMPLED === 0) peak = Math.max(peak, heapMegabytes() - before);
    parts += 1;
  }
  return peak;
}

function heapMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

function rowsOf(small: Measured, big: Measured, large: number): Row[] {
  const pages = Object.entries(PAGES).flatMap(([name, { main }]): Row[] => {
    const [value, baseline] = [big.p95.get(name) ?? 0, small.p95.get(name) ?? 0];
    const shown = { name: `${name}: p95 at ${large}`, value, unit: "ms", baseline, ratio: value / baseline };
    if (!main) return [{ ...shown, goal: `under ${GOAL_MS} ms`, met: value < GOAL_MS }];
    // Below a millisecond the clock and the machine decide the ratio, not the number of commitments.
    const met = value < GOAL_MS && (value / baseline <= GOAL_RATIO || value < 1);
    return [{ ...shown, goal: `under ${GOAL_MS} ms, ratio <= ${GOAL_RATIO}`, met }];
  });
  const beside = (name: string, unit: string, value: number, baseline: number): Row => ({
    name,
    value,
    unit,
    baseline,
    ratio: value / baseline,
    goal: null,
    met: null,
  });
  return [
    ...pages,
    beside("board after one change: p95", "ms", big.change, small.change),
    beside("reading the whole record anew", "s", big.build / 1000, small.build / 1000),
    beside("a process takes both boards in", "s", big.follow / 1000, small.follow / 1000),
    beside("memory of both boards and searches", "MiB", big.heap, small.heap),
    ...[...big.sending].map(([name, peak]): Row => {
      const row = beside(
        `memory while the whole list is sent as ${name}`,
        "MiB",
        peak,
        small.sending.get(name) ?? 0,
      );
      return { ...row, goal: `under ${GOAL_MEMORY} MiB`, met: peak < GOAL_MEMORY };
    }),
  ];
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chinaKorea } from "../../../mechanisms/china-korea/china-korea.ts";
import { chinaKoreaRecord } from "../../../mechanisms/china-korea/observer/observer.ts";
import { observedItems } from "../commitments/observed-item.ts";
import { boardIndex, emptyIndex, moveToDay, putFacts, removeFacts } from "./board-index.ts";
import { PAGE_SIZE, boardPage, idsKept } from "./board-page.ts";
import type { Facts } from "./facts.ts";
import { countFigures, figureNames, figuresOf } from "./figures.ts";
import { type BoardQuery, ORDERS, boardQuery, compare } from "./filter.ts";
import { gather } from "./gather.ts";

const day = "2026-11-23";
const { facts } = gather(observedItems(chinaKoreaRecord, chinaKorea), day, 2);
const index = boardIndex(facts, day);
const first: Pick<BoardQuery, "order" | "page"> = { order: "meeting", page: 1 };

describe("the figures of the shipped record", () => {
  const of24 = facts.filter((one) => one.meeting === "observer:jetc-24");

  test("of the 22 items of the 24th meeting four stand in every readout, seventeen in one, one in none", () => {
    const figures = countFigures(of24, day);
    expect(figures["every-readout"]).toMatchObject({ count: 4, of: 22 });
    expect(figures["some-readouts"]).toMatchObject({ count: 17, of: 22 });
    expect(figures["no-readout"]).toMatchObject({ count: 1, of: 22 });
    const page = (readout: string) => boardPage(index, { meeting: "observer:jetc-24", readout }, first).total;
    expect([page("every"), page("china"), page("korea"), page("none")]).toEqual([4, 4 + 9, 4 + 8, 1]);
  });

  test("every figure shows both denominators: what was raised, and what was agreed", () => {
    const { delivered, dated, late } = countFigures(facts, day);
    expect(delivered).toEqual({ count: 10, of: 80, agreedCount: 9, ofAgreed: 42 });
    expect(dated).toEqual({ count: 8, of: 80, agreedCount: 8, ofAgreed: 42 });
    expect(late.count).toBe(2);
  });

  test("a figure names what it counts", () => {
    expect(idsKept(index, { state: "late" }, "due")).toEqual([
      "observer:summit-2026-01-05-01",
      "observer:trade-rep-2025-12-30-02",
    ]);
    for (const name of figureNames) {
      expect(idsKept(index, { state: name })).toHaveLength(countFigures(facts, day)[name].count);
    }
  });

  test("workstreams and meetings add up to the whole", () => {
    const page = boardPage(index, {}, first, ["observer:jetc-24", "observer:jetc-26"]);
    const perStream = Object.values(page.workstreams).map((one) => one.all.count);
    expect(perStream.reduce((a, b) => a + b)).toBe(80);
    expect(page.meetings["observer:jetc-24"]?.all.count).toBe(22);
    expect(page.meetings["observer:jetc-26"]).toMatchObject({ all: { count: 3 }, agreed: { count: 0 } });
  });
});

describe("a page of the board", () => {
  test("lists the newest meeting first, fifty at a time, and each commitment once", () => {
    const pages = [1, 2].map((page) => boardPage(index, {}, { order: "meeting", page }));
    expect(pages.map((one) => one.ids.length)).toEqual([50, 30]);
    expect(new Set(pages.flatMap((one) => one.ids)).size).toBe(80);
    expect(pages[0]?.ids[0]).toMatch(/^observer:summit-2026-01-05/);
    expect(boardPage(index, {}, { order: "meeting", page: 99 })).toMatchObject({ page: 2, pages: 2 });
  });

  test("the most restated first, the nearest date first, undated last", () => {
    const { ids } = boardPage(index, {}, { order: "restated", page: 1 });
    expect(ids.slice(0, 2)).toContain("observer:jetc-27-05");
    expect(boardPage(index, {}, { order: "due", page: 1 }).ids[0]).toBe("observer:jetc-24-11");
  });

  test("filters by workstream, sort, figure and found text together", () => {
    const found = new Set(["observer:jetc-24-18", "observer:jetc-24-11"]);
    const page = boardPage(
      index,
      { workstream: "culture", sort: "request", state: "unanswered", found },
      first,
    );
    expect(page).toMatchObject({ total: 1, ids: ["observer:jetc-24-18"] });
    expect(boardPage(index, { workstream: "unknown" }, first)).toMatchObject({ total: 0, pages: 1, ids: [] });
  });

  test("its address is refused where it asks for what does not exist", () => {
    expect(boardQuery.safeParse({ order: "random" }).success).toBe(false);
    expect(boardQuery.safeParse({ page: "0" }).success).toBe(false);
    expect(boardQuery.safeParse({ colour: "red" }).success).toBe(false);
    expect(boardQuery.parse({ page: "3" })).toEqual({ order: "meeting", page: 3 });
  });
});

describe("the index", () => {
  const many: Facts[] = Array.from({ length: 700 }, (_, at) => {
    const [like] = facts.slice(at % facts.length);
    if (like === undefined) throw new Error("The record is empty.");
    return {
      ...like,
      id: `aster/c-${at}`,
      raisedOn: `20${10 + (at % 15)}-0${1 + (at % 9)}-01`,
      times: at % 7,
    };
  });

  test("however commitments come, change and go, it is what it would be made anew", () => {
    const change = fc.record({ at: fc.nat(699), times: fc.nat(9), gone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.integer({ min: 1, max: 700 }), (changes, size) => {
        const grown = boardIndex(many.slice(0, size), day);
        for (const { at, times, gone } of changes) {
          const one = many[at];
          if (one === undefined) continue;
          if (gone) removeFacts(grown, [one.id]);
          else putFacts(grown, [{ ...one, times }]);
        }
        const all = [...grown.factsById.values()];
        expect(figuresOf(grown.total)).toEqual(countFigures(all, day));
        for (const order of ORDERS) {
          expect(grown.orders[order]).toEqual([...all].sort((a, b) => compare(order, a, b)));
        }
      }),
      { numRuns: 60, seed: 24 },
    );
  });

  test("another day counts anew what is late", () => {
    const own = boardIndex(facts, "2026-06-30");
    expect(own.total.all.late).toBe(0);
    moveToDay(own, "2026-07-01");
    expect(own.total.all.late).toBe(2);
    moveToDay(own, day);
    expect(figuresOf(own.total)).toEqual(countFigures(facts, day));
  });

  test("is empty before anything is known", () => {
    expect(boardPage(emptyIndex(day), {}, first)).toMatchObject({ total: 0, page: 1, pages: 1, ids: [] });
    expect(PAGE_SIZE).toBe(50);
  });
});

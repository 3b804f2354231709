import { describe, expect, test } from "vitest";
import { chinaKorea } from "../../../mechanisms/china-korea/china-korea.ts";
import { chinaKoreaRecord } from "../../../mechanisms/china-korea/observer/observer.ts";
import type { Item } from "./item.ts";
import { lineageOf } from "./lineage.ts";
import { observedItems } from "./observed-item.ts";
import { answerState, endOn, isLate, isUnanswered, lastEvidence, progressOn } from "./progress.ts";

const items = observedItems(chinaKoreaRecord, chinaKorea);
const byId = new Map(items.map((one) => [one.id, one]));

function item(id: string): Item {
  const found = byId.get(`observer:${id}`);
  if (found === undefined) throw new Error(`The record has no ${id}.`);
  return found;
}

function lineage(id: string) {
  return lineageOf(item(id), (one) => byId.get(one));
}

describe("the shipped record as items", () => {
  test("all 80 stand there as paraphrases with sources, none as a side's words or settled", () => {
    expect(items).toHaveLength(80);
    expect(items.filter((one) => one.observed === null || one.observed.sources.length === 0)).toEqual([]);
    expect(items.filter((one) => Object.keys(one.sides).length > 0)).toEqual([]);
    expect(new Set(items.map((one) => one.standing))).toEqual(new Set(["observed"]));
    expect(items.filter((one) => one.workstream === null || one.raisedOn === "")).toEqual([]);
  });

  test("content exchange was raised at six meetings since 2018", () => {
    expect(lineage("jetc-27-05")).toMatchObject({ times: 6, since: 2018 });
    expect(lineage("jetc-27-05").chain[0]).toBe("observer:jetc-22-01");
  });

  test("one meeting counts once, however many of its items are restated", () => {
    expect(lineage("jetc-24-16")).toMatchObject({ times: 2, since: 2018, chain: { length: 3 } });
    expect(lineage("jetc-17-01")).toEqual({ chain: ["observer:jetc-17-01"], times: 1, since: 2010 });
  });

  test("the agreement due in 2020 was delivered on 15 November 2020, and not before", () => {
    const signing = item("jetc-24-11");
    expect(progressOn(signing, "2020-11-14")).toBe("open");
    expect(endOn(signing, "2020-11-15")).toMatchObject({
      end: "delivered",
      on: "2020-11-15",
      settled: false,
    });
    expect(isLate(signing, "2021-06-01")).toBe(false);
  });

  test("a dialogue due by mid-2026 is late from July on", () => {
    expect(isLate(item("summit-2026-01-05-01"), "2026-06-30")).toBe(false);
    expect(isLate(item("summit-2026-01-05-01"), "2026-07-01")).toBe(true);
  });

  test("an event of a month has not surely happened before the month is over", () => {
    const talks = item("jetc-24-02");
    expect(lastEvidence(talks, "2020-10-30")?.id).toBeUndefined();
    expect(lastEvidence(talks, "2020-10-31")?.id).toBe("observer:ev-2020-10-fta2-round-9");
  });

  test("where nobody found an answer it says so, which is not that there was none", () => {
    const request = item("jetc-24-18");
    expect(request.asked).toEqual(["china"]);
    expect(answerState(request)).toBe("no-public-answer-found");
    expect(isUnanswered(request, "2021-01-01")).toBe(true);
    expect(answerState(item("jetc-24-01"))).toBe("not-asked");
  });
});

describe("chains", () => {
  const link = (id: string, raisedOn: string, ...predecessors: string[]) => ({
    id,
    meeting: `m-${raisedOn}`,
    raisedOn,
    predecessors,
  });
  const circle = [
    link("a", "2020-01-01", "b"),
    link("b", "2021-01-01", "a"),
    link("c", "2022-01-01", "b", "gone"),
  ];

  test("a circle ends, and what is unknown is passed over", () => {
    const [, , last] = circle;
    const found = lineageOf(last ?? link("", ""), (id) => circle.find((one) => one.id === id));
    expect(found).toEqual({ chain: ["a", "b", "c"], times: 3, since: 2020 });
  });
});

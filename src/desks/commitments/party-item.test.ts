import { describe, expect, test } from "vitest";
import { endOn, isLate, isUnanswered, lastEvidence } from "./progress.ts";
import { partyItem } from "./party-item.ts";
import { evidenceFromReports } from "./reports.ts";
import type { Audience } from "./sight.ts";
import { type Telling, sightOf, telling } from "./telling.ts";

const wording = { "wording.zh-Hans": "签署", "wording.ko": "서명한다", "wording.en": "sign" };
const due = { on: "2020-12-31", words: "within the year" };

function commitment(): Telling {
  return telling("commitment", "aster/c-1", ["aster", "birch"]);
}

function itemOf(told: Telling, audience: Audience = "side", reports: Telling[] = []) {
  const state = told.state();
  const evidence = reports.flatMap((one) => {
    const report = one.state();
    return evidenceFromReports(state.id, [report], sightOf(report, audience));
  });
  const dayOfMeeting = (reference: string) => (reference === "aster/m-24" ? "2020-08-01" : null);
  return partyItem(state, sightOf(state, audience), { dayOfMeeting, evidence });
}

describe("a commitment of the parties", () => {
  test("shows each side's words, and the common ones only where nobody differs", () => {
    const told = commitment().say("aster", wording).say("birch", { "wording.ko": "서명하기로 한다" });
    const item = itemOf(told);
    expect(item).toMatchObject({
      id: "aster/c-1",
      from: "parties",
      observed: null,
      standing: "bracketed",
      wording: { "zh-Hans": "签署", en: "sign" },
      sides: { aster: { wording: { ko: "서명한다" } }, birch: { wording: { ko: "서명하기로 한다" } } },
    });
    expect(item?.wording).not.toHaveProperty("ko");
  });

  test("goes from open to provisional to settled, and back to bracketed when a side moves on", () => {
    const told = commitment().say("aster", { ...wording, sort: "agreed" });
    expect(itemOf(told)?.standing).toBe("open");
    expect(itemOf(told.say("birch", wording))?.standing).toBe("provisional");
    expect(itemOf(told.settle("wording"))?.standing).toBe("settled");
    expect(itemOf(told.say("birch", { "wording.en": "sign soon" }))?.standing).toBe("bracketed");
  });

  test("one language alone is open, however much both agree on it", () => {
    const said = { "wording.ko": "서명한다" };
    expect(itemOf(commitment().say("aster", said).say("birch", said))?.standing).toBe("open");
  });

  test("takes the day of its meeting, and the day of its opening where it has none", () => {
    expect(itemOf(commitment().say("aster", { meeting: "aster/m-24" }))?.raisedOn).toBe("2020-08-01");
    expect(itemOf(commitment())?.raisedOn).toBe("2020-08-01");
  });

  test("a value its kind cannot read is shown as unreadable, not as words", () => {
    const item = itemOf(commitment().say("aster", { ...wording, "wording.en": { not: "words" } }));
    expect(item?.standing).toBe("unreadable");
    expect(item?.wording).not.toHaveProperty("en");
  });
});

describe("what the public sees of it", () => {
  test("nothing before it is settled and published, then exactly what was settled", () => {
    const told = commitment()
      .say("aster", { ...wording, sort: "agreed", due })
      .say("birch", wording);
    expect(itemOf(told, "public")).toBeNull();
    told.settle("wording");
    expect(itemOf(told, "public")).toBeNull();
    told.publish("wording").say("birch", { due });
    expect(itemOf(told, "public")).toMatchObject({
      standing: "settled",
      wording: { en: "sign" },
      sides: {},
      due: null,
    });
    told.settle("due").publish("due");
    expect(itemOf(told, "public")?.due).toEqual({
      on: "2020-12-31",
      words: { und: "within the year" },
      settled: true,
    });
  });

  test("never a position from which it was settled", () => {
    const told = commitment()
      .say("aster", { ...wording, sort: "agreed" })
      .settle("wording")
      .publish("wording");
    told.say("birch", { "wording.en": "a wish" });
    expect(JSON.stringify(itemOf(told, "public"))).not.toContain("a wish");
  });

  test("a side's report only where that side published it", () => {
    const told = commitment()
      .say("aster", { ...wording, sort: "agreed" })
      .settle("wording")
      .publish("wording");
    const report = telling("report", "birch/r-1", ["birch"]).say("birch", {
      about: "aster/c-1",
      on: "2020-11-15",
      "words.en": "signed",
      evidence: [{ address: "https://example.org/signed", on: "2020-11-15" }],
    });
    expect(itemOf(told, "side", [report])?.evidence).toMatchObject([
      {
        on: "2020-11-15",
        by: ["birch"],
        words: { en: "signed" },
        links: [{ address: "https://example.org/signed" }],
      },
    ]);
    expect(itemOf(told, "public", [report])?.evidence).toEqual([]);
    report.publishOwn("birch", "about").publishOwn("birch", "words.en");
    expect(itemOf(told, "public", [report])?.evidence).toMatchObject([
      { words: { en: "signed" }, links: [] },
    ]);
  });
});

describe("what became of it", () => {
  test("an end counts once every side has adopted it, and from its day on", () => {
    const closing = { end: "delivered", on: "2020-11-15" };
    const told = commitment()
      .say("aster", { ...wording, due, closing })
      .say("birch", { due, closing });
    const open = itemOf(told);
    expect(
      open && [endOn(open, "2020-12-01"), isLate(open, "2020-12-31"), isLate(open, "2021-01-01")],
    ).toEqual([null, false, true]);
    const closed = itemOf(told.settle("closing"));
    expect(closed && endOn(closed, "2020-11-14")).toBeNull();
    expect(closed && endOn(closed, "2021-01-01")).toEqual({ ...closing, by: null, settled: true });
    expect(closed && isLate(closed, "2021-01-01")).toBe(false);
  });

  test("a request waits for the side asked, until that side answers", () => {
    const told = commitment().say("aster", { ...wording, sort: "request" });
    const asked = itemOf(told);
    expect(asked?.asked).toEqual(["birch"]);
    expect(asked && isUnanswered(asked, "2020-09-01")).toBe(true);
    const later = itemOf(told.say("birch", { answer: { answer: "not-yet" } }));
    expect(later && isUnanswered(later, "2020-09-01")).toBe(true);
    const answered = itemOf(told.say("birch", { answer: { answer: "declined", reason: "no budget" } }));
    expect(answered && isUnanswered(answered, "2020-09-01")).toBe(false);
    expect(answered?.answers).toMatchObject([{ party: "birch", answer: "declined", reason: "no budget" }]);
  });

  test("without a report there is no evidence", () => {
    const item = itemOf(commitment().say("aster", wording));
    expect(item && lastEvidence(item, "2030-01-01")).toBeNull();
  });
});

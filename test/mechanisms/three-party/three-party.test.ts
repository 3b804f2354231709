import { describe, expect, test } from "vitest";
import { dayKind } from "../../../mechanisms/holidays.ts";
import { type ObservedCommitment, accountOf } from "../../../mechanisms/observer/commitment.ts";
import { meetingTitle, nextHost } from "../../../mechanisms/series.ts";
import { textIn } from "../../../mechanisms/texts.ts";
import { threeParty, threePartyInEarnest } from "./three-party.ts";

const [council] = threeParty.series;
if (council === undefined) throw new Error("The council has no series.");
const parties = threeParty.parties.map((one) => one.id);

function told(inReadoutOf: string[]): ObservedCommitment {
  const text = { "zh-Hans": "补网", ko: "그물을 고친다", en: "Mend the nets", fr: "Réparer les filets" };
  return {
    id: "council-1-01",
    meetingId: "council-1",
    number: 1,
    text,
    whoActs: parties,
    raisedBy: ["birch"],
    theme: "fish",
    topic: "nets",
    kind: "agreed",
    strength: "continuing-effort",
    deadline: null,
    deadlineText: null,
    inReadoutOf,
    evidenceTypes: ["readout"],
    predecessorIds: [],
    notes: null,
    sources: [{ url: "https://example.org/", publisher: "Gazette", language: "fr", accessedFrom: "live" }],
    confidence: "one-source",
    paraphrase: true,
  };
}

describe("a mechanism of three parties", () => {
  test("hosts in a round of three", () => {
    expect(parties.map((one) => nextHost(council, one))).toEqual(["birch", "cedar", "aster"]);
  });

  test("two of three accounts are not every account", () => {
    expect(accountOf(told(["aster", "birch", "cedar"]), parties)).toEqual({ in: "every-readout" });
    expect(accountOf(told(["cedar", "aster"]), parties)).toEqual({
      in: "readout-of",
      parties: ["aster", "cedar"],
    });
    expect(accountOf(told([]), parties)).toEqual({ in: "no-readout", evidenceTypes: ["readout"] });
  });

  test("speaks a fourth language, and English where it has no word", () => {
    const title = meetingTitle(council, 2);
    expect(textIn(title, "fr-CA")).toEqual({ text: "Conseil n° 2", language: "fr" });
    expect(textIn(title, "es")).toEqual({ text: "2nd council", language: "en" });
  });

  test("a party that lists no holidays still has weekends", () => {
    expect(dayKind(threeParty.holidays, "aster", "2020-08-01")).toEqual({ kind: "weekend" });
    expect(dayKind(threeParty.holidays, "aster", "2020-08-03")).toEqual({ kind: "working-day" });
  });

  test("in earnest it carries no word of demonstration", () => {
    expect(threePartyInEarnest.id).not.toContain("demonstration");
    expect(threePartyInEarnest.notice).toBeNull();
  });
});

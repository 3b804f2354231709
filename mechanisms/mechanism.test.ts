import { describe, expect, test } from "vitest";
import { chinaKorea } from "./china-korea/china-korea.ts";
import { mechanism } from "./mechanism.ts";
import { nameOn, officeRole } from "./office.ts";
import { meetingTitle, nextHost, ordinal } from "./series.ts";
import { workstreamOf } from "./workstreams.ts";

function problems(change: Partial<Record<keyof typeof chinaKorea, unknown>>): string[] {
  const read = mechanism.safeParse({ ...chinaKorea, ...change });
  return read.success ? [] : read.error.issues.map((issue) => issue.message);
}

describe("what a mechanism may not be", () => {
  test.each([
    [{ id: "china-korea.real" }, "china-korea.real: the word demonstration and the flag must agree"],
    [{ notice: null }, "demonstration.china-korea: a demonstration says on every page what it is"],
    [
      { parties: chinaKorea.parties.slice(0, 1).concat(chinaKorea.parties[0] ?? []) },
      "two parties are called china",
    ],
    [{ prevailing: "fr" }, "fr is not a language of it"],
    [{ workstreams: chinaKorea.workstreams.slice(1) }, "top-level-design has no workstream"],
    [
      { offices: [...chinaKorea.offices, ...chinaKorea.offices.slice(0, 1)] },
      "two offices are called china-mofcom-asia",
    ],
  ])("case %#", (change, message) => {
    expect(problems(change)).toContain(message);
  });

  test("the shipped one has no such fault", () => {
    expect(problems({})).toEqual([]);
  });
});

describe("offices", () => {
  test("each party has every role, and exactly one secretary", () => {
    for (const { id } of chinaKorea.parties) {
      const roles = chinaKorea.offices.filter((one) => one.party === id).map((one) => one.role);
      expect(officeRole.options.filter((role) => !roles.includes(role))).toEqual([]);
      expect(roles.filter((role) => role === "secretary")).toHaveLength(1);
    }
  });

  test("an office has the name of the day: the trade ministry before and after 1 October 2025", () => {
    const trade = chinaKorea.offices.find((one) => one.id === "korea-motie");
    if (trade === undefined) throw new Error("The trade ministry is missing.");
    expect(nameOn(trade, "2025-09-30").ko).toBe("산업통상자원부");
    expect(nameOn(trade, "2025-10-01").ko).toBe("산업통상부");
    expect(nameOn(trade, "2010-12-01").ko).toBe("지식경제부");
  });
});

describe("series", () => {
  const [committee] = chinaKorea.series;
  if (committee === undefined) throw new Error("The mechanism has no series.");

  test("a title has its number in every language", () => {
    expect(meetingTitle(committee, 23)).toEqual({
      "zh-Hans": "中韩经贸联合委员会第23次会议",
      ko: "제23차 한중 경제공동위원회",
      en: "23rd meeting of the China-Korea Joint Economic and Trade Committee",
    });
    expect([1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinal).join()).toBe(
      "1st,2nd,3rd,4th,11th,12th,13th,21st,112th",
    );
  });

  test("the sides host in turn", () => {
    expect(nextHost(committee, "korea")).toBe("china");
    expect(nextHost(committee, "china")).toBe("korea");
    expect(nextHost(committee, "japan")).toBeNull();
  });
});

describe("workstreams", () => {
  test("a topic given away goes to its own home, the rest of its theme stays", () => {
    const { workstreams } = chinaKorea;
    const home = (theme: string, topic: string) => workstreamOf(workstreams, { theme, topic })?.id;
    expect(home("top-level-design", "joint-plan")).toBe("planning");
    expect(home("top-level-design", "fta-phase-2")).toBe("trade-agreements");
    expect(home("multilateral", "rcep")).toBe("trade-agreements");
    expect(home("unknown", "unknown")).toBeUndefined();
  });
});

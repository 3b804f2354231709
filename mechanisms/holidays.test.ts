import { describe, expect, test } from "vitest";
import { chinaKorea } from "./china-korea/china-korea.ts";
import { dayKind, holidaysOf, yearsListed } from "./holidays.ts";

const { holidays } = chinaKorea;
const kind = (party: string, day: string) => dayKind(holidays, party, day).kind;
const listed = Array.from({ length: 18 }, (_, at) => 2010 + at);

/** The solar date (`YYYY-MM-DD`) of a lunar month and day in a year, by the calendars that the runtime carries. */
function solarDate(calendar: "chinese" | "dangi", year: number, monthAndDay: string): string {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    timeZone: "UTC",
    month: "numeric",
    day: "numeric",
  });
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const parts = format.formatToParts(at).filter((one) => one.type === "month" || one.type === "day");
    if (parts.map((one) => one.value).join("/") === monthAndDay)
      return new Date(at).toISOString().slice(0, 10);
  }
  throw new Error(`no ${monthAndDay} in ${year}`);
}

describe("what a day is", () => {
  test.each([
    ["china", "2020-07-31", "working-day"],
    ["china", "2020-08-01", "weekend"],
    ["china", "2020-10-05", "holiday"],
    ["china", "2020-10-10", "working-weekend"],
    ["korea", "2020-10-05", "working-day"],
    ["korea", "2020-08-17", "holiday"],
    ["korea", "2025-10-08", "holiday"],
    ["korea", "2012-10-09", "working-day"],
    ["korea", "2013-10-09", "holiday"],
  ])("to %s, %s is a %s", (party, day, expected) => {
    expect(kind(party, day)).toBe(expected);
  });

  test("both parties list 2010 to 2027", () => {
    expect(yearsListed(holidays, "china")).toEqual(listed);
    expect(yearsListed(holidays, "korea")).toEqual(listed);
  });
});

describe("the lunar days listed as data", () => {
  test.each(listed)("Korea %i: Seollal, Buddha's Birthday and Chuseok", (year) => {
    for (const day of ["1/1", "4/8", "8/15"])
      expect(kind("korea", solarDate("dangi", year, day))).toBe("holiday");
  });

  test.each(listed)("China %i: Spring Festival, Dragon Boat and Mid-Autumn", (year) => {
    for (const day of ["1/1", "5/5", "8/15"])
      expect(kind("china", solarDate("chinese", year, day))).toBe("holiday");
  });

  test("the new moon of 6 February 2027 falls before midnight in Beijing and after it in Seoul", () => {
    expect(dayKind(holidays, "china", "2027-02-05")).toMatchObject({ holiday: { from: "2027-02-05" } });
    expect(dayKind(holidays, "korea", "2027-02-08")).toMatchObject({ holiday: { to: "2027-02-08" } });
  });
});

describe("the rows", () => {
  test("a substitute holiday is a weekday, a worked day is a weekend day", () => {
    const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
    const substitutes = holidays.filter((one) => one.basis === "substitute");
    expect(substitutes.length).toBeGreaterThan(20);
    expect(substitutes.filter((one) => [0, 6].includes(weekday(one.from)))).toEqual([]);
    const worked = holidays.filter((one) => one.kind === "work");
    expect(worked.length).toBeGreaterThan(80);
    expect(
      worked.filter((one) => ![0, 6].includes(weekday(one.from)) || ![0, 6].includes(weekday(one.to))),
    ).toEqual([]);
  });

  test("one party's days off and worked days never overlap", () => {
    for (const work of holidays.filter((one) => one.kind === "work")) {
      const over = holidays.filter(
        (one) =>
          one.party === work.party && one.kind === "rest" && one.from <= work.to && work.from <= one.to,
      );
      expect(over).toEqual([]);
    }
  });

  test("a row without a name or a source is a fault", () => {
    const name = { "zh-Hans": "节", ko: "날", en: "day" };
    const days = [["2020-01-01", "2020-01-01", "rest", "day", "statute"]] as [
      string,
      string,
      "rest",
      string,
      "statute",
    ][];
    const file = { party: "x", sources: { statute: name }, names: { day: name }, days };
    expect(holidaysOf(file)).toHaveLength(1);
    expect(() => holidaysOf({ ...file, names: {} })).toThrow("no name for day");
    expect(() => holidaysOf({ ...file, sources: {} })).toThrow("no source for statute");
  });
});

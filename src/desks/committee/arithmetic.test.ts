import { describe, expect, test } from "vitest";
import { chinaKorea } from "../../../mechanisms/china-korea/china-korea.ts";
import { chinaKoreaRecord } from "../../../mechanisms/china-korea/observer/observer.ts";
import { sightOf, telling } from "../commitments/telling.ts";
import { inCapitals, instantAt, wallClock } from "./capitals.ts";
import { agendaPoint, carryOver } from "./carry-over.ts";
import { type Meeting, observedMeeting, partyMeeting } from "./meeting-view.ts";
import { lastHeldBefore, meetingLine, neighboursOf } from "./neighbours.ts";
import { nextMeeting } from "./numbering.ts";
import { sharedDay, workingDays, workingDaysBefore } from "./working-days.ts";

const meetings = chinaKoreaRecord.meetings.map(observedMeeting);
const [committee, review] = chinaKorea.series;
if (committee === undefined || review === undefined) throw new Error("A series is missing.");

// A series of three hosts, and capitals on both sides of the date line.
const cycle = ["aster", "birch", "cedar"];
const council = { ...committee, id: "council", hosting: { cycle, note: committee.names } };
const capitals = ["Pacific/Auckland", "America/St_Johns", "Asia/Kathmandu"].map((timeZone, at) => ({
  id: cycle[at] ?? "",
  capital: { names: committee.names, timeZone },
}));

function meeting(id: string): Meeting {
  const found = meetings.find((one) => one.id === `observer:${id}`);
  if (found === undefined) throw new Error(`The record has no ${id}.`);
  return found;
}

describe("the next meeting", () => {
  test("follows the 28th, and the host of the 27th has the turn", () => {
    expect(nextMeeting(committee, meetings)).toMatchObject({
      number: 29,
      host: "china",
      title: {
        ko: "제29차 한중 경제공동위원회",
        en: "29th meeting of the China-Korea Joint Economic and Trade Committee",
      },
      previous: "observer:jetc-28",
    });
  });

  test("two meetings by video leave the turn where it was", () => {
    const upTo26 = meetings.filter((one) => (one.day ?? "") <= "2022-12-31");
    expect(nextMeeting(committee, upTo26)).toMatchObject({
      number: 27,
      host: "korea",
      lastHosted: "observer:jetc-24",
    });
  });

  test("a meeting that was not held keeps its number and does not take the turn", () => {
    const held = { ...meeting("jetc-28"), series: "council", number: 1, host: "aster", day: "2020-01-01" };
    const off: Meeting = {
      ...held,
      id: "aster/m-2",
      number: 2,
      host: "birch",
      day: "2021-01-01",
      state: "not-held",
    };
    expect(nextMeeting(council, [held, off])).toMatchObject({ number: 3, host: "birch", previous: held.id });
  });

  test("the first of a series has number 1 and the first host", () => {
    expect(nextMeeting(council, [])).toMatchObject({ number: 1, host: "aster", previous: null });
  });
});

describe("meetings beside a meeting", () => {
  test("before, after, and the reviews that prepared it", () => {
    expect(neighboursOf(meeting("jetc-28"), meetings, chinaKorea.series)).toEqual({
      before: "observer:jetc-27",
      after: null,
      preparedBy: ["observer:review-27", "observer:review-28"],
      prepares: null,
    });
    expect(neighboursOf(meeting("review-25"), meetings, chinaKorea.series)).toMatchObject({
      before: "observer:review-22",
      after: "observer:review-26",
      prepares: "observer:jetc-25",
    });
  });

  test("the line of meetings says how long after the last", () => {
    const line = meetingLine(meetings, ["joint-committee"]);
    expect(line).toHaveLength(11);
    expect(line.find((one) => one.id === "observer:jetc-22")?.daysSinceLast).toBe(730);
    expect(meetingLine(meetings, ["joint-committee"], 2).map((one) => one.id)).toEqual([
      "observer:jetc-27",
      "observer:jetc-28",
    ]);
  });

  test("the last one held before a day", () => {
    expect(lastHeldBefore(meetings, "joint-committee", "2021-11-30")?.id).toBe("observer:jetc-24");
    expect(lastHeldBefore(meetings, "joint-committee", "2010-12-01")).toBeNull();
  });
});

describe("a meeting the sides set", () => {
  const told = telling("meeting", "korea/m-29", ["china", "korea"]).say("korea", {
    series: "joint-committee",
    number: 29,
    when: { starts: "2026-11-30T23:30:00+08:00", zone: "Asia/Shanghai" },
    mode: "in-person",
    state: { state: "planned" },
  });
  const read = (audience: "side" | "public") => {
    const state = told.state();
    return partyMeeting(state, sightOf(state, audience), chinaKorea);
  };

  test("takes its title from its series and its day from its place", () => {
    expect(read("side")).toMatchObject({
      title: { "zh-Hans": "中韩经贸联合委员会第29次会议" },
      day: "2026-11-30",
      standing: "open",
      observed: null,
    });
    expect(read("public")).toBeNull();
  });

  test("is public once its frame is settled and published", () => {
    told.settle("frame").publish("frame");
    expect(read("public")).toMatchObject({ number: 29, standing: "settled" });
  });
});

describe("clocks and days", () => {
  test("one instant in both capitals, and across the date line", () => {
    expect(inCapitals("2020-08-01T23:30:00+08:00", chinaKorea.parties)).toEqual([
      { party: "china", zone: "Asia/Shanghai", day: "2020-08-01", time: "23:30", offset: 480 },
      { party: "korea", zone: "Asia/Seoul", day: "2020-08-02", time: "00:30", offset: 540 },
    ]);
    expect(inCapitals("2020-08-01T12:00:00Z", capitals).map((one) => `${one.day} ${one.time}`)).toEqual([
      "2020-08-02 00:00",
      "2020-08-01 09:30",
      "2020-08-01 17:45",
    ]);
  });

  test("from a wall clock back to the instant, also where summer time begins", () => {
    expect(instantAt("2020-08-01", "09:00", "Asia/Seoul")).toBe("2020-08-01T00:00:00.000Z");
    for (const day of ["2024-03-09", "2024-03-10", "2024-11-03"]) {
      const instant = instantAt(day, "12:00", "America/St_Johns");
      expect(wallClock(instant, "America/St_Johns")).toMatchObject({ day, time: "12:00" });
    }
  });

  test("a day is worked where both sides work, and says whose holiday it is", () => {
    const { holidays } = chinaKorea;
    const both = ["china", "korea"];
    expect(sharedDay(holidays, both, "2020-10-05")).toMatchObject({
      worked: false,
      parties: [
        { party: "china", worked: false, listed: true },
        { party: "korea", worked: true, holiday: null },
      ],
    });
    expect(sharedDay(holidays, both, "2020-10-05").parties[0]?.holiday?.names.en).toBeDefined();
    expect(workingDays(holidays, both, "2020-09-29", "2020-10-12")).toEqual({
      ok: true,
      days: ["2020-10-12"],
    });
    expect(workingDaysBefore(holidays, both, "2020-10-12", 1)).toBe("2020-09-29");
  });

  test("a year nobody has listed is not guessed", () => {
    expect(workingDays(chinaKorea.holidays, ["china"], "2030-01-01", "2030-01-10")).toEqual({
      ok: false,
      code: "year-not-listed",
      party: "china",
      year: 2030,
    });
  });
});

describe("an agenda goes over", () => {
  test("with what is still open of it, and nothing else", () => {
    const point = (id: string, about: string[]) => {
      const told = telling("agenda-item", id, ["aster", "birch"]).say("aster", {
        "title.en": id,
        about,
        included: true,
      });
      const state = told.say("birch", { included: true }).state();
      const read = agendaPoint(state, sightOf(state, "side"));
      if (read === null) throw new Error("not an agenda item");
      return read;
    };
    const agenda = [
      point("aster/a", ["x/1", "x/2"]),
      point("aster/b", ["x/3"]),
      point("aster/c", []),
      point("aster/d", []),
    ];
    expect(agenda[0]).toMatchObject({ included: true, wantedBy: ["aster", "birch"] });
    const { carried, done } = carryOver(
      agenda,
      (id) => id === "x/2",
      ({ id }) => id === "aster/c",
    );
    expect(carried).toEqual([
      { carriedFrom: "aster/a", title: { en: "aster/a" }, workstream: null, about: ["x/2"] },
      { carriedFrom: "aster/d", title: { en: "aster/d" }, workstream: null, about: [] },
    ]);
    expect(done).toEqual(["aster/b", "aster/c"]);
  });
});

import { describe, expect, test } from "vitest";
import { meetingTitle } from "../series.ts";
import { workstreamOf } from "../workstreams.ts";
import { chinaKorea } from "./china-korea.ts";
import { chinaKoreaRecord as record } from "./observer/observer.ts";

describe("the mechanism and its record", () => {
  test("every theme and topic of the record is known and has a workstream", () => {
    const topics = new Map(chinaKorea.topics.map((one) => [one.id, one.theme]));
    const homeless = record.commitments.filter(
      (one) => topics.get(one.topic) !== one.theme || workstreamOf(chinaKorea.workstreams, one) === undefined,
    );
    expect(homeless.map((one) => one.id)).toEqual([]);
  });

  test("every workstream has something in it", () => {
    const used = new Set(record.commitments.map((one) => workstreamOf(chinaKorea.workstreams, one)?.id));
    expect(chinaKorea.workstreams.map((one) => one.id).filter((id) => !used.has(id))).toEqual([]);
  });

  test("every party named in the record is a party, except among the actors of events", () => {
    const parties = new Set(chinaKorea.parties.map((one) => one.id));
    const named = [
      ...record.meetings.flatMap((one) => [...one.heads.map((head) => head.party), one.host ?? "china"]),
      ...record.commitments.flatMap((one) => [...one.whoActs, ...one.raisedBy, ...one.inReadoutOf]),
    ];
    expect(named.filter((one) => !parties.has(one))).toEqual([]);
  });

  test("a counted meeting has its series' prefix, its number and its title", () => {
    const counted = record.meetings.filter((one) => one.number !== null);
    expect(counted.length).toBe(21);
    for (const meeting of counted) {
      const series = chinaKorea.series.find((one) => one.id === meeting.series);
      if (series === undefined) throw new Error(`${meeting.id} is of no series.`);
      expect(meeting.id).toBe(`${series.idPrefix}-${meeting.number}`);
      expect(meeting.title).toEqual(meetingTitle(series, meeting.number));
    }
  });
});

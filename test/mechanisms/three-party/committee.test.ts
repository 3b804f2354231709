import { describe, expect, test } from "vitest";
import { sightOf, telling } from "../../../src/desks/commitments/telling.ts";
import { agendaPoint, carryOver } from "../../../src/desks/committee/carry-over.ts";
import { type Meeting, partyMeeting } from "../../../src/desks/committee/meeting-view.ts";
import { nextMeeting } from "../../../src/desks/committee/numbering.ts";
import { headChanges } from "../../../src/desks/committee/people.ts";
import { accountsCompared, readoutsSideBySide } from "../../../src/desks/committee/readouts.ts";
import { timesOf } from "../../../src/desks/committee/times.ts";
import { threeParty } from "./three-party.ts";

const [council] = threeParty.series;
if (council === undefined) throw new Error("The council has no series.");
const parties = threeParty.parties.map((one) => one.id);

/** A council as its three sides set it. */
function held(number: number, host: string, mode: "in-person" | "video" = "in-person"): Meeting {
  const told = telling("meeting", `${host}/council-${number}`, parties).say(host, {
    series: "council",
    number,
    host,
    mode,
    when: { starts: `202${number}-03-01T10:00:00+13:00`, zone: "Pacific/Auckland" },
    state: { state: "held" },
  });
  const state = told.state();
  const meeting = partyMeeting(state, sightOf(state, "side"), threeParty);
  if (meeting === null) throw new Error("not a meeting");
  return meeting;
}

describe("the committee's rules with three parties", () => {
  test("the turn goes round all three, and a meeting by video leaves it where it was", () => {
    expect(nextMeeting(council, [])).toMatchObject({ number: 1, host: "aster" });
    const two = [held(1, "aster"), held(2, "birch")];
    expect(nextMeeting(council, two)).toMatchObject({ number: 3, host: "cedar", previous: two[1]?.id });
    expect(nextMeeting(council, [...two, held(3, "cedar", "video")])).toMatchObject({
      number: 4,
      host: "cedar",
    });
    expect(nextMeeting(council, [...two, held(3, "cedar")])).toMatchObject({ number: 4, host: "aster" });
  });

  test("one instant in three capitals on both sides of the date line; holidays nobody listed are not guessed", () => {
    const { capitals } = timesOf("2020-08-01T12:00:00Z", threeParty);
    expect(capitals.map(({ day, time, worked, listed }) => [day, time, worked, listed])).toEqual([
      ["2020-08-02", "00:00", false, false],
      ["2020-08-01", "09:30", false, false],
      ["2020-08-01", "17:45", false, false],
    ]);
  });

  test("a point stands on the agenda only when the third wants it too", () => {
    const told = telling("agenda-item", "aster/a", parties);
    const read = () => {
      const state = told.state();
      return agendaPoint(state, sightOf(state, "side"));
    };
    told.say("aster", { included: true, about: ["aster/x"] }).say("birch", { included: true });
    expect(read()).toMatchObject({ included: false, wantedBy: ["aster", "birch"] });
    told.say("cedar", { included: true });
    const point = read();
    expect(point).toMatchObject({ included: true, wantedBy: parties });
    if (point === null) throw new Error("not a point");
    const { carried } = carryOver(
      [point],
      () => true,
      () => false,
    );
    expect(carried.map((one) => one.carriedFrom)).toEqual(["aster/a"]);
  });

  test("accounts of three: told by all, by two, by one, by none", () => {
    const item = (id: string, readouts: string[]) => ({ id, meeting: "aster/council-1", readouts });
    const items = [item("a", parties), item("b", ["cedar", "aster"]), item("c", ["birch"]), item("d", [])];
    expect(readoutsSideBySide(items, "aster/council-1", parties)).toEqual({
      every: ["a"],
      only: [
        { parties: ["birch"], ids: ["c"] },
        { parties: ["aster", "cedar"], ids: ["b"] },
      ],
      none: ["d"],
      total: 4,
    });
    const tell = (...sources: string[]) => sources.map((source) => ({ text: source, source }));
    const compared = accountsCompared(["p", "q", "r"], {
      aster: tell("p", "q"),
      birch: tell("p"),
      cedar: [...tell("p"), { text: "their own", source: null }],
    });
    expect(compared).toMatchObject({ every: ["p"], none: ["r"] });
    expect(compared.only).toContainEqual({ party: "aster", sources: ["q"] });
    expect(compared.unsourced).toContainEqual({ party: "cedar", sentences: ["their own"] });
  });

  test("a change of people is told for each of the three", () => {
    const changes = headChanges(held(1, "aster"), [held(2, "birch")], parties);
    expect(changes.map(({ party, changed }) => [party, changed])).toEqual(parties.map((one) => [one, null]));
  });
});

import { describe, expect, test } from "vitest";
import { chinaKorea } from "../../../../mechanisms/china-korea/china-korea.ts";
import { chinaKoreaRecord } from "../../../../mechanisms/china-korea/observer/observer.ts";
import { gather } from "../../board/gather.ts";
import { observedItems } from "../../commitments/observed-item.ts";
import type { AgendaPoint } from "../carry-over.ts";
import { delegationFile, readDelegation } from "../delegation-list.ts";
import { timesOf } from "../times.ts";
import { offersFor } from "./offers.ts";

const DAY = "2026-11-23";
const { facts } = gather(observedItems(chinaKoreaRecord, chinaKorea), DAY, 2);
const byId = new Map(facts.map((one) => [one.id, one]));
const open = facts.find((one) => one.endedOn === null && one.restatedOn === null);
if (open === undefined) throw new Error("Nothing is open in the record.");

function point(id: string, about: string[], more: Partial<AgendaPoint> = {}): AgendaPoint {
  const rest = { workstream: null, carriedFrom: null, included: true, wantedBy: ["china", "korea"] };
  return { id, title: { en: id }, about, ...rest, ...more };
}

function offers(before: AgendaPoint[], now: AgendaPoint[]) {
  const { workstreams } = chinaKorea;
  const factsOf = (id: string) => byId.get(id);
  return offersFor({ before, now, factsOf, facts, workstreams, since: "2024-12-12", day: DAY });
}

describe("what a coming agenda can take over", () => {
  test("without an agenda before: a point for each workstream with what is open, named in every language", () => {
    const all = offers([], []);
    expect(all.length).toBeGreaterThan(5);
    expect(all.every((one) => one.carriedFrom === null && one.about.length > 0)).toBe(true);
    expect(all[0]?.title).toMatchObject(chinaKorea.workstreams[0]?.names ?? {});
  });

  test("a point of the agenda before comes with what of it is open, and covers that", () => {
    const all = offers([point("china/a", [open.id, "observer:unknown"])], []);
    expect(all[0]).toMatchObject({ carriedFrom: "china/a", about: [open.id] });
    expect(all.slice(1).flatMap((one) => one.about)).not.toContain(open.id);
  });

  test("what was taken over, left out, or has a point of its own is not offered", () => {
    const taken = point("china/b", [open.id], { carriedFrom: "china/a" });
    const all = offers([point("china/a", [open.id]), point("china/c", [], { included: false })], [taken]);
    expect(all.filter((one) => one.carriedFrom !== null)).toEqual([]);
    expect(all.flatMap((one) => one.about)).not.toContain(open.id);
    const stream = point("china/d", [], { workstream: open.workstream });
    expect(offers([], [stream]).map((one) => one.workstream)).not.toContain(open.workstream);
  });
});

describe("an instant in every capital", () => {
  test("with the holiday of that day there, in every language", () => {
    const { capitals } = timesOf("2026-10-05T02:00:00Z", chinaKorea);
    expect(capitals.map(({ party, time, worked }) => [party, time, worked])).toEqual([
      ["china", "10:00", false],
      ["korea", "11:00", false],
    ]);
    expect(capitals[0]?.holiday).toMatchObject({ en: "National Day" });
  });
});

describe("a delegation as a file", () => {
  const member = { name: "张三", latin: "Zhang San", title: "司长", office: "商务部", part: "head" as const };
  const list = { asOf: "2026-10-01", members: [member] };

  test("comes back as it was written", () => {
    expect(readDelegation(Buffer.from(delegationFile(list)))).toEqual(list);
  });

  test.each([
    ["no JSON", "{"],
    ["another file", '{"signatories": []}'],
    ["not UTF-8", Buffer.from([0xff, 0xfe, 0x7b])],
    ["a field too many", JSON.stringify({ concord: "delegation/1", ...list, more: 1 })],
    [
      "a name too long",
      JSON.stringify({
        concord: "delegation/1",
        asOf: list.asOf,
        members: [{ ...member, name: "x".repeat(201) }],
      }),
    ],
  ])("what is none is refused: %s", (_, bytes) => {
    expect(readDelegation(Buffer.from(bytes))).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarEntry, writeIcs } from "./ics.ts";

const meeting: CalendarEntry = {
  id: "meeting-24",
  sequence: 2,
  changedAt: "2020-07-20T00:00:00.000Z",
  when: { starts: "2020-08-01T09:00:00+08:00", ends: "2020-08-01T12:00:00+08:00" },
  summary: "第24次会议",
  location: "Qingdao; hall 1, left",
  url: "https://example.org/meetings/24",
};

async function written(entries: CalendarEntry[], name = "委员会"): Promise<string> {
  let calendar = "";
  const parts = writeIcs({
    domain: "demonstration.test",
    name,
    language: "zh-Hans",
    madeAt: "2020-07-21T01:02:03Z",
    steps: entries.map((one) => [one]),
  });
  for await (const part of parts) calendar += part;
  return calendar;
}

/** Content lines as RFC 5545 unfolds them: a CRLF and one white space go together. */
function unfolded(calendar: string): string[] {
  return calendar.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
}

describe("a calendar", () => {
  test("says when in UTC, whatever the zone of the words that came in", async () => {
    const lines = unfolded(await written([meeting]));
    expect(lines).toContain("DTSTART:20200801T010000Z");
    expect(lines).toContain("DTEND:20200801T040000Z");
    expect(lines).toContain("DTSTAMP:20200721T010203Z");
    expect(lines).toContain("UID:meeting-24@demonstration.test");
    expect(lines).toContain("SEQUENCE:2");
    expect(lines).toContain("LOCATION;LANGUAGE=zh-Hans:Qingdao\\; hall 1\\, left");
  });

  test("a day is a day, not an instant, and ends the day after", async () => {
    const lines = unfolded(await written([{ ...meeting, when: { on: "2020-12-31" } }]));
    expect(lines).toContain("DTSTART;VALUE=DATE:20201231");
    expect(lines).toContain("DTEND;VALUE=DATE:20210101");
    expect(lines).toContain("TRANSP:TRANSPARENT");
  });

  test("what is off says so under the same UID", async () => {
    expect(unfolded(await written([{ ...meeting, cancelled: true }]))).toContain("STATUS:CANCELLED");
  });

  test("line breaks within a text are escaped, so that nobody writes a property into it", async () => {
    const lines = unfolded(await written([{ ...meeting, summary: "one\r\nATTENDEE:mailto:x@example.org" }]));
    expect(lines).toContain("SUMMARY;LANGUAGE=zh-Hans:one\\nATTENDEE:mailto:x@example.org");
  });

  test("no line is longer than 75 octets, no character is torn, and unfolding gives the words back", async () => {
    const words = fc.string({
      unit: fc.constantFrom("会", "의", "a", "é", "𠮷", " ", "👩‍🌾"),
      minLength: 1,
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(words, async (summary) => {
        const calendar = await written([{ ...meeting, summary }]);
        for (const line of calendar.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(unfolded(calendar)).toContain(`SUMMARY;LANGUAGE=zh-Hans:${summary}`);
      }),
      { numRuns: 300, seed: 5545 },
    );
  });
});

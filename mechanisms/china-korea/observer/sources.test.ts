import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { chinaKoreaRecord as record } from "./observer.ts";

const collected = path.resolve(import.meta.dirname, "../../../../shared/record");
const absent = existsSync(collected) ? null : "skipped: the collected facts (../shared/record) are not here";

const fact = z.looseObject({
  id: z.string(),
  date: z.string().optional(),
  deadline: z.string().nullish(),
  predecessorIds: z.array(z.string()).optional(),
  inReadoutOf: z.array(z.string()).optional(),
  effects: z.array(z.object({ commitmentId: z.string() })).optional(),
  sources: z.array(z.object({ url: z.string() })),
  confidence: z.string(),
});

function facts(name: string): Map<string, z.infer<typeof fact>> {
  const rows = z.array(fact).parse(JSON.parse(readFileSync(path.join(collected, name), "utf8")));
  return new Map(rows.map((row) => [row.id, row]));
}

const partyOf: Record<string, string> = { china: "china", rok: "korea" };

/** What must not drift between a collected fact and the shipped item, whatever the wording. */
function skeleton(item: z.infer<typeof fact>) {
  const { id, date, deadline, predecessorIds, inReadoutOf, effects, sources, confidence } = item;
  return {
    id,
    date,
    deadline,
    predecessorIds,
    confidence,
    inReadoutOf: inReadoutOf?.map((party) => partyOf[party] ?? party).sort(),
    effects: effects?.map((effect) => effect.commitmentId),
    sources: sources.map((source) => source.url),
  };
}

describe.skipIf(absent !== null)(`the shipped items against the collected facts ${absent ?? ""}`, () => {
  test.each([
    ["meetings.json", record.meetings],
    ["commitments.json", record.commitments],
    ["events.json", record.events],
    ["mobility-rules.json", record.mobilityRules],
  ])("%s: ids, dates, links, sources and confidence are the same", (name, items) => {
    const rows = facts(name);
    expect(items.map((item) => item.id).sort()).toEqual([...rows.keys()].sort());
    for (const item of items) {
      const row = rows.get(item.id);
      expect(row && skeleton(row)).toEqual(skeleton(fact.parse(item)));
    }
  });
});

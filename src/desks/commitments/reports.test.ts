import { expect, test } from "vitest";
import { lastOfEach, observationsFrom } from "./reports.ts";
import { sightOf, telling } from "./telling.ts";

const item = { id: "jetc-24-01", digest: "0".repeat(64) };

/** What a party says of the item, in an observation of its own. */
function word(id: string, party: string, verdict: string) {
  const state = telling("observation", id, [party])
    .say(party, { item: { ...item, verdict } })
    .state();
  return observationsFrom(item, [state], sightOf(state, "side"));
}

test("a side's later word on a compiled item stands in place of its earlier one, not of the other side's", () => {
  const at = (place: number, said: ReturnType<typeof word>) =>
    said.map((one) => ({ ...one, at: { ...one.at, index: place } }));
  const all = [
    ...at(9, word("aster/o-2", "aster", "disowned")),
    ...at(3, word("aster/o-1", "aster", "confirmed")),
    ...at(1, word("birch/o-1", "birch", "confirmed")),
  ];
  expect(lastOfEach(all).map(({ party, verdict }) => [party, verdict])).toEqual([
    ["aster", "disowned"],
    ["birch", "confirmed"],
  ]);
});

test("what is not in force of the public's sight is no word", () => {
  const state = telling("observation", "aster/o-1", ["aster"])
    .say("aster", { item: { ...item, verdict: "confirmed" } })
    .state();
  expect(observationsFrom(item, [state], sightOf(state, "public"))).toEqual([]);
});

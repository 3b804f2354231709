import { expect, test } from "vitest";
import { telling } from "../commitments/telling.ts";
import { publishedIn } from "./published.ts";

test("only an account that its owner published is told, in the words it published", () => {
  const told = telling("readout", "china/readout-29", ["china", "korea"])
    .say("china", {
      "account.en": [{ text: "Both sides agreed.", source: null }],
      "account.ko": [{ text: "양측은 합의하였다.", source: null }],
    })
    .say("korea", { "account.ko": [{ text: "한국측의 발표", source: null }] });
  expect(publishedIn(told.state())).toEqual([]);
  const published = told.publishOwn("china", "account.en");
  expect(publishedIn(published.state())).toEqual([
    { party: "china", sentences: { en: ["Both sides agreed."] } },
  ]);
  // A later word that was not published is nobody's to read, and takes the published one's place.
  const moved = published.say("china", { "account.en": [{ text: "Otherwise.", source: null }] });
  expect(publishedIn(moved.state())).toEqual([]);
});

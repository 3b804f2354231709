import { expect, test } from "vitest";
import account from "./cases/two-readouts/24.json" with { type: "json" };
import made from "./cases/two-readouts/made.json" with { type: "json" };
import type { Language } from "../language.ts";
import { emptyLexicon } from "../lexicon/lexicon.ts";
import { readLexicon } from "../lexicon/shipped.ts";
import { comparison, type Statement } from "./meaning.ts";
import { restatements } from "./restates.ts";
import { compareReadouts } from "./two-readouts.ts";

const words = comparison(account.terms);
const lexicon = await readLexicon();

function statements(language: "zh" | "ko"): Statement[] {
  return account[language].map(({ text }) => ({ text, language }));
}

const ids = (language: "zh" | "ko", places: number[]): (string | undefined)[] =>
  places.map((at) => account[language][at]?.id);

test("two sides' accounts of one meeting: what both say is found across languages", () => {
  const compared = compareReadouts(statements("zh"), statements("ko"), words, lexicon);
  const pairs = compared.both.map((pair) => [account.zh[pair.first]?.id, account.ko[pair.second]?.id]);
  const right = pairs.filter(([first, second]) => first === second);
  expect(right.map(([first]) => first)).toEqual(["jetc-24-01", "jetc-24-03", "jetc-24-10", "jetc-24-11"]);
  expect(pairs.length - right.length).toBeLessThanOrEqual(1);
  expect(ids("ko", compared.onlySecond)).toContain("jetc-24-18");
  expect(ids("zh", compared.onlyFirst)).toContain("jetc-24-02");
});

test("every statement stands in exactly one of the three lists", () => {
  const { both, onlyFirst, onlySecond } = compareReadouts(statements("zh"), statements("ko"), words, lexicon);
  const firsts = [...both.map((pair) => pair.first), ...onlyFirst].sort((a, b) => a - b);
  const seconds = [...both.map((pair) => pair.second), ...onlySecond].sort((a, b) => a - b);
  expect(firsts).toEqual(account.zh.map((_, at) => at));
  expect(seconds).toEqual(account.ko.map((_, at) => at));
});

test("a restated promise is recognised in another language, a new one is not", () => {
  const known = [
    { id: "rcep", text: "Get RCEP signed within the year as planned.", language: "en" as Language },
    { id: "parks", text: "Steadily advance the jointly built industrial parks.", language: "en" as Language },
    { id: "dust", text: "Joint responses to fine dust.", language: "en" as Language },
  ];
  const drafts: Statement[] = [
    { text: "양측은 RCEP이 연내 서명될 수 있도록 협력하기로 하였다.", language: "ko" },
    { text: "双方将继续推进产业园建设。", language: "zh" },
    { text: "双方同意加强反恐合作。", language: "zh" },
  ];
  const found = restatements(drafts, known, words);
  expect(found.map((list) => list[0]?.id ?? null)).toEqual(["rcep", "parks", null]);
});

test.each([
  ["zh", "ko", 7],
  ["zh", "en", 7],
  ["en", "ko", 6],
] as const)(
  "a meeting told in %s and %s in other words: of %i promises that both tell, most are paired",
  (a, b, shared) => {
    const [first, second] = [a, b].map((language) =>
      made[language].map(({ text }) => ({ text, language })),
    ) as [Statement[], Statement[]];
    const { both } = compareReadouts(first, second, comparison(), lexicon);
    const right = both.filter((pair) => made[a][pair.first]?.id === made[b][pair.second]?.id);
    expect(made[a].filter((one) => made[b].some(({ id }) => id === one.id))).toHaveLength(shared);
    expect(right.length).toBeGreaterThanOrEqual(shared - 1);
    expect(both.length - right.length).toBeLessThanOrEqual(1);
  },
);

test("nothing to compare is compared to nothing", () => {
  expect(compareReadouts([], statements("ko"), words, emptyLexicon).both).toEqual([]);
  expect(restatements([], [], words)).toEqual([]);
});

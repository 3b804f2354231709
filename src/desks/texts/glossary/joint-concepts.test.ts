import { expect, test } from "vitest";
import { unitFindings } from "../../concordance/unit-findings.ts";
import { makeMatcher } from "../../../language/glossary/matcher.ts";
import { shippedGlossary } from "../../../language/glossary/shipped.ts";
import { readLexicon } from "../../../language/lexicon/shipped.ts";
import { withJointTerms } from "./joint-concepts.ts";

const settled = {
  "accepted.en": ["liaison office"],
  "accepted.zh-Hans": ["联络处"],
  "accepted.ko": ["연락사무소"],
  "forbidden.en": ["contact bureau"],
  class: "body",
};

test("a form that both sides do not accept is found, and what is shipped under the same name gives way", async () => {
  const glossary = withJointTerms(shippedGlossary, [
    { name: "liaison-office", values: settled },
    { name: "customs-duty", values: { ...settled, "accepted.en": ["border charge"] } },
  ]);
  expect(glossary.filter(({ id }) => id === "customs-duty").map(({ en }) => en)).toEqual([["border charge"]]);
  const checker = { matcher: makeMatcher(glossary), lexicon: await readLexicon() };
  const texts = {
    en: "The two sides set up a contact bureau.",
    "zh-Hans": "双方设立联络处。",
    ko: "양측은 연락사무소를 설치한다.",
  };
  expect(unitFindings(texts, "en", checker).map(({ code }) => code)).toContain("term-forbidden");
});

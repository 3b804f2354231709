import type { Language } from "../../language.ts";
import type { Facts } from "../facts.ts";
import type { Difference } from "../finding.ts";

/** WT0 for WTO, 二OO五 for 二〇〇五, l00 for 100: one sign for another that looks the same. */
const lookalikes: Record<Language, RegExp> = {
  en: /\b(?:WT0|0ECD|IM0|IL0|WH0|WC0|l\d{2,}|\d+[lO]\d+|\d+O\b)/g,
  zh: /(?:WT0|0ECD|IL0|WH0|WC0)(?!\d)|[一二三四五六七八九〇零][O0]{1,2}[一二三四五六七八九〇零]?(?=年)|[一二三四五六七八九]O[一二三四五六七八九O]/g,
  ko: /(?:WT0|0ECD|IL0|WH0|WC0)(?!\d)|\d+[lO]\d+/g,
};

/** Letters for digits and digits for letters, which no spelling check of words sees. */
export function findSpelling(facts: Facts): Difference[] {
  return [...facts.folded.matchAll(lookalikes[facts.language])].slice(0, 5).map((match) => ({
    class: "spelling",
    severity: "minor",
    code: "letter-for-digit",
    spans: { [facts.as]: [match.index ?? 0, (match.index ?? 0) + match[0].length] },
    between: [facts.as, facts.as],
  }));
}

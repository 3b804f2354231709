import fc from "fast-check";
import { expect, test } from "vitest";
import { alignVersions, paragraphsOf } from "../../src/language/alignment/documents.ts";
import { findTerms, makeMatcher } from "../../src/language/glossary/matcher.ts";
import { proposeTerms } from "../../src/language/glossary/propose.ts";
import { shippedGlossary } from "../../src/language/glossary/shipped.ts";
import { languages, type Language } from "../../src/language/language.ts";
import { emptyLexicon } from "../../src/language/lexicon/lexicon.ts";
import { readLexicon } from "../../src/language/lexicon/shipped.ts";
import { readNumbers } from "../../src/language/numbers/read.ts";
import { readOperators } from "../../src/language/operators/read.ts";
import { readReferences } from "../../src/language/references/read.ts";
import { sentencesOf } from "../../src/language/sentences/sentences.ts";
import { leadingLabel } from "../../src/language/structure/label.ts";
import { foldWidth } from "../../src/language/writing/fold.ts";
import { simplify } from "../../src/language/writing/simplify.ts";
import { checkUnit } from "../../src/language/concordance/check.ts";
import { checkLine } from "../../src/language/concordance/rows.ts";
import { compareVersions } from "../../src/language/concordance/versions.ts";
import { waiverKey } from "../../src/language/concordance/waiver.ts";

const matcher = makeMatcher(shippedGlossary);
const options = { matcher, lexicon: await readLexicon(), reader: "ko" as const };
const runs = 10_000;

/** Pieces of which texts of treaties are made, and pieces nobody expects. */
const pieces = [
  ..."第三条 第(二)项 Article 3.2(b) 제3조제2항 나호 附件2-A Annex XXIV （一） (ii) 1. 가. ①".split(" "),
  ..."shall may not or and except unless 应 不得 可 或 和 除非 하여야 한다 할 수 있다 및 또는 아니하다".split(
    " ",
  ),
  ..."1,234.5 ３０ 3.5亿 550多万 1억4천만 조 万 百分之 三分之二 3분의 half % ‰ $ US$ €".split(" "),
  ..."less than 不足 미만 至少 within 内 이내 before 之前 이후 2003年7月1日 1 July 2003".split(" "),
  ..."customs duty 关税 관세 進口 로동 中韩 한중 WT0 二OO五 hereinafter 以下简称“ 이하 “".split(" "),
  "\ud800",
  "\udc00",
  "\u0000",
  "\u0001",
  "\u200b",
  "𝒜",
  "\n",
  "\r\n",
  "   ",
  "((((",
  "))))",
  "“”",
  "9".repeat(40),
  "万亿".repeat(20),
  "1.".repeat(30),
];

const texts = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((some) => some.join("")),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((some) => some.join(" ")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);
const anyLanguage = fc.constantFrom(...languages);
const units = fc.record({ en: texts, zh: texts, ko: texts }, { requiredKeys: [] });

interface Placed {
  start: number;
  end: number;
}

function within(text: string, spans: readonly Placed[]): void {
  for (const { start, end } of spans) {
    if (!(start >= 0 && start <= end && end <= text.length))
      expect({ start, end, text }).toBe("within the text");
  }
}

const readers: Record<string, (text: string, language: Language) => readonly Placed[]> = {
  readNumbers,
  readOperators,
  readReferences,
  findTerms: (text, language) => findTerms(matcher, text, language),
  sentencesOf: (text) => sentencesOf(text),
  leadingLabel: (text, language) => [leadingLabel(text, language)].filter((one) => one !== null),
};

test.each(Object.keys(readers))("%s reads any text, and points into it", (name) => {
  fc.assert(
    fc.property(texts, anyLanguage, (text, language) =>
      within(text, readers[name]?.(foldWidth(text), language) ?? []),
    ),
    { numRuns: runs },
  );
});

test("folding keeps every place", () => {
  fc.assert(
    fc.property(
      texts,
      (text) => foldWidth(text).length === text.length && simplify(text).length === text.length,
    ),
    { numRuns: runs },
  );
});

test("checkUnit answers any versions, and points into them", () => {
  fc.assert(
    fc.property(units, (versions) => {
      for (const finding of checkUnit(versions, options)) {
        for (const [language, [start, end]] of Object.entries(finding.spans))
          within(versions[language as Language] ?? "", [{ start, end }]);
        expect(finding.message).not.toBe("");
        waiverKey(finding, versions);
      }
    }),
    { numRuns: runs },
  );
});

test("compareVersions answers any two versions; the same twice is no change", () => {
  fc.assert(
    fc.property(texts, texts, anyLanguage, (before, after, language) => {
      compareVersions(before, after, language, options);
      return compareVersions(before, before, language, options).length === 0;
    }),
    { numRuns: runs },
  );
});

test("checkLine answers any line", () => {
  const lines = fc.oneof(
    texts,
    units.map((one) => JSON.stringify({ id: 1, texts: one })),
    fc.json({ maxDepth: 2 }),
  );
  fc.assert(
    fc.property(lines, (line) => typeof checkLine(line, options).ok === "boolean"),
    { numRuns: runs },
  );
});

test("alignVersions gives back every paragraph once, in order", () => {
  const paragraphs = fc.array(texts, { maxLength: 6 }).map((some) => paragraphsOf(some.join("\n")));
  fc.assert(
    fc.property(paragraphs, paragraphs, paragraphs, (en, zh, ko) => {
      const aligned = alignVersions({ en, zh, ko }, matcher, emptyLexicon);
      for (const [language, own] of Object.entries({ en, zh, ko })) {
        const places = aligned.flatMap((one) => one.paragraphs[language as Language] ?? []);
        expect(places).toEqual(own.map((_text, at) => at));
      }
    }),
    { numRuns: 2_000 },
  );
});

test("proposeTerms answers any rows", () => {
  fc.assert(
    fc.property(fc.array(units, { maxLength: 4 }), (rows) => Array.isArray(proposeTerms(rows))),
    { numRuns: runs },
  );
});
